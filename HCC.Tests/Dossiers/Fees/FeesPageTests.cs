using System.Net;
using Bunit;
using HCC.Access;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Dossiers.Fees;
using HCC.Persistence;
using HCC.Tests.Desk;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers.Fees;

/// <summary>Taking, cancelling and handing in fees on the screens; the files and who may have them.</summary>
public sealed class FeesPageTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    public async ValueTask InitializeAsync() => house = await StaffHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_fee_is_taken_and_cancelled_on_the_page_of_its_dossier()
    {
        var code = await ReceiveAsync();
        var page = (await house.SignInAsync("nguoi", StaffRole.Officer)).Screen.Render<OneDossierPage>(p => p.Add(x => x.Code, code));
        page.Sees("fee-due");
        Assert.Equal("Phải thu 200.000 đồng", page.Says("fee-due"));
        Assert.False(page.Has("do-Pay")); // with a receipt only
        page.Id("fee-amount").Change("hai trăm");
        await PayAsync(page);
        page.Until(() => Assert.Contains("chỉ ghi chữ số", page.Says("fee-refusal"), StringComparison.Ordinal));
        Assert.Equal("hai trăm", page.Id("fee-amount").GetAttribute("value"));
        page.Id("fee-amount").Change("150.000");
        await PayAsync(page);
        page.Until(() => Assert.Contains("ghi căn cứ", page.Says("fee-refusal"), StringComparison.Ordinal));
        page.Id("fee-ground").Change("giảm 25 %");
        page.Id("fee-way").Change("Transfer");
        await PayAsync(page);
        page.Until(() => Assert.Equal("Đã thu 150.000 đồng, biên lai 2026/000001.", page.Says("said")));
        Assert.Contains("chuyển khoản", page.Says("receipt-2026/000001"), StringComparison.Ordinal);
        await page.PressAsync("cancel-2026/000001");
        page.Id("cancel-reason").Input("ghi nhầm");
        await page.InvokeAsync(() => page.Find("[data-testid=cancel-dialog] form").SubmitAsync());
        page.Until(() => Assert.Equal("Đã hủy biên lai 2026/000001 bằng biên lai 2026/000002.", page.Says("said")));
        Assert.True(page.Has("receipt-2026/000001") && page.Has("receipt-2026/000002") && page.Has("fee-due"));
        Assert.False(page.Has("cancel-2026/000001") || page.Has("cancel-2026/000002"));
    }

    [Fact]
    public async Task The_sums_of_the_day_are_its_receipts_and_a_sheet_is_handed_in_once()
    {
        var desk = house.Get<FeeDesk>();
        foreach (var (counter, who) in ((string?, string)[])[("07", "staff:91"), ("07", "staff:91"), (null, "staff:92")])
        {
            (await desk.PayAsync(StaffHouse.Center, await ReceiveAsync(), 200_000, PayWay.Cash, counter, null, house.Press(who))).OrThrow();
        }

        var page = (await house.SignInAsync("nguoi", StaffRole.Officer)).Screen.Render<FeesPage>();
        page.Sees("day-total");
        Assert.Equal("600.000", page.Says("day-total"));
        Assert.Equal(2, page.FindAll("[data-testid=sum]").Count);
        Assert.Equal(3, page.FindAll("[data-testid=receipt]").Count);
        (await desk.PayAsync(StaffHouse.Center, await ReceiveAsync(), 200_000, PayWay.Cash, null, null, house.Press("staff:92"))).OrThrow(); // meanwhile
        page.Id("voucher-stp").Change("12/CT");
        await page.PressAsync("hand-in-stp");
        page.Until(() => Assert.Contains("800.000 đồng", page.Says("remit-refusal"), StringComparison.Ordinal));
        Assert.Equal("12/CT", page.Id("voucher-stp").GetAttribute("value"));
        await page.PressAsync("hand-in-stp");
        page.Until(() => Assert.Equal("Đã nộp 800.000 đồng cho Sở Tư pháp.", page.Says("remit-said")));
        Assert.True(page.Has("nothing-open"));
        Assert.Contains("12/CT", page.Says("handed-in"), StringComparison.Ordinal);
        var reader = (await house.SignInAsync("sep", StaffRole.Leader)).Screen.Render<FeesPage>();
        reader.Sees("handed-in");
        Assert.False(reader.Has("hand-in-stp"));
    }

    [Fact]
    public async Task Files_of_fees_are_written_down_and_closed_to_strangers()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync(("HCC__Centers", "soc-trang"));
        using var csv = await host.Http.GetAsync("/office/fees/files/day.csv?day=2026-11-20", stop);
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (csv.StatusCode, csv.Content.Headers.ContentType!.MediaType));
        using var word = await host.Http.GetAsync("/office/fees/files/sheet.docx?agency=stp&from=2026-11-01&to=2026-11-20", stop);
        Assert.Equal(HttpStatusCode.OK, word.StatusCode);
        foreach (var path in (string[])["receipt.pdf?id=1", "remittance.csv?id=1", "day.exe?day=2026-11-20", "other.csv", "day.csv"])
        {
            using var none = await host.Http.GetAsync("/office/fees/files/" + path, stop);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        using (var connection = new Database(host.Data).OpenForWriting())
        {
            Assert.Equal(2, new LaneSql(connection).Number("SELECT COUNT(*) FROM audit WHERE action = 'fees.file'"));
        }

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };
        foreach (var closed in (string[])["/office/fees/files/day.csv?day=2026-11-20", "/office/fees", "/office/dossiers/scans"])
        {
            using var answer = await stranger.GetAsync(closed, stop);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    private static Task PayAsync(IRenderedComponent<OneDossierPage> page) => page.InvokeAsync(() => page.Id("fee-form").SubmitAsync());

    private async Task<string> ReceiveAsync() =>
        (await house.Get<DossierDesk>().ReceiveAsync(StaffHouse.Center, new DossierReception { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An", FeeVnd = 200_000 }, house.Press())).OrThrow().Code;
}
