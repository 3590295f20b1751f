using HCC.Counters;
using HCC.Ticketing;

namespace HCC.Live;

/// <summary>Something that a command changed; the hall learns it after the commit.</summary>
/// <param name="Center">Center concerned.</param>
public abstract record HallChange(string Center);

/// <summary>A ticket was issued or moved.</summary>
/// <param name="Ticket">The ticket after the move.</param>
/// <param name="Move">The move.</param>
public sealed record TicketMoved(Ticket Ticket, TicketMove Move) : HallChange(Ticket.Center);

/// <summary>A counter was opened, paused or closed.</summary>
/// <param name="Standing">Its standing now.</param>
public sealed record CounterMoved(CounterStanding Standing) : HallChange(Standing.Center);

/// <summary>A finished service was rated.</summary>
/// <param name="Center">Center.</param>
/// <param name="Day">Service day of the ticket.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="Counter">Counter of the service.</param>
/// <param name="Line">Line of the service.</param>
/// <param name="Score">5 best … 1 worst.</param>
public sealed record TicketRated(string Center, DateOnly Day, long Ticket, string Counter, string Line, int Score) : HallChange(Center);

/// <summary>A board took a call to speak it, or finished speaking it.</summary>
/// <param name="Center">Center.</param>
/// <param name="Call">The call.</param>
/// <param name="Zone">Zone of the board.</param>
/// <param name="SpokenAt">End of the voice; null while it is only taken.</param>
public sealed record CallAnnounced(string Center, long Call, string Zone, DateTimeOffset? SpokenAt) : HallChange(Center);

/// <summary>The settings of a center changed; everything is folded anew.</summary>
/// <param name="Center">Center.</param>
public sealed record PlanChanged(string Center) : HallChange(Center);
