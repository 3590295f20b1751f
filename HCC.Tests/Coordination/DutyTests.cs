using Bunit;
using HCC.Access;
using HCC.Coordination;
using HCC.Dashboard.Office;
using HCC.Dashboard.Office.Coordination;
using HCC.Dashboard.Office.Reports;
using HCC.Tests.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Coordination;

/// <summary>Duties of both sides with their due days and ticks (S202). Today is 20/11/2026.</summary>
public sealed class DutyTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private DutyDesk Desk => house.Get<DutyDesk>();

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private async Task<Duty> WriteAsync(string what, DateOnly first, DutyRhythm rhythm = DutyRhythm.Monthly, string? agency = null) =>
        (await Desk.WriteAsync(StaffHouse.Center, what, agency, null, rhythm, first, house.Press("staff:1"))).OrThrow();

    private static Duty Of(DutyRhythm rhythm, DateOnly first, DateOnly? ends = null) => new(1, StaffHouse.Center, "Việc", null, null, rhythm, first, ends, default, "staff:1");

    [Fact]
    public void A_monthly_duty_of_the_31st_falls_due_on_the_last_day_of_shorter_months()
    {
        Assert.Equal([new DateOnly(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30)], Of(DutyRhythm.Monthly, new(2026, 1, 31)).DueDays(new(2026, 5, 30)));
        Assert.Equal([new DateOnly(2026, 1, 31), new(2026, 4, 30)], Of(DutyRhythm.Quarterly, new(2026, 1, 31)).DueDays(new(2026, 7, 30)));
        Assert.Equal([new DateOnly(2026, 1, 31)], Of(DutyRhythm.Once, new(2026, 1, 31)).DueDays(new(2030, 1, 1)));
        Assert.Equal([new DateOnly(2026, 1, 31), new(2026, 2, 28)], Of(DutyRhythm.Monthly, new(2026, 1, 31), new(2026, 3, 1)).DueDays(new(2030, 1, 1)));
        Assert.Empty(Of(DutyRhythm.Once, new(2026, 2, 1)).DueDays(new(2026, 1, 31)));
    }

    [Fact]
    public async Task What_is_not_ticked_by_its_day_is_overdue_until_somebody_ticks_it()
    {
        var monthly = await WriteAsync("Gửi danh sách hồ sơ quá hạn", new(2026, 9, 5));
        await WriteAsync("Rà soát quy chế", new(2026, 11, 20), DutyRhythm.Once); // today: not late yet
        Assert.Equal([new DateOnly(2026, 9, 5), new(2026, 10, 5), new(2026, 11, 5)], Desk.Overdue(StaffHouse.Center).Select(i => i.DueDay));
        (await Desk.TickAsync(StaffHouse.Center, monthly.Id, new(2026, 10, 5), house.Press("staff:7"))).OrThrow();
        Assert.Equal([new DateOnly(2026, 9, 5), new(2026, 11, 5)], Desk.Overdue(StaffHouse.Center).Select(i => i.DueDay));
        Assert.Equal("staff:7", Desk.Items(StaffHouse.Center, new(2026, 10, 1), new(2026, 10, 31)).Single(i => i.DoneAt is not null).DoneBy);
        Assert.Equal("duty.ticked", (await Desk.TickAsync(StaffHouse.Center, monthly.Id, new(2026, 10, 5), house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("duty.not-due", (await Desk.TickAsync(StaffHouse.Center, monthly.Id, new(2026, 10, 6), house.Press("staff:1"))).Refusal!.Code);
        Assert.Equal("duty.unknown", (await Desk.TickAsync("xa-trinh-dien", monthly.Id, new(2026, 10, 5), house.Press("staff:1"))).Refusal!.Code);
        (await Desk.UntickAsync(StaffHouse.Center, monthly.Id, new(2026, 10, 5), house.Press("staff:1"))).OrThrow();
        Assert.Equal("duty.not-ticked", (await Desk.UntickAsync(StaffHouse.Center, monthly.Id, new(2026, 10, 5), house.Press("staff:1"))).Refusal!.Code);
        (await Desk.EndAsync(StaffHouse.Center, monthly.Id, house.Press("staff:1"))).OrThrow();
        Assert.Equal([new DateOnly(2026, 9, 5), new(2026, 10, 5), new(2026, 11, 5), new(2026, 11, 20)], Desk.Items(StaffHouse.Center, new(2026, 11, 1), new(2026, 12, 31)).Select(i => i.DueDay)); // none in December
    }

    [Fact]
    public async Task On_the_page_a_late_duty_is_red_and_a_tick_takes_it_off()
    {
        var duty = await WriteAsync("Báo cáo tình hình luân chuyển", new(2026, 11, 5), DutyRhythm.Once, "stp");
        var page = (await house.SignInAsync("truongca", StaffRole.Leader)).Screen.Render<DutiesPage>();
        page.Until(() => Assert.Equal("1 kỳ hạn đã qua mà chưa đánh dấu hoàn thành.", page.Says("late")));
        Assert.Contains("is-late", page.Id("row").ClassName, StringComparison.Ordinal);
        await page.PickAsync($"tick-{duty.Id}-2026-11-05", true);
        page.Until(() => Assert.False(page.Has("late")));
        page.Until(() => Assert.Contains("Cán bộ truongca", page.Says("row"), StringComparison.Ordinal));
        await page.PressAsync("write");
        await page.PickAsync("what", "Họp giao ban");
        await page.PickAsync("due", "2026-12-10");
        await page.InvokeAsync(() => page.Find("[data-testid=duty-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal(2, page.FindAll("[data-testid=row]").Count));
        Assert.Contains("hằng tháng", page.FindAll("[data-testid=row]")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_of_the_office_lists_what_is_overdue()
    {
        var leader = (await house.SignInAsync("lanhdao", StaffRole.Leader)).Who;
        Assert.False(Render().Has("overdue-work"));
        await WriteAsync("Gửi danh mục thủ tục", new(2026, 11, 5), DutyRhythm.Once, "stp");
        (await house.Get<ObstacleDesk>().WriteAsync(StaffHouse.Center, "Chưa có chữ ký số", null, new(2026, 9, 1), new(2026, 10, 1), house.Press("staff:1"))).OrThrow();
        var page = Render();
        page.Until(() => Assert.Contains("Gửi danh mục thủ tục hạn 05/11/2026", page.Says("overdue-work"), StringComparison.Ordinal));
        Assert.Contains("Trung tâm: Chưa có chữ ký số hạn 01/10/2026", page.Says("overdue-work"), StringComparison.Ordinal);

        IRenderedComponent<OfficePage> Render() => house.ScreenOf(leader).Render<OfficePage>();
    }

    [Fact]
    public async Task One_press_fills_the_duties_of_the_report_with_those_of_its_next_period()
    {
        await WriteAsync("Gửi danh sách hồ sơ quá hạn", new(2026, 10, 5), agency: "stp");
        var done = await WriteAsync("Đã xong", new(2026, 12, 1), DutyRhythm.Once);
        (await Desk.TickAsync(StaffHouse.Center, done.Id, new(2026, 12, 1), house.Press("staff:1"))).OrThrow();
        await WriteAsync("Ngoài kỳ", new(2026, 12, 20), DutyRhythm.Once);
        var screen = (await house.SignInAsync("truongca", StaffRole.Leader)).Screen;
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo("/office/reports/draw?from=2026-10-16&to=2026-11-15");
        var page = screen.Render<ReportPage>();
        await page.PickAsync("duties", "Tiếp tục cải cách");
        await page.PressAsync("fill-duties");
        page.Until(() => Assert.Equal("Đã thêm 1 nhiệm vụ đến hạn từ 16/11/2026 đến 15/12/2026.", page.Says("filled")));
        Assert.Equal("Tiếp tục cải cách\nSở Tư pháp: Gửi danh sách hồ sơ quá hạn (hạn 05/12/2026)", page.Id("duties").GetAttribute("value"));
        await page.PressAsync("fill-duties"); // once is enough
        page.Until(() => Assert.Equal("Không có nhiệm vụ phối hợp nào đến hạn từ 16/11/2026 đến 15/12/2026.", page.Says("filled")));
    }
}
