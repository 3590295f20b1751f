using System.Diagnostics;
using System.Globalization;
using HCC.Counters;
using HCC.Live;
using HCC.Persistence;
using HCC.Ticketing;

namespace HCC.Bench;

/// <summary>From the click on "next" to the frame in the hands of 200 boards, in process; the painted pixel is measured in the browser tests.</summary>
internal static class BoardBench
{
    private const int Boards = 200;
    private const int Calls = 200;

    public static async Task RunAsync(BenchHall hall)
    {
        await hall.WidenAsync();
        var (desk, live) = (hall.Get<TicketDesk>(), hall.Get<LiveHall>());
        (await hall.Get<CounterDesk>().OpenAsync(BenchHall.Center, "26", null, Press.Once("bench"))).OrThrow();
        using var stop = new CancellationTokenSource();
        var wanted = 0L;
        var missing = 0;
        var all = new TaskCompletionSource();
        var watching = Enumerable.Range(0, Boards).Select(_ => Task.Run(async () =>
        {
            try
            {
                await foreach (var snapshot in live.WatchAsync(BenchHall.Center, TimeSpan.FromMilliseconds(100), stop.Token))
                {
                    if (snapshot.Counter("26")!.Ticket?.Id == Volatile.Read(ref wanted) && Interlocked.Decrement(ref missing) == 0)
                    {
                        all.TrySetResult();
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // measured enough
            }
        })).ToArray();
        var times = new List<double>();
        for (var n = 0; n < Calls; n++)
        {
            var ticket = (await desk.IssueAsync(BenchHall.Center, new IssueRequest("dat-dai"), Press.Once("bench"))).OrThrow();
            await Task.Delay(TimeSpan.FromMilliseconds(130), TimeProvider.System); // boards are idle again, as between two calls in a hall
            all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref missing, Boards);
            Volatile.Write(ref wanted, ticket.Id);
            var began = Stopwatch.GetTimestamp();
            (await desk.CallNextAsync(BenchHall.Center, "26", Press.Once("bench"))).OrThrow();
            await all.Task.WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            (await desk.CompleteAsync(BenchHall.Center, "26", null, Press.Once("bench"))).OrThrow();
            await Task.Delay(TimeSpan.FromMilliseconds(130), TimeProvider.System);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"call → snapshot on {Boards} boards: p50 {times[Calls / 2]:F1}  p95 {times[(int)(Calls * 0.95)]:F1}  max {times[^1]:F1} ms"));
        await stop.CancelAsync();
        await Task.WhenAll(watching);
    }
}
