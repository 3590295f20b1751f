using System.Diagnostics;
using System.Net;
using HCC.Tests.Support;

namespace HCC.Tests.Office;

/// <summary>A real host that is no demonstration: nobody comes in without a device or an account, and whoever loses it is out within seconds.</summary>
[Collection(BrowserCollection.Name)]
public class RevocationTests(Chromium chromium)
{
    private const string Password = "mat-khau-quan-tri-1";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Without_an_account_only_the_wire_of_circuits_is_open()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await StartAsync();
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };
        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync(stranger, host.Address, stop)); // a device that waits for its pairing needs it
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(stranger, "http://elsewhere.example", stop));
        foreach (var (page, door) in new[] { ("/desk", "/login"), ("/office", "/login"), ("/office/audit", "/login"), ("/board", "/pair"), ("/wall", "/pair") })
        {
            using var answer = await stranger.GetAsync(page, stop);
            Assert.Equal((HttpStatusCode.Redirect, door), (answer.StatusCode, new Uri(new Uri(host.Address), answer.Headers.Location!).AbsolutePath));
        }
    }

    [Fact]
    public async Task A_revoked_device_and_a_disabled_officer_lose_their_pages_within_five_seconds()
    {
        await using var host = await StartAsync();
        await using var office = await chromium.NewProfileAsync(host, 1366, 768);
        var page = await office.OpenAsync("/setup");
        await page.FillAsync("#token", host.Output.SkipWhile(l => !l.Contains("mã thiết lập", StringComparison.Ordinal)).ElementAt(1).Trim());
        await page.FillAsync("#userName", "sep");
        await page.FillAsync("#displayName", "Võ Quản Trị");
        await page.FillAsync("#password", Password);
        await page.Locator("form[action='/setup/finish'] button").ClickAsync();
        await page.WaitForURLAsync("**/office");

        await using var hall = await chromium.NewProfileAsync(host, 1920, 1080);
        var board = await hall.OpenAsync("/board");
        await board.WaitForFunctionAsync("() => /^[A-Z]{4}-[A-Z]{4}$/.test(document.querySelector('[data-testid=pairing-code]')?.innerText)");
        await page.GotoAsync("/office/devices");
        await page.Id("pair").ClickAsync();
        await page.Id("pair-code").FillAsync((await board.Id("pairing-code").InnerTextAsync()).ToLowerInvariant());
        await page.Id("pair-name").FillAsync("Bảng khu A");
        await page.Id("pair-approve").ClickAsync();
        await board.WaitForURLAsync("**/board**");
        await page.Locator("[data-testid^='revoke-']").ClickAsync();
        await page.Id("revoke-confirm").ClickAsync();
        await page.Id("said").WaitForAsync();
        var clock = Stopwatch.StartNew();
        await board.WaitForURLAsync("**/pair**");
        Assert.True(clock.Elapsed < Limit, $"{clock.Elapsed} after the revocation of the device");

        await page.GotoAsync("/office/staff");
        await page.Id("new-staff").ClickAsync();
        await page.Id("staff-display").FillAsync("Lý Công Chức");
        await page.Id("staff-user").FillAsync("can");
        await page.Id("staff-password").FillAsync(Password);
        await page.Id("role-officer").CheckAsync();
        await page.Id("staff-save").ClickAsync();
        await page.Id("edit-can").WaitForAsync();
        await using var counter = await chromium.NewProfileAsync(host, 1366, 768);
        var desk = await counter.OpenAsync("/login?returnUrl=%2Fdesk%3Fcounter%3D03");
        await desk.Id("user-name").FillAsync("can");
        await desk.Id("password").FillAsync(Password);
        await desk.Id("sign-in").ClickAsync();
        await desk.Id("open").ClickAsync();
        await desk.Id("pause").WaitForAsync();
        await page.Id("edit-can").ClickAsync();
        await page.Id("staff-disabled").CheckAsync();
        await page.Id("staff-save").ClickAsync();
        await page.Id("said").WaitForAsync();
        clock.Restart();
        await desk.WaitForURLAsync("**/login**");
        Assert.True(clock.Elapsed < Limit, $"{clock.Elapsed} after the account was disabled");
    }

    private static Task<RealHost> StartAsync() => RealHost.StartAsync(("HCC__Demo", "false"), ("HCC__Centers", "soc-trang"));

    private static async Task<HttpStatusCode> NegotiateAsync(HttpClient http, string origin, CancellationToken stop)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        ask.Headers.Add("Origin", origin);
        using var answer = await http.SendAsync(ask, stop);
        return answer.StatusCode;
    }
}
