using System.Text.Json;
using HCC.Centers;
using HCC.Scoring;
using HCC.Tests.Support;
using static HCC.Tests.Scoring.SomeScores;

namespace HCC.Tests.Scoring;

/// <summary>Proposal, comment, final (S169).</summary>
public sealed class ScoringDeskTests : IAsyncLifetime
{
    private const string Scheme = "tt-01-2018";

    private HallFixture house = null!;
    private ScoringDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HouseAsync(SixOfTheThirdQuarter);
        desk = SomeScores.Desk(house);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_proposal_is_commented_on_and_made_final_and_then_nothing_follows()
    {
        (await ProposeAsync([.. Enumerable.Range(2, 7).Select(n => new PointChange($"CS{n}", n == 2 ? 1.75m : 1.83m, "thẩm định hồ sơ mẫu"))])).OrThrow();
        Assert.Equal(2, (await CommentAsync("Sở Tư pháp, công văn 12", "CS4 đủ 2 điểm", "CS4")).OrThrow().Step);
        Assert.Equal(3, (await FinaliseAsync(1, [new("CS4", 2m, "nhất trí với ý kiến của Sở"), new("CS3", 1.85m, "kiểm tra lại hồ sơ")])).OrThrow().Step);

        var past = Past();
        Assert.Equal([ScoringAction.Propose, ScoringAction.Comment, ScoringAction.Finalise], past.Steps.Select(s => s.Action));
        Assert.Equal(["staff:2", "staff:2", "staff:9"], past.Steps.Select(s => s.Actor));
        Assert.All(past.Steps, s => Assert.Equal(house.Now, s.At));

        // 1,25 + 1,75 + 1,85 + 2,00 + 4 × 1,83 + 1 = 15,17
        Assert.Equal((15.17m, "Xuất sắc"), (past.Final!.Final!.Total, past.Final.Final.Class!.Vi));
        Assert.Equal((1.83m, "nhất trí với ý kiến của Sở"), (past.Proposed!.Proposal!.Points.First(p => p.Code == "CS4").Points, past.Of("CS4")!.Reason));
        Assert.Equal(["scoring.locked", "scoring.locked", "scoring.locked"], [(await ProposeAsync()).Refusal!.Code, (await CommentAsync("a", "b")).Refusal!.Code, (await FinaliseAsync(1, [], "staff:8")).Refusal!.Code]);
        Assert.Equal(["scoring.proposed", "scoring.commented", "scoring.finalised"], house.Read("SELECT action FROM audit ORDER BY sequence", r => r.GetString(0)));
    }

    [Fact]
    public async Task Exactly_fifteen_is_final_as_excellent()
    {
        // 1,25 and 1 are reckoned; 12,75 are given: 6 × 1,82 + 1,83.
        (await ProposeAsync([.. Enumerable.Range(2, 6).Select(n => new PointChange($"CS{n}", 1.82m, "thẩm định")), new("CS8", 1.83m, "thẩm định")])).OrThrow();
        (await FinaliseAsync(1, [])).OrThrow();
        Assert.Equal((15.00m, "Xuất sắc"), (Past().Final!.Final!.Total, Past().Final!.Final!.Class!.Vi));
    }

