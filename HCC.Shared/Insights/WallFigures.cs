using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Live;
using HCC.Ticketing;

namespace HCC.Insights;

/// <summary>How much a figure asks for a person.</summary>
public enum Attention
{
    /// <summary>Nothing to do.</summary>
    Calm,

    /// <summary>Near the alarm, or on the way there.</summary>
    Near,

    /// <summary>Beyond the alarm of the center's rule.</summary>
    Alarm,
}

/// <summary>
/// The figures of the leadership wall: a pure fold of one snapshot, so that all tiles of one picture agree (I8) and every rule of a tile has
/// one home (wait-time study §4). Each part is a record compared by value; minutes are whole and rounded down, as a clock shows them.
/// </summary>
public sealed record WallFigures
{
    /// <summary>From this share of the alarm minutes on a wait counts as near the alarm.</summary>
    public const double NearShare = 0.75;

    /// <summary>Below this many usual services a percentage says nothing; the difference in persons is shown instead.</summary>
    public const int LeastBaseForPercent = 10;

    /// <summary>Whether the hall receives citizens.</summary>
    public required HallDoor Door { get; init; }

    /// <summary>Waiting now.</summary>
    public required WaitingFigure Waiting { get; init; }

    /// <summary>At the counters now.</summary>
    public required ServingFigure Serving { get; init; }

    /// <summary>Longest wait now.</summary>
    public required LongestFigure Longest { get; init; }

    /// <summary>Typical wait.</summary>
    public required TypicalFigure Typical { get; init; }

    /// <summary>Served today.</summary>
    public required ServedFigure Served { get; init; }

    /// <summary>Satisfaction today.</summary>
    public required SatisfactionFigure Satisfaction { get; init; }

    /// <summary>Counters.</summary>
    public required CounterFigures Counters { get; init; }

    /// <summary>Lines that need a person.</summary>
    public required TroubleFigures Trouble { get; init; }

    /// <summary>The day by half hours.</summary>
    public required HourFigures Hours { get; init; }

    /// <summary>The day by agencies.</summary>
    public required AgencyFigures Agencies { get; init; }

    /// <summary>Folds a snapshot.</summary>
    /// <param name="center">Settings.</param>
    /// <param name="hall">Snapshot; its own time is "now", so a stale picture does not pretend to move.</param>
    public static WallFigures Of(Center center, HallSnapshot hall)
    {
        var door = HallDoor.At(center, hall.At);
        return new()
        {
            Door = door,
            Waiting = WaitingFigure.Of(center, hall),
            Serving = ServingFigure.Of(hall),
            Longest = LongestFigure.Of(center, hall),
            Typical = new(hall.Today.RecentWaitSeconds, hall.Today.RecentWaits, hall.Today.Wait.P90Seconds, hall.Today.Wait.Count, hall.SameWeekday?.MedianWaitSeconds, hall.Day.DayOfWeek),
            Served = ServedFigure.Of(hall),
            Satisfaction = SatisfactionFigure.Of(center, hall),
            Counters = CounterFigures.Of(center, hall),
            Trouble = TroubleFigures.Of(center, hall, door),
            Hours = HourFigures.Of(center, hall),
            Agencies = AgencyFigures.Of(center, hall),
        };
    }

    /// <summary>How a wait stands to the alarm of the rule.</summary>
    public static Attention LevelOf(double minutes, CallRule rule) =>
        minutes >= rule.AlarmMinutes ? Attention.Alarm : minutes >= rule.AlarmMinutes * NearShare ? Attention.Near : Attention.Calm;
}

/// <summary>Tickets waiting now.</summary>
/// <param name="Count">All lines.</param>
/// <param name="Priority">Of them with priority.</param>
/// <param name="Beyond">Of them at or beyond the alarm.</param>
/// <param name="AtLeast">Whether <paramref name="Beyond"/> is a lower bound, because a line has more waiting than a snapshot lists.</param>
/// <param name="AlarmMinutes">The alarm.</param>
/// <param name="Lines">Lines that have somebody waiting.</param>
public sealed record WaitingFigure(int Count, int Priority, int Beyond, bool AtLeast, int AlarmMinutes, int Lines)
{
    internal static WaitingFigure Of(Center center, HallSnapshot hall)
    {
        var alarm = center.CallRule.AlarmMinutes;
        var beyond = hall.Lines.Sum(l => l.Tickets.Count(t => (hall.At - t.Since).TotalMinutes >= alarm));
        var atLeast = hall.Lines.Any(l => l.Waiting > l.Tickets.Length && (hall.At - l.Tickets[^1].Since).TotalMinutes >= alarm);
        return new(hall.WaitingNow, hall.Lines.Sum(l => l.WaitingPriority), beyond, atLeast, alarm, hall.Lines.Count(l => l.Waiting > 0));
    }
}

