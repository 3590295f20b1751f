using System.Globalization;
using HCC.Persistence;
using HCC.Ticketing;

namespace HCC.Bench;

/// <summary>Tickets issued through the desk alone, against the raw loop.</summary>
internal static class TicketDeskBench
{
    public static async Task RunAsync(BenchHall hall)
    {
        await hall.WidenAsync();
        var desk = hall.Get<TicketDesk>();
        var raw = RawLoop.PerSecond(hall.Seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw loop, one row per commit: {raw:N0}/s"));
        foreach (var callers in (int[])[1, 16, 64])
        {
            var press = 0;
            var load = await Load.RunAsync(callers, hall.Seconds, async _ =>
                (await desk.IssueAsync(BenchHall.Center, new IssueRequest("gplx-doi"), new Press("bench", Interlocked.Increment(ref press).ToString(CultureInfo.InvariantCulture) + "/" + callers))).OrThrow());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"desk, {callers,3} callers: {load}  = {load.PerSecond / raw:F2} × raw"));
        }
    }
}
