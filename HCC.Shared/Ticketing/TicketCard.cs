using HCC.Centers;

namespace HCC.Ticketing;

/// <summary>A ticket as every verb answers it: to the kiosk, the desk and the API.</summary>
public sealed record TicketCard
{
    /// <summary>Ticket id.</summary>
    public required long Id { get; init; }

    /// <summary>Number as printed, e.g. <c>A012</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Center code.</summary>
    public required string Center { get; init; }

    /// <summary>Line code.</summary>
    public required string ServiceLine { get; init; }

    /// <summary>Service day.</summary>
    public required DateOnly ServiceDay { get; init; }

    /// <summary>Issue.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Status.</summary>
    public required TicketStatus State { get; init; }

    /// <summary>Counter in hand or last.</summary>
    public string? Counter { get; init; }

    /// <summary>Counter to which it was sent.</summary>
    public string? ForCounter { get; init; }

    /// <summary>Procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>Priority group.</summary>
    public string? Priority { get; init; }

    /// <summary>Help asked for.</summary>
    public string? Needs { get; init; }

    /// <summary>Language.</summary>
    public required string Language { get; init; }

    /// <summary>Last new call.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    /// <summary>Start of service.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>End.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>End of a hold.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Calls so far.</summary>
    public int Calls { get; init; }

    /// <summary>Why this one was called.</summary>
    public string? Why { get; init; }

    /// <summary>At issue: tickets that will be called before.</summary>
    public int? Ahead { get; init; }

    /// <summary>At issue: expected wait.</summary>
    public WaitRange? Wait { get; init; }

    /// <summary>Codes of the counters that may call it.</summary>
    public required IReadOnlyList<string> Counters { get; init; }

    /// <summary>Public random name.</summary>
    public required string Token { get; init; }

    /// <summary>Address of the phone page, relative to the site.</summary>
    public string TrackUrl => "/t/" + Token;

    /// <summary>What is known of the paper: <c>unprinted</c> until a kiosk reports more.</summary>
    public string PrintState { get; init; } = "unprinted";

    /// <summary>The card of a ticket.</summary>
    public static TicketCard Of(Center center, Ticket t, int? ahead = null, WaitRange? wait = null) => new()
    {
        Id = t.Id,
        Number = t.Number.ToString(),
        Center = t.Center,
        ServiceLine = t.Line,
        ServiceDay = t.ServiceDay,
        IssuedAt = t.IssuedAt,
        State = t.Status,
        Counter = t.Counter,
        ForCounter = t.ForCounter,
        Procedure = t.Procedure,
        Priority = t.Priority,
        Needs = t.Needs,
        Language = t.Language,
        CalledAt = t.CalledAt,
        BeganAt = t.BeganAt,
        EndedAt = t.EndedAt,
        HeldUntil = t.HeldUntil,
        Calls = t.Calls,
        Why = t.Why,
        Ahead = ahead,
        Wait = wait,
        Token = t.Token,
        Counters = t.ForCounter is { } only ? [only] : [.. center.CountersOf(t.Line).Select(c => c.Code)],
    };
}

/// <summary>What a citizen asks for at issue.</summary>
/// <param name="ServiceLine">Line code.</param>
/// <param name="Procedure">Procedure code, if named.</param>
/// <param name="Priority">Priority group, if declared.</param>
/// <param name="Needs">Help asked for, e.g. <c>slow-call</c>; at most 40 characters.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Source"><c>kiosk</c>, <c>desk</c>, <c>api</c>, <c>demo</c>.</param>
public sealed record IssueRequest(string ServiceLine, string? Procedure = null, string? Priority = null, string? Needs = null, string? Language = null, string? Source = null);

/// <summary>Where a ticket is transferred: a line, a counter, or both.</summary>
/// <param name="ServiceLine">Line code.</param>
/// <param name="Counter">Counter code.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record TransferRequest(string? ServiceLine = null, string? Counter = null, string? Reason = null);

/// <summary>A ticket with its history.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Moves">Its moves in order.</param>
public sealed record TicketHistory(TicketCard Ticket, IReadOnlyList<TicketMove> Moves);
