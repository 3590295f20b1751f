using System.Globalization;
using HCC.Reports;

namespace HCC.Centers;

/// <summary>Checks the report plans of a center: each period must have at least one day, and an end must be a day of a month.</summary>
internal static class ReportPlanCheck
{
    /// <summary>All faults, in Vietnamese.</summary>
    public static IEnumerable<string> Faults(Center center)
    {
        foreach (var twice in center.ReportPlans.GroupBy(p => p.Code, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return $"Kỳ báo cáo {twice.Key} được khai báo {twice.Count()} lần.";
        }

        foreach (var plan in center.ReportPlans)
        {
            if (plan.Kind == PeriodKind.Other || plan.Ends.Count == 0 || plan.Ends.Any(e => e.Day is < 1 or > 31))
            {
                yield return $"{plan.Name.Vi}: cần loại kỳ (tháng, quý, 6 tháng, 9 tháng, năm) và ngày kết thúc từ 1 đến 31.";
                continue;
            }

            foreach (var ordered in plan.OtherEnds)
            {
                if (ordered.Month is < 1 or > 12 || ordered.Month % ReportCalendar.Months(plan.Kind) != 0)
                {
                    yield return $"{plan.Name.Vi}: không có kỳ nào kết thúc cùng tháng {ordered.Month}/{ordered.Year}.";
                    continue;
                }

                var first = new DateOnly(ordered.Year, ordered.Month, 1);
                var (before, after) = (first.AddMonths(-ReportCalendar.Months(plan.Kind)), first.AddMonths(ReportCalendar.Months(plan.Kind)));
                if (ordered.Last <= ReportCalendar.End(plan, before.Year, before.Month) || ReportCalendar.End(plan, after.Year, after.Month) <= ordered.Last || Math.Abs(ordered.Last.DayNumber - first.DayNumber) > 62)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{plan.Name.Vi}: kỳ {ordered.Month}/{ordered.Year} kết thúc ngày {ordered.Last:dd/MM/yyyy} thì kỳ này hoặc kỳ bên cạnh không còn ngày nào.");
                }
            }
        }
    }
}
