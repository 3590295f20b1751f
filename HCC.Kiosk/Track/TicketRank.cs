using HCC.Centers;
using HCC.Counters;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Kiosk.Track;

/// <summary>
/// A waiting ticket's place in its queue, from the hall's snapshot alone: no phone asks the database. Follows the rule of calling
/// (<see cref="NextTicket"/>) at the time when this ticket's turn would come, so that somebody with priority who will overtake is counted
/// already and the place does not grow later.
/// </summary>
/// <param name="Ahead">Tickets that will be called before; with <paramref name="More"/> at least so many.</param>
/// <param name="More">Whether the ticket stands behind the part of the queue that is listed.</param>
/// <param name="Wait">Expected wait from now; null when nothing honest can be said.</param>
public sealed record TicketRank(int Ahead, bool More, WaitRange? Wait)
{
    private const int Rounds = 3;

    /// <summary>The place of a ticket that waits in a line.</summary>
    /// <param name="center">Settings.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="id">Ticket.</param>
    /// <param name="line">Its line.</param>
    /// <param name="forCounter">Counter to which it was sent, or null.</param>
    /// <param name="now">Now.</param>
    public static TicketRank Of(Center center, HallSnapshot hall, long id, string line, string? forCounter, DateTimeOffset now)
    {
        var standing = hall.Line(line);
        var counters = center.CountersOf(line).Where(c => forCounter is null || Same(c.Code, forCounter)).Select(c => hall.Counter(c.Code)).OfType<CounterView>().ToArray();
        var minutes = (standing?.Today.RecentServiceSeconds ?? 0) / 60;
        minutes = minutes > 0 ? minutes : center.Line(line)?.TypicalMinutes ?? 10;
        if (standing?.Tickets.FirstOrDefault(t => t.Id == id) is not { } mine)
        {
            var listed = standing?.Tickets.Length ?? 0;
            return new TicketRank(listed, More: true, WaitForecast.Estimate(center, Math.Max(listed, standing?.Waiting ?? 0), minutes, Capacities(), now));
        }

        var me = Waiting(mine);
        var others = standing.Tickets.Where(t => t.Id != id && (t.ForCounter is null ? forCounter is null : counters.Any(c => Same(c.Code, t.ForCounter)))).Select(Waiting)
            .Concat(counters.SelectMany(c => c.Held).Select(h => Waiting(h) with { Held = true })).ToArray();
        var perCall = minutes / Math.Max(1, counters.Count(c => c.State == CounterState.Open));
        var ahead = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var turn = now.AddMinutes(ahead * perCall);
            ahead = others.Count(o => o.Held ? o.DueAt <= turn : NextTicket.Before(o, me, turn));
        }

        return new TicketRank(ahead, More: false, WaitForecast.Estimate(center, ahead, minutes, Capacities(), now));

        CounterCapacity[] Capacities() => [.. counters.Select(c => new CounterCapacity(
            c.State != CounterState.Closed,
            c.State == CounterState.Open && c.Ticket is null,
            center.Counter(c.Code)!.Lines.Where(l => !Same(l, line)).Sum(l => (hall.Line(l)?.Waiting ?? 0) * (center.Line(l)?.TypicalMinutes ?? 10))))];
    }

    private static WaitingTicket Waiting(TicketView t) => new(t.Id, default, t.Line, t.Priority, t.Weight, t.IssuedAt, t.ForCounter, DueAt: t.HeldUntil);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
