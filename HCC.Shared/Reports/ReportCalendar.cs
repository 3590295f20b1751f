using HCC.Centers;

namespace HCC.Reports;

/// <summary>
/// The periods of a plan (S191). Each begins the day after the one before has ended: 16/9–15/10, 14/9–12/10 and calendar months come from the
/// same rule. Cumulated periods begin the day after the old year's last period.
/// </summary>
public static class ReportCalendar
{
    /// <summary>The period of a plan that ends with a month.</summary>
    /// <param name="plan">Plan.</param>
    /// <param name="year">Year that it counts for.</param>
    /// <param name="month">Month 1–12; for plans of longer periods one in which a period ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">No period of the plan ends with this month.</exception>
    public static ReportPeriod Ending(ReportPlan plan, int year, int month)
    {
        var months = Months(plan.Kind);
        if (month is < 1 or > 12 || month % months != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, "No period of this kind ends with this month.");
        }

        var first = new DateOnly(year, month, 1);
        var before = plan.Cumulated || plan.Kind == PeriodKind.NineMonths ? new DateOnly(year - 1, 12, 1) : first.AddMonths(-months);
        var (kind, number) = Kind(plan, month);
        return new(kind, year, number, End(plan, before.Year, before.Month).AddDays(1), End(plan, year, month), plan.Cumulated);
    }

    /// <summary>The last period that had ended before a day.</summary>
    public static ReportPeriod LastBefore(ReportPlan plan, DateOnly day)
    {
        // An order may move an end into the next month, so the search starts one further on.
        for (var at = new DateOnly(day.Year, day.Month, 1).AddMonths(1); ; at = at.AddMonths(-1))
        {
            if (at.Month % Months(plan.Kind) == 0 && End(plan, at.Year, at.Month) < day)
            {
                return Ending(plan, at.Year, at.Month);
            }
        }
    }

    /// <summary>The last periods that had ended before a day, newest first.</summary>
    public static IEnumerable<ReportPeriod> Before(ReportPlan plan, DateOnly day, int count)
    {
        var period = LastBefore(plan, day);
        for (var n = 0; n < count; n++)
        {
            yield return period;
            period = LastBefore(plan, period.To);
        }
    }

    /// <summary>The period that follows another of the same plan.</summary>
    public static ReportPeriod After(ReportPlan plan, ReportPeriod period)
    {
        for (var at = new DateOnly(period.To.Year, period.To.Month, 1).AddMonths(-1); ; at = at.AddMonths(1))
        {
            if (at.Month % Months(plan.Kind) == 0 && End(plan, at.Year, at.Month) > period.To)
            {
                return Ending(plan, at.Year, at.Month);
            }
        }
    }

    /// <summary>The plan of a center and its period that covers exactly these days; null when none does: then the days stand by an order of their own.</summary>
    public static (ReportPlan Plan, ReportPeriod Period)? Find(Center center, DateOnly from, DateOnly to)
    {
        foreach (var plan in center.ReportPlans)
        {
            if (LastBefore(plan, to.AddDays(1)) is var period && period.From == from && period.To == to)
            {
                return (plan, period);
            }
        }

        return null;
    }

    /// <summary>
    /// What the change of a report is told against: the period before of the same plan; of a cumulated one the same months of the year before;
    /// of days by order as many days just before.
    /// </summary>
    public static ReportPeriod Compared(ReportPlan? plan, ReportPeriod period) => plan switch
    {
        null => ByDays(period),
        { Cumulated: true } or { Kind: PeriodKind.NineMonths } => Ending(plan, period.Year - 1, EndMonth(period)),
        _ => LastBefore(plan, period.To),
    };

    // A period that starts on day d of a month is compared with one that starts on day d of an earlier one.
    private static ReportPeriod ByDays(ReportPeriod period)
    {
        var months = period.Kind == PeriodKind.Other ? 0 : Months(period.Kind);
        var from = months > 0 ? period.From.AddMonths(-months) : period.From.AddDays(period.From.DayNumber - period.To.DayNumber - 1);
        return Earlier(period) with { From = from, To = period.From.AddDays(-1) };
    }

    private static ReportPeriod Earlier(ReportPeriod period) => period.Kind switch
    {
        PeriodKind.Month => period with { Number = period.Number == 1 ? 12 : period.Number - 1, Year = period.Number == 1 ? period.Year - 1 : period.Year },
        PeriodKind.Quarter => period with { Number = period.Number == 1 ? 4 : period.Number - 1, Year = period.Number == 1 ? period.Year - 1 : period.Year },
        PeriodKind.HalfYear => period with { Number = period.Number == 1 ? 2 : 1, Year = period.Number == 1 ? period.Year - 1 : period.Year },
        PeriodKind.NineMonths or PeriodKind.Year => period with { Year = period.Year - 1 },
        PeriodKind.Other => period,
    };

    /// <summary>Last day of the period that ends with a month.</summary>
    internal static DateOnly End(ReportPlan plan, int year, int month)
    {
        if (plan.OtherEnds.FirstOrDefault(e => e.Year == year && e.Month == month) is { } ordered)
        {
            return ordered.Last;
        }

        var first = new DateOnly(year, month, 1);
        var rule = plan.Ends.Where(e => e.ValidFrom is not { } from || from <= first).MaxBy(e => e.ValidFrom ?? DateOnly.MinValue) ?? plan.Ends[0];
        return first.AddDays(Math.Min(rule.Day, DateTime.DaysInMonth(year, month)) - 1);
    }

    /// <summary>Months between two ends of a kind.</summary>
    internal static int Months(PeriodKind kind) => kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, PeriodKind.HalfYear => 6, PeriodKind.NineMonths => 9, PeriodKind.Year => 12, _ => 1 };

    private static int EndMonth(ReportPeriod period) => period.Kind switch { PeriodKind.Month => period.Number, PeriodKind.Quarter => period.Number * 3, PeriodKind.HalfYear => period.Number * 6, PeriodKind.NineMonths => 9, _ => 12 };

    // A cumulated quarter is named by all the months that it covers.
    private static (PeriodKind Kind, int Number) Kind(ReportPlan plan, int month) => (plan.Cumulated, month) switch
    {
        (true, 6) => (PeriodKind.HalfYear, 1),
        (true, 9) => (PeriodKind.NineMonths, 0),
        (true, 12) => (PeriodKind.Year, 0),
        _ => (plan.Kind, plan.Kind switch { PeriodKind.Month => month, PeriodKind.Quarter => month / 3, PeriodKind.HalfYear => month / 6, _ => 0 }),
    };
}
