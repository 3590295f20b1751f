using HCC.Centers;
using HCC.Counters;
using HCC.Insights;
using HCC.Live;
using HCC.Persistence;
using HCC.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dashboard.Desk;

/// <summary>The step that an undo would take back.</summary>
/// <param name="Number">Ticket.</param>
/// <param name="Action">The step.</param>
/// <param name="Until">Last moment at which the rule allows it.</param>
public sealed record UndoOffer(string Number, TicketAction Action, DateTimeOffset Until);

/// <summary>What the desk shows of its counter beyond the hall's snapshot. Read from the rows whenever the counter has changed.</summary>
/// <param name="CalledAt">When the ticket in hand was called.</param>
/// <param name="BeganAt">When its service began; a hold or an undo in between does not move it.</param>
/// <param name="Undo">What an undo would take back, or null.</param>
/// <param name="MedianSeconds">Half of today's services at this counter were not longer; null without one.</param>
/// <param name="Absent">Tickets marked absent here today.</param>
public sealed record CounterFacts(DateTimeOffset? CalledAt, DateTimeOffset? BeganAt, UndoOffer? Undo, double? MedianSeconds, int Absent)
{
    /// <summary>Nothing known yet.</summary>
    public static readonly CounterFacts None = new(null, null, null, null, 0);

    /// <summary>Reads the facts of a counter on a service day.</summary>
    public static async Task<CounterFacts> ReadAsync(IDbContextFactory<HccDb> readers, Center center, CounterView counter, DateOnly day, CancellationToken stop)
    {
        await using var db = await readers.CreateDbContextAsync(stop);
        var (of, at) = (center.Code, counter.Code);
        var touched = await db.Tickets.Where(t => t.Center == of && t.Day == day && t.Counter == at).Select(t => new { t.Id, t.Status, t.CalledAt, t.BeganAt }).ToListAsync(stop);
        var inHand = touched.FirstOrDefault(t => t.Id == counter.Ticket?.Id);
        var served = touched.Where(t => t.Status == TicketStatus.Completed).Select(t => t.Id).ToList();
        var moves = await db.TicketMoves.Where(m => served.Contains(m.Ticket)).OrderBy(m => m.Ticket).ThenBy(m => m.Step).ToListAsync(stop);
        var seconds = moves.GroupBy(m => m.Ticket).Select(g => TicketFacts.Of([.. g.Select(Move)]).ServiceSeconds).OfType<double>().Order().ToArray();
        return new CounterFacts(
            inHand?.CalledAt,
            inHand?.BeganAt,
            counter.State == CounterState.Open ? await UndoAsync(db, center, at, day, stop) : null,
            seconds.Length == 0 ? null : seconds[(seconds.Length - 1) / 2],
            touched.Count(t => t.Status == TicketStatus.NoShow));
    }

    // The same questions as TicketDesk asks when the button is pressed; its answer decides, this is what stands on the button.
    private static async Task<UndoOffer?> UndoAsync(HccDb db, Center center, string counter, DateOnly day, CancellationToken stop)
    {
        var last = await db.TicketMoves.Where(m => m.AtCounter == counter)
            .Join(db.Tickets.Where(t => t.Center == center.Code && t.Day == day), m => m.Ticket, t => t.Id, (m, t) => new { m.At, m.Ticket, m.Step, m.Action, t.Steps, t.Prefix, t.Number, t.Status })
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Ticket).ThenByDescending(m => m.Step).FirstOrDefaultAsync(stop);
        if (last is null || last.Step != last.Steps || last.Step < 2 || last.Action == TicketAction.Undo
            || (last.Status == TicketStatus.Completed && await db.Ratings.AnyAsync(r => r.Ticket == last.Ticket, stop)))
        {
            return null;
        }

        return new UndoOffer(new TicketNumber(last.Prefix, last.Number).ToString(), last.Action, last.At.AddMinutes(center.CallRule.UndoMinutes));
    }

    private static TicketMove Move(TicketMoveRow m) => new()
    {
        Ticket = m.Ticket,
        Step = m.Step,
        Action = m.Action,
        From = m.FromStatus,
        To = m.ToStatus,
        At = m.At,
        Line = m.Line,
        Counter = m.Counter,
        AtCounter = m.AtCounter,
        Actor = m.Actor,
        Reason = m.Reason,
        Until = m.Until,
    };
}
