using HCC.Calendars;
using HCC.Centers;
using HCC.Reports;

namespace HCC.Scoring;

/// <summary>
/// Quarters in which agencies are scored (S169): those of the center's own plan of quarterly reports, so that score and report count the same dossiers
/// (16/6–15/9 in Sóc Trăng); without one, of the calendar.
/// </summary>
public static class Quarters
{
    /// <summary>The plan of quarters of a center, or null.</summary>
    public static ReportPlan? PlanOf(Center? center) => center?.ReportPlans.FirstOrDefault(p => p.Kind == PeriodKind.Quarter && !p.Cumulated);

    /// <summary>A quarter.</summary>
    /// <param name="year">Year.</param>
    /// <param name="number">1 to 4.</param>
    /// <param name="plan">Plan of the center; null = calendar.</param>
    public static ReportPeriod Of(int year, int number, ReportPlan? plan = null) => plan is not null
        ? ReportCalendar.Ending(plan, year, number * 3)
        : new(PeriodKind.Quarter, year, number, new DateOnly(year, (number * 3) - 2, 1), new DateOnly(year, (number * 3) - 2, 1).AddMonths(3).AddDays(-1));

    /// <summary>The quarter before.</summary>
    public static ReportPeriod Before(ReportPeriod quarter, ReportPlan? plan = null) => quarter.Number == 1 ? Of(quarter.Year - 1, 4, plan) : Of(quarter.Year, quarter.Number - 1, plan);

    /// <summary>A quarter and those before it, the oldest first.</summary>
    public static IReadOnlyList<ReportPeriod> UpTo(ReportPeriod quarter, int count, ReportPlan? plan = null)
    {
        var all = new List<ReportPeriod>();
        for (var one = quarter; all.Count < count; one = Before(one, plan))
        {
            all.Insert(0, one);
        }

        return all;
    }

    /// <summary>The quarter that has just ended: the one that is scored now.</summary>
    public static ReportPeriod Last(DateTimeOffset now, ReportPlan? plan = null)
    {
        var today = VietnamTime.ServiceDay(now);
        return plan is not null ? ReportCalendar.LastBefore(plan, today) : Before(Of(today.Year, ((today.Month - 1) / 3) + 1));
    }

    /// <summary>Start of a period as an instant, and its end or now if that is earlier.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End, bool Runs) Bounds(ReportPeriod period, DateTimeOffset now)
    {
        var (start, end) = PeriodCount.Bounds(period.From, period.To);
        return now < end ? (start, now, true) : (start, end, false);
    }
}
