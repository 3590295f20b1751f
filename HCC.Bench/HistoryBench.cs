using System.Globalization;
using HCC.Persistence;

namespace HCC.Bench;

/// <summary>The same calls on an empty database and on one with a million old tickets and no nightly job.</summary>
internal static class HistoryBench
{
    private const int Old = 1_000_000;

    public static async Task RunAsync(BenchHall hall)
    {
        await using var empty = await HostCalls.StartAsync(null);
        await using var full = await HostCalls.StartAsync(Furnish);
        foreach (var host in (HostCalls[])[empty, full])
        {
            foreach (var (_, measure) in HostCalls.Subjects)
            {
                await measure(host, Math.Max(3, hall.Seconds / 2)); // compiled as it stays in a hall that runs for weeks
            }
        }

        // In turns, there and back, so that a slow minute of the machine hits both alike.
        Console.WriteLine($"{"",-22}{"empty",12}{"1.000.000 old",16}{"ratio",8}");
        foreach (var (what, measure) in HostCalls.Subjects)
        {
            var (before, after) = (0.0, 0.0);
            foreach (var host in (HostCalls[])[empty, full, full, empty])
            {
                var rate = await measure(host, hall.Seconds / 2);
                (before, after) = ReferenceEquals(host, empty) ? (before + (rate / 2), after) : (before, after + (rate / 2));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-22}{before,12:N1}{after,16:N1}{after / before,8:F2}"));
        }
    }

    // A host and its callers.
    private sealed class HostCalls(BenchHost host, RawHttp first, RawHttp[] connections, HttpClient http) : IAsyncDisposable
    {
        private int press;

        public static IReadOnlyList<(string What, Func<HostCalls, double, Task<double>> Measure)> Subjects { get; } =
        [
            ("issue, 1 caller /s", (h, seconds) => h.PerSecondAsync(1, seconds, _ => h.Issue(h.First, "ly-lich"))),
            ("issue, 16 callers /s", (h, seconds) => h.PerSecondAsync(16, seconds, n => h.Issue(h.Connections[n], "gplx-doi"))),
            ("issue-call-complete /s", (h, seconds) => h.PerSecondAsync(1, seconds, _ => h.Serve())),
            ("wall snapshot /s", (h, seconds) => h.PerSecondAsync(1, seconds, _ => h.Http.GetStringAsync($"/api/v1/centers/{BenchHall.Center}/live"))),
        ];

        private RawHttp First { get; } = first;

        private RawHttp[] Connections { get; } = connections;

        private HttpClient Http { get; } = http;

        private string Tickets { get; } = $"/api/v1/centers/{BenchHall.Center}/tickets";

        public static async Task<HostCalls> StartAsync(Action<Database>? furnish)
        {
            var host = await BenchHost.StartAsync(furnish);
            var http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{host.Port}")) };
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + host.Key);
            var calls = new HostCalls(host, await RawHttp.ConnectAsync(host.Port), await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => RawHttp.ConnectAsync(host.Port))), http);
            calls.First.Post("/api/v1/counters/26/open", host.Key, calls.Next(), "", 200);
            return calls;
        }

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            First.Dispose();
            Array.ForEach(Connections, c => c.Dispose());
            await host.DisposeAsync();
        }

        private async Task<double> PerSecondAsync(int callers, double seconds, Func<int, Task> call) => (await Load.RunAsync(callers, seconds, call)).PerSecond;

        private Task Issue(RawHttp by, string line)
        {
            by.Post(Tickets, host.Key, Next(), $"{{\"serviceLine\":\"{line}\"}}", 201);
            return Task.CompletedTask;
        }

        // Calls are measured on a short queue, as in a hall: issue one, call it, complete it.
        private async Task Serve()
        {
            await Issue(First, "dat-dai");
            First.Post("/api/v1/counters/26/call-next", host.Key, Next(), "", 200);
            First.Post("/api/v1/counters/26/complete", host.Key, Next(), "", 200);
        }

        private string Next() => Interlocked.Increment(ref press).ToString(CultureInfo.InvariantCulture);
    }

    // Two years of a large house, written straight into the tables: only their size matters here.
    internal static void Furnish(Database database)
    {
        using var connection = database.OpenForWriting();
        using var sql = new LaneSql(connection);
        sql.Execute("PRAGMA synchronous=OFF");
        sql.Execute("BEGIN");
        var day = new DateOnly(2024, 1, 1);
        for (var n = 0; n < Old; n++)
        {
            var number = (n % 2000) + 1;
            var on = day.AddDays(n / 2000);
            var at = HCC.Calendars.VietnamTime.At(on, new TimeOnly(8, 0)).AddSeconds(number);
            sql.Execute("INSERT INTO tickets (id, center, day, prefix, number, token, line, weight, language, source, issued_at, status, counter, waiting_since, called_at, began_at, ended_at, calls, steps, changed_at) VALUES (@p5,@p0,@p1,'L',@p2,@p3,'gplx-doi',1,'vi','bench',@p4,'Completed','01',@p4,@p4,@p4,@p4,1,2,@p4)", BenchHall.Center, on, number, string.Create(CultureInfo.InvariantCulture, $"old-{n}"), at, n + 1L);
            sql.Execute("INSERT INTO ticket_moves (ticket, step, action, from_status, to_status, at, sequence, line, actor) VALUES (@p0,1,'Issue','Waiting','Waiting',@p1,@p0*2,'gplx-doi','bench'),(@p0,2,'Complete','Serving','Completed',@p1,@p0*2+1,'gplx-doi','bench')", n + 1L, at);
        }

        sql.Execute("COMMIT");
    }
}
