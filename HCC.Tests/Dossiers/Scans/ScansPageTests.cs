using Bunit;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Dossiers.Scans;
using HCC.Tests.Desk;

namespace HCC.Tests.Dossiers.Scans;

/// <summary>The page of digitisation, and what the page of a dossier does about a result that is not ready.</summary>
public sealed class ScansPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private DossierDesk Desk => house.Get<DossierDesk>();

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Rates_stand_with_their_base_and_a_sample_is_drawn_and_judged()
    {
        for (var n = 0; n < 10; n++)
        {
            await ReceiveAsync(n < 8);
        }

        var page = (await house.SignInAsync("kiem", StaffRole.Auditor)).Screen.Render<ScansPage>();
        page.Sees("rate-stp");
        Assert.Contains("8 / 10: 80 %", page.Says("rate-stp"), StringComparison.Ordinal);
        Assert.Contains("8 / 10: 80 %", page.Says("rate-all"), StringComparison.Ordinal);
        Assert.Contains("chưa quy định", page.Says("gate-rule"), StringComparison.Ordinal);
        page.Id("draw-size").Change("3");
        page.Id("draw-seed").Change("7");
        await page.InvokeAsync(() => page.Id("draw-form").SubmitAsync());
        page.Until(() => Assert.Equal("Đã kiểm 0/3, đạt 0", page.Says("judged-1")));
        var drawn = house.Get<ScanCheckDesk>().Samples(StaffHouse.Center)[0].Dossiers;
        await page.PressAsync("pass-" + drawn[0].Code);
        page.Until(() => Assert.Equal("Đã kiểm 1/3, đạt 1", page.Says("judged-1")));
        await page.PressAsync("fail-" + drawn[1].Code);
        page.Id("fail-note").Input("thiếu trang 2");
        await page.InvokeAsync(() => page.Find("[data-testid=fail-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal("Đã kiểm 2/3, đạt 1", page.Says("judged-1")));
        Assert.Contains("thiếu trang 2", page.Says($"verdict-1-{drawn[1].Code}"), StringComparison.Ordinal);
        page.Id("draw-size").Change("0");
        await page.InvokeAsync(() => page.Id("draw-form").SubmitAsync());
        page.Until(() => Assert.Contains("từ 1 đến 200", page.Says("check-refusal"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_check_draws_nothing()
    {
        var page = (await house.SignInAsync("nguoi", StaffRole.Officer)).Screen.Render<ScansPage>();
        page.Sees("no-samples");
        Assert.False(page.Has("draw"));
    }

    [Fact]
    public async Task A_result_that_is_not_ready_cannot_be_given_out_and_says_why()
    {
        TurnOn();
        var code = await ReceiveAsync(true);
        (await Desk.StepAsync(StaffHouse.Center, code, DossierAction.Solve, default, house.Press())).OrThrow();
        var page = (await house.SignInAsync("nguoi", StaffRole.Officer)).Screen.Render<OneDossierPage>(p => p.Add(x => x.Code, code));
        page.Sees("gate");
        Assert.Contains("chưa ký số và chưa số hóa", page.Says("gate"), StringComparison.Ordinal);
        Assert.True(page.Id("do-HandOver").HasAttribute("disabled"));
        await page.PressAsync("mark-SignResult");
        page.Until(() => Assert.Contains("chưa số hóa nên", page.Says("gate"), StringComparison.Ordinal));
        await page.PressAsync("do-SendBack");
        page.Sees("step-reason");
        page.Id("step-reason").Input("Chưa số hóa kết quả");
        await page.InvokeAsync(() => page.Find("[data-testid=step-dialog] form").SubmitAsync());
        page.Until(() => Assert.Contains("đã trả lại bước trước 1 lần", page.Says("digital"), StringComparison.Ordinal));
        Assert.False(page.Has("gate") || page.Has("do-HandOver"));
        (await Desk.StepAsync(StaffHouse.Center, code, DossierAction.Solve, default, house.Press())).OrThrow();
        var again = house.ScreenOf(await house.HireAsync("khac", StaffRole.Officer)).Render<OneDossierPage>(p => p.Add(x => x.Code, code));
        again.Sees("gate");
        await again.PressAsync("mark-SignResult");
        await again.PressAsync("mark-ScanOut");
        again.Until(() => Assert.False(again.Has("gate")));
        Assert.False(again.Id("do-HandOver").HasAttribute("disabled"));
    }

    private void TurnOn()
    {
        var book = house.Get<CenterBook>();
        book.Load([.. book.All.Select(c => c.Code == StaffHouse.Center ? c with { ResultRule = new(NeedsSignature: true, NeedsScan: true) } : c)], StaffHouse.Center);
    }

    private async Task<string> ReceiveAsync(bool scanned) =>
        (await Desk.ReceiveAsync(StaffHouse.Center, new DossierReception { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An", ScannedIn = scanned }, house.Press())).OrThrow().Code;
}
