using HCC.Centers;
using HCC.Reports;

namespace HCC.Tests.Reports;

/// <summary>Periods as data (S191): every period begins the day after the one before, whatever the hall's habit.</summary>
public sealed class ReportCalendarTests
{
    private static DateOnly D(int year, int month, int day) => new(year, month, day);

    private static ReportPlan Plan(PeriodKind kind, int day, bool cumulated = false, OrderedEnd[]? others = null, PeriodEnd[]? ends = null) =>
        new() { Code = "p", Name = new("Báo cáo"), Kind = kind, Cumulated = cumulated, Ends = ends ?? [new(day)], OtherEnds = others ?? [] };

    [Theory]
    [InlineData(PeriodKind.Month, 15, 2019, 10, "2019-09-16", "2019-10-15", "tháng 10 năm 2019")] // Sóc Trăng
    [InlineData(PeriodKind.Month, 31, 2024, 2, "2024-02-01", "2024-02-29", "tháng 2 năm 2024")]
    [InlineData(PeriodKind.Month, 31, 2026, 3, "2026-03-01", "2026-03-31", "tháng 3 năm 2026")]
    [InlineData(PeriodKind.Month, 30, 2026, 3, "2026-03-01", "2026-03-30", "tháng 3 năm 2026")] // February ends on its last day
    [InlineData(PeriodKind.Quarter, 31, 2018, 6, "2018-04-01", "2018-06-30", "quý II năm 2018")] // Hương Trà
    [InlineData(PeriodKind.Quarter, 14, 2026, 3, "2025-12-15", "2026-03-14", "quý I năm 2026")] // TT 06/2025/TT-TTCP
    [InlineData(PeriodKind.HalfYear, 14, 2026, 6, "2025-12-15", "2026-06-14", "6 tháng đầu năm 2026")]
    [InlineData(PeriodKind.NineMonths, 14, 2026, 9, "2025-12-15", "2026-09-14", "9 tháng đầu năm 2026")]
    [InlineData(PeriodKind.Year, 14, 2026, 12, "2025-12-15", "2026-12-14", "năm 2026")]
    public void A_period_is_named_and_bounded_by_its_ends(PeriodKind kind, int day, int year, int month, string from, string to, string name)
    {
        var period = ReportCalendar.Ending(Plan(kind, day), year, month);
        Assert.Equal((Day(from), Day(to), name), (period.From, period.To, period.Name));
        Assert.Equal(period, ReportCalendar.LastBefore(Plan(kind, day), period.To.AddDays(1)));
        Assert.True(ReportCalendar.LastBefore(Plan(kind, day), period.To).To < period.From);
    }

    [Fact]
    public void An_order_moves_one_end_and_the_next_period_begins_the_day_after()
    {
        var plan = Plan(PeriodKind.Month, 15, others: [new(2023, 10, D(2023, 10, 12), "Công văn của UBND"), new(2023, 9, D(2023, 9, 13))]);
        Assert.Equal((D(2023, 9, 14), D(2023, 10, 12)), Days(ReportCalendar.Ending(plan, 2023, 10))); // Sa Đéc 2023
        Assert.Equal((D(2023, 10, 13), D(2023, 11, 15)), Days(ReportCalendar.Ending(plan, 2023, 11)));
        var late = Plan(PeriodKind.Month, 31, others: [new(2026, 10, D(2026, 11, 2))]);
        Assert.Equal((D(2026, 10, 1), D(2026, 11, 2)), Days(ReportCalendar.LastBefore(late, D(2026, 11, 5))));
        Assert.Equal(10, ReportCalendar.LastBefore(late, D(2026, 11, 5)).Number);
        Assert.Equal(9, ReportCalendar.LastBefore(late, D(2026, 11, 2)).Number);
    }

