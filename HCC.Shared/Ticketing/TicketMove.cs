namespace HCC.Ticketing;

/// <summary>
/// One append-only row of a ticket's history. Waits and service times are differences of rows; the ticket itself is nothing but
/// the fold of its moves (<see cref="Ticket.Replay"/>), which <c>hcc verify</c> checks.
/// </summary>
public sealed record TicketMove
{
    /// <summary>The ticket; 0 until stored.</summary>
    public long Ticket { get; init; }

    /// <summary>1, 2, 3 … within the ticket.</summary>
    public required int Step { get; init; }

    /// <summary>What was done.</summary>
    public required TicketAction Action { get; init; }

    /// <summary>Status before; for <see cref="TicketAction.Issue"/> the same as after.</summary>
    public required TicketStatus From { get; init; }

    /// <summary>Status after.</summary>
    public required TicketStatus To { get; init; }

    /// <summary>When, UTC; never before the ticket's previous move, even if the host's clock stepped back.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Line after the move.</summary>
    public required string Line { get; init; }

    /// <summary>Counter concerned: the caller's, or the one to which a ticket is sent by a transfer.</summary>
    public string? Counter { get; init; }

    /// <summary>Counter whose officer made the step; null when it was not made at a counter.</summary>
    public string? AtCounter { get; init; }

    /// <summary>Who, e.g. <c>staff:3</c>, <c>device:12</c>, <c>key:1</c>, <c>citizen</c>, <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>Reason or outcome given by a person, or why this ticket was called.</summary>
    public string? Reason { get; init; }

    /// <summary>Names this move everywhere: the id of a call for boards and voices. A ticket never has a thousand moves.</summary>
    public long CallId => CallIdOf(Ticket, Step);

    /// <summary>Name of a move from its ticket and step.</summary>
    public static long CallIdOf(long ticket, int step) => (ticket * 1000) + step;

    /// <summary>For a hold: when the ticket comes back.</summary>
    public DateTimeOffset? Until { get; init; }
}
