using Bunit;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Office;
using HCC.Persistence;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Office;

/// <summary>Settings of a center as versions: checked, kept beside the old ones, in force at once, never against what is in use.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private CenterDesk Desk => house.Get<CenterDesk>();

    private Center Center => house.Get<CenterBook>().Get(StaffHouse.Center);

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_storm_closes_the_hall_by_two_fields_and_the_due_dates_follow()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<SettingsPage>();
        page.Sees("day-form");
        Assert.True(WorkingCalendar.Of(Center).IsWorkingDay(new DateOnly(2026, 11, 23)));
        await page.PickAsync("day", "2026-11-23");
        await page.PickAsync("day-kind", "Closed");
        await page.PickAsync("day-name", "Bão số 9");
        await page.InvokeAsync(() => page.Find("[data-testid=day-form]").Submit());
        page.Until(() => Assert.Equal("Đã lưu thiết lập bản số 2; có hiệu lực ngay.", page.Says("said")));
        Assert.Contains("Bão số 9", page.Says("day-2026-11-23"), StringComparison.Ordinal);
        Assert.False(WorkingCalendar.Of(Center).IsWorkingDay(new DateOnly(2026, 11, 23)));

        await page.PickAsync("day", "2026-11-23");
        await page.PickAsync("day-name", "Lần nữa");
        await page.InvokeAsync(() => page.Find("[data-testid=day-form]").Submit());
        page.Until(() => Assert.Contains("đã có trong danh sách", page.Says("refusal"), StringComparison.Ordinal));
        await page.PressAsync("drop-2026-11-23");
        page.Until(() => Assert.True(WorkingCalendar.Of(Center).IsWorkingDay(new DateOnly(2026, 11, 23))));
        Assert.Equal([3, 2, 1], (await Desk.VersionsAsync(StaffHouse.Center)).Select(v => v.Number));
    }

    [Fact]
    public async Task Limits_are_checked_and_what_was_typed_stays()
    {
        var page = (await house.SignInAsync("quantri", StaffRole.Administrator)).Screen.Render<SettingsPage>();
        page.Sees("limits");
        await page.PickAsync("courier-times", "8h30, hai giờ");
        await page.InvokeAsync(() => page.Find("[data-testid=limits]").Submit());
        page.Until(() => Assert.Contains("08:30, 10:30", page.Says("refusal"), StringComparison.Ordinal));
        Assert.Equal("8h30, hai giờ", page.Id("courier-times").GetAttribute("value"));
        await page.PickAsync("courier-times", "8h30, 15:00");
        await page.PickAsync("due-soon", "31");
        await page.InvokeAsync(() => page.Find("[data-testid=limits]").Submit());
        page.Until(() => Assert.Contains("phải từ 0 đến 30", page.Says("refusal"), StringComparison.Ordinal));
        await page.PickAsync("due-soon", "2");
        await page.PickAsync("needs-scan", true);
        await page.InvokeAsync(() => page.Find("[data-testid=limits]").Submit());
        page.Until(() => Assert.True(page.Has("said")));
        Assert.Equal((2, true), (Center.DueSoonDays, Center.ResultRule.NeedsScan));
        Assert.Equal([new TimeOnly(8, 30), new TimeOnly(15, 0)], Center.CourierTimes);
    }

    [Fact]
    public async Task What_is_in_use_is_not_taken_away_and_two_administrators_do_not_overwrite_each_other()
    {
        var ticket = await house.IssueAsync();
        (await house.Counters.OpenAsync(StaffHouse.Center, "21", "A", house.Press("staff:5"))).OrThrow();
        await PutAsync(house.Get<WriteLane>(), Center, News("A-1", At(25, 17)));
        Assert.Equal("center.in-use", (await KeepAsync(Center with { Lines = [.. Center.Lines.Where(l => l.Code != ticket.ServiceLine)], Counters = [.. Center.Counters.Select(c => c with { Lines = [.. c.Lines.Where(l => l != ticket.ServiceLine)] }).Where(c => c.Lines.Count > 0)] })).Refusal!.Code);
        Assert.Contains("Quầy 21", (await KeepAsync(Center with { Counters = [.. Center.Counters.Where(c => c.Code != "21")] })).Refusal!.Vi, StringComparison.Ordinal);
        var without = Center with { Agencies = [.. Center.Agencies.Where(a => a.Code != "stp")], Lines = [.. Center.Lines.Where(l => l.Agency != "stp")] };
        var lines = without.Lines.Select(l => l.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Sở Tư pháp", (await KeepAsync(without with { Counters = [.. without.Counters.Select(c => c with { Agency = c.Agency == "stp" ? null : c.Agency, Lines = [.. c.Lines.Where(lines.Contains)] }).Where(c => c.Lines.Count > 0)] })).Refusal!.Vi, StringComparison.Ordinal);

        var (mine, theirs) = (Center with { DueSoonDays = 3 }, Center with { DueSoonDays = 4 });
        Assert.Equal(2, (await Desk.KeepAsync(mine, 1, house.Press())).OrThrow().Number);
        Assert.Equal("center.moved", (await Desk.KeepAsync(theirs, 1, house.Press())).Refusal!.Code);
        Assert.Equal(3, Center.DueSoonDays);
    }

    [Fact]
    public async Task An_old_version_comes_back_and_the_hall_sees_a_new_line_at_once()
    {
        var first = (await Desk.DocumentAsync(StaffHouse.Center, 1))!;
        var line = Center.Lines[0] with { Code = "moi", Name = new Words("Lĩnh vực mới"), Prefix = "ZZ" };
        (await KeepAsync(Center with { Lines = [.. Center.Lines, line], Counters = [.. Center.Counters.Select(c => c.Code == "21" ? c with { Lines = [.. c.Lines, "moi"] } : c)] })).OrThrow();
        (await house.Tickets.IssueAsync(StaffHouse.Center, new HCC.Ticketing.IssueRequest("moi"), house.Press())).OrThrow();
        for (var n = 0; n < 100 && house.Hall.Current(StaffHouse.Center).Line("moi")?.Waiting != 1; n++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, house.Hall.Current(StaffHouse.Center).Line("moi")!.Waiting);
        Assert.Equal("center.in-use", (await KeepAsync(CenterDesk.Read(StaffHouse.Center, first).OrThrow())).Refusal!.Code); // somebody waits there
        Assert.Equal(["counters", "lines"], CenterDesk.Changes(Center, CenterDesk.Read(StaffHouse.Center, first).OrThrow()));
    }

    [Theory]
    [InlineData("", "không đọc được")]
    [InlineData("{\"code\": 1", "không đọc được")]
    [InlineData("xa-trinh-dien", "không phải của “soc-trang”")]
    public void A_document_that_is_none_says_why(string document, string why) =>
        Assert.Contains(why, CenterDesk.Read(StaffHouse.Center, document == "xa-trinh-dien" ? Seeds.CenterDocument(document) : document).Refusal!.Vi, StringComparison.Ordinal);

    private async Task<Answer<CenterVersion>> KeepAsync(Center settings) => await Desk.KeepAsync(settings, (await Desk.VersionsAsync(StaffHouse.Center))[0].Number, house.Press());
}