    [Fact]
    public void Periods_follow_each_other_without_gap_or_overlap_also_where_the_rule_changes()
    {
        PeriodEnd[] ends = [new(15), new(31, D(2024, 3, 1)), new(12, D(2025, 6, 1))];
        foreach (var kind in (PeriodKind[])[PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year])
        {
            var plan = Plan(kind, 0, ends: ends, others: kind == PeriodKind.Month ? [new(2024, 8, D(2024, 9, 3))] : []);
            var period = ReportCalendar.Ending(plan, 2022, 12);
            for (var n = 0; n < 40; n++)
            {
                var next = ReportCalendar.After(plan, period);
                Assert.Equal(period.To.AddDays(1), next.From);
                Assert.True(next.From <= next.To);
                Assert.Equal(period, ReportCalendar.Compared(plan, next));
                period = next;
            }
        }
    }

    [Fact]
    public void Cumulated_periods_begin_with_the_year_and_are_compared_with_the_same_months()
    {
        var plan = Plan(PeriodKind.Month, 15, cumulated: true);
        var ten = ReportCalendar.Ending(plan, 2026, 10);
        Assert.Equal((D(2025, 12, 16), D(2026, 10, 15)), Days(ten));
        Assert.Equal(("10 tháng đầu năm 2026", "cùng kỳ năm trước"), (ten.Name, ten.Before));
        Assert.Equal((D(2024, 12, 16), D(2025, 10, 15)), Days(ReportCalendar.Compared(plan, ten)));
        Assert.Equal(["6 tháng đầu năm 2026", "9 tháng đầu năm 2026", "năm 2026"], new[] { 6, 9, 12 }.Select(m => ReportCalendar.Ending(plan, 2026, m).Name));
        var half = ReportCalendar.Ending(plan, 2026, 6);
        Assert.Equal((D(2024, 12, 16), D(2025, 6, 15)), Days(ReportCalendar.Compared(plan, half)));
    }

    [Fact]
    public void Days_that_no_plan_has_stand_by_an_order_of_their_own()
    {
        var center = October2019.Center;
        Assert.Equal("thang", ReportCalendar.Find(center, D(2019, 9, 16), D(2019, 10, 15))!.Value.Plan.Code);
        Assert.Equal("quy", ReportCalendar.Find(center, D(2019, 6, 16), D(2019, 9, 15))!.Value.Plan.Code);
        Assert.Null(ReportCalendar.Find(center, D(2019, 9, 17), D(2019, 10, 15)));
        Assert.Null(ReportCalendar.Find(center, D(2019, 9, 16), D(2019, 10, 14)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportCalendar.Ending(Plan(PeriodKind.Quarter, 14), 2026, 4));
    }

    [Fact]
    public void A_plan_that_leaves_a_period_without_a_day_is_refused_with_its_month()
    {
        string[] Faults(params ReportPlan[] plans) => [.. CenterCheck.Faults(Copy(plans))];
        Assert.Empty(Faults(Plan(PeriodKind.Month, 15, others: [new(2023, 10, D(2023, 10, 12))])));
        Assert.Contains("kỳ 10/2023 kết thúc ngày 16/11/2023", Assert.Single(Faults(Plan(PeriodKind.Month, 15, others: [new(2023, 10, D(2023, 11, 16))]))), StringComparison.Ordinal);
        Assert.Contains("không có kỳ nào kết thúc cùng tháng 5/2026", Assert.Single(Faults(Plan(PeriodKind.Quarter, 14, others: [new(2026, 5, D(2026, 5, 10))]))), StringComparison.Ordinal);
        Assert.Contains("ngày kết thúc từ 1 đến 31", Assert.Single(Faults(Plan(PeriodKind.Month, 32))), StringComparison.Ordinal);
        Assert.Contains("được khai báo 2 lần", Assert.Single(Faults(Plan(PeriodKind.Month, 15), Plan(PeriodKind.Year, 15))), StringComparison.Ordinal);
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static Center Copy(ReportPlan[] plans) => October2019.Center with { ReportPlans = plans };

    private static (DateOnly From, DateOnly To) Days(ReportPeriod period) => (period.From, period.To);
}
