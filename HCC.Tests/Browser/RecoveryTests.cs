using System.Text.Json;
using HCC.Tests.Support;
using HCC.Ticketing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HCC.Tests.Browser;

/// <summary>The host is really killed and frozen under open screens; nobody touches them.</summary>
[Collection(BrowserCollection.Name)]
public class RecoveryTests(Chromium chromium)
{
    [Fact]
    public async Task Kiosk_board_wall_and_terminal_come_back_alone_after_the_host_was_killed()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync();
        await using var hall = await chromium.NewProfileAsync(host, 1920, 1080);
        var kiosk = await hall.OpenAsync("/kiosk?print=off");
        var board = await hall.OpenAsync("/board");
        var wall = await hall.OpenAsync("/wall");
        var terminal = await hall.OpenAsync("/rate?counter=26");
        await kiosk.Id("door-take").WaitForAsync();
        await wall.Id("tile-waiting").WaitForAsync();
        await board.LiveAsync();
        await terminal.LiveAsync();

        await host.KillAsync();
        foreach (var screen in (IPage[])[kiosk, board, wall, terminal])
        {
            await Expect(screen.Locator("html.hcc-offline")).ToBeAttachedAsync(new() { Timeout = 20_000 });
            await Expect(screen.Locator("[data-stale-age]").First).ToContainTextAsync("Mất kết nối");
        }

        await host.StartAgainAsync();
        foreach (var screen in (IPage[])[kiosk, board, wall, terminal])
        {
            await Expect(screen.Locator("html.hcc-offline")).Not.ToBeAttachedAsync(new() { Timeout = 30_000 });
        }

        Assert.Equal("D001", await kiosk.TakeNumberAsync("dat-xay-nong", "dat-dai"));
        await host.Http.DoAsync<JsonElement>("/counters/26/open", stop: stop);
        await host.Http.DoAsync<TicketCard>("/counters/26/call-next", stop: stop);
        await Expect(board.Id("called-26").First).ToContainTextAsync("D001");
        await host.Http.DoAsync<TicketCard>("/counters/26/complete", stop: stop);
        await terminal.Id("rate-4").ClickAsync();
        await Expect(wall.Id("tile-satisfaction")).ToContainTextAsync("1");
    }

    [Fact]
    public async Task A_frozen_host_is_seen_within_seconds_and_the_screen_goes_on_when_it_thaws()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync();
        await using var hall = await chromium.NewProfileAsync(host, 1920, 1080);
        var board = await hall.OpenAsync("/board");
        await host.Http.DoAsync<JsonElement>("/counters/26/open", stop: stop);
        await host.Http.IssueAsync("dat-dai", stop);
        await board.LiveAsync();
        await host.SignalAsync("STOP");
        await Expect(board.Locator("html.hcc-offline")).ToBeAttachedAsync(new() { Timeout = 15_000 });
        await host.SignalAsync("CONT");
        await Expect(board.Locator("html.hcc-offline")).Not.ToBeAttachedAsync(new() { Timeout = 30_000 });
        await host.Http.DoAsync<TicketCard>("/counters/26/call-next", stop: stop);
        await Expect(board.Id("called-26").First).ToContainTextAsync("D001");
    }

    [Fact]
    public async Task Taps_made_while_the_host_is_away_arrive_once_also_after_a_reload()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync();
        await using var hall = await chromium.NewProfileAsync(host, 1080, 1920);
        var terminal = await hall.OpenAsync("/rate?counter=26");
        await host.Http.DoAsync<JsonElement>("/counters/26/open", stop: stop);
        await host.Http.IssueAsync("dat-dai", stop);
        var called = await host.Http.DoAsync<TicketCard>("/counters/26/call-next", stop: stop);
        await host.Http.DoAsync<TicketCard>("/counters/26/complete", stop: stop);
        await Expect(terminal.Locator(".rate")).ToHaveAttributeAsync("data-state", "ask", new() { Timeout = 30_000 }); // it really asks; before its style sheet is there every panel is visible
        await Expect(terminal.Id("rate-5")).ToBeVisibleAsync();

        await host.KillAsync();
        await terminal.Id("rate-5").ClickAsync();
        await Expect(terminal.Id("thanks")).ToBeVisibleAsync();
        await host.StartAgainAsync();
        await terminal.ReloadAsync();

        var rated = 0;
        for (var look = 0; look < 300 && rated == 0; look++)
        {
            var live = await host.Http.GetFromHallAsync(stop);
            rated = live.GetProperty("today").GetProperty("ratings").GetProperty("count").GetInt32();
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, stop);
        }

        Assert.Equal(1, rated);
        using var twice = await host.Http.PressAsync("/ratings", new { ticket = called.Id, score = 5 }, stop: stop);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, twice.StatusCode);
    }
}
