using System.Globalization;

namespace HCC.Bench;

/// <summary>Tickets issued through HTTP by a real host in a process of its own; the caller shares the two cores.</summary>
internal static class HttpBench
{
    public static async Task RunAsync(BenchHall hall)
    {
        var raw = RawLoop.PerSecond(hall.Seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw loop, one row per commit: {raw:N0}/s"));
        await using var host = await BenchHost.StartAsync();
        foreach (var callers in (int[])[1, 16, 64])
        {
            var connections = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => RawHttp.ConnectAsync(host.Port)));
            var press = 0;
            var load = await Load.RunAsync(callers, hall.Seconds, caller => connections[caller].PostAsync(
                $"/api/v1/centers/{BenchHall.Center}/tickets", host.Key, $"{callers}-{Interlocked.Increment(ref press)}", "{\"serviceLine\":\"gplx-doi\"}", 201));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http, {callers,3} callers: {load}  = {load.PerSecond / raw:F2} × raw"));
            foreach (var connection in connections)
            {
                connection.Dispose();
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"host memory: {host.ResidentMegabytes:N0} MB resident"));
    }
}
