using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Coordination;
using HCC.Dashboard.Office.Coordination;
using HCC.Persistence;
using HCC.Reports;
using HCC.Tests.Desk;
using HCC.Tests.Support;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Coordination;

/// <summary>Obstacles with owner and due day, carried from quarter to quarter, and the notice of the quarter (S201). Today is 20/11/2026.</summary>
public sealed class ObstacleTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private ObstacleDesk Desk => house.Get<ObstacleDesk>();

    private static DateOnly Today => new(2026, 11, 20);

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private async Task<Obstacle> WriteAsync(string what, string? agency = "stp", DateOnly? since = null, DateOnly? due = null) =>
        (await Desk.WriteAsync(StaffHouse.Center, what, agency, since ?? Today, due ?? Today.AddDays(10), house.Press("staff:1"))).OrThrow();

    private QuarterObstacles Of(ReportPeriod quarter) => QuarterObstacles.Of(quarter, Desk.All(StaffHouse.Center));

    [Fact]
    public async Task What_is_open_at_the_end_of_a_quarter_is_carried_to_the_next_one()
    {
        var center = house.Get<CenterBook>().Get(StaffHouse.Center);
        var quarters = QuarterNotice.Quarters(center, Today, 2); // 16/9–15/12, 16/6–15/9, 16/3–15/6
        Assert.Equal([new DateOnly(2026, 9, 16), new(2026, 6, 16), new(2026, 3, 16)], quarters.Select(q => q.From));
        var old = await WriteAsync("Chưa kết nối cơ sở dữ liệu", since: new(2026, 5, 4));
        var solved = await WriteAsync("Thiếu máy quét", since: new(2026, 8, 1));
        await WriteAsync("Biểu mẫu chưa thống nhất", since: new(2026, 10, 1));
        (await Desk.SolveAsync(StaffHouse.Center, solved.Id, house.Press("staff:1"))).OrThrow();
        Assert.Equal([(0, 1, 0, 1), (1, 1, 0, 2), (2, 1, 1, 2)], quarters.Reverse().Select(q => Of(q)).Select(q => (q.Brought.Count, q.New.Count, q.Solved.Count, q.Carried.Count)));
        Assert.Equal(Of(quarters[1]).Carried, Of(quarters[0]).Brought);
        Assert.Equal("Trong quý, Trung tâm theo dõi 03 vướng mắc: quý trước chuyển sang 02, mới phát sinh 01; đã giải quyết 01, chuyển sang quý sau 02.", QuarterNotice.Of(center, quarters[0], house.Get<ReportDesk>(), Desk.All(StaffHouse.Center), Today).OrThrow().Sum);
        (await Desk.ReopenAsync(StaffHouse.Center, solved.Id, house.Press("staff:1"))).OrThrow();
        Assert.Equal(3, Of(quarters[0]).Carried.Count);
        Assert.Equal(ObstacleState.Open, old.On(Today));
        Assert.Equal(ObstacleState.Overdue, old.On(Today.AddDays(11)));
    }

    [Fact]
    public async Task An_obstacle_is_answered_with_a_new_day_and_cleared_once()
    {
        var one = await WriteAsync("Phần mềm chậm");
        var answered = (await Desk.AnswerAsync(StaffHouse.Center, one.Id, "Đang nâng cấp máy chủ", Today.AddDays(40), house.Press("staff:1"))).OrThrow();
        Assert.Equal((ObstacleState.Answered, Today.AddDays(40), Today), (answered.On(Today), answered.DueDay, answered.AnsweredOn));
        (await Desk.SolveAsync(StaffHouse.Center, one.Id, house.Press("staff:1"))).OrThrow();
        Assert.Equal("obstacle.solved", (await Desk.SolveAsync(StaffHouse.Center, one.Id, house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("obstacle.solved", (await Desk.AnswerAsync(StaffHouse.Center, one.Id, "x", null, house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("obstacle.unknown", (await Desk.SolveAsync("xa-trinh-dien", one.Id, house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("coordination.text", (await Desk.WriteAsync(StaffHouse.Center, " ", null, Today, Today, house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("coordination.days", (await Desk.WriteAsync(StaffHouse.Center, "x", null, Today.AddDays(1), Today.AddDays(2), house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("coordination.days", (await Desk.WriteAsync(StaffHouse.Center, "x", null, Today, Today.AddDays(-1), house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("dossier.agency", (await Desk.WriteAsync(StaffHouse.Center, "x", "nowhere", Today, Today, house.Press("staff:1"))).Refusal!.Code);
    }

    [Fact]
    public async Task The_notice_says_the_figures_of_the_report_and_names_each_obstacle_with_its_owner()
    {
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center), News("A-1", At(25, 17), At(17, 10)), News("A-2", At(25, 17)));
        await WriteAsync("Chưa kết nối cơ sở dữ liệu hộ tịch");
        var center = house.Get<CenterBook>().Get(StaffHouse.Center);
        var notice = QuarterNotice.Of(center, QuarterNotice.Quarters(center, Today, 1)[0], house.Get<ReportDesk>(), Desk.All(StaffHouse.Center), Today).OrThrow();
        using var bytes = new MemoryStream();
        notice.Write(bytes);
        var text = WordText(bytes);
        Assert.Contains("Trung tâm đã tiếp nhận 02 hồ sơ TTHC", text, StringComparison.Ordinal);
        Assert.Contains("đang giải quyết còn hạn là 01 hồ sơ", text, StringComparison.Ordinal); // due on the 25th: not late because the quarter ends later
        Assert.DoesNotContain("so với quý trước", text, StringComparison.Ordinal);
        Assert.Contains("(Số liệu đếm từ hồ sơ đến ngày 20 tháng 11 năm 2026).", text, StringComparison.Ordinal);
        Assert.Contains("Chưa kết nối cơ sở dữ liệu hộ tịch", text, StringComparison.Ordinal);
        Assert.Contains("Sở Tư pháp", text, StringComparison.Ordinal);
        Assert.Contains("c) Vướng mắc chuyển sang quý sau", text, StringComparison.Ordinal);
        Assert.DoesNotContain("b) Vướng mắc đã giải quyết", text, StringComparison.Ordinal);
        Assert.Contains("THÔNG BÁO", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_page_an_obstacle_is_written_answered_and_cleared()
    {
        var page = (await house.SignInAsync("truongca", StaffRole.Leader)).Screen.Render<ObstaclesPage>();
        await page.PressAsync("write");
        await page.PickAsync("what", "Thiếu biên lai điện tử");
        await page.PickAsync("owner", "sct");
        await page.PickAsync("due", "2026-11-19");
        await page.InvokeAsync(() => page.Find("[data-testid=obstacle-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("hạn không trước ngày bắt đầu", page.Says("refusal"), StringComparison.Ordinal));
        await page.PickAsync("due", "2026-12-01");
        await page.InvokeAsync(() => page.Find("[data-testid=obstacle-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("Sở Công Thương", page.Says("row"), StringComparison.Ordinal));
        Assert.Equal("1 mới phát sinh", page.Says("figure-NewOnes"));
        await page.PressAsync("answer-1");
        await page.PickAsync("answer", "Sẽ cấp trong tháng 12");
        await page.InvokeAsync(() => page.Find("[data-testid=obstacle-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("Trả lời (20/11/2026): Sẽ cấp trong tháng 12", page.Says("row"), StringComparison.Ordinal));
        await page.PressAsync("solve-1");
        page.Until(() => Assert.Equal("1 đã giải quyết", page.Says("figure-SolvedOnes")));
        Assert.False(page.Has("row")); // only open ones are shown
        await page.PickAsync("state", "all");
        page.Until(() => Assert.Contains("đã giải quyết 20/11/2026", page.Says("row"), StringComparison.Ordinal));
        Assert.Equal("/office/obstacles/docx?from=2026-09-16&to=2026-12-15", page.Id("word").GetAttribute("href"));
    }

    internal static string WordText(MemoryStream bytes)
    {
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false);
        return word.MainDocumentPart!.Document!.InnerText;
    }
}
