using HCC.Scoring;
using HCC.Tests.Support;
using static HCC.Tests.Scoring.SomeScores;

namespace HCC.Tests.Scoring;

/// <summary>Six dossiers scored by hand, and the same numbers from the tables.</summary>
public sealed class ScoringSheetTests : IAsyncLifetime
{
    private HallFixture house = null!;
    private ScoringReader reader = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HouseAsync(SixOfTheThirdQuarter);
        reader = Reader(house);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public void The_circular_by_hand()
    {
        // Ended: early, on time, late, early = (2 + 1 + 0 + 2) / 4 = 1,25. Online: one of five received = 20 %, none late = 1 point. All else is blank.
        var score = Score("tt-01-2018");
        Assert.Equal((1.25m, 0.75m), (score.Of("CS1")!.Points, score.Of("CS1")!.Gap));
        Assert.Equal((1m, 1m), (score.Of("CS9")!.Points, score.Of("CS9")!.Gap));
        Assert.All((string[])["CS2", "CS3", "CS4", "CS5", "CS6", "CS7", "CS8"], c => Assert.Null(score.Of(c)!.Points));
        Assert.Equal((2.25m, 4m, 1.75m), (score.Sum.Known, score.Sum.KnownMaximum, score.Sum.Gap));
        Assert.Equal((2.25m, 16.25m, 18m, 7, null), (score.Sum.Lowest, score.Sum.Highest, score.Sum.Maximum, score.Sum.Blank, score.Sum.Class));
    }

    [Fact]
    public void The_decision_by_hand()
    {
        // In time: A1, A2, A4 and A5 of six = 13,33. Electronic result: one of four solved = 1,50. Papers scanned: two of five received, 40 % of 80 % = 2,00.
        var score = Score("qd-766");
        Assert.Equal((13.33m, 1.50m, 2.00m), (score.Of("2.1")!.Points, score.Of("4.1")!.Points, score.Of("4.2")!.Points));
        Assert.Equal((16.83m, 30m, 13.17m), (score.Sum.Known, score.Sum.KnownMaximum, score.Sum.Gap));

        // Possible at most: online 20 % of 50 % = 2,40 of 6; without trouble four of six, of 90 % = 4,44 of 6.
        Assert.Equal((0m, 2.40m, 0m, 4.44m), (score.Of("3.3")!.Range.Low, score.Of("3.3")!.Range.High, score.Of("5.4")!.Range.Low, score.Of("5.4")!.Range.High));
        Assert.Equal((16.83m, 81.67m), (score.Sum.Lowest, score.Sum.Highest));
    }

    [Theory]
    [InlineData(Measure.Outcome, Category.Early, "A1 A4")]
    [InlineData(Measure.Outcome, Category.Late, "A3")]
    [InlineData(Measure.Punctual, Category.No, "A3 A6")]
    [InlineData(Measure.OnlineReceived, Category.Yes, "A2")]
    [InlineData(Measure.OnlineReceived, null, "A1 A2 A3 A5 A6")]
    [InlineData(Measure.Supplements, Category.Unknown, "A1 A2 A3 A4")]
    public void Every_count_leads_to_its_dossiers(Measure measure, Category? category, string codes)
    {
        var ids = reader.Behind(house.Code, "qd-766", Third, "stp", measure, category, stored: false).OrThrow();
        Assert.Equal(codes.Split(' '), house.Read($"SELECT code FROM dossiers WHERE id IN ({string.Join(',', ids)}) ORDER BY code", r => r.GetString(0)));
        var facts = Score("qd-766").Facts;
        Assert.Equal(ids.Count, category is { } one ? facts.Count(measure, one) : facts.Whole(measure));
    }

    [Fact]
    public void A_running_quarter_is_cut_at_now_so_that_what_is_not_yet_due_is_in_time()
    {
        house.Set(At(9, 26));
        var sheet = reader.Make(house.Code, "qd-766", Third).OrThrow();
        Assert.True(sheet.Runs);
        Assert.Equal((5, 1), (sheet.Of("stp")!.Facts.Count(Measure.Punctual, Category.Yes), sheet.Of("stp")!.Facts.Count(Measure.Punctual, Category.No))); // A6 is due on the 29th
        Assert.Equal("scoring.ahead", reader.Make(house.Code, "qd-766", Quarters.Of(2026, 4)).Refusal!.Code);
    }

