using HCC.Reports;

namespace HCC.Coordination;

/// <summary>How an obstacle stands on a day.</summary>
public enum ObstacleState
{
    /// <summary>Nobody has answered yet.</summary>
    Open,

    /// <summary>The owner has answered; it is not cleared.</summary>
    Answered,

    /// <summary>Its due day is over and it is not cleared.</summary>
    Overdue,

    /// <summary>Cleared.</summary>
    Solved,
}

/// <summary>Something that stands in the way of the work with dossiers (vướng mắc, S201), with the agency that has to clear it.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Center">Center.</param>
/// <param name="What">What it is.</param>
/// <param name="Agency">Agency that owns it; null = the center.</param>
/// <param name="Since">Since when it stands in the way.</param>
/// <param name="DueDay">Until when it is to be cleared.</param>
/// <param name="Answer">What the owner answered; null = nothing yet.</param>
/// <param name="AnsweredOn">Day of the answer.</param>
/// <param name="SolvedOn">Day on which it was cleared; null = open.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Actor">By whom.</param>
public sealed record Obstacle(long Id, string Center, string What, string? Agency, DateOnly Since, DateOnly DueDay, string? Answer, DateOnly? AnsweredOn, DateOnly? SolvedOn, DateTimeOffset At, string Actor)
{
    /// <summary>How it stands on a day.</summary>
    public ObstacleState On(DateOnly day) => SolvedOn <= day ? ObstacleState.Solved : DueDay < day ? ObstacleState.Overdue : Answer is not null ? ObstacleState.Answered : ObstacleState.Open;
}

/// <summary>
/// The obstacles of a quarter. What is open at its end is carried to the next one by itself: membership comes from the days alone, so the carried of one
/// quarter and the brought of the next are the same rows.
/// </summary>
/// <param name="Period">The quarter.</param>
/// <param name="Brought">Open when it began.</param>
/// <param name="New">Came up in it.</param>
/// <param name="Solved">Cleared in it.</param>
/// <param name="Carried">Open at its end.</param>
public sealed record QuarterObstacles(ReportPeriod Period, IReadOnlyList<Obstacle> Brought, IReadOnlyList<Obstacle> New, IReadOnlyList<Obstacle> Solved, IReadOnlyList<Obstacle> Carried)
{
    /// <summary>Sorts obstacles into a quarter; brought + new = solved + carried.</summary>
    public static QuarterObstacles Of(ReportPeriod period, IReadOnlyList<Obstacle> all)
    {
        bool WasOpen(Obstacle o, DateOnly day) => o.Since < day && !(o.SolvedOn < day);
        return new(
            period,
            [.. all.Where(o => WasOpen(o, period.From))],
            [.. all.Where(o => period.Holds(o.Since))],
            [.. all.Where(o => o.SolvedOn is { } day && period.Holds(day) && o.Since <= period.To)],
            [.. all.Where(o => WasOpen(o, period.To.AddDays(1)))]);
    }
}
