using System.Text.Json;
using HCC.Calendars;
using HCC.Counters;
using HCC.Live;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Live;

/// <summary>What the wall shows equals a fresh count of the rows, whatever happened before (I8), and is the same after a restart.</summary>
public sealed class HallFiguresTests
{
    static readonly JsonSerializerOptions Indented = new(HccJson.Options) { WriteIndented = true };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Figures_equal_a_fresh_count_after_a_random_day_and_after_a_restart(int seed)
    {
        await using var house = await HallFixture.StartAsync(RandomDay.Center);
        await house.OpenAllAsync();
        var day = new RandomDay(house, seed);
        for (var part = 0; part < 3; part++)
        {
            await day.PlayAsync(250);
            var live = await MarkAsync(house);
            Compare(house, live);
            await house.RestartAsync();
            var warm = house.Hall.Current(house.Code);
            Assert.Equal(Text(live), Text(warm));
            Assert.True(warm.Version > live.Version);
        }

        Assert.True(day.Done > 200, $"Only {day.Done} steps of 750 were possible.");
        foreach (var id in house.Read("SELECT id FROM tickets", r => r.GetInt64(0)))
        {
            await house.TicketAsync(id); // each row equals the fold of its moves
        }
    }

    // Issues one more ticket and waits for the snapshot that has it: everything before is in it too.
    static async Task<HallSnapshot> MarkAsync(HallFixture house)
    {
        house.Pass(1);
        await house.IssueAsync();
        var issued = house.Count("SELECT COUNT(*) FROM tickets");
        return await house.SeeAsync(s => s.Today.Issued == issued);
    }

    // Counts again from the rows by other means than the product's own fold.
    static void Compare(HallFixture house, HallSnapshot seen)
    {
        var tickets = house.Read("SELECT id, line, status, counter, weight, issued_at, for_counter FROM tickets", r => new
        {
            Id = r.GetInt64(0), Line = r.GetString(1), Status = Enum.Parse<TicketStatus>(r.GetString(2)), Counter = r.IsDBNull(3) ? null : r.GetString(3), Weight = r.GetDouble(4), IssuedAt = DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(5)),
        });
        int Of(params TicketStatus[] statuses) => tickets.Count(t => statuses.Contains(t.Status));

        var today = seen.Today;
        Assert.Equal(tickets.Count, today.Issued);
        Assert.Equal(Of(TicketStatus.Completed), today.Served);
        Assert.Equal(Of(TicketStatus.NoShow), today.NoShow);
        Assert.Equal(Of(TicketStatus.Cancelled), today.Cancelled);
        Assert.Equal(Of(TicketStatus.Waiting), today.Waiting);
        Assert.Equal(Of(TicketStatus.Waiting), seen.WaitingNow);
        Assert.Equal(Of(TicketStatus.Called, TicketStatus.Serving), today.AtCounters);
        Assert.Equal(Of(TicketStatus.OnHold), today.OnHold);
        Assert.Equal(tickets.Count, today.Issued);
        Assert.Equal(today.Issued, today.Served + today.NoShow + today.Cancelled + today.Waiting + today.AtCounters + today.OnHold);
        Assert.Equal(Enumerable.Range(0, 48).Select(slot => tickets.Count(t => (int)(VietnamTime.ToLocal(t.IssuedAt).TimeOfDay.TotalMinutes / 30) == slot)), today.IssuedByHalfHour);
        Assert.Equal(today.Served, today.ServedByHalfHour.Sum());

        var (waits, services) = Times(house);
        Assert.Equal(waits.Count, today.Wait.Count);
        Assert.Equal(waits.Average(w => w.Seconds), today.Wait.MeanSeconds, 1e-6);
        Assert.Equal(waits.Max(w => w.Seconds), today.Wait.LongestSeconds, 5.0);
        Assert.Equal(waits.Select(w => w.Seconds).Order().ElementAt((waits.Count - 1) / 2), today.Wait.MedianSeconds, 5.0); // half of the waits are not above it
        Assert.Equal(services.Count, today.Service.Count);
        Assert.Equal(services.Average(s => s.Seconds), today.Service.MeanSeconds, 1e-6);
        Assert.Equal(Enumerable.Range(1, 5).Select(score => (int)house.Count($"SELECT COUNT(*) FROM ratings WHERE score = {score}")), today.Ratings.ByScore);