    [Fact]
    public void Agencies_without_dossiers_stand_in_the_sheet_as_blanks_and_the_post_does_not()
    {
        var sheet = reader.Make(house.Code, "qd-766", Third).OrThrow();
        Assert.Equal(house.Center.Agencies.Where(a => a.Kind != HCC.Centers.AgencyKind.Post).OrderBy(a => a.Order).Select(a => a.Code), sheet.Scores.Select(s => s.Agency));
        Assert.All(sheet.Scores.Where(s => s.Agency != "stp"), s => Assert.Null(s.Sum.Known));
    }

    [Fact]
    public void Quarters_are_those_of_the_center_s_own_reports_else_of_the_calendar()
    {
        var plan = Quarters.PlanOf(TestCenter.SocTrang);
        Assert.Equal((new DateOnly(2026, 6, 16), new DateOnly(2026, 9, 15)), (Quarters.Of(2026, 3, plan).From, Quarters.Of(2026, 3, plan).To));
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)), (Third.From, Third.To));
        Assert.Null(Quarters.PlanOf(TestCenter.Of()));
        Assert.Equal([(2025, 4), (2026, 1), (2026, 2)], Quarters.UpTo(Quarters.Of(2026, 2, plan), 3, plan).Select(q => (q.Year, q.Number)));
        Assert.All(Quarters.UpTo(Quarters.Of(2026, 4, plan), 6, plan).Zip(Quarters.UpTo(Quarters.Of(2026, 4, plan), 6, plan).Skip(1)), q => Assert.Equal(q.First.To.AddDays(1), q.Second.From));
        Assert.Equal(((2026, 3), (2026, 2)), (Numbers(Quarters.Last(At(9, 16), plan)), Numbers(Quarters.Last(At(9, 15), plan))));
        Assert.Equal(((2026, 2), (2026, 3)), (Numbers(Quarters.Last(At(9, 30))), Numbers(Quarters.Last(At(10, 1)))));

        static (int, int) Numbers(HCC.Reports.ReportPeriod quarter) => (quarter.Year, quarter.Number);
    }

    [Fact]
    public void Criteria_that_had_not_begun_are_refused()
    {
        Assert.Equal("scoring.not-yet", reader.Make(house.Code, "qd-766", Quarters.Of(2019, 3)).Refusal!.Code);
        Assert.Equal("scoring.scheme", reader.Make(house.Code, "khac", Third).Refusal!.Code);
        Assert.Equal("center.unknown", reader.Make("khac", "qd-766", Third).Refusal!.Code);
    }

    [Fact]
    public async Task An_import_that_never_tells_of_scans_leaves_a_blank()
    {
        await using var other = await HouseAsync(News("B1", At(7, 1), At(7, 10, 17), At(7, 8)), News("B2", At(7, 1), At(7, 10, 17), At(7, 9)));
        var score = Reader(other).Make(other.Code, "qd-766", Third).OrThrow().Of("stp")!;
        Assert.Equal((null, "Phần mềm nguồn không cho biết thành phần hồ sơ đã số hóa hay chưa."), (score.Of("4.2")!.Points, score.Of("4.2")!.Why!.Vi));
        Assert.Equal(20m, score.Of("2.1")!.Points);
    }

    [Fact]
    public async Task A_dossier_of_the_own_desk_tells_its_supplements()
    {
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET source = 'desk', supplements = CASE code WHEN 'A1' THEN 1 WHEN 'A3' THEN 2 ELSE 0 END"));
        Assert.Equal(1.25m, Score("tt-01-2018").Of("CS3")!.Points); // 1 + 2 + 0 + 2 of 4
        Assert.Equal(13.33m, Score("qd-766").Of("2.1")!.Points); // A3 was late already
    }

    private AgencyScore Score(string scheme) => reader.Make(house.Code, scheme, Third).OrThrow().Of("stp")!;
}
