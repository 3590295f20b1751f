using HCC.Insights;
using HCC.Tests.Support;
using HCC.Tests.Ticketing;
using HCC.Ticketing;

namespace HCC.Tests.Insights;

/// <summary>Definitions of wait and service, and figures that forget without a trace.</summary>
public sealed class FiguresTests
{
    [Fact]
    public void Wait_ends_at_the_first_call_and_service_counts_without_holds()
    {
        var facts = Facts((TicketAction.Call, 6, "ho-tich"), (TicketAction.Begin, 7, "ho-tich"), (TicketAction.Hold, 10, "ho-tich"), (TicketAction.Call, 30, "ho-tich"), (TicketAction.Begin, 31, "ho-tich"), (TicketAction.Complete, 35, "ho-tich"));
        Assert.Equal([("ho-tich", 360.0)], facts.Waits.Select(w => (w.Line, w.Seconds)));
        Assert.Equal((7 * 60.0, 18, "01"), (facts.ServiceSeconds, facts.ServedSlot, facts.Counter)); // 3 + 4 minutes; 09:05
    }

    [Fact]
    public void Each_step_of_a_visit_has_its_own_wait_and_the_service_belongs_to_the_line_that_finished_it()
    {
        var facts = Facts((TicketAction.Call, 5, "ho-tich"), (TicketAction.Begin, 5, "ho-tich"), (TicketAction.Transfer, 25, "dat-dai"), (TicketAction.Call, 28, "dat-dai"), (TicketAction.Begin, 29, "dat-dai"), (TicketAction.Complete, 33, "dat-dai"));
        Assert.Equal([("ho-tich", 300.0), ("dat-dai", 180.0)], facts.Waits.Select(w => (w.Line, w.Seconds)));
        Assert.Equal((240.0, "ho-tich", "dat-dai"), (facts.ServiceSeconds, facts.IssuedLine, facts.Line));
    }

    [Fact]
    public void An_absent_or_waiting_ticket_has_no_service()
    {
        Assert.Null(Facts((TicketAction.Call, 5, "ho-tich"), (TicketAction.MarkNoShow, 8, "ho-tich")).ServiceSeconds);
        Assert.Empty(Facts().Waits);
    }

    [Fact]
    public void What_is_added_and_taken_away_leaves_no_trace()
    {
        var random = new Random(7);
        var (fold, fresh) = (new FigureFold(), new FigureFold());
        var tickets = Enumerable.Range(1, 200).Select(id =>
        {
            var bytes = new byte[random.Next(0, 15)];
            random.NextBytes(bytes);
            return (Id: (long)id, Facts: TicketFacts.Of(Histories.Play(bytes).Moves));
        }).ToList();
        foreach (var (id, facts) in tickets)
        {
            fold.Add(id, facts, 1);
        }

        foreach (var (id, facts) in tickets.OrderBy(_ => random.Next()))
        {
            fold.Add(id, facts, -1);
            if (id % 2 == 0)
            {
                fold.Add(id, facts, 1);
                fresh.Add(id, facts, 1);
            }
        }

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize((object[])[fresh.ToDay(), fresh.ToLine(8)], HccJson.Options), System.Text.Json.JsonSerializer.Serialize((object[])[fold.ToDay(), fold.ToLine(8)], HccJson.Options));
    }

    [Fact]
    public void The_recent_service_time_begins_with_the_expected_one_and_follows_the_last_thirty()
    {
        var fold = new FigureFold();
        Assert.Equal(480, fold.RecentService(8));
        for (var id = 1; id <= 60; id++)
        {
            fold.Add(id, Facts((TicketAction.Call, id, "ho-tich"), (TicketAction.Begin, id, "ho-tich"), (TicketAction.Complete, id + (id <= 30 ? 60 : 4), "ho-tich")), 1);
        }

        Assert.True(fold.RecentService(8) < 60 * 60); // the newest by time of completion, not by time of adding
        Assert.Equal(60, fold.ToDay().Service.Count);
    }

    [Fact]
    public void A_distribution_is_exact_in_count_and_mean_and_five_seconds_wide_elsewhere()
    {
        var times = new TimeHistogram();
        Assert.Equal(Spread.None, times.ToSpread());
        for (var n = 1; n <= 100; n++)
        {
            times.Add(n * 10);
        }

        var spread = times.ToSpread();
        Assert.Equal((100, 505.0), (spread.Count, spread.MeanSeconds));
        Assert.Equal(500, spread.MedianSeconds, 5.0);
        Assert.Equal(900, spread.P90Seconds, 5.0);
        Assert.Equal(1000, spread.LongestSeconds, 5.0);
        times.Add(100_000); // beyond four hours
        Assert.Equal(101, times.Count);
        times.Add(100_000, -1);
        Assert.Equal(spread, times.ToSpread());
    }

    // A ticket issued at 08:30 whose steps happen so many minutes later.
    static TicketFacts Facts(params (TicketAction Action, int Minute, string Line)[] steps)
    {
        var ticket = Histories.NewTicket();
        var moves = new List<TicketMove> { ticket.Issue("kiosk:1") };
        foreach (var (action, minute, line) in steps)
        {
            moves.Add(ticket.Apply(action, "staff:1", HallFixture.Friday.AddMinutes(minute), new MoveDetail(action == TicketAction.Transfer ? null : "01", line)).OrThrow());
        }

        return TicketFacts.Of(moves);
    }
}
