using HCC.Counters;
using HCC.Ticketing;

namespace HCC.Persistence;

/// <summary>A version of a center's settings (<see cref="Centers.Center"/> as JSON) with its date of effect and author.</summary>
public sealed class CenterPlanRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center code.</summary>
    public required string Center { get; set; }

    /// <summary>1, 2, 3 … within the center.</summary>
    public required int Version { get; set; }

    /// <summary>First service day of effect.</summary>
    public required DateOnly FromDay { get; set; }

    /// <summary>The document.</summary>
    public required string Json { get; set; }

    /// <summary>Who saved it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset At { get; set; }
}

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

/// <summary>Stored standing of a counter.</summary>
public sealed class CounterStandingRow
{
    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Counter.</summary>
    public required string Counter { get; set; }

    /// <summary>State.</summary>
    public CounterState State { get; set; }

    /// <summary>Officer who opened it.</summary>
    public string? Officer { get; set; }

    /// <summary>Name to show to colleagues.</summary>
    public string? OfficerName { get; set; }

    /// <summary>Pause reason.</summary>
    public string? Reason { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Service day.</summary>
    public DateOnly Day { get; set; }
}

/// <summary>Stored move of a counter; append-only.</summary>
public sealed class CounterMoveRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Service day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Counter.</summary>
    public required string Counter { get; set; }

    /// <summary>Action.</summary>
    public CounterAction Action { get; set; }

    /// <summary>State before.</summary>
    public CounterState FromState { get; set; }

    /// <summary>State after.</summary>
    public CounterState ToState { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>Pause reason.</summary>
    public string? Reason { get; set; }
}

/// <summary>Stored rating; one per finished ticket (I5). Carries nothing about the citizen.</summary>
public sealed class RatingRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Service day of the ticket.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Ticket; unique.</summary>
    public long Ticket { get; set; }

    /// <summary>Line of the service.</summary>
    public required string Line { get; set; }

    /// <summary>Counter of the service.</summary>
    public required string Counter { get; set; }

    /// <summary>Officer of the service.</summary>
    public string? Officer { get; set; }

    /// <summary>5 best … 1 worst.</summary>
    public int Score { get; set; }

    /// <summary>Reason codes, separated by commas.</summary>
    public string? Reasons { get; set; }

    /// <summary>Free words.</summary>
    public string? Comment { get; set; }

    /// <summary>When the face was touched, by the device's clock, held inside the time of the service and now.</summary>
    public DateTimeOffset TappedAt { get; set; }

    /// <summary>When it reached the database.</summary>
    public DateTimeOffset StoredAt { get; set; }

    /// <summary>terminal, kiosk, phone, paper, demo (S060).</summary>
    public required string Source { get; set; }

    /// <summary>Who sent it.</summary>
    public required string Actor { get; set; }
}

/// <summary>A press of a button and its answer: the same press gives the same answer for at least 7 days.</summary>
public sealed class PressRow
{
    /// <summary>Row id, in the order of time: old presses are forgotten from its lower end.</summary>
    public long Id { get; set; }

    /// <summary>Who pressed.</summary>
    public required string Actor { get; set; }

    /// <summary>Press id made on the device.</summary>
    public required string Key { get; set; }

    /// <summary>Hash of verb and request; another request under the same key is refused.</summary>
    public required string Request { get; set; }

    /// <summary>The answer as JSON.</summary>
    public required string Answer { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>A call that a board has taken to speak, at most one per call and zone (I6).</summary>
public sealed class AnnouncementRow
{
    /// <summary>Call: <see cref="TicketMove.CallId"/>.</summary>
    public long Call { get; set; }

    /// <summary>Zone.</summary>
    public required string Zone { get; set; }

    /// <summary>Board that took it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset TakenAt { get; set; }

    /// <summary>When the board reported the end of the voice.</summary>
    public DateTimeOffset? SpokenAt { get; set; }
}

/// <summary>A procedure of the catalogue with its dates in force.</summary>
public sealed class ProcedureRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Code, e.g. <c>1.001193</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Field (lĩnh vực).</summary>
    public required string Field { get; set; }

    /// <summary>Agency that handles it.</summary>
    public required string Agency { get; set; }

    /// <summary>Xã, Tỉnh, Tỉnh/Xã.</summary>
    public required string Level { get; set; }

    /// <summary>Working days; fractions occur.</summary>
    public double? ProcessingDays { get; set; }

    /// <summary>Fee in đồng; null = set by the province or depends.</summary>
    public long? FeeVnd { get; set; }

    /// <summary>Result.</summary>
    public string? Result { get; set; }

    /// <summary>Papers, separated by semicolons.</summary>
    public string? Papers { get; set; }

    /// <summary>Online level.</summary>
    public string? OnlineLevel { get; set; }

    /// <summary>What of the row is verified, and by which source.</summary>
    public string? Verified { get; set; }

    /// <summary>First day in force.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day in force; null = open.</summary>
    public DateOnly? ToDay { get; set; }
}

/// <summary>Figures of dossiers of one agency in one period, imported from a signed report.</summary>
public sealed class AgencyPeriodRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Agency.</summary>
    public required string Agency { get; set; }

    /// <summary>First day.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly ToDay { get; set; }

    /// <summary>Carried over from the period before.</summary>
    public int CarriedOver { get; set; }

    /// <summary>Newly received.</summary>
    public int Received { get; set; }

    /// <summary>Solved before the date.</summary>
    public int Early { get; set; }

    /// <summary>Solved on the date.</summary>
    public int OnTime { get; set; }

    /// <summary>Solved late.</summary>
    public int Late { get; set; }

    /// <summary>In progress, in time.</summary>
    public int InTime { get; set; }

    /// <summary>In progress, overdue.</summary>
    public int Overdue { get; set; }

    /// <summary>Returned.</summary>
    public int Returned { get; set; }

    /// <summary>Of the newly received: online.</summary>
    public int Online { get; set; }

    /// <summary>Where the figures come from, as a sentence.</summary>
    public required string Source { get; set; }

    /// <summary>When they were imported.</summary>
    public DateTimeOffset ImportedAt { get; set; }
}
