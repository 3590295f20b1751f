using System.Globalization;
using HCC.Persistence;

namespace HCC.Bench;

/// <summary>The same calls on an empty database and on one with a million old tickets and no nightly job.</summary>
internal static class HistoryBench
{
    private const int Old = 1_000_000;

    public static async Task RunAsync(BenchHall hall)
    {
        var empty = await MeasureAsync(hall, null);
        var full = await MeasureAsync(hall, Furnish);
        Console.WriteLine($"{"",-22}{"empty",12}{"1.000.000 old",16}{"ratio",8}");
        foreach (var ((what, before), (_, after)) in empty.Zip(full))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-22}{before,12:N1}{after,16:N1}{after / before,8:F2}"));
        }
    }

    private static async Task<List<(string What, double Value)>> MeasureAsync(BenchHall hall, Action<Database>? furnish)
    {
        await using var host = await BenchHost.StartAsync(furnish);
        using var first = await RawHttp.ConnectAsync(host.Port);
        var connections = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => RawHttp.ConnectAsync(host.Port)));
        var press = 0;
        string Next() => Interlocked.Increment(ref press).ToString(CultureInfo.InvariantCulture);
        var one = await Load.RunAsync(1, hall.Seconds, _ => Task.FromResult(first.Post($"/api/v1/centers/{BenchHall.Center}/tickets", host.Key, Next(), "{\"serviceLine\":\"ly-lich\"}", 201)));
        var many = await Load.RunAsync(16, hall.Seconds, n => Task.FromResult(connections[n].Post($"/api/v1/centers/{BenchHall.Center}/tickets", host.Key, Next(), "{\"serviceLine\":\"gplx-doi\"}", 201)));
        first.Post("/api/v1/counters/26/open", host.Key, Next(), "", 200);

        // Calls are measured on a short queue, as in a hall: issue one, call it, complete it.
        var calls = await Load.RunAsync(1, hall.Seconds, _ =>
        {
            first.Post($"/api/v1/centers/{BenchHall.Center}/tickets", host.Key, Next(), "{\"serviceLine\":\"dat-dai\"}", 201);
            first.Post("/api/v1/counters/26/call-next", host.Key, Next(), "", 200);
            first.Post("/api/v1/counters/26/complete", host.Key, Next(), "", 200);
            return Task.CompletedTask;
        });
        using var http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{host.Port}")) };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + host.Key);
        var live = await Load.RunAsync(1, hall.Seconds, _ => http.GetStringAsync($"/api/v1/centers/{BenchHall.Center}/live"));
        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        return [("issue, 1 caller /s", one.PerSecond), ("issue, 16 callers /s", many.PerSecond), ("issue-call-complete /s", calls.PerSecond), ("wall snapshot /s", live.PerSecond)];
    }

    // Two years of a large house, written straight into the tables: only their size matters here.
    private static void Furnish(Database database)
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
