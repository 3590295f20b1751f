using System.Diagnostics;
using System.Globalization;
using HCC.Calendars;

namespace HCC.Tests.Simulation;

/// <summary>Whether a simulated day looks like a day of a real hall; the figures are printed.</summary>
public sealed class PlausibilityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("soc-trang", 2)]
    [InlineData("xa-trinh-dien", 3)]
    public async Task A_simulated_day_looks_like_a_day_of_a_hall(string center, int days)
    {
        await using var house = await SimHouse.StartAsync(SimHouse.Seed(center));
        for (var n = 0; n < days; n++)
        {
            var day = SimHouse.Monday.AddDays(n);
            var watch = Stopwatch.StartNew();
            var run = await house.RunAsync(center, day);
            watch.Stop();
            var today = new DayReport(house, center, day);
            output.WriteLine($"{center} {day:ddd dd/MM} {watch.ElapsedMilliseconds} ms: {today} refused={run.Refused}");
            Assert.InRange(DayReport.At(today.Waits, 0.5), 0, 20);
            Assert.InRange(DayReport.At(today.Waits, 0.9), 8, 75);
            Assert.InRange(today.NoShow / (double)today.Issued, 0.005, 0.1);
            Assert.InRange(today.Served / (double)today.Issued, 0.88, 1);
            Assert.InRange(today.Ratings / (double)today.Served, 0.18, 0.38);
            Assert.InRange(today.Satisfied, 0.88, 1);
        }

        Assert.Empty(house.Faults);
    }
}

/// <summary>Figures of a day from its rows.</summary>
sealed class DayReport(SimHouse house, string center, DateOnly day)
{
    readonly string where = string.Create(CultureInfo.InvariantCulture, $"t.center = '{center}' AND t.day = '{day:yyyy-MM-dd}'");

    public long Issued => Count("1=1");

    public long Served => Count("t.status = 'Completed'");

    public long NoShow => Count("t.status = 'NoShow'");

    public long Cancelled => Count("t.status = 'Cancelled'");

    public long Open => Count("t.status IN ('Waiting','Called','Serving','OnHold')");

    public IReadOnlyList<double> Waits => Waited("1=1");

    public long Ratings => house.Number($"SELECT COUNT(*) FROM ratings t WHERE {where}");

    public double Satisfied => house.Number($"SELECT COUNT(*) FROM ratings t WHERE {where} AND score >= 4") / (double)Math.Max(1, Ratings);

    public double Utilisation
    {
        get
        {
            var busy = house.Number($"SELECT SUM(ended_at - called_at) FROM tickets t WHERE {where} AND status = 'Completed'");
            var sessions = house.Book.Get(center).SessionsOf(day).Sum(s => (s.To - s.From).TotalMilliseconds);
            return busy / (sessions * house.Book.Get(center).Counters.Count);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"issued={Issued} served={Served} noshow={100.0 * NoShow / Issued:0.0}% cancelled={Cancelled} open={Open} wait p50={At(Waits, .5):0.0} p90={At(Waits, .9):0} mean={Waits.Average():0.0} max={Waits.Max():0} ratings={Ratings} ({100.0 * Ratings / Served:0}%) satisfied={Satisfied:0.0%} use={Utilisation:0%} verbs={house.Number($"SELECT COUNT(*) FROM ticket_moves m JOIN tickets t ON t.id = m.ticket WHERE {where}")} counterMoves={house.Number($"SELECT COUNT(*) FROM counter_moves t WHERE {where}")} transfers={Moves("Transfer")} holds={Moves("Hold")} undo={Moves("Undo")} recall={Moves("Recall")} back={Moves("Reinstate")}");

    long Moves(string action) => house.Number($"SELECT COUNT(*) FROM ticket_moves m JOIN tickets t ON t.id = m.ticket WHERE {where} AND m.action = '{action}'");

    long Count(string filter) => house.Number($"SELECT COUNT(*) FROM tickets t WHERE {where} AND {filter}");

    List<double> Waited(string filter) =>
        [.. house.Rows($"SELECT (MIN(m.at) - t.issued_at) / 60000.0 w FROM tickets t JOIN ticket_moves m ON m.ticket = t.id AND m.action = 'Call' WHERE {where} AND {filter} GROUP BY t.id ORDER BY w").Select(r => (double)r[0]!)];

    public static double At(IReadOnlyList<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];
}
