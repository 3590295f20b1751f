using HCC.Calendars;
using HCC.Reports;

namespace HCC.Scoring;

/// <summary>Quarters of the calendar, in which agencies are scored (S169).</summary>
public static class Quarters
{
    /// <summary>A quarter.</summary>
    /// <param name="year">Year.</param>
    /// <param name="number">1 to 4.</param>
    public static ReportPeriod Of(int year, int number) => new(PeriodKind.Quarter, year, number, new DateOnly(year, (number * 3) - 2, 1), new DateOnly(year, (number * 3) - 2, 1).AddMonths(3).AddDays(-1));

    /// <summary>The quarter of a day.</summary>
    public static ReportPeriod Of(DateOnly day) => Of(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>The quarter before.</summary>
    public static ReportPeriod Before(ReportPeriod quarter) => Of(quarter.From.AddDays(-1));

    /// <summary>A quarter and those before it, the oldest first.</summary>
    public static IReadOnlyList<ReportPeriod> UpTo(ReportPeriod quarter, int count)
    {
        var all = new List<ReportPeriod>();
        for (var one = quarter; all.Count < count; one = Before(one))
        {
            all.Insert(0, one);
        }

        return all;
    }

    /// <summary>Start of a period as an instant, and its end or now if that is earlier.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End, bool Runs) Bounds(ReportPeriod period, DateTimeOffset now)
    {
        var (start, end) = PeriodCount.Bounds(period.From, period.To);
        return now < end ? (start, now, true) : (start, end, false);
    }

    /// <summary>The quarter that has just ended: the one that is scored now.</summary>
    public static ReportPeriod Last(DateTimeOffset now) => Before(Of(VietnamTime.ServiceDay(now)));
}