    [Fact]
    public async Task Of_many_who_finalise_at_once_one_succeeds()
    {
        (await ProposeAsync()).OrThrow();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => FinaliseAsync(1, [], "staff:" + (20 + n))));
        Assert.Single(answers, a => a.Done);
        Assert.All(answers.Where(a => !a.Done), a => Assert.Equal("scoring.locked", a.Refusal!.Code));
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM scoring_steps WHERE action = 'Finalise'"));
    }

    [Fact]
    public async Task The_table_itself_holds_one_final_score()
    {
        (await ProposeAsync()).OrThrow();
        (await FinaliseAsync(1, [])).OrThrow();
        await Assert.ThrowsAnyAsync<Exception>(() => house.Lane.RunAsync(tx => tx.Sql.Execute("INSERT INTO scoring_steps (center, scheme, from_day, to_day, agency, step, action, json, at, actor) SELECT center, scheme, from_day, to_day, agency, 9, action, json, at, actor FROM scoring_steps WHERE action = 'Finalise'")));
        Assert.Equal(2, house.Count("SELECT COUNT(*) FROM scoring_steps"));
    }

    [Fact]
    public async Task A_double_tap_is_one_step()
    {
        var press = house.Press("staff:2");
        var (first, again) = ((await desk.ProposeAsync(house.Code, Scheme, Third, "stp", [], press)).OrThrow(), (await desk.ProposeAsync(house.Code, Scheme, Third, "stp", [], press)).OrThrow());
        Assert.Equal(first, again);
        Assert.Single(Past().Steps);
    }

    [Fact]
    public async Task What_the_leader_did_not_see_is_not_made_final_and_nobody_decides_on_their_own()
    {
        Assert.Equal("scoring.no-proposal", (await FinaliseAsync(1, [])).Refusal!.Code);
        Assert.Equal("scoring.no-proposal", (await CommentAsync("a", "b")).Refusal!.Code);
        (await ProposeAsync()).OrThrow();
        Assert.Equal("scoring.own-proposal", (await FinaliseAsync(1, [], "staff:2")).Refusal!.Code);
        (await ProposeAsync([new("CS6", 2, "đã kiểm tra niêm yết")])).OrThrow();
        Assert.Equal("scoring.moved", (await FinaliseAsync(1, [])).Refusal!.Code);
        Assert.True((await FinaliseAsync(2, [])).Done);
    }

    [Fact]
    public async Task A_quarter_that_runs_is_not_made_final()
    {
        (await ProposeAsync()).OrThrow();
        house.Set(At(9, 30, 23));
        Assert.Equal("scoring.not-over", (await FinaliseAsync(1, [])).Refusal!.Code);
        house.Set(At(10, 1, 0));
        Assert.True((await FinaliseAsync(1, [])).Done);
    }

    [Theory]
    [InlineData("CS1", 2.01, "lý do", "scoring.points")]
    [InlineData("CS1", -0.01, "lý do", "scoring.points")]
    [InlineData("CS1", 1.255, "lý do", "scoring.points")]
    [InlineData("CS1", 2, " ", "scoring.reason")]
    [InlineData("CS10", 2, "lý do", "scoring.indicator")]
    public async Task Points_stay_in_range_and_a_change_has_a_reason(string code, double points, string reason, string refusal)
    {
        Assert.Equal(refusal, (await ProposeAsync([new(code, (decimal)points, reason)])).Refusal!.Code);
        Assert.Empty(Past().Steps);
    }

    [Fact]
    public async Task A_change_to_the_same_points_needs_no_reason_and_an_unknown_agency_is_refused()
    {
        Assert.True((await ProposeAsync([new("CS1", 1.25m, null)])).Done);
        Assert.Equal("scoring.agency", (await desk.ProposeAsync(house.Code, Scheme, Third, "khong-co", [], house.Press("staff:2"))).Refusal!.Code);
        Assert.Equal("scoring.text", (await CommentAsync(" ", "b")).Refusal!.Code);
        Assert.Equal("scoring.indicator", (await CommentAsync("a", "b", "CS77")).Refusal!.Code);
    }

    [Fact]
    public async Task Three_quarters_reckoned_again_from_what_is_kept_are_the_same_whatever_changed_since()
    {
        var quarters = Quarters.UpTo(Third, 3);
        await HCC.Tests.Dossiers.SomeDossiers.PutAsync(house.Lane, house.Center, News("Q1", At(2, 2), At(2, 10, 17), At(2, 9)), News("Q2", At(5, 4), At(5, 8, 17), At(5, 20), online: true));
        foreach (var quarter in quarters)
        {
            (await desk.ProposeAsync(house.Code, Scheme, quarter, "stp", [], house.Press("staff:2"))).OrThrow();
        }

        var before = quarters.Select(q => desk.CaseOf(house.Code, Scheme, q, "stp").Proposed!.Proposal!.Points).ToList();
        Assert.Equal([2m, 0m, 1.25m], before.Select(p => p.First(x => x.Code == "CS1").Points!.Value));

        // Dossiers move and a weight changes; what is kept does not.
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET agency = 'sct', outcome = 'Late'"));
        var folder = Directory.CreateTempSubdirectory("hcc-weights-").FullName;
        try
        {
            var heavier = Circular with { From = new DateOnly(2026, 1, 1), To = null, Groups = [.. Circular.Groups.Select(g => g with { Indicators = [.. g.Indicators.Select(i => i.Code == "CS1" ? i with { Maximum = 9, Rule = new AverageRule(Measure.Outcome, new Dictionary<Category, decimal> { [Category.Early] = 9, [Category.OnTime] = 1, [Category.Late] = 0 }) } : i)] })] };
            await File.WriteAllTextAsync(Path.Combine(folder, "moi.json"), JsonSerializer.Serialize(heavier, CenterJson.Options), TestContext.Current.CancellationToken);
            var later = SomeScores.Desk(house, new ScoringSchemes(folder));
            foreach (var (quarter, points) in quarters.Zip(before))
            {
                var paper = later.CaseOf(house.Code, Scheme, quarter, "stp").Proposed!.Proposal!;
                Assert.Equal(points.Select(p => p.Computed), paper.Recomputed().Indicators.Select(i => i.Points));
            }

            var ids = Reader(house, new ScoringSchemes(folder)).Behind(house.Code, Scheme, Third, "stp", Measure.Outcome, Category.Early, stored: true).OrThrow();
            Assert.Equal(["A1", "A4"], house.Read($"SELECT code FROM dossiers WHERE id IN ({string.Join(',', ids)}) ORDER BY code", r => r.GetString(0)));
            Assert.Empty(Reader(house).Behind(house.Code, Scheme, Third, "stp", Measure.Outcome, Category.Early, stored: false).OrThrow());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ScoringCase Past() => desk.CaseOf(house.Code, Scheme, Third, "stp");

    private Task<Answer<ScoringDone>> ProposeAsync(params PointChange[] changes) => desk.ProposeAsync(house.Code, Scheme, Third, "stp", changes, house.Press("staff:2"));

    private Task<Answer<ScoringDone>> CommentAsync(string by, string text, string? indicator = null) => desk.CommentAsync(house.Code, Scheme, Third, "stp", new ScoringComment(by, text, indicator), house.Press("staff:2"));

    private Task<Answer<ScoringDone>> FinaliseAsync(int proposal, PointChange[] changes, string actor = "staff:9") => desk.FinaliseAsync(house.Code, Scheme, Third, "stp", proposal, changes, house.Press(actor));
}
