using HCC.Scoring;
using static HCC.Tests.Scoring.SomeScores;

namespace HCC.Tests.Scoring;

/// <summary>Every indicator that the rows can tell, at and around each boundary (regulation §1.8, §2.1), and its blanks.</summary>
public sealed class ScoringRuleTests
{
    [Theory]
    [InlineData(10, 0, 0, 2)]
    [InlineData(0, 10, 0, 1)]
    [InlineData(0, 0, 10, 0)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 0, 1, 1.33)]
    [InlineData(199, 0, 1, 1.99)]
    [InlineData(1, 199, 0, 1.01)] // 1,005 is rounded half up
    public void Time_is_the_average_of_early_2_on_time_1_late_0(int early, int onTime, int late, double points) =>
        Assert.Equal((decimal)points, Points(Circular, "CS1", Facts((Measure.Outcome, Category.Early, early), (Measure.Outcome, Category.OnTime, onTime), (Measure.Outcome, Category.Late, late))).Points);

    [Theory]
    [InlineData(4, 0, 0, 0, 2, 2)]
    [InlineData(0, 4, 0, 0, 1, 1)]
    [InlineData(0, 0, 4, 0, 0, 0)]
    [InlineData(2, 1, 1, 0, 1.25, 1.25)]
    [InlineData(2, 0, 0, 2, 1, 2)] // two do not tell: between one and two points, hence a blank
    [InlineData(0, 0, 0, 4, 0, 2)]
    public void Supplements_count_2_1_0_and_what_does_not_tell_leaves_a_range(int none, int once, int more, int unknown, double low, double high)
    {
        var range = Points(Circular, "CS3", Facts((Measure.Supplements, Category.None, none), (Measure.Supplements, Category.Once, once), (Measure.Supplements, Category.More, more), (Measure.Supplements, Category.Unknown, unknown)));
        Assert.Equal(((decimal)low, (decimal)high, unknown == 0), (range.Low, range.High, range.Points is not null));
        Assert.Equal(unknown == 0 ? null : "Hồ sơ nhận từ phần mềm khác không cho biết số lần yêu cầu bổ sung.", range.Why?.Vi);
    }

    [Theory]
    [InlineData(300, 1000, 0, 20, 100, 2.0)]
    [InlineData(299, 1000, 0, 20, 100, 1.0)]
    [InlineData(300, 1000, 0, 19, 100, 1.0)] // too few procedures
    [InlineData(150, 1000, 0, 0, 100, 1.0)]
    [InlineData(149, 1000, 0, 100, 100, 0.0)]
    [InlineData(300, 1000, 1, 100, 100, 0.0)] // one late online dossier
    [InlineData(0, 1000, 0, 100, 100, 0.0)]
    public void Online_needs_thirty_percent_of_dossiers_twenty_of_procedures_and_none_late(int online, int all, int late, int procedures, int listed, double points) =>
        Assert.Equal((decimal)points, Points(Circular, "CS9", Online(online, all, late, procedures, listed)).Points);

    [Fact]
    public void Online_without_a_catalogue_is_a_blank_between_one_and_two_but_certain_where_nothing_depends_on_it()
    {
        var blank = Points(Circular, "CS9", Online(400, 1000, 0, 0, 0));
        Assert.Equal((1m, 2m, (decimal?)null), (blank.Low, blank.High, blank.Points));
        Assert.Contains("Danh mục chưa có thủ tục", blank.Why!.Vi, StringComparison.Ordinal);
        Assert.Equal(1m, Points(Circular, "CS9", Online(200, 1000, 0, 0, 0)).Points);
        Assert.Equal(0m, Points(Circular, "CS9", Online(400, 1000, 2, 0, 0)).Points);
        Assert.Equal("Trong kỳ không tiếp nhận hồ sơ mới nào.", Points(Circular, "CS9", Facts()).Why!.Vi);
    }

    [Fact]
    public void Seven_comma_ninety_one_percent_online_shows_the_whole_gap()
    {
        // S173: 7,91 % against 30 %.
        var score = AgencyScore.Of(Circular, Online(791, 10_000, 0, 50, 100), Facts());
        Assert.Equal((0m, 2m), (score.Of("CS9")!.Points, score.Of("CS9")!.Gap));
        var need = Assert.Single(Circular.Indicator("CS9")!.Rule.Needs, n => n.Measure == Measure.OnlineReceived);
        Assert.Equal(0.2209m, need.AtLeast - score.Facts.Share(Measure.OnlineReceived)!.Value.Low);
    }

    [Theory]
    [InlineData("2.1", Measure.Punctual, 10_000, 20)]
    [InlineData("2.1", Measure.Punctual, 9_999, 20)] // 19,998 is printed 20,00 by the rule of two decimals
    [InlineData("2.1", Measure.Punctual, 9_997, 19.99)]
    [InlineData("2.1", Measure.Punctual, 0, 0)]
    [InlineData("4.2", Measure.PapersScanned, 8_000, 4)]
    [InlineData("4.2", Measure.PapersScanned, 7_980, 3.99)]
    [InlineData("4.2", Measure.PapersScanned, 10_000, 4)]
    [InlineData("4.1", Measure.ResultScanned, 10_000, 6)]
    [InlineData("4.1", Measure.ResultScanned, 5_000, 3)]
    [InlineData("3.1", Measure.ProceduresOnline, 8_000, 2)]
    [InlineData("3.1", Measure.ProceduresOnline, 7_960, 1.99)]
    [InlineData("3.2", Measure.ProceduresUsed, 5_000, 2)]
    [InlineData("1.4", Measure.Synced, 9_000, 5.4)]
    public void Points_of_the_decision_grow_to_their_threshold(string code, Measure measure, int yes, double points) =>
        Assert.Equal((decimal)points, Points(Decision, code, Facts((measure, Category.Yes, yes), (measure, Category.No, 10_000 - yes))).Points);

    [Theory]
    [InlineData(50, 100, 6)] // 50 % online, all synchronised
    [InlineData(49, 100, 5.88)]
    [InlineData(80, 100, 6)]
    [InlineData(50, 50, 3)] // half of it known to the portal
    public void Online_dossiers_are_full_at_half_and_multiplied_by_the_rate_of_synchronisation(int online, int synced, double points) =>
        Assert.Equal((decimal)points, Points(Decision, "3.3", Facts((Measure.OnlineCounted, Category.Yes, online), (Measure.OnlineCounted, Category.No, 100 - online), (Measure.Synced, Category.Yes, synced), (Measure.Synced, Category.No, 100 - synced))).Points);

    [Fact]
    public void A_portal_that_has_said_nothing_leaves_a_blank_and_not_a_nought()
    {
        var facts = Facts((Measure.Synced, Category.Unknown, 100), (Measure.OnlineCounted, Category.Yes, 25), (Measure.OnlineCounted, Category.No, 75));
        Assert.Equal((0m, 6m, (decimal?)null), (Points(Decision, "1.4", facts).Low, Points(Decision, "1.4", facts).High, Points(Decision, "1.4", facts).Points));
        Assert.Equal((0m, 3m, (decimal?)null), (Points(Decision, "3.3", facts).Low, Points(Decision, "3.3", facts).High, Points(Decision, "3.3", facts).Points));
        Assert.Contains("đồng bộ", Points(Decision, "3.3", facts).Why!.Vi, StringComparison.Ordinal);
        var nothingOnline = Facts((Measure.Synced, Category.Unknown, 100), (Measure.OnlineCounted, Category.No, 100));
        Assert.Equal(0m, Points(Decision, "3.3", nothingOnline).Points); // nothing times anything is a nought that is certain
    }

    [Fact]
    public void Satisfaction_has_a_ceiling_by_lateness_and_is_full_at_ninety_percent()
    {
        Assert.Equal((0m, 6m), Ends(Points(Decision, "5.4", Facts((Measure.TroubleFree, Category.Unknown, 90), (Measure.TroubleFree, Category.No, 10)))));
        Assert.Equal((0m, 5.93m), Ends(Points(Decision, "5.4", Facts((Measure.TroubleFree, Category.Unknown, 89), (Measure.TroubleFree, Category.No, 11)))));
        Assert.Equal(0m, Points(Decision, "5.4", Facts((Measure.TroubleFree, Category.No, 11))).Points); // all late: nothing else matters
        Assert.Null(Points(Decision, "5.4", Facts()).Points); // no dossier at all
    }

    [Fact]
    public void An_agency_without_dossiers_has_only_blanks_each_with_its_reason()
    {
        foreach (var scheme in Schemes.All)
        {
            var score = AgencyScore.Of(scheme, new AgencyFacts("stp", []), new AgencyFacts("", []));
            Assert.All(score.Indicators, i => Assert.True(i is { Points: null, Gap: null, Why.Vi.Length: > 0, Why.En.Length: > 0 }, i.Indicator.Code));
            Assert.Equal((null, 0m, scheme.MaximumOf(), null), (score.Sum.Known, score.Sum.Lowest, score.Sum.Highest, score.Sum.Class));
        }
    }

    [Fact]
    public void A_class_is_told_only_when_every_possible_total_has_it()
    {
        var indicators = Circular.Indicators().ToList();
        Assert.Equal("Xuất sắc", Sum(15, 15)!.Name.Vi);
        Assert.Equal("Tốt", Sum(14.99m, 14.99m)!.Name.Vi);
        Assert.Equal("Xuất sắc", Sum(15, 16)!.Name.Vi);
        Assert.Null(Sum(14.99m, 15));

        ScoreClass? Sum(decimal low, decimal high) => ScoreSum.Of(Circular, [(indicators[0], low, low), (indicators[1], 0, high - low)]).Class;
    }

    private static (decimal, decimal) Ends(PointRange range) => (range.Low, range.High);

    private static AgencyFacts Online(int online, int all, int late, int procedures, int listed) => Facts(
        (Measure.OnlineReceived, Category.Yes, online), (Measure.OnlineReceived, Category.No, all - online), (Measure.OnlineLate, Category.Yes, late), (Measure.OnlineLate, Category.No, online - late),
        (Measure.ProceduresOnline, Category.Yes, procedures), (Measure.ProceduresOnline, Category.No, listed - procedures));
}
