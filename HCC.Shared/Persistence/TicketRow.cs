using HCC.Ticketing;

namespace HCC.Persistence;

/// <summary>Stored ticket: the fold of its moves.</summary>
public sealed class TicketRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center code.</summary>
    public required string Center { get; set; }

    /// <summary>Service day.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>Prefix of the number.</summary>
    public required string Prefix { get; set; }

    /// <summary>Number.</summary>
    public required int Number { get; set; }

    /// <summary>Public random name.</summary>
    public required string Token { get; set; }

    /// <summary>Line.</summary>
    public required string Line { get; set; }

    /// <summary>Procedure code.</summary>
    public string? Procedure { get; set; }

    /// <summary>Priority group.</summary>
    public string? Priority { get; set; }

    /// <summary>Weight of the priority.</summary>
    public double Weight { get; set; }

    /// <summary>Help asked for.</summary>
    public string? Needs { get; set; }

    /// <summary>Language.</summary>
    public required string Language { get; set; }

    /// <summary>Source.</summary>
    public required string Source { get; set; }

    /// <summary>Issue.</summary>
    public DateTimeOffset IssuedAt { get; set; }

    /// <summary>Status.</summary>
    public TicketStatus Status { get; set; }

    /// <summary>Counter.</summary>
    public string? Counter { get; set; }

    /// <summary>Counter to which it was sent.</summary>
    public string? ForCounter { get; set; }

    /// <summary>Start of the present wait.</summary>
    public DateTimeOffset WaitingSince { get; set; }

    /// <summary>Last new call.</summary>
    public DateTimeOffset? CalledAt { get; set; }

    /// <summary>Start of service.</summary>
    public DateTimeOffset? BeganAt { get; set; }

    /// <summary>End.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>End of a hold.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>Calls since it last waited.</summary>
    public int Calls { get; set; }

    /// <summary>Number of moves.</summary>
    public int Steps { get; set; }

    /// <summary>Time of the last move.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Why the last call chose it.</summary>
    public string? Why { get; set; }
}

/// <summary>Stored move of a ticket; append-only.</summary>
public sealed class TicketMoveRow
{
    /// <summary>Ticket.</summary>
    public long Ticket { get; set; }

    /// <summary>Step.</summary>
    public int Step { get; set; }

    /// <summary>Action.</summary>
    public TicketAction Action { get; set; }

    /// <summary>Status before.</summary>
    public TicketStatus FromStatus { get; set; }

    /// <summary>Status after.</summary>
    public TicketStatus ToStatus { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Place in the order of all moves of the house, also of those within one millisecond and after a step of the clock.</summary>
    public long Sequence { get; set; }

    /// <summary>Line after.</summary>
    public required string Line { get; set; }

    /// <summary>Counter concerned.</summary>
    public string? Counter { get; set; }

    /// <summary>Counter at which the step was made.</summary>
    public string? AtCounter { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>Reason.</summary>
    public string? Reason { get; set; }

    /// <summary>End of a hold.</summary>
    public DateTimeOffset? Until { get; set; }
}