        var standings = house.Read("SELECT counter, state FROM counter_standings", r => (Code: r.GetString(0), State: Enum.Parse<CounterState>(r.GetString(1)))).ToDictionary(s => s.Code, s => s.State);
        foreach (var line in seen.Lines)
        {
            var waiting = tickets.Where(t => t.Line == line.Code && t.Status == TicketStatus.Waiting).ToList();
            Assert.Equal((waiting.Count, waiting.Count(t => t.Weight > 1)), (line.Waiting, line.WaitingPriority));
            Assert.Equal(waiting.Count == 0 ? null : waiting.Min(t => t.IssuedAt), line.LongestSince);
            Assert.Equal(waiting.OrderBy(t => t.IssuedAt).ThenBy(t => t.Id).Select(t => t.Id), line.Tickets.Select(t => t.Id));
            Assert.Equal(house.Center.Counters.Count(c => c.Serves(line.Code) && standings.GetValueOrDefault(c.Code) == CounterState.Open), line.OpenCounters);
            Assert.Equal(tickets.Count(t => t.Line == line.Code && t.Status == TicketStatus.Completed), line.Today.Served);
            Assert.Equal(house.Count($"SELECT COUNT(*) FROM ticket_moves WHERE step = 1 AND line = '{line.Code}'"), line.Today.Issued);
            var mine = waits.Where(w => w.Line == line.Code).OrderBy(w => w.At).Select(w => w.Seconds).ToList();
            Assert.Equal(mine.Count, line.Today.Wait.Count);
            Assert.Equal(mine.Count == 0 ? -1 : Median(mine.TakeLast(20)), line.Today.RecentWaitSeconds ?? -1, 1e-6);
            var served = services.Where(s => s.Line == line.Code).OrderBy(s => s.At).TakeLast(30).Select(s => s.Seconds).ToList();
            Assert.Equal(((5 * 8 * 60) + served.Sum()) / (5 + served.Count), line.Today.RecentServiceSeconds, 1e-6);
        }

        foreach (var counter in seen.Counters)
        {
            var inHand = tickets.Where(t => t.Counter == counter.Code && t.Status is TicketStatus.Called or TicketStatus.Serving && t.Counter == counter.Code).ToList();
            Assert.Equal(inHand.SingleOrDefault()?.Id, counter.Ticket?.Id); // I3
            Assert.Equal(tickets.Where(t => t.Counter == counter.Code && t.Status == TicketStatus.OnHold).Select(t => t.Id).Order(), counter.Held.Select(h => h.Id).Order());
            Assert.Equal(tickets.Count(t => t.Counter == counter.Code && t.Status == TicketStatus.Completed), counter.Served);
            Assert.Equal(house.Count($"SELECT COUNT(*) FROM ratings WHERE counter = '{counter.Code}'"), counter.Rated);
            Assert.Equal(standings.GetValueOrDefault(counter.Code), counter.State);
            Assert.Equal(counter.Ticket?.Id, seen.Calls.SingleOrDefault(c => c.Active && c.Counter == counter.Code)?.Ticket); // the board shows who is in hand
        }

        Assert.Equal(tickets.Where(t => t.Status == TicketStatus.NoShow).Select(t => t.Id).Order(), seen.Absent.Select(t => t.Id).Order());
    }

    // Waits and services from the move rows: an undone step is crossed out together with its undo.
    static (List<(string Line, double Seconds, long At)> Waits, List<(string Line, double Seconds, long At)> Services) Times(HallFixture house)
    {
        var (waits, services) = (new List<(string, double, long)>(), new List<(string, double, long)>());
        var moves = house.Read("SELECT ticket, step, action, at, line FROM ticket_moves ORDER BY ticket, step", r => (Ticket: r.GetInt64(0), Step: r.GetInt32(1), Action: r.GetString(2), At: r.GetInt64(3), Line: r.GetString(4)));
        foreach (var ticket in moves.GroupBy(m => m.Ticket))
        {
            var undone = ticket.Where(m => m.Action == "Undo").SelectMany(m => (int[])[m.Step, m.Step - 1]).ToHashSet();
            long? since = null, begun = null;
            double served = 0;
            foreach (var move in ticket.Where(m => !undone.Contains(m.Step)))
            {
                if (move.Action == "Call" && since is { } from)
                {
                    waits.Add((move.Line, (move.At - from) / 1000.0, move.At));
                    since = null;
                }

                if (begun is { } start && move.Action is "Hold" or "Complete")
                {
                    served += (move.At - begun!.Value) / 1000.0;
                    begun = null;
                }

                if (move.Action == "Complete")
                {
                    services.Add((move.Line, served, move.At));
                }

                (since, begun, served) = move.Action switch
                {
                    "Issue" => (move.At, null, 0),
                    "Transfer" => (move.At, null, 0),
                    "Begin" => (since, move.At, served),
                    _ => (since, begun, served),
                };
            }
        }

        return (waits, services);
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    // Everything but the version and the forecast, which may be half a minute old for a line in which nothing happened.
    static string Text(HallSnapshot seen) =>
        JsonSerializer.Serialize(seen with { Version = 0, Lines = [.. seen.Lines.Select(l => l with { Forecast = null })] }, Indented);
}
