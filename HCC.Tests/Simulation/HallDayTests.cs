using HCC.Calendars;
using HCC.Counters;
using HCC.Persistence;
using HCC.Simulation;
using HCC.Ticketing;

namespace HCC.Tests.Simulation;

/// <summary>A simulated day keeps the rules of a real one, and real people come first in it.</summary>
public sealed class HallDayTests
{
    const string Commune = "xa-trinh-dien";

    [Fact]
    public async Task One_seed_gives_one_day()
    {
        await using var first = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        await using var second = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        await first.RunAsync(Commune, SimHouse.Monday);
        await second.RunAsync(Commune, SimHouse.Monday);
        Assert.Equal(RowsOf(first), RowsOf(second));
        Assert.True(RowsOf(first).Count > 500);
    }

    [Fact]
    public async Task Another_seed_gives_another_day()
    {
        await using var first = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        await using var second = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        await first.RunAsync(Commune, SimHouse.Monday, seed: 7);
        await second.RunAsync(Commune, SimHouse.Monday, seed: 8);
        Assert.NotEqual(RowsOf(first), RowsOf(second));
    }

    [Fact]
    public async Task A_simulation_of_several_centers_and_days_can_be_repeated()
    {
        var centers = Simulate.Centers(3, [SimHouse.Seed(Commune)]);
        Assert.Equal([Commune, Commune + "-02", Commune + "-03"], centers.Select(c => c.Code));
        List<List<string>> rows = [];
        for (var n = 0; n < 2; n++)
        {
            await using var house = await SimHouse.StartAsync([.. centers]);
            var told = new List<SimulateProgress>();
            var citizens = await new Simulate(house.Book, house.Desks, house.Lane, house.Clock).RunAsync(2, 5, told.Add, TestContext.Current.CancellationToken);
            Assert.Equal(6, told.Count);
            Assert.All(told, t => Assert.True(t.Day < SimHouse.Monday));
            Assert.True(citizens >= house.Number("SELECT COUNT(*) FROM tickets"));
            Assert.Equal(VietnamTime.At(SimHouse.Monday, new TimeOnly(5, 0)), house.Clock.GetUtcNow());
            rows.Add(RowsOf(house));
        }

        Assert.Equal(rows[0], rows[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_day_keeps_the_invariants(int seed)
    {
        await using var house = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        var run = await house.RunAsync(Commune, SimHouse.Monday, seed);
        Assert.Empty(house.Faults);

        // Nobody served two at once: at each counter, calls and ends follow each other.
        foreach (var counter in house.Book.Get(Commune).Counters)
        {
            long? inHand = null;
            foreach (var move in house.Rows($"SELECT ticket, action, to_status FROM ticket_moves WHERE at_counter = '{counter.Code}' ORDER BY sequence"))
            {
                var ticket = (long)move[0]!;
                Assert.True(inHand is null || inHand == ticket, $"Counter {counter.Code} touched {ticket} while it had {inHand}.");
                inHand = (string)move[2]! is nameof(TicketStatus.Called) or nameof(TicketStatus.Serving) ? ticket : null;
            }

            Assert.Null(inHand);
        }

        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM tickets WHERE status IN ('Called','Serving')"));
        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM counter_standings WHERE state <> 'Closed'"));
        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM ratings r JOIN tickets t ON t.id = r.ticket WHERE t.status <> 'Completed' OR r.tapped_at < t.ended_at"));
        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM (SELECT prefix FROM tickets GROUP BY prefix HAVING MAX(number) - MIN(number) + 1 <> COUNT(*))"));
        var day = new DayReport(house, Commune, SimHouse.Monday);
        Assert.InRange(day.Issued, 80, 260);
        Assert.InRange(day.NoShow / (double)day.Issued, 0, 0.15);
        Assert.InRange(day.Ratings / (double)day.Served, 0.12, 0.45);
        Assert.True(day.Open <= day.Issued / 20, $"{day.Open} of {day.Issued} were not served.");
        Assert.Equal(0, run.Refused);
        Assert.True(run.IsOver(house.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_day_off_has_no_events()
    {
        await using var house = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        var sunday = house.Plan(Commune, SimHouse.Monday.AddDays(-1));
        Assert.Null(sunday.Begins);
        await sunday.RunFastAsync(house.Clock, house.Clock.GetUtcNow(), house.Clock.GetUtcNow().AddDays(1), TestContext.Current.CancellationToken);
        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM tickets"));
        Assert.True(sunday.IsOver(house.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_person_beside_the_simulation_is_never_disturbed()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        var day = house.Plan(Commune, SimHouse.Monday);
        var ten = VietnamTime.At(SimHouse.Monday, new TimeOnly(9, 30));
        await day.RunFastAsync(house.Clock, day.Begins!.Value, ten, stop);
        house.Clock.Set(ten, 60);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var living = day.RunLiveAsync(house.Clock, end.Token);

        // A person closes counter 02 as soon as its officer has nobody in hand, and opens it under their own name.
        var me = Press.Once("staff:9");
        await UntilAsync(async () => (await house.Desks.Counters.CloseAsync(Commune, "02", me)).Done);
        Assert.True((await house.Desks.Counters.OpenAsync(Commune, "02", "Người thật", me)).Done);
        for (var n = 0; n < 4; n++)
        {
            TicketCard? card = null;
            await UntilAsync(async () => (card = (await house.Desks.Tickets.CallNextAsync(Commune, "02", me)).OrThrow().Ticket) is not null);
            await PauseAsync(400);
            Assert.Equal(card!.Id, (await house.Desks.Tickets.BeginAsync(Commune, "02", me)).OrThrow().Id);
            await PauseAsync(400);
            Assert.Equal(card.Id, (await house.Desks.Tickets.CompleteAsync(Commune, "02", null, me)).OrThrow().Id);
        }

        // A number taken by a person is called and served by a simulated officer.
        var mine = (await house.Desks.Tickets.IssueAsync(Commune, new IssueRequest("bao-tro", Source: "kiosk"), Press.Once("device:1"))).OrThrow();
        await UntilAsync(async () => (await house.Desks.Tickets.FindAsync(mine.Id))!.Ticket.State is TicketStatus.Serving or TicketStatus.Completed or TicketStatus.NoShow);

        await end.CancelAsync();
        await StoppedAsync(living);
        var opened = house.Number("SELECT MAX(at) FROM counter_moves WHERE counter = '02' AND actor = 'staff:9' AND action = 'Open'");
        Assert.Equal(0, house.Number($"SELECT COUNT(*) FROM ticket_moves WHERE at_counter = '02' AND at >= {opened} AND actor LIKE 'demo:%'"));
        Assert.Equal(0, house.Number($"SELECT COUNT(*) FROM counter_moves WHERE counter = '02' AND at >= {opened} AND actor LIKE 'demo:%'"));
        Assert.True(house.Number($"SELECT COUNT(*) FROM ticket_moves WHERE at_counter = '01' AND at >= {opened}") > 0);
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task The_officer_comes_back_after_the_person_has_gone()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        var day = house.Plan(Commune, SimHouse.Monday);
        var nine = VietnamTime.At(SimHouse.Monday, new TimeOnly(8, 30));
        await day.RunFastAsync(house.Clock, day.Begins!.Value, nine, stop);
        house.Clock.Set(nine, 120);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var living = day.RunLiveAsync(house.Clock, end.Token);
        await UntilAsync(async () => (await house.Desks.Counters.CloseAsync(Commune, "01", Press.Once("staff:9"))).Done);
        var closed = house.Clock.GetUtcNow();
        await house.SettledAsync();
        await UntilAsync(() => Task.FromResult(house.Hall.Current(Commune).Counter("01") is { State: CounterState.Open, Officer: "demo:officer-01" }));
        Assert.True(house.Clock.GetUtcNow() - closed > TimeSpan.FromMinutes(4));
        await end.CancelAsync();
        await StoppedAsync(living);
    }

    [Fact]
    public async Task A_press_on_a_simulated_counter_makes_its_officer_stand_back_for_a_while_and_leaves_no_dead_counter()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await SimHouse.StartAsync(SimHouse.Seed(Commune));
        var day = house.Plan(Commune, SimHouse.Monday);
        var nine = VietnamTime.At(SimHouse.Monday, new TimeOnly(8, 30));
        await day.RunFastAsync(house.Clock, day.Begins!.Value, nine, stop);
        house.Clock.Set(nine, 120);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var living = day.RunLiveAsync(house.Clock, end.Token);

        // Somebody finishes the ticket of the simulated officer and calls the next one in the officer's place.
        var me = Press.Once("staff:9");
        await UntilAsync(async () => (await house.Desks.Tickets.CompleteAsync(Commune, "01", null, me)).Done);
        TicketCard? card = null;
        await UntilAsync(async () => (card = (await house.Desks.Tickets.CallNextAsync(Commune, "01", me)).Value?.Ticket) is not null);
        await PauseAsync(1500);
        Assert.Equal(TicketStatus.Called, (await house.Desks.Tickets.FindAsync(card!.Id))!.Ticket.State);
        Assert.True((await house.Desks.Tickets.CompleteAsync(Commune, "01", null, me)).Done);
        var left = house.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await UntilAsync(() => Task.FromResult(house.Number($"SELECT COUNT(*) FROM ticket_moves WHERE at_counter = '01' AND action = 'Call' AND at > {left} AND actor LIKE 'demo:%'") > 0));
        await end.CancelAsync();
        await StoppedAsync(living);
    }

    // Stopped in the middle, or the simulated day ended by itself before that; a fault still comes out.
    static async Task StoppedAsync(Task living)
    {
        try
        {
            await living;
        }
        catch (OperationCanceledException)
        {
            // stopped in the middle
        }
    }

    static Task PauseAsync(int milliseconds) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, TestContext.Current.CancellationToken);

    static async Task UntilAsync(Func<Task<bool>> done)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await done())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(40), "It did not come to pass.");
            await PauseAsync(15);
        }
    }

    // Everything but what is random by purpose: the public name of a ticket.
    static List<string> RowsOf(SimHouse house) =>
    [
        .. new[]
        {
            "SELECT id, center, day, prefix, number, line, procedure, priority, weight, needs, language, source, issued_at, status, counter, waiting_since, called_at, began_at, ended_at, held_until, calls, steps, why FROM tickets ORDER BY id",
            "SELECT * FROM ticket_moves ORDER BY ticket, step", "SELECT * FROM ratings ORDER BY id", "SELECT * FROM counter_moves ORDER BY id",
        }.SelectMany(house.Rows).Select(r => string.Join('|', r)),
    ];
}
