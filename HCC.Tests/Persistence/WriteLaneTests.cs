using HCC.Live;
using HCC.Persistence;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Persistence;

/// <summary>The one writer: together in one commit, each for itself when it fails, answered only when it is durable.</summary>
public sealed class WriteLaneTests : IAsyncLifetime
{
    HallFixture house = null!;

    public async ValueTask InitializeAsync() => house = await HallFixture.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_command_that_throws_rolls_back_itself_alone_within_a_shared_commit()
    {
        var hold = await HoldLaneAsync();
        var before = house.IssueAsync();
        var broken = house.Lane.RunAsync<int>(tx =>
        {
            tx.Insert(NewTicket("A", 500), NewTicket("A", 500).Issue("x"));
            tx.NextNumber(house.Code, new(2026, 11, 20), "A", 1, 999);
            tx.Changed(new TicketMoved(NewTicket("A", 500), NewTicket("A", 500).Issue("x")));
            throw new InvalidOperationException("halfway");
        });
        var after = house.IssueAsync();
        hold.Set();

        Assert.Equal(("A001", "A002"), ((await before).Number, (await after).Number));
        Assert.Equal("halfway", (await Assert.ThrowsAsync<InvalidOperationException>(() => broken)).Message);
        Assert.Equal(2, house.Count("SELECT COUNT(*) FROM tickets"));
        Assert.Equal(2, (await house.SeeAsync(s => s.Today.Issued > 0)).Today.Issued); // the hall never heard of it
    }

    [Fact]
    public async Task Nobody_is_answered_before_the_commit_and_at_once_everybody_can_read_it()
    {
        var hold = await HoldLaneAsync();
        var first = house.IssueAsync();
        var seenFromWithin = house.Lane.RunAsync(tx => (Answered: first.IsCompleted, Committed: house.Count("SELECT COUNT(*) FROM tickets"), Written: tx.Sql.Number("SELECT COUNT(*) FROM tickets")));
        hold.Set();
        Assert.Equal((false, 0, 1), await seenFromWithin);
        await first;
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM tickets"));
    }

