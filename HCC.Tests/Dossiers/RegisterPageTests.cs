using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>The register over a real house: what it lists, counts and offers.</summary>
public sealed class RegisterPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;
    private BunitContext screen = null!;

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center),
            News("OVERDUE-STP", At(17, 17), applicant: "Thạch Thị Đào"), News("TODAY-STP", At(20, 17)), News("MONDAY-SCT", At(23, 17), agency: "sct") with { Channel = DossierChannel.Online },
            News("FAR-SCT", At(30, 17), agency: "sct"), News("LATE-SCT", At(10, 17), At(13, 10), "sct"), News("EARLY-STP", At(25, 17), At(13, 10)));
        screen = (await house.SignInAsync("truongca", StaffRole.Supervisor)).Screen;
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public void It_tells_how_each_dossier_stands_in_words()
    {
        var page = Open("");
        page.Until(() => Assert.Equal("6 hồ sơ", page.Says("count")));
        Assert.Equal(
            ["EARLY-STP Trước hạn", "FAR-SCT còn 10 ngày", "LATE-SCT trễ 3 ngày", "MONDAY-SCT còn 3 ngày", "OVERDUE-STP quá hạn 3 ngày", "TODAY-STP hôm nay, 17:00"],
            page.FindAll("[data-testid=dossier]").Select(r => $"{r.QuerySelector("th")!.TextContent.Trim()} {r.QuerySelector(".due-badge")!.TextContent.Trim()}").Order(StringComparer.Ordinal));
        Assert.Equal("/office/dossiers/OVERDUE-STP", page.FindAll("[data-testid=dossier] a").Single(a => a.TextContent == "OVERDUE-STP").GetAttribute("href"));
    }

    [Fact]
    public void The_chase_list_counts_by_agency_and_each_number_leads_to_its_dossiers()
    {
        var page = Open("");
        page.Until(() => Assert.Equal("1 Quá hạn", page.Says("chase-Overdue")));
        Assert.Equal(("1 Đến hạn hôm nay", "1 Đến hạn ngày 23/11", "4 Đang giải quyết"), (page.Says("chase-Today"), page.Says("chase-Tomorrow"), page.Says("chase-Open")));
        Assert.Equal(["0", "0", "1", "2"], page.Id("chase-of-sct").QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        Assert.Equal(["1", "1", "0", "2"], page.Id("chase-of-stp").QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        var link = page.Id("chase-of-sct").QuerySelector("td:nth-child(4) a")!.GetAttribute("href")!;
        Assert.Equal("/office/dossiers?agency=sct&chase=Tomorrow", link);
        var list = Open(link[RegisterAsk.Path.Length..]);
        list.Until(() => Assert.Equal("1 hồ sơ", list.Says("count")));
        Assert.Contains("MONDAY-SCT", list.Says("dossier"), StringComparison.Ordinal);
        Assert.False(list.Id("chase-agencies").HasAttribute("open")); // a list that somebody looks for stands first
    }

    [Fact]
    public async Task Words_are_found_without_accents_and_stay_out_of_the_address()
    {
        var page = Open("");
        page.Sees("dossier");
        await page.TypeAsync("search", "thach dao");
        page.Until(() => Assert.Equal("1 hồ sơ", page.Says("count")));
        Assert.Contains("OVERDUE-STP", page.Says("dossier"), StringComparison.Ordinal);
        await page.PickAsync("agency", "sct");
        page.Until(() => Assert.Equal("0 hồ sơ", page.Says("count")));
        Assert.Contains("Không có hồ sơ nào phù hợp", page.Says("no-dossiers"), StringComparison.Ordinal);
        Assert.Equal("/office/dossiers?agency=sct", screen.JSInterop.Invocations["address"][^1].Arguments[0]);
        Assert.All(screen.JSInterop.Invocations["address"], call => Assert.DoesNotContain("thach", (string)call.Arguments[0]!, StringComparison.Ordinal));
        await page.PressAsync("clear");
        page.Until(() => Assert.Equal("6 hồ sơ", page.Says("count")));
        Assert.Equal("", page.Id("search").GetAttribute("value"));
    }

    [Fact]
    public void Filters_of_an_address_are_kept_and_nonsense_in_it_is_left_out()
    {
        var page = Open("?agency=sct&chase=Overdue&channel=99&from=2026-02-31&page=-3");
        page.Until(() => Assert.Equal("0 hồ sơ", page.Says("count")));
        Assert.Equal(("sct", "Overdue", ""), (page.Id("agency").GetAttribute("value"), page.Id("chase").GetAttribute("value"), page.Id("channel").GetAttribute("value") ?? ""));
        var online = Open("?channel=Online&from=2026-11-01&to=2026-11-02");
        online.Until(() => Assert.Contains("MONDAY-SCT", online.Says("dossier"), StringComparison.Ordinal));
        Assert.Equal("/office/dossiers?channel=Online&from=2026-11-01&to=2026-11-02", online.Find("[data-testid=export-form] input[name=ask]").GetAttribute("value"));
    }

    [Fact]
    public async Task Sixty_dossiers_take_two_pages()
    {
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center), [.. Enumerable.Range(0, 60).Select(n => News($"SXD-{n:00}", At(25, 17), agency: "sxd"))]);
        var page = Open("?agency=sxd");
        page.Until(() => Assert.Equal("Trang 1 / 2", page.Says("page")));
        Assert.Equal(50, page.FindAll("[data-testid=dossier]").Count);
        await page.PressAsync("page-after");
        page.Until(() => Assert.Equal(10, page.FindAll("[data-testid=dossier]").Count));
        Assert.True(page.Id("page-after").HasAttribute("disabled"));
        Assert.Equal("/office/dossiers?agency=sxd&page=2", screen.JSInterop.Invocations["address"][^1].Arguments[0]);
    }

    [Fact]
    public async Task Old_data_of_a_source_and_silent_agencies_are_told()
    {
        Assert.True((await house.Get<DossierImportDesk>().ImportAsync(StaffHouse.Center, "a.csv", "Mã hồ sơ;Tên thủ tục;Đơn vị giải quyết;Ngày tiếp nhận;Ngày hẹn trả\nA;Việc;stp;02/11/2026;25/11/2026\n"u8.ToArray(), ImportProfile.Auto, At(18, 16, 20), "staff:1", null, TestContext.Current.CancellationToken)).OrThrow().Done);
        var page = Open("");
        page.Until(() => Assert.Contains("lúc 18/11/2026 16:20, đã cũ hơn một ngày", page.Says("old-source"), StringComparison.Ordinal));
        page.Until(() => Assert.Contains("Chưa có hồ sơ nào của 14 đơn vị", page.Says("silent"), StringComparison.Ordinal));
        Assert.DoesNotContain("Sở Tư pháp", page.Says("silent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dossiers_behind_a_figure_of_a_report_are_listed_and_named()
    {
        var desk = house.Get<ReportDesk>();
        (await desk.SaveAsync(desk.Make(StaffHouse.Center, new ReportPeriod(PeriodKind.Month, 2026, 11, new(2026, 10, 16), new(2026, 11, 15))).OrThrow(), sign: false, house.Press())).OrThrow();
        var page = Open("?report=1&agency=sct&column=L");
        page.Until(() => Assert.Equal("1 hồ sơ", page.Says("count")));
        Assert.Contains("LATE-SCT", page.Says("dossier"), StringComparison.Ordinal);
        Assert.Contains("Cột “Giải quyết quá hạn”, Sở Công Thương, báo cáo tháng 11 năm 2026, bản thứ 1.", page.Says("figure"), StringComparison.Ordinal);
        var none = Open("?report=7&column=L");
        none.Until(() => Assert.Equal("0 hồ sơ", none.Says("count")));
        Assert.False(none.Has("dossier"));
    }

    [Fact]
    public async Task An_account_of_one_center_sees_no_other()
    {
        var who = (await house.Get<StaffDesk>().CreateAsync("xa", "Cán bộ xã", "mat-khau-dai-2026", [StaffRole.Officer], "xa-trinh-dien", "test")).OrThrow();
        screen = house.ScreenOf(who);
        var page = Open("?center=soc-trang");
        page.Until(() => Assert.Equal("0 hồ sơ", page.Says("count")));
        Assert.False(page.Has("center"));
    }

    private IRenderedComponent<RegisterPage> Open(string query)
    {
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo(RegisterAsk.Path + query);
        return screen.Render<RegisterPage>();
    }
}
