using System.Collections.Concurrent;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>Several counters call at once: no ticket twice, none forgotten (I3). The rivals lose 5 to 95 % of these races.</summary>
public sealed class CallingTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Counters_that_call_at_the_same_instant_take_every_ticket_exactly_once(int counters)
    {
        await using var house = await HallFixture.StartAsync(TestCenter.Of(lines: 2, counters: counters), onDisk: true);
        await house.OpenAllAsync();
        var issued = await Task.WhenAll(Enumerable.Range(0, 500).Select(n => house.IssueAsync(n % 3 == 0 ? "dat-dai" : "ho-tich", n % 7 == 0 ? TestCenter.Elderly : null)));
        var called = new ConcurrentQueue<(long Ticket, string Counter)>();
        using var start = new Barrier(counters);
        await Task.WhenAll(house.Center.Counters.Select(c => Task.Factory.StartNew(async () =>
        {
            start.SignalAndWait(TestContext.Current.CancellationToken);
            while (await house.CallNextAsync(c.Code) is { } card)
            {
                Assert.Equal((TicketStatus.Called, c.Code), (card.State, card.Counter));
                called.Enqueue((card.Id, c.Code));
                Assert.True((await house.Tickets.CompleteAsync(house.Code, c.Code, null, house.Officer(c.Code))).Done);
            }
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.Equal(issued.Select(t => t.Id).Order(), called.Select(c => c.Ticket).Order());
        Assert.Equal(500, house.Count("SELECT COUNT(*) FROM tickets WHERE status = 'Completed'"));
        Assert.Equal(500, house.Count("SELECT COUNT(*) FROM ticket_moves WHERE action = 'Call'"));
        Assert.True(called.Select(c => c.Counter).Distinct().Count() == counters, "Some counter never got a ticket.");
    }

    [Fact]
    public async Task Two_counters_and_two_tickets_thousands_of_times_over()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        using var go = new Barrier(3);
        var taken = new long?[2];
        var stop = false;
        var officers = Enumerable.Range(0, 2).Select(n => Task.Factory.StartNew(() =>
        {
            var counter = house.Center.Counters[n].Code;
            while (true)
            {
                go.SignalAndWait(TestContext.Current.CancellationToken);
                if (stop)
                {
                    return;
                }

                taken[n] = house.CallNextAsync(counter).GetAwaiter().GetResult()?.Id;
                go.SignalAndWait(TestContext.Current.CancellationToken);
            }
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();

        var pair = await Task.WhenAll(house.IssueAsync(), house.IssueAsync("dat-dai"));
        var (rounds, begun) = (0, TimeProvider.System.GetTimestamp());
        for (; rounds < 3000 && (rounds < 500 || TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(15)); rounds++) // fewer where other work keeps the machine busy
        {
            go.SignalAndWait(TestContext.Current.CancellationToken);
            go.SignalAndWait(TestContext.Current.CancellationToken);
            Assert.Equal(pair.Select(t => (long?)t.Id).Order(), taken.Order());
            var completed = house.Center.Counters.Select(c => house.Tickets.CompleteAsync(house.Code, c.Code, null, house.Officer(c.Code))).ToList();
            pair = await Task.WhenAll(house.IssueAsync(), house.IssueAsync("dat-dai"));
            Assert.All(await Task.WhenAll(completed), c => Assert.True(c.Done));
        }

        stop = true;
        go.SignalAndWait(TestContext.Current.CancellationToken);
        await Task.WhenAll(officers);
        Assert.Equal(rounds * 2, house.Count("SELECT COUNT(*) FROM tickets WHERE status = 'Completed'"));
    }

    [Fact]
    public async Task The_same_press_of_call_next_calls_once()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        await house.IssueAsync();
        await house.IssueAsync();
        var press = house.Officer("01");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.Tickets.CallNextAsync(house.Code, "01", press)));
        var first = Same.Json(answers[0]);
        Assert.Contains("A001", first, StringComparison.Ordinal);
        Assert.All(answers, a => Assert.Equal(first, Same.Json(a)));
        await house.RestartAsync();
        Assert.Equal(first, Same.Json(await house.Tickets.CallNextAsync(house.Code, "01", press)));
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM ticket_moves WHERE action = 'Call'"));

        var nobody = house.Officer("02");
        await house.CallNextAsync("02");
        await house.Tickets.CompleteAsync(house.Code, "02", null, house.Officer("02"));
        var answer = await house.Tickets.CallNextAsync(house.Code, "02", nobody);
        Assert.Null(answer.OrThrow().Ticket);
        await house.IssueAsync();
        Assert.Equal(Same.Json(answer), Same.Json(await house.Tickets.CallNextAsync(house.Code, "02", nobody)));
    }

    [Fact]
    public async Task The_call_of_the_desk_follows_the_rule_and_keeps_the_reason_with_the_ticket()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        var normal = await house.IssueAsync();
        house.Pass(10);
        var elderly = await house.IssueAsync(priority: TestCenter.Elderly);
        house.Pass(10);
        var called = await house.CallNextAsync();
        Assert.Equal((elderly.Id, "Diện ưu tiên (Người cao tuổi): đã chờ 10 phút, mỗi phút tính 2,5 lần; hơn số A001 đã chờ 20 phút.", 1, house.Now), (called!.Id, called.Why, called.Calls, called.CalledAt));
        Assert.Equal(normal.Id, (await house.CallNextAsync("02"))!.Id);
        var history = await house.Tickets.FindAsync(elderly.Id);
        Assert.Equal(["Issue", "Call"], history!.Moves.Select(m => m.Action.ToString()));
        Assert.Equal((called.Why, "01", "staff:01"), (history.Moves[1].Reason, history.Moves[1].AtCounter, history.Moves[1].Actor));
    }
}
