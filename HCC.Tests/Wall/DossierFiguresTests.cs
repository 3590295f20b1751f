using HCC.Centers;
using HCC.Insights;
using HCC.Persistence;

namespace HCC.Tests.Wall;

public sealed class DossierFiguresTests
{
    private static readonly IReadOnlyList<AgencyPeriodRow> October2019 = Seeds.Annex("soc-trang", DateTimeOffset.UnixEpoch);

    [Fact]
    public void October_2019_adds_up_as_the_signed_report_says()
    {
        var sum = DossierFigures.Latest(October2019)!;
        Assert.Equal((5661, 1194, 4467), (sum.Total, sum.CarriedOver, sum.Received));
        Assert.Equal((3892, 3794, 86, 12), (sum.Resolved, sum.Early, sum.OnTime, sum.Late));
        Assert.Equal((1769, 1747, 22), (sum.InProgress, sum.InTime, sum.Overdue));
        Assert.Equal((4, 578, 16), (sum.Returned, sum.Online, sum.Agencies));
        Assert.True(sum.Holds);
        Assert.Equal((99.69m, 68.75m, 1.24m), (sum.Punctual.Rounded(2), sum.ResolvedShare.Rounded(2), sum.OverdueShare.Rounded(2)));
    }

    [Fact]
    public void Late_and_overdue_are_named_by_agency_and_add_up()
    {
        var sum = DossierFigures.Latest(October2019)!;
        Assert.Equal([new AgencyCount("stp", 12)], sum.LateBy);
        Assert.Equal([new AgencyCount("stp", 21), new AgencyCount("sgddt", 1)], sum.OverdueBy);
        Assert.Equal((sum.Late, sum.Overdue), (sum.LateBy.Sum(a => a.Count), sum.OverdueBy.Sum(a => a.Count)));
    }

    [Fact]
    public void Returned_dossiers_are_inside_and_no_third_term() => Assert.Equal(0, Sum(October2019).Total - Sum(October2019).Resolved - Sum(October2019).InProgress);

    [Fact]
    public void A_row_that_does_not_add_up_is_named_even_where_another_hides_it_in_the_sum()
    {
        var rows = Seeds.Annex("soc-trang", DateTimeOffset.UnixEpoch);
        rows.Single(r => r.Agency == "sct").Early--;
        rows.Single(r => r.Agency == "syt").Early++;
        var sum = Sum(rows);
        Assert.Equal(sum.Total, sum.Resolved + sum.InProgress);
        Assert.False(sum.Holds);
        Assert.Equal(["sct", "syt"], sum.Broken);
    }

    [Fact]
    public void The_newest_period_counts_and_is_compared_in_points_with_the_one_that_ended_the_day_before()
    {
        // The September that the report's own words rebuild: 4.371 resolved, 16 late (report-errors, R10).
        var september = new AgencyPeriodRow { Center = "soc-trang", Agency = "stp", FromDay = new(2019, 8, 16), ToDay = new(2019, 9, 15), CarriedOver = 1000, Received = 4565, Early = 4355, Late = 16, InTime = 1194, Source = "", ImportedAt = default };
        var sum = Sum([september, .. October2019]);
        Assert.Equal(new DateOnly(2019, 10, 15), sum.To);
        Assert.Equal(0.06m, Math.Round(sum.PunctualPoints!.Value, 2));
    }

    [Fact]
    public void A_gap_between_periods_gives_no_comparison()
    {
        var august = new AgencyPeriodRow { Center = "soc-trang", Agency = "stp", FromDay = new(2019, 7, 16), ToDay = new(2019, 8, 15), Early = 10, Received = 10, Source = "", ImportedAt = default };
        Assert.Null(Sum([august, .. October2019]).PunctualPoints);
    }

    [Fact]
    public void No_rows_are_no_figures() => Assert.Null(DossierFigures.Latest([]));

    private static DossierFigures Sum(IReadOnlyList<AgencyPeriodRow> rows) => DossierFigures.Latest(rows)!;
}
