using System.Globalization;
using Microsoft.Playwright;

namespace HCC.Bench;

/// <summary>
/// From the finger on "call next" at a desk to the painted number on the hall board, both in one real browser: the time of the click and of the frame
/// after the change are taken inside the pages, by the browser's own clock, so the driver's time is not in it.
/// </summary>
internal static class PaintBench
{
    private const string Browser = "/usr/bin/chromium";
    private const int Calls = 60;

    // Both pages tell time since the epoch with a fraction of a millisecond.
    private const string Desk = "window.clicked = 0; document.addEventListener('click', e => { if (e.target.closest('[data-testid=call-next]')) window.clicked = performance.timeOrigin + performance.now(); }, true);";

    private const string Board =
        """
        window.painted = 0;
        new MutationObserver(() => {
          const number = document.querySelector('[data-testid=called-26]')?.textContent ?? '';
          if (number === window.seen) return;
          window.seen = number;
          window.changed = performance.timeOrigin + performance.now();
          requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { window.painted = performance.timeOrigin + performance.now(); }; channel.port2.postMessage(0); });
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        """;

    public static async Task RunAsync(BenchHall hall)
    {
        if (!File.Exists(Browser))
        {
            Console.WriteLine("Chromium is not installed (/usr/bin/chromium): not measured.");
            return;
        }

        await using var host = await BenchHost.StartAsync(demo: true);
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{host.Port}");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
        await using var office = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await using var hallScreens = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        var board = await hallScreens.NewPageAsync();
        await board.GotoAsync(address + "/board");
        var desk = await office.NewPageAsync();
        await desk.GotoAsync(address + "/login?returnUrl=%2Fdesk%3Fcounter%3D26");
        await desk.GetByTestId("user-name").FillAsync("canbo");
        await desk.GetByTestId("password").FillAsync("trinh-dien-2026");
        await desk.GetByTestId("sign-in").ClickAsync();
        await desk.GetByTestId("call-next").WaitForAsync();
        await desk.EvaluateAsync(Desk);
        await board.EvaluateAsync(Board);
        using var caller = await RawHttp.ConnectAsync(host.Port);
        var (times, changes) = (new List<double>(), new List<double>());
        for (var n = 0; n < Calls + 10; n++)
        {
            caller.Post($"/api/v1/centers/{BenchHall.Center}/tickets", host.Key, string.Create(CultureInfo.InvariantCulture, $"paint-{n}"), "{\"serviceLine\":\"dat-dai\"}", 201);
            await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System); // the screens are idle again
            await board.EvaluateAsync("window.painted = 0");
            await desk.GetByTestId("call-next").ClickAsync();
            await board.WaitForFunctionAsync("() => window.painted > 0", null, new() { PollingInterval = 30 });
            var clicked = await desk.EvaluateAsync<double>("window.clicked");
            if (n >= 10)
            {
                times.Add(await board.EvaluateAsync<double>("window.painted") - clicked); // the first ones compile the pages
                changes.Add(await board.EvaluateAsync<double>("window.changed") - clicked);
            }

            await desk.GetByTestId("begin").ClickAsync();
            await desk.GetByTestId("complete").ClickAsync();
            await desk.GetByTestId("call-next").WaitForAsync();
        }

        times.Sort();
        changes.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"click on next → changed board: p50 {changes[Calls / 2]:F1}  p95 {changes[(int)(Calls * 0.95)]:F1}  max {changes[^1]:F1} ms, before it is painted"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"click on next → painted board: p50 {times[Calls / 2]:F1}  p95 {times[(int)(Calls * 0.95)]:F1}  max {times[^1]:F1} ms, {Calls} calls"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"host memory: {host.ResidentMegabytes:N0} MB resident"));
    }
}
