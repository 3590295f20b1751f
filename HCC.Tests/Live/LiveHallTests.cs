using HCC.Live;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Live;

/// <summary>The hall as screens see it: at once, the latest wins, never backwards.</summary>
public sealed class LiveHallTests
{
    [Fact]
    public async Task A_called_ticket_appears_beside_its_counter()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        await house.IssueAsync(needs: "slow-call");
        house.Pass(3);
        var called = await house.CallNextAsync("02");
        var seen = await house.SeeAsync(s => s.Calls.Length > 0);
        Assert.Equal((called!.Id, "A001", "02", "A", house.Now, false, true, true), (seen.Calls[0].Ticket, seen.Calls[0].Number, seen.Calls[0].Counter, seen.Calls[0].Zone, seen.Calls[0].At, seen.Calls[0].Again, seen.Calls[0].Slow, seen.Calls[0].Active));
        Assert.Equal((called.Id, TicketStatus.Called, seen.Calls[0].Call, called.Why), (seen.Counter("02")!.Ticket!.Id, seen.Counter("02")!.Ticket!.Status, seen.Counter("02")!.Ticket!.Call, seen.Counter("02")!.Ticket!.Why));
        Assert.Equal(0, seen.WaitingNow);
    }

    [Fact]
    public async Task A_watcher_gets_the_present_hall_at_once_and_then_what_changes()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await HallFixture.StartAsync();
        await using var watch = house.Hall.WatchAsync(house.Code, TimeSpan.Zero, stop).GetAsyncEnumerator(stop);
        Assert.True(await watch.MoveNextAsync());
        Assert.Same(house.Hall.Current(house.Code), watch.Current);
        var first = watch.Current.Version;
        await house.IssueAsync();
        while (watch.Current.Today.Issued == 0)
        {
            Assert.True(await watch.MoveNextAsync());
        }

        Assert.True(watch.Current.Version > first);
    }

    [Fact]
    public async Task A_burst_of_ten_thousand_changes_costs_a_slow_screen_two_pictures()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await HallFixture.StartAsync();
        await using var slow = house.Hall.WatchAsync(house.Code, TimeSpan.Zero, stop).GetAsyncEnumerator(stop);
        Assert.True(await slow.MoveNextAsync()); // and now it draws, for as long as the burst lasts

        var fast = new List<HallSnapshot>();
        var watching = Task.Run(async () =>
        {
            await foreach (var snapshot in house.Hall.WatchAsync(house.Code, TimeSpan.Zero, stop))
            {
                fast.Add(snapshot);
                if (snapshot.Today.Issued == 10_000)
                {
                    return;
                }
            }
        }, stop);
        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(n => house.Tickets.IssueAsync(house.Code, new IssueRequest(n % 2 == 0 ? "ho-tich" : "dat-dai"), HCC.Persistence.Press.Once("kiosk:1"))));
        await watching;

        var pictures = 0;
        do
        {
            Assert.True(await slow.MoveNextAsync());
            pictures++;
        }
        while (slow.Current.Today.Issued < 10_000);
        Assert.InRange(pictures, 1, 2);
        Assert.True(fast.Count < 1000, $"{fast.Count} pictures for 10,000 changes.");
        Assert.Equal(fast.Select(s => s.Version), fast.Select(s => s.Version).Distinct().Order());
        Assert.Equal(10_000, slow.Current.WaitingNow);
    }

    [Fact]
    public async Task Versions_rise_also_over_a_restart_with_a_clock_that_starts_again_at_the_same_instant()
    {
        await using var house = await HallFixture.StartAsync();
        var last = house.Hall.Current(house.Code).Version;
        for (var n = 1; n <= 3; n++)
        {
            await house.IssueAsync();
            var seen = await house.SeeAsync(s => s.Today.Issued == n);
            Assert.True(seen.Version > last);
            last = seen.Version;
            house.Set(HallFixture.Friday.AddHours(-n));
            await house.RestartAsync();
            Assert.True(house.Hall.Current(house.Code).Version > last);
            Assert.Equal(n, house.Hall.Current(house.Code).Today.Issued);
            last = house.Hall.Current(house.Code).Version;
            house.Set(HallFixture.Friday);
        }
    }

    [Fact]
    public async Task A_watcher_that_leaves_is_forgotten()
    {
        await using var house = await HallFixture.StartAsync();
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var arrived = new TaskCompletionSource();
        var watching = Task.Run(async () =>
        {
            await foreach (var _ in house.Hall.WatchAsync(house.Code, TimeSpan.FromHours(1), leave.Token))
            {
                arrived.SetResult();
            }
        }, TestContext.Current.CancellationToken);
        await arrived.Task;
        Assert.Equal(1, house.Hall.WatcherCount(house.Code));
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal(0, house.Hall.WatcherCount(house.Code));

        await house.SeeAsync(_ => true); // leaves by itself
        Assert.Equal(0, house.Hall.WatcherCount(house.Code));
    }

    [Fact]
    public async Task An_unknown_center_has_no_hall()
    {
        await using var house = await HallFixture.StartAsync();
        Assert.Throws<KeyNotFoundException>(() => house.Hall.Current("nope"));
        await Assert.ThrowsAsync<KeyNotFoundException>(async () =>
        {
            await foreach (var _ in house.Hall.WatchAsync("nope", TimeSpan.Zero, TestContext.Current.CancellationToken))
            {
            }
        });
    }

    [Fact]
    public async Task Changed_settings_show_at_once_and_a_new_center_gets_a_hall()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        await house.IssueAsync();
        house.Book.Put(TestCenter.Of(lines: 3, counters: 4));
        await house.Lane.RunAsync(tx => tx.Changed(new PlanChanged(house.Code)));
        var seen = await house.SeeAsync(s => s.Counters.Length == 4);
        Assert.Equal((3, 1, 2), (seen.Lines.Length, seen.Today.Issued, seen.Line("ho-tich")!.OpenCounters));

        house.Book.Put(TestCenter.Of() with { Code = "moi" });
        await house.Lane.RunAsync(tx => tx.Changed(new PlanChanged("moi")));
        Assert.Equal("A001", (await house.Tickets.IssueAsync("moi", new IssueRequest("ho-tich"), house.Press())).OrThrow().Number);
        Assert.Equal("moi", house.Hall.Current("moi").Center);
    }

    /// <summary>The call list was folded from all calls, so an undone call was back on the board after a restart.</summary>
    [Fact]
    public async Task An_undone_call_leaves_the_board_and_stays_away_after_a_restart()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        await house.IssueAsync();
        await house.CallNextAsync();
        await house.SeeAsync(s => s.Calls.Length == 1);
        house.Pass(0.1);
        Assert.True((await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01"))).Done);
        Assert.Equal(1, (await house.SeeAsync(s => s.Calls.Length == 0)).WaitingNow);
        await house.RestartAsync();
        Assert.Empty(house.Hall.Current(house.Code).Calls);
    }

    /// <summary>Each step away from the counter quieted the call; taking the step back did not bring it back to the board.</summary>
    [Theory]
    [InlineData(TicketAction.Recall)]
    [InlineData(TicketAction.Complete)]
    [InlineData(TicketAction.MarkNoShow)]
    [InlineData(TicketAction.Hold)]
    [InlineData(TicketAction.Transfer)]
    public async Task The_call_of_a_ticket_that_an_undo_brings_back_to_its_counter_is_active_again(TicketAction step)
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        await house.IssueAsync();
        await house.CallNextAsync();
        house.Pass(0.1);
        var done = step switch
        {
            TicketAction.Recall => await house.Tickets.RecallAsync(house.Code, "01", house.Officer("01")),
            TicketAction.Complete => await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")),
            TicketAction.MarkNoShow => await house.Tickets.MarkNoShowAsync(house.Code, "01", house.Officer("01")),
            TicketAction.Hold => await house.Tickets.HoldAsync(house.Code, "01", 5, house.Officer("01")),
            _ => await house.Tickets.TransferAsync(house.Code, "01", new TransferRequest("dat-dai"), house.Officer("01")),
        };
        Assert.True(done.Done);
        house.Pass(0.1);
        Assert.True((await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01"))).Done);
        var now = house.Now;
        var seen = await house.SeeAsync(s => s.At == now && s.Counter("01")!.Ticket is not null && s.Counter("01")!.LastFinished is null && s.Calls is [{ Active: true, Again: false }]);
        await house.RestartAsync();
        Assert.Equal(seen.Calls, house.Hall.Current(house.Code).Calls);
    }

    /// <summary>After a restart the calls were read ticket by ticket and only the last 120 kept: an early ticket's late call was lost.</summary>
    [Fact]
    public async Task The_latest_call_is_first_also_after_a_restart_when_it_is_an_early_tickets()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        var early = await house.IssueAsync();
        await house.CallNextAsync();
        await house.Tickets.MarkNoShowAsync(house.Code, "01", house.Officer("01"));
        for (var n = 0; n < 130; n++)
        {
            await house.IssueAsync();
            house.Pass(0.1);
            await house.CallNextAsync();
            await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01"));
        }

        await house.Tickets.ReinstateAsync(early.Id, null, house.Press());
        house.Pass(1);
        Assert.Equal(early.Id, (await house.CallNextAsync())!.Id);
        var seen = await house.SeeAsync(s => s.Calls.Length > 0 && s.Calls[0].Ticket == early.Id && s.Calls[0].Active);
        await house.RestartAsync();
        Assert.Equal(seen.Calls, house.Hall.Current(house.Code).Calls);
    }

    [Fact]
    public async Task After_an_undone_completion_the_terminal_offers_the_service_before_it()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        var first = await house.IssueAsync();
        await house.CallNextAsync();
        await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01"));
        await house.Ratings.RateAsync(new(house.Code, "01", Score: 5), house.Press());
        house.Pass(1);
        var second = await house.IssueAsync();
        await house.CallNextAsync();
        house.Pass(1);
        await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01"));
        Assert.False((await house.SeeAsync(s => s.Counter("01")!.LastFinished?.Ticket == second.Id)).Counter("01")!.LastFinished!.Rated);
        house.Pass(1);
        await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01"));
        Assert.True((await house.SeeAsync(s => s.Counter("01")!.LastFinished?.Ticket == first.Id)).Counter("01")!.LastFinished!.Rated);
    }

    [Fact]
    public async Task The_same_weekday_of_the_weeks_before_is_the_baseline()
    {
        await using var house = await HallFixture.StartAsync(at: HallFixture.At(13, 8, 45));
        await house.OpenAllAsync();
        for (var n = 0; n < 4; n++)
        {
            await house.IssueAsync();
            house.Pass(1);
            await house.CallNextAsync();
            await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01"));
        }

        house.Set(HallFixture.Friday);
        await house.RestartAsync();
        var baseline = house.Hall.Current(house.Code).SameWeekday;
        Assert.Equal([new DateOnly(2026, 11, 13)], baseline!.Days);
        Assert.Equal((0.0, 2.0, 4.0), (baseline.ServedBy(new(8, 30)), baseline.ServedBy(new(8, 45)), baseline.ServedBy(new(9, 0))));
        Assert.Equal((4.0, 4.0), (baseline.IssuedBy(new(23, 59)), baseline.IssuedByHalfHour.Sum()));
        Assert.Equal(60, baseline.MedianWaitSeconds!.Value, 5.0);
    }
}
