using HCC.Centers;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Dashboard.Desk;

/// <summary>The waiting tickets of one counter in the order in which the rule of calling will take them, were nobody else to call.</summary>
public static class CallingOrder
{
    /// <summary>Tickets that the counter may call now, the next one first: held ones that are due, those sent here, then by accumulated priority.</summary>
    public static IReadOnlyList<TicketView> Of(Counter counter, HallSnapshot hall, DateTimeOffset now)
    {
        var held = hall.Counter(counter.Code)?.Held ?? [];
        var order = Comparer<TicketView>.Create((a, b) => a.Id == b.Id ? 0 : NextTicket.Before(Rule(a), Rule(b), now) ? -1 : 1);
        return [.. hall.Lines.Where(l => counter.Serves(l.Code)).SelectMany(l => l.Tickets).Concat(held).Where(t => NextTicket.MayCall(counter, Rule(t), now)).Order(order)];
    }

    /// <summary>Absent tickets of the counter's lines, which its officer may bring back.</summary>
    public static IReadOnlyList<TicketView> AbsentOf(Counter counter, HallSnapshot hall) => [.. hall.Absent.Where(t => counter.Serves(t.Line))];

    /// <summary>How many citizens a counter could call now; held ones that are not due yet do not count.</summary>
    public static int WaitingFor(Counter counter, HallSnapshot hall) =>
        hall.Lines.Where(l => counter.Serves(l.Code)).Sum(l => l.Waiting - l.Tickets.Count(t => t.ForCounter is { } only && !string.Equals(only, counter.Code, StringComparison.OrdinalIgnoreCase)));

    // The number plays no part in the order.
    private static WaitingTicket Rule(TicketView t) => new(t.Id, default, t.Line, t.Priority, t.Weight, t.IssuedAt, t.ForCounter, t.Status == TicketStatus.OnHold, t.HeldUntil);
}
