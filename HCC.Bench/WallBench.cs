using System.Diagnostics;
using System.Globalization;
using HCC.Persistence;
using Microsoft.Playwright;

namespace HCC.Bench;

/// <summary>
/// The wall over a register of 500.000 dossiers and 1.000.000 old tickets: how long it takes to open in a real browser, and what one more open wall costs
/// the host in memory.
/// </summary>
internal static class WallBench
{
    private const string Browser = "/usr/bin/chromium";
    private const int Openings = 12;
    private const int Walls = 15;

    public static async Task RunAsync(BenchHall hall)
    {
        if (!File.Exists(Browser))
        {
            Console.WriteLine("Chromium is not installed (/usr/bin/chromium): not measured.");
            return;
        }

        foreach (var (what, furnish) in new (string, Action<Database>?)[] { ("empty", null), ("500.000 dossiers, 1.000.000 tickets", Furnish) })
        {
            await using var host = await BenchHost.StartAsync(furnish, demo: true);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
            await using var screens = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{host.Port}/wall?scene=2");
            var times = new List<double>();
            for (var n = 0; n < Openings + 3; n++)
            {
                var page = await screens.NewPageAsync();
                var clock = Stopwatch.StartNew();
                await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
                await page.GetByTestId("tile-hours").WaitForAsync();
                await page.Locator("[data-testid=tile-dossier-day], [data-testid=no-dossiers], [data-testid=tile-dossiers]").First.WaitForAsync();
                if (n >= 3)
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }

                await page.CloseAsync();
            }

            times.Sort();
            var before = await SettledAsync(host);
            for (var n = 0; n < Walls; n++)
            {
                var page = await screens.NewPageAsync();
                await page.GotoAsync(address);
                await page.GetByTestId("tile-hours").WaitForAsync();
            }

            var after = await SettledAsync(host);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} open: p50 {times[Openings / 2]:F0}  slowest {times[^1]:F0} ms; one more open wall {(after - before) / Walls:F1} MB (host {before:F0} → {after:F0} MB)"));
        }
    }

    // Resident memory once nothing happens: garbage of the opening is still in it, so this is an upper bound.
    private static async Task<double> SettledAsync(BenchHost host)
    {
        await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System);
        return host.ResidentMegabytes;
    }

    // Written straight into the tables: only their size matters here.
    private static void Furnish(Database database)
    {
        HistoryBench.Furnish(database);
        using var connection = database.OpenForWriting();
        using var sql = new LaneSql(connection);
        sql.Execute("PRAGMA synchronous=OFF");
        sql.Execute(
            """
            INSERT INTO dossiers (id, center, code, agency, procedure_name, channel, applicant, received_at, due_at, first_due_at, state, payment, hand_over, sync, holder, held_since, ended_at, outcome,
                supplements, extensions, false_overdue, fee_vnd, scanned_in, scanned_out, urgent, source, steps, changed_at)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000)
            SELECT i, @p0, 'B-' || i, CASE i % 4 WHEN 0 THEN 'stp' WHEN 1 THEN 'sct' WHEN 2 THEN 'syt' ELSE 'sgtvt' END, 'Việc', 'Counter', 'Người nộp', @p1 + i * 330000, @p1 + i * 330000 + 864000000, @p1 + i * 330000 + 864000000,
                CASE WHEN i < 496000 THEN 'Solved' ELSE 'Processing' END, 'Free', CASE WHEN i < 496000 THEN 'HandedOver' ELSE 'None' END, 'Synced', 'Một cửa', @p1 + i * 330000,
                CASE WHEN i < 496000 THEN @p1 + i * 330000 + 432000000 END, CASE WHEN i < 496000 THEN 'Early' END, 0, 0, 'None', 0, 1, 0, 0, 'bench', 1, @p1 + i * 330000
            FROM n
            """, BenchHall.Center, new DateTimeOffset(2021, 8, 30, 8, 0, 0, TimeSpan.FromHours(7)));
    }
}
