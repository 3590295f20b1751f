using System.Diagnostics;
using System.Globalization;

namespace HCC.Bench;

/// <summary>A closed loop of callers and what it saw.</summary>
/// <param name="PerSecond">Finished calls per second.</param>
/// <param name="P50">Median latency, ms.</param>
/// <param name="P99">99th percentile, ms.</param>
/// <param name="Worst">Longest, ms.</param>
/// <param name="Count">Calls.</param>
/// <param name="CpuMicroseconds">Processor time of this process per call: says more than the clock while others use the machine too.</param>
internal sealed record Load(double PerSecond, double P50, double P99, double Worst, int Count, double CpuMicroseconds)
{
    /// <summary>Runs callers side by side for some seconds after a short warm-up.</summary>
    public static async Task<Load> RunAsync(int callers, double seconds, Func<int, Task> call)
    {
        await SideBySideAsync(callers, Math.Min(1.5, seconds / 2), call, null);
        var latencies = new List<double>[callers];
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        await SideBySideAsync(callers, seconds, call, latencies);
        var elapsed = clock.Elapsed.TotalSeconds;
        var used = Environment.CpuUsage.TotalTime - cpu;
        var all = latencies.SelectMany(l => l).Order().ToArray();
        return new Load(all.Length / elapsed, all[all.Length / 2], all[(int)(all.Length * 0.99)], all[^1], all.Length, used.TotalMicroseconds / all.Length);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PerSecond,9:N0}/s  p50 {P50,7:F2}  p99 {P99,7:F2}  max {Worst,7:F1} ms  cpu {CpuMicroseconds,6:F0} µs");

    private static Task SideBySideAsync(int callers, double seconds, Func<int, Task> call, List<double>[]? latencies) => Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Factory.StartNew(async () =>
    {
        var mine = new List<double>(100_000);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var began = Stopwatch.GetTimestamp();
            await call(caller);
            mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        if (latencies is not null)
        {
            latencies[caller] = mine;
        }
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
}
