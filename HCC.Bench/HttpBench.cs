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
        await MeasureAsync(host, 64, Math.Max(6, hall.Seconds)); // a host of a hall runs for weeks: its code is compiled as it stays
        foreach (var callers in (int[])[1, 16, 64])
        {
            var load = await MeasureAsync(host, callers, hall.Seconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http, {callers,3} callers: {load}  = {load.PerSecond / raw:F2} × raw"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"host memory: {host.ResidentMegabytes:N0} MB resident"));
    }

    private static async Task<Load> MeasureAsync(BenchHost host, int callers, double seconds)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => RawHttp.ConnectAsync(host.Port)));
        var (run, press) = (Guid.NewGuid().ToString("N"), 0);
        var load = await Load.RunAsync(callers, seconds, caller =>
        {
            connections[caller].Post($"/api/v1/centers/{BenchHall.Center}/tickets", host.Key, $"{run}-{Interlocked.Increment(ref press)}", "{\"serviceLine\":\"gplx-doi\"}", 201);
            return Task.CompletedTask;
        });
        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        return load;
    }
}