/// <summary>Tickets at the counters now.</summary>
/// <param name="Count">Called or being served.</param>
/// <param name="Called">Of them called, on their way to the counter.</param>
/// <param name="OnHold">Held beside them (papers to fetch, a copy to make).</param>
/// <param name="Open">Counters open: the base.</param>
public sealed record ServingFigure(int Count, int Called, int OnHold, int Open)
{
    internal static ServingFigure Of(HallSnapshot hall) => new(
        hall.Today.AtCounters, hall.Counters.Count(c => c.Ticket is { Status: TicketStatus.Called }), hall.Today.OnHold, hall.Counters.Count(c => c.State == CounterState.Open));
}

/// <summary>The ticket that waits longest now, measured from the start of its present step of the visit.</summary>
/// <param name="Number">Its number; null when nobody waits.</param>
/// <param name="Line">Its line.</param>
/// <param name="Minutes">Whole minutes.</param>
/// <param name="BreakMinutes">Of them in the lunch break.</param>
/// <param name="AlarmMinutes">The alarm.</param>
/// <param name="Waiting">Tickets waiting: the base.</param>
/// <param name="Level">How it stands to the alarm.</param>
public sealed record LongestFigure(string? Number, string? Line, int Minutes, int BreakMinutes, int AlarmMinutes, int Waiting, Attention Level)
{
    internal static LongestFigure Of(Center center, HallSnapshot hall)
    {
        var alarm = center.CallRule.AlarmMinutes;
        var longest = hall.Lines.SelectMany(l => l.Tickets).MinBy(t => t.Since);
        if (longest is null)
        {
            return new(null, null, 0, 0, alarm, 0, Attention.Calm);
        }

        var minutes = (hall.At - longest.Since).TotalMinutes;
        return new(longest.Number, longest.Line, (int)minutes, (int)HallDoor.BreakMinutes(center, longest.Since, hall.At), alarm, hall.WaitingNow, WallFigures.LevelOf(minutes, center.CallRule));
    }
}

/// <summary>The wait that a person typically has.</summary>
/// <param name="RecentSeconds">Median of the last waits that ended in a call; null before the first.</param>
/// <param name="Recent">How many waits that is.</param>
/// <param name="P90Seconds">Nine of ten of today's ended waits are not above this.</param>
/// <param name="Count">Today's ended waits: the base.</param>
/// <param name="UsualSeconds">Median wait on the same weekday before; null without history.</param>
/// <param name="Weekday">Weekday.</param>
public sealed record TypicalFigure(double? RecentSeconds, int Recent, double P90Seconds, int Count, double? UsualSeconds, DayOfWeek Weekday);

/// <summary>Services completed today against the same weekday before.</summary>
/// <param name="Served">Completed.</param>
/// <param name="Issued">Tickets issued.</param>
/// <param name="NoShow">Marked absent.</param>
/// <param name="Cancelled">Cancelled.</param>
/// <param name="Usual">Mean completed by this time of day on the same weekday before; null without history.</param>
/// <param name="Days">Days that the mean is made from.</param>
/// <param name="Weekday">Weekday.</param>
public sealed record ServedFigure(int Served, int Issued, int NoShow, int Cancelled, int? Usual, int Days, DayOfWeek Weekday)
{
    /// <summary>Change in percent, whole; null without a base large enough.</summary>
    public int? ChangePercent => Usual >= WallFigures.LeastBaseForPercent ? (int)Math.Round(100m * (Served - Usual.Value) / Usual.Value, MidpointRounding.AwayFromZero) : null;

    /// <summary>Difference in services; null without history.</summary>
    public int? Difference => Served - Usual;

    internal static ServedFigure Of(HallSnapshot hall)
    {
        var usual = hall.SameWeekday?.ServedBy(TimeOnly.FromDateTime(VietnamTime.ToLocal(hall.At).DateTime));
        return new(
            hall.Today.Served, hall.Today.Issued, hall.Today.NoShow, hall.Today.Cancelled, usual is { } mean ? (int)Math.Round(mean, MidpointRounding.AwayFromZero) : null, hall.SameWeekday?.Days.Length ?? 0, hall.Day.DayOfWeek);
    }
}

/// <summary>Ratings of today; no share without its base.</summary>
/// <param name="Satisfied">Ratings of the steps that count as satisfied, over all ratings.</param>
/// <param name="Dissatisfied">Ratings of the steps that count as dissatisfied.</param>
/// <param name="Participation">Ratings over services completed.</param>
public sealed record SatisfactionFigure(Share Satisfied, int Dissatisfied, Share Participation)
{
    internal static SatisfactionFigure Of(Center center, HallSnapshot hall)
    {
        var ratings = hall.Today.Ratings;
        int On(RatingSide side) => center.RatingLevels.Where(l => l.Counts == side).Sum(l => ratings.ByScore[l.Score - 1]);
        return new(new Share(On(RatingSide.Satisfied), ratings.Count), On(RatingSide.Dissatisfied), new Share(ratings.Count, hall.Today.Served));
    }
}
