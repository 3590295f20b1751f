using System.Diagnostics;
using System.Globalization;
using HCC.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace HCC.Tests.Browser;

/// <summary>One ticket from the kiosk to the wall, by the hands of people in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public class WholeWayTests(Chromium chromium)
{
    [Fact]
    public async Task A_number_goes_from_the_kiosk_over_desk_board_and_rating_to_the_wall()
    {
        await using var host = await RealHost.StartAsync();
        await using var hall = await chromium.NewProfileAsync(host, 1920, 1080);
        await using var office = await chromium.NewProfileAsync(host, 1366, 768);
        var wall = await hall.OpenAsync("/wall");
        var board = await hall.OpenAsync("/board");
        var terminal = await hall.OpenAsync("/rate?counter=26");
        var kiosk = await hall.OpenAsync("/kiosk?print=off");
        var desk = await office.NewPageAsync();
        await desk.SignInAsync("canbo", "/desk?counter=26");
        await desk.Id("call-next").WaitForAsync();

        var number = await kiosk.TakeNumberAsync("dat-xay-nong", "dat-dai");
        Assert.Matches("^D[0-9]{3}$", number);
        await Expect(wall.Id("tile-waiting")).ToContainTextAsync("1");

        var clicked = Stopwatch.StartNew();
        await desk.Id("call-next").ClickAsync();
        await Expect(board.Id("called-26").First).ToContainTextAsync(number);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"click → painted board {clicked.Elapsed.TotalMilliseconds:F0} ms (with the driver's own time)"));

        await desk.Id("begin").ClickAsync();
        await desk.Id("complete").ClickAsync();
        await terminal.Id("rate-5").ClickAsync();
        await Expect(terminal.Id("thanks")).ToBeVisibleAsync();
        await Expect(wall.Id("tile-served")).ToContainTextAsync("1");
        await Expect(wall.Id("tile-satisfaction")).ToContainTextAsync("1");
        await host.KillAsync();
        Assert.Empty(host.Broken());
    }

    [Fact]
    public async Task Two_quick_taps_on_the_kiosk_give_one_number()
    {
        await using var host = await RealHost.StartAsync();
        await using var hall = await chromium.NewProfileAsync(host, 1080, 1920);
        var kiosk = await hall.OpenAsync("/kiosk?print=off");
        await kiosk.Id("door-take").ClickAsync();
        await kiosk.Id("service-dat-xay-nong").ClickAsync();
        await kiosk.Id("service-dat-dai").ClickAsync();
        await kiosk.Id("take-ticket").DblClickAsync(new() { Delay = 5 });
        await Expect(kiosk.Id("ticket-number").First).ToHaveTextAsync("D001");
        await kiosk.ReloadAsync();
        var next = await host.Http.IssueAsync("dat-dai", TestContext.Current.CancellationToken);
        Assert.Equal("D002", next.Number);
    }
}
