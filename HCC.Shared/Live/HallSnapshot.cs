using System.Collections.Immutable;
using HCC.Counters;
using HCC.Insights;
using HCC.Ticketing;

namespace HCC.Live;

/// <summary>
/// The hall at one version: immutable, complete, small. Every screen draws from it, so all screens of one version agree (I8).
/// Parts that did not change between two versions are the same objects, which is how changes are found without comparing.
/// </summary>
public sealed record HallSnapshot
{
    /// <summary>Center code.</summary>
    public required string Center { get; init; }

    /// <summary>Rises with every published change; starts anew above the old value after a restart.</summary>
    public required long Version { get; init; }

    /// <summary>When it was made, UTC, by the product's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Service day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the hall receives citizens now.</summary>
    public required bool Open { get; init; }

    /// <summary>Whether the kiosk gives numbers now.</summary>
    public required bool GivesNumbers { get; init; }

    /// <summary>Queues, in the order of the settings.</summary>
    public required ImmutableArray<LineStanding> Lines { get; init; }

    /// <summary>Counters, in the order of the settings.</summary>
    public required ImmutableArray<CounterView> Counters { get; init; }

    /// <summary>Last calls, newest first.</summary>
    public required ImmutableArray<HallCall> Calls { get; init; }

    /// <summary>Tickets marked absent today, newest first, for the desk's "bring back".</summary>
    public required ImmutableArray<TicketView> Absent { get; init; }

    /// <summary>Figures of the day.</summary>
    public required DayFigures Today { get; init; }

    /// <summary>What the same weekday usually looked like; null without history.</summary>
    public required WeekdayBaseline? SameWeekday { get; init; }

    /// <summary>Tickets waiting now in all lines.</summary>
    public int WaitingNow => Lines.Sum(l => l.Waiting);

    /// <summary>The line with this code.</summary>
    public LineStanding? Line(string code) => Lines.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The counter with this code.</summary>
    public CounterView? Counter(string code) => Counters.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One queue as it stands.</summary>
public sealed record LineStanding
{
    /// <summary>Line code.</summary>
    public required string Code { get; init; }

    /// <summary>Agency code.</summary>
    public required string Agency { get; init; }

    /// <summary>Tickets waiting, all classes.</summary>
    public required int Waiting { get; init; }

    /// <summary>Of them with priority.</summary>
    public required int WaitingPriority { get; init; }

    /// <summary>Start of the longest wait now; null when nobody waits.</summary>
    public required DateTimeOffset? LongestSince { get; init; }

    /// <summary>Counters open now with the skill for this line.</summary>
    public required int OpenCounters { get; init; }

    /// <summary>Expected wait of a citizen without priority who takes a number now; null when nothing honest can be said.</summary>
    public required WaitRange? Forecast { get; init; }

    /// <summary>The first tickets of the queue in the order of issue, at most <see cref="LongestList"/>.</summary>
    public required ImmutableArray<TicketView> Tickets { get; init; }

    /// <summary>Figures of the day for this line.</summary>
    public required LineFigures Today { get; init; }

    /// <summary>Tickets listed per line; the count in <see cref="Waiting"/> is always complete.</summary>
    public const int LongestList = 200;
}

/// <summary>A ticket as staff see it.</summary>
public sealed record TicketView
{
    /// <summary>Ticket id.</summary>
    public required long Id { get; init; }

    /// <summary>Number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Line.</summary>
    public required string Line { get; init; }

    /// <summary>Status.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>Procedure code, if named.</summary>
    public string? Procedure { get; init; }

    /// <summary>Priority group.</summary>
    public string? Priority { get; init; }

    /// <summary>Weight of the priority.</summary>
    public required double Weight { get; init; }

    /// <summary>Help asked for.</summary>
    public string? Needs { get; init; }

    /// <summary>Language of the citizen's screen.</summary>
    public required string Language { get; init; }

    /// <summary>Issue, UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Start of the present state, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Counter to which it was sent, or which holds it.</summary>
    public string? ForCounter { get; init; }

    /// <summary>While held: when it is due again.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Calls so far.</summary>
    public int Calls { get; init; }

    /// <summary>Why it was called.</summary>
    public string? Why { get; init; }

    /// <summary>Move of the present call, while at a counter.</summary>
    public long? Call { get; init; }
}

/// <summary>One counter as it stands.</summary>
public sealed record CounterView
{
    /// <summary>Counter code.</summary>
    public required string Code { get; init; }

    /// <summary>Zone code.</summary>
    public required string Zone { get; init; }

    /// <summary>State.</summary>
    public required CounterState State { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Pause reason code.</summary>
    public string? Reason { get; init; }

    /// <summary>Officer (actor) who opened it. Staff screens only; never on a board.</summary>
    public string? Officer { get; init; }

    /// <summary>Officer's name for colleagues. Staff screens only.</summary>
    public string? OfficerName { get; init; }

    /// <summary>Ticket in hand.</summary>
    public TicketView? Ticket { get; init; }

    /// <summary>Tickets held here.</summary>
    public required ImmutableArray<TicketView> Held { get; init; }

    /// <summary>Last finished service, for the rating terminal.</summary>
    public FinishedService? LastFinished { get; init; }

    /// <summary>Services finished today.</summary>
    public required int Served { get; init; }

    /// <summary>Ratings received today.</summary>
    public required int Rated { get; init; }

    /// <summary>Whether every board that should speak the present call has reported back: null = no call, false = not yet.</summary>
    public bool? CallHeard { get; init; }
}

/// <summary>A finished service that may be rated.</summary>
/// <param name="Ticket">Ticket id.</param>
/// <param name="Number">Number as printed.</param>
/// <param name="At">When it was completed, UTC.</param>
/// <param name="Language">Language of the citizen's screen at issue.</param>
/// <param name="Rated">Whether it has been rated.</param>
public sealed record FinishedService(long Ticket, string Number, DateTimeOffset At, string Language, bool Rated);

/// <summary>A call as boards show it. Carries nothing about the person (I10).</summary>
/// <param name="Call">Id of the call; one id is spoken once.</param>
/// <param name="Ticket">Ticket id.</param>
/// <param name="Number">Number as printed.</param>
/// <param name="Counter">Counter code.</param>
/// <param name="Zone">Zone of the counter.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Again">Whether it is a recall.</param>
/// <param name="Slow">Whether the citizen asked for a slow, repeated call.</param>
/// <param name="Active">Whether the ticket is still at the counter.</param>
/// <param name="Language">Language of the citizen's screen at issue.</param>
/// <param name="Taken">Whether a board has taken it to speak.</param>
/// <param name="SpokenAt">When a board finished speaking it.</param>
public sealed record HallCall(long Call, long Ticket, string Number, string Counter, string Zone, DateTimeOffset At, bool Again, bool Slow, bool Active, string Language, bool Taken, DateTimeOffset? SpokenAt);
