using System.Collections.Immutable;

namespace HCC.Insights;

/// <summary>
/// Figures of one service day, folded as things happen and equal to the sum of the day's rows (I8). Definitions in one place
/// (wait-time study §4): <b>wait</b> = first call − start of waiting, per step of the visit; <b>service</b> = begin − end, without holds.
/// </summary>
public sealed record DayFigures
{
    /// <summary>Tickets issued.</summary>
    public required int Issued { get; init; }

    /// <summary>Services completed.</summary>
    public required int Served { get; init; }

    /// <summary>Tickets now marked absent.</summary>
    public required int NoShow { get; init; }

    /// <summary>Tickets cancelled.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Tickets waiting now.</summary>
    public required int Waiting { get; init; }

    /// <summary>Tickets called or being served now.</summary>
    public required int AtCounters { get; init; }

    /// <summary>Tickets held now.</summary>
    public required int OnHold { get; init; }

    /// <summary>Waits that ended in a call today.</summary>
    public required Spread Wait { get; init; }

    /// <summary>Median of the last waits that ended in a call, all lines, in seconds; null before the first.</summary>
    public double? RecentWaitSeconds { get; init; }

    /// <summary>How many waits <see cref="RecentWaitSeconds"/> is made from, at most 20.</summary>
    public int RecentWaits { get; init; }

    /// <summary>Completed service times today.</summary>
    public required Spread Service { get; init; }

    /// <summary>Tickets issued per half hour from 00:00; 48 values.</summary>
    public required ImmutableArray<int> IssuedByHalfHour { get; init; }

    /// <summary>Services completed per half hour from 00:00; 48 values.</summary>
    public required ImmutableArray<int> ServedByHalfHour { get; init; }

    /// <summary>Ratings.</summary>
    public required RatingFigures Ratings { get; init; }
}

/// <summary>A distribution of times by its middle and its tail; never only the mean.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="MedianSeconds">Half of the values are not above this.</param>
/// <param name="P90Seconds">Nine of ten are not above this.</param>
/// <param name="MeanSeconds">Mean.</param>
/// <param name="LongestSeconds">Largest.</param>
public sealed record Spread(int Count, double MedianSeconds, double P90Seconds, double MeanSeconds, double LongestSeconds)
{
    /// <summary>No values.</summary>
    public static readonly Spread None = new(0, 0, 0, 0, 0);
}

/// <summary>Ratings of a day; a share is always shown with its base.</summary>
/// <param name="ByScore">Number of ratings of score 1 … 5, five values.</param>
public sealed record RatingFigures(ImmutableArray<int> ByScore)
{
    /// <summary>No ratings.</summary>
    public static readonly RatingFigures None = new([0, 0, 0, 0, 0]);

    /// <summary>Number of ratings, the base n of every share.</summary>
    public int Count => ByScore.Sum();

    /// <summary>Mean score, or null without ratings.</summary>
    public double? Mean => Count == 0 ? null : ByScore.Select((n, at) => (double)n * (at + 1)).Sum() / Count;
}

/// <summary>Figures of a day for one line.</summary>
/// <param name="Issued">Tickets issued in this line.</param>
/// <param name="Served">Services completed.</param>
/// <param name="NoShow">Tickets marked absent.</param>
/// <param name="Cancelled">Tickets cancelled.</param>
/// <param name="Wait">Waits that ended in a call.</param>
/// <param name="Service">Completed service times.</param>
/// <param name="RecentWaitSeconds">Median of the last waits (at most 20); null before the first.</param>
/// <param name="RecentServiceSeconds">Mean of the last service times (at most 30), drawn toward the line's expected time while few are known.</param>
/// <param name="Ratings">Ratings.</param>
public sealed record LineFigures(int Issued, int Served, int NoShow, int Cancelled, Spread Wait, Spread Service, double? RecentWaitSeconds, double RecentServiceSeconds, RatingFigures Ratings);

/// <summary>The same weekday in the weeks before, for "against an ordinary Friday".</summary>
/// <param name="Days">Days that it is made from, newest first.</param>
/// <param name="IssuedByHalfHour">Mean tickets issued per half hour; 48 values.</param>
/// <param name="ServedByHalfHour">Mean services completed per half hour; 48 values.</param>
/// <param name="MedianWaitSeconds">Median wait over those days; null without waits.</param>
public sealed record WeekdayBaseline(ImmutableArray<DateOnly> Days, ImmutableArray<double> IssuedByHalfHour, ImmutableArray<double> ServedByHalfHour, double? MedianWaitSeconds)
{
    /// <summary>Mean services completed until a local time of day; within a half hour in proportion.</summary>
    public double ServedBy(TimeOnly time) => Until(ServedByHalfHour, time);

    /// <summary>Mean tickets issued until a local time of day.</summary>
    public double IssuedBy(TimeOnly time) => Until(IssuedByHalfHour, time);

    private static double Until(ImmutableArray<double> slots, TimeOnly time)
    {
        var halfHours = time.ToTimeSpan().TotalMinutes / 30;
        var whole = (int)halfHours;
        return slots.Take(whole).Sum() + (whole < slots.Length ? slots[whole] * (halfHours - whole) : 0);
    }
}