    [Fact]
    public async Task Commands_run_in_the_order_in_which_they_came()
    {
        var order = new List<int>();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(n => house.Lane.RunAsync(_ => order.Add(n))));
        Assert.Equal(Enumerable.Range(0, 1000), order);
    }

    [Fact]
    public async Task The_mapper_writes_in_the_same_transaction()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Lane.RunAsync<int>(tx =>
        {
            tx.WithDb(db => db.CenterPlans.Add(new CenterPlanRow { Center = "x", Version = 1, FromDay = new(2026, 11, 20), Json = "{}", Actor = "x", At = house.Now }));
            Assert.Equal(1, tx.Sql.Number("SELECT COUNT(*) FROM center_plans WHERE center = 'x'"));
            throw new InvalidOperationException("halfway");
        }));
        Assert.Equal(0, house.Count("SELECT COUNT(*) FROM center_plans WHERE center = 'x'"));
        await house.Lane.RunAsync(tx => tx.WithDb(db => db.CenterPlans.Add(new CenterPlanRow { Center = "x", Version = 1, FromDay = new(2026, 11, 20), Json = "{}", Actor = "x", At = house.Now })));
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM center_plans WHERE center = 'x'"));
    }

    /// <summary>After a full disk SQLite has rolled back by itself; here a command ends the transaction under the lane's feet.</summary>
    [Fact]
    public async Task When_the_transaction_is_gone_all_its_commands_learn_that_the_outcome_is_unknown_and_the_lane_goes_on()
    {
        await house.IssueAsync();
        var press = house.Press();
        var hold = await HoldLaneAsync();
        var lost = house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), press);
        var gone = house.Lane.RunAsync(tx => tx.Sql.Execute("ROLLBACK"));
        hold.Set();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => lost);
        await Assert.ThrowsAnyAsync<Exception>(() => gone);
        Assert.Equal(1, house.Hall.Current(house.Code).Today.Issued); // folded anew: the lost ticket is not in the hall

        Assert.Equal("A002", (await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), press)).OrThrow().Number); // asked again by the same press
        Assert.True(house.Lane.IsRunning);
        Assert.Contains("Commit of", Assert.Single(house.Faults), StringComparison.Ordinal);
        house.Faults.Clear();
    }

    [Fact]
    public async Task When_too_many_wait_the_next_is_told_so_and_all_before_are_still_done()
    {
        var hold = await HoldLaneAsync();
        var done = 0;
        var waiting = Enumerable.Range(0, 20_000).Select(_ => house.Lane.RunAsync(_ => done++)).ToList();
        await Assert.ThrowsAsync<LaneBusyException>(() => house.Lane.RunAsync(_ => done++));
        hold.Set();
        await Task.WhenAll(waiting);
        Assert.Equal(20_000, done);
    }

    [Fact]
    public async Task A_lane_that_stops_finishes_what_waits_and_takes_nothing_more()
    {
        var hold = await HoldLaneAsync();
        var waiting = Enumerable.Range(0, 600).Select(_ => house.IssueAsync()).ToList();
        var stopping = house.Lane.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => house.IssueAsync());
        hold.Set();
        Assert.Equal(600, (await Task.WhenAll(waiting)).Select(t => t.Number).Distinct().Count());
        await stopping;
        Assert.Equal(600, house.Count("SELECT COUNT(*) FROM tickets"));
    }

    [Fact]
    public async Task The_writer_waits_for_the_disk_on_every_commit()
    {
        Assert.Equal((2, "wal"), await house.Lane.RunAsync(tx => ((int)tx.Sql.Number("PRAGMA synchronous"), (string)tx.Sql.Scalar("PRAGMA journal_mode")!)));
    }

    [Fact]
    public async Task Only_while_a_database_is_being_filled_does_the_writer_not_wait_for_the_disk()
    {
        house.Lane.Filling = true;
        Assert.Equal(1, await house.Lane.RunAsync(tx => tx.Sql.Number("PRAGMA synchronous")));
        house.Lane.Filling = false;
        Assert.Equal(2, await house.Lane.RunAsync(tx => tx.Sql.Number("PRAGMA synchronous")));
    }

    [Fact]
    public async Task A_command_that_is_alone_in_its_commit_and_throws_leaves_nothing_and_the_next_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Lane.RunAsync<int>(tx =>
        {
            tx.NextNumber(house.Code, new(2026, 11, 20), "A", 1, 999);
            tx.Changed(new TicketMoved(NewTicket("A", 500), NewTicket("A", 500).Issue("x")));
            throw new InvalidOperationException("halfway");
        }));
        Assert.Equal("A001", (await house.IssueAsync()).Number);
        Assert.Equal(1, (await house.SeeAsync(s => s.Today.Issued > 0)).Today.Issued);
    }

    [Fact]
    public async Task Old_presses_are_forgotten_and_younger_ones_kept()
    {
        var press = house.Press();
        await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), press);
        Assert.Equal(0, await house.Lane.RunAsync(tx => tx.ForgetPresses(house.Now + Presses.Kept)));
        Assert.Equal(1, await house.Lane.RunAsync(tx => tx.ForgetPresses(house.Now + Presses.Kept + TimeSpan.FromMilliseconds(1))));
    }

    // Keeps the lane busy with one command until the event is set: what comes meanwhile shares the next commit.
    async Task<ManualResetEventSlim> HoldLaneAsync()
    {
        var (hold, begun) = (new ManualResetEventSlim(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var stop = TestContext.Current.CancellationToken;
        _ = house.Lane.RunAsync(_ =>
        {
            begun.SetResult();
            hold.Wait(TimeSpan.FromSeconds(30), stop);
        });
        await begun.Task;
        return hold;
    }

    Ticket NewTicket(string prefix, int number) => new()
    {
        Center = house.Code, ServiceDay = new(2026, 11, 20), Number = new(prefix, number), Token = "x" + number, Line = "ho-tich", Weight = 1, Language = "vi", Source = "kiosk", IssuedAt = house.Now,
    };
}
