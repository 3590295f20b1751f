using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Office.Reports;
using HCC.Dashboard.Public;
using HCC.Persistence;
using HCC.Reports;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Reports;

/// <summary>The office pages of reports and the public board, on a real house. Today is 20/11/2026; the plan's month ended on the 15th.</summary>
public sealed class ReportPagesTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center), News("GOOD-1", At(12, 17), At(10, 10)), News("LATE-1", At(10, 17), At(12, 10)), News("OPEN-1", At(25, 17), agency: "sct"));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_last_period_of_each_plan_is_one_press_away_and_shows_what_is_kept()
    {
        var screen = (await house.SignInAsync("lanhdao", StaffRole.Leader)).Screen;
        var page = screen.Render<ReportsPage>();
        page.Sees("plan-thang");
        Assert.Equal("/office/reports/draw?from=2026-10-16&to=2026-11-15", page.Id("draw-thang-2026-11-15").GetAttribute("href"));
        Assert.Equal("Xem trước", page.Says("draw-thang-2026-12-15")); // still running
        Assert.Equal("/office/reports/draw?from=2026-06-16&to=2026-09-15", page.Id("draw-quy-2026-09-15").GetAttribute("href"));
        var report = house.Get<ReportDesk>().Make(StaffHouse.Center, ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow();
        (await house.Get<ReportDesk>().SaveAsync(report, sign: false, house.Press())).OrThrow();
        var again = house.ScreenOf((await house.SignInAsync("lanhdao2", StaffRole.Leader)).Who).Render<ReportsPage>();
        again.Until(() => Assert.Contains("bản nháp", again.Says("plan-thang"), StringComparison.Ordinal));
        Assert.False(again.Has("draw-thang-2026-11-15"));
    }

    [Fact]
    public async Task A_drawn_report_takes_its_recipients_from_the_plan_and_a_bare_number_gets_its_symbol()
    {
        var screen = (await house.SignInAsync("lanhdao", StaffRole.Leader)).Screen;
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo("/office/reports/draw?from=2026-10-16&to=2026-11-15");
        var page = screen.Render<ReportPage>();
        page.Sees("annex");
        Assert.Contains("Các Sở, ngành tỉnh", page.Markup, StringComparison.Ordinal);
        Assert.Contains("1 hồ sơ đã giải quyết quá hạn chưa có nguyên nhân", page.Says("faults"), StringComparison.Ordinal);
        await page.PickAsync("number", "11");
        await page.PressAsync("save");
        page.Until(() => Assert.Equal("11/BC-TTHC", Assert.Single(house.Get<ReportDesk>().AllStored(StaffHouse.Center)).Report.Number));
    }

    [Fact]
    public async Task Each_level_has_its_sum()
    {
        var screen = (await house.SignInAsync("lanhdao", StaffRole.Leader)).Screen;
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo("/office/reports/levels?from=2026-11-01&to=2026-11-15");
        var page = screen.Render<LevelsPage>();
        page.Sees("levels");
        var rows = page.FindAll("[data-testid=levels] tr").Select(r => r.Children.Take(4).Select(c => c.TextContent.Trim())).Select(c => string.Join('|', c)).ToList();
        Assert.Contains("Cấp tỉnh|3|0|3", rows);
        Assert.Contains("Cấp xã|0|0|0", rows);
        Assert.Equal("Tổng cộng|3|0|3", rows[^1]);
    }

    [Fact]
    public async Task The_public_board_says_when_nothing_is_published_and_then_shows_the_signed_figures()
    {
        var screen = (await house.SignInAsync("lanhdao", StaffRole.Leader)).Screen;
        Assert.True(screen.Render<PublicPage>().Has("none"));
        await house.Get<WriteLane>().RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET cause = 'chờ kết quả xác minh' WHERE code = 'LATE-1'"));
        var report = house.Get<ReportDesk>().Make(StaffHouse.Center, ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow() with { Number = "11/BC-TTHC" };
        (await house.Get<ReportDesk>().SaveAsync(report, sign: true, house.Press())).OrThrow();
        var page = screen.Render<PublicPage>();
        Assert.Contains("tháng 11 năm 2026", page.Says("periods"), StringComparison.Ordinal);
        Assert.Contains("50,00 %", page.Says("periods"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn", page.Markup, StringComparison.Ordinal);
    }
}
