using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Office.Scores;
using HCC.Persistence;
using HCC.Scoring;
using HCC.Tests.Desk;
using HCC.Tests.Dossiers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static HCC.Tests.Scoring.SomeScores;

namespace HCC.Tests.Scoring;

/// <summary>The pages of scores over a real house.</summary>
public sealed class ScoringPagesTests : IAsyncLifetime
{
    private const string Decided = "?year=2026&quarter=3&scheme=qd-766";
    private const string Circulated = "?year=2026&quarter=3&scheme=tt-01-2018";

    private StaffHouse house = null!;

    private HCC.Reports.ReportPeriod Quarter => Quarters.Of(2026, 3, Quarters.PlanOf(house.Get<CenterBook>().Get(StaffHouse.Center)));

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await SomeDossiers.PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center), SixOfTheThirdQuarter);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_sheet_opens_with_the_quarter_that_ended_and_the_criteria_in_force_and_says_what_it_is()
    {
        var page = (await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen.Render<ScoringPage>();
        page.Sees("scores");
        Assert.StartsWith("Ước tính của Trung tâm, không thay thế kết quả chính thức", page.Says("estimate"), StringComparison.Ordinal);
        Assert.Contains("Bảng điểm quý III năm 2026", page.Markup, StringComparison.Ordinal);
        var cells = page.Id("score-stp").QuerySelectorAll("td").Select(c => Plain(c.TextContent)).ToList();

        // The center's quarter is 16/6 to 15/9: A1 to A4, all received in it. In time 3 of 4; result scanned 1 of 4 = 1,50; papers 2 of 4 of 80 % = 2,50.
        Assert.Contains("Từ 16/06/2026 đến 15/09/2026.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(("15,00", "4,00 / 10"), (cells[1], cells[4]));
        Assert.All((int[])[0, 3, 5], n => Assert.Equal("–", cells[n]));
        var score = house.Get<ScoringReader>().Make(StaffHouse.Center, "qd-766", Quarter).OrThrow().Of("stp")!;
        Assert.Equal($"{ScoreWords.Points(score.Sum.Known)} / {ScoreWords.Most(score.Sum.KnownMaximum)}", cells[6]);
        Assert.Equal(ScoreWords.Points(score.Sum.Gap), cells[7]);
        Assert.Equal("Ước tính", cells[^1]);
        Assert.All(page.Id("score-sct").QuerySelectorAll("td").Take(2), c => Assert.Equal("–", Plain(c.TextContent)));
    }

    [Fact]
    public async Task A_point_leads_to_its_dossiers_and_a_blank_to_its_reason()
    {
        var screen = (await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen;
        var page = Open<ScoringPage>(screen, ScoringAsk.Path + Circulated);
        page.Sees("scores");
        Assert.Contains("không còn hiệu lực", page.Says("estimate"), StringComparison.Ordinal);
        var cells = page.Id("score-stp").QuerySelectorAll("td");
        Assert.Equal("1,25", Plain(cells[0].TextContent));
        Assert.Equal("Hệ thống chưa có định mức thời gian của từng cơ quan phối hợp.", cells[1].QuerySelector("a")!.GetAttribute("title"));
        var rows = cells[0].QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal("/office/scoring/stp/rows?year=2026&quarter=3&scheme=tt-01-2018&measure=Outcome", rows);

        screen.Services.GetRequiredService<NavigationManager>().NavigateTo(rows);
        var behind = screen.Render<ScoringRowsPage>(p => p.Add(x => x.Agency, "stp"));
        behind.Until(() => Assert.Equal(["A1", "A2", "A3", "A4"], behind.FindAll("[data-testid=dossier] th a").Select(a => a.TextContent)));
        Assert.Equal("/office/dossiers/A1", behind.Find("[data-testid=dossier] th a").GetAttribute("href"));
        Assert.Contains("4 hồ sơ.", behind.Says("what"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarters_stand_side_by_side_with_blanks_before_the_criteria_began()
    {
        var page = Open<ScoringPage>((await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen, ScoringAsk.Path + "?year=2022&quarter=3&scheme=qd-766");
        page.Sees("quarters");
        Assert.Equal(["Quý IV/2021", "Quý I/2022", "Quý II/2022", "Quý III/2022"], page.FindAll("[data-testid=quarters] thead tr:first-child th").Skip(1).Select(h => Plain(h.TextContent)));
        Assert.Equal(["Bộ tiêu chí chưa có hiệu lực", "Bộ tiêu chí chưa có hiệu lực", "Bộ tiêu chí chưa có hiệu lực", "Chưa có dữ liệu"], page.Id("quarters-stp").QuerySelectorAll("td span[title]").Select(c => c.GetAttribute("title")!));
    }

    [Fact]
    public async Task An_agency_is_proposed_commented_on_and_made_final_by_two_people()
    {
        var proposer = Open<ScoringAgencyPage>((await house.SignInAsync("truongca", StaffRole.Supervisor)).Screen, ScoringAsk.Path + "/stp" + Circulated, "stp");
        proposer.Sees("sheet");
        Assert.Equal("1,25", proposer.Id("draft-CS1").GetAttribute("value"));
        Assert.False(proposer.Has("finalise"));
        proposer.Id("draft-CS6").Change("2");
        await proposer.PressAsync("propose");
        proposer.Until(() => Assert.Contains("CS6", proposer.Says("refusal"), StringComparison.Ordinal)); // no reason yet
        Assert.Equal("2", proposer.Id("draft-CS6").GetAttribute("value"));
        proposer.Sees("reason-CS6");
        proposer.Id("reason-CS6").Change("đã kiểm tra niêm yết");
        proposer.Id("draft-CS4").Change("hai");
        await proposer.PressAsync("propose");
        proposer.Until(() => Assert.Contains("CS4 không đọc được", proposer.Says("refusal"), StringComparison.Ordinal));
        proposer.Id("draft-CS4").Change("");
        await proposer.InvokeAsync(() => Task.WhenAll(proposer.Id("propose").ClickAsync(new()), proposer.Id("propose").ClickAsync(new()))); // a double tap
        proposer.Until(() => Assert.Equal("Đã lưu đề xuất.", proposer.Says("said")));
        Assert.Equal("Đã đề xuất", proposer.Says("state"));
        proposer.Id("comment-by").Change("Sở Tư pháp");
        proposer.Id("comment-text").Change("Nhất trí");
        await proposer.InvokeAsync(() => proposer.Id("comment-form").Submit());
        proposer.Until(() => Assert.Contains("“Nhất trí” (Sở Tư pháp)", proposer.Says("history"), StringComparison.Ordinal));

        var leader = Open<ScoringAgencyPage>((await house.SignInAsync("lanhdao", StaffRole.Leader)).Screen, ScoringAsk.Path + "/stp" + Circulated, "stp");
        leader.Sees("finalise");
        leader.Id("draft-CS1").Change("1,5");
        leader.Sees("reason-CS1");
        leader.Id("reason-CS1").Change("loại trừ hồ sơ mất điện");
        await leader.PressAsync("finalise");
        await leader.PressAsync("finalise-confirm");
        leader.Until(() => Assert.Equal("Đã chốt", leader.Says("state")));
        Assert.Equal("5,50", leader.Says("total")); // 1,50 + 2 + 2 for half of it online
        Assert.All((string[])["1,25 → 1,50", "loại trừ hồ sơ mất điện"], told => Assert.Contains(told, leader.Says("indicator-CS1"), StringComparison.Ordinal));
        Assert.All((string[])["propose", "finalise", "comment-form", "draft-CS1"], id => Assert.False(leader.Has(id)));
        Assert.Contains("&stored=1", leader.Id("count-Outcome").QuerySelector("a")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Equal(3, house.Get<ScoringDesk>().CaseOf(StaffHouse.Center, "tt-01-2018", Quarter, "stp").Steps.Count);

        // Whoever still has the page open learns that it is over, and loses nothing of the page.
        await proposer.PressAsync("propose");
        proposer.Until(() => Assert.StartsWith("Điểm đã được chốt lúc", proposer.Says("refusal"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_leader_who_proposed_does_not_finalise()
    {
        var page = Open<ScoringAgencyPage>((await house.SignInAsync("lanhdao", StaffRole.Leader)).Screen, ScoringAsk.Path + "/stp" + Circulated, "stp");
        await page.PressAsync("propose");
        page.Until(() => Assert.Equal("Đã đề xuất", page.Says("state")));
        await page.PressAsync("finalise");
        await page.PressAsync("finalise-confirm");
        page.Until(() => Assert.Equal("Người đề xuất không tự chốt đề xuất của mình.", page.Says("refusal")));
        Assert.Equal("Đã đề xuất", page.Says("state"));
    }

    [Fact]
    public async Task Who_only_reads_has_no_fields_and_no_buttons()
    {
        var page = Open<ScoringAgencyPage>((await house.SignInAsync("kiemsoat", StaffRole.Auditor)).Screen, ScoringAsk.Path + "/stp" + Decided, "stp");
        page.Sees("sheet");
        Assert.All((string[])["propose", "finalise", "comment-form", "draft-2.1"], id => Assert.False(page.Has(id)));
        Assert.Contains("75,00 % / cần 100,00 %, còn thiếu 25,00 điểm %", page.Says("indicator-2.1"), StringComparison.Ordinal);
        Assert.Contains("Chưa có sổ phản ánh", page.Says("indicator-5.4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_everything_is_english()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en-US");
        var page = Open<ScoringAgencyPage>((await house.SignInAsync("truongca", StaffRole.Supervisor)).Screen, ScoringAsk.Path + "/stp" + Circulated, "stp");
        page.Sees("sheet");
        Assert.Equal("The center's own estimate; it does not replace the official result Decree 61/2018/NĐ-CP; Circular 01/2018/TT-VPCP. Replaced from 1 July 2025. The wording of the indicators comes from open-source software that reproduces the circular, not from its original text.", page.Says("estimate"));
        Assert.Contains("Early: 2", page.Says("count-Outcome"), StringComparison.Ordinal);
        Assert.Equal("1,25", page.Says("points-CS1")); // numbers stay as Vietnam writes them
    }

    [Theory]
    [InlineData(StaffRole.Officer, false, false, false)]
    [InlineData(StaffRole.Supervisor, true, true, false)]
    [InlineData(StaffRole.Leader, true, true, true)]
    [InlineData(StaffRole.Administrator, false, false, false)]
    [InlineData(StaffRole.Auditor, true, false, false)]
    public void Roles_read_propose_and_finalise(string role, bool reads, bool proposes, bool finalises) =>
        Assert.Equal((reads, proposes, finalises), (Scope.Of(role).Contains(Scope.ReportsRead), Scope.Of(role).Contains(Scope.ScoringPropose), Scope.Of(role).Contains(Scope.ScoringFinalise)));

    private static IRenderedComponent<T> Open<T>(BunitContext screen, string address, string? agency = null)
        where T : IComponent
    {
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return agency is null ? screen.Render<T>() : screen.Render<T>(p => p.TryAdd("Agency", agency));
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
