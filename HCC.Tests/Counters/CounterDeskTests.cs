using HCC.Counters;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Counters;

/// <summary>One officer has one counter, one counter has one officer, and a new day finds every counter closed.</summary>
public sealed class CounterDeskTests : IAsyncLifetime
{
    HallFixture house = null!;

    public async ValueTask InitializeAsync() => house = await HallFixture.StartAsync(TestCenter.Of(counters: 3));

    public ValueTask DisposeAsync() => house.DisposeAsync();

    public static TheoryData<CounterState, CounterAction> Pairs()
    {
        var pairs = new TheoryData<CounterState, CounterAction>();
        foreach (var state in Enum.GetValues<CounterState>())
        {
            foreach (var action in Enum.GetValues<CounterAction>())
            {
                pairs.Add(state, action);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_counter_moves_by_its_table_and_repeating_a_state_changes_nothing(CounterState from, CounterAction action)
    {
        if (from != CounterState.Closed)
        {
            await house.OpenAsync("01");
        }

        if (from == CounterState.Paused)
        {
            Assert.True((await PauseAsync("01")).Done);
        }

        var moves = house.Count("SELECT COUNT(*) FROM counter_moves");
        house.Pass(1);
        var answer = action switch
        {
            CounterAction.Open => await house.Counters.OpenAsync(house.Code, "01", null, house.Officer("01")),
            CounterAction.Pause => await PauseAsync("01"),
            CounterAction.Close => await house.Counters.CloseAsync(house.Code, "01", house.Officer("01")),
        };
        var same = (from, action) is (CounterState.Open, CounterAction.Open) or (CounterState.Closed, CounterAction.Close);
        if (CounterFlow.Next(from, action) is { } to)
        {
            Assert.Equal((to, house.Now), (answer.OrThrow().State, answer.Value!.Since));
            Assert.Equal(moves + 1, house.Count("SELECT COUNT(*) FROM counter_moves"));
        }
        else
        {
            Assert.Equal(same ? null : "counter.not-now", answer.Refusal?.Code);
            Assert.Equal(moves, house.Count("SELECT COUNT(*) FROM counter_moves"));
        }
    }

    [Fact]
    public async Task A_counter_that_is_not_open_calls_nobody()
    {
        await house.IssueAsync();
        Assert.Equal("counter.closed", (await house.Tickets.CallNextAsync(house.Code, "01", house.Officer("01"))).Refusal?.Code);
        await house.OpenAsync("01");
        await PauseAsync("01");
        Assert.Equal("counter.paused", (await house.Tickets.CallNextAsync(house.Code, "01", house.Officer("01"))).Refusal?.Code);
        Assert.True((await house.Counters.OpenAsync(house.Code, "01", null, house.Officer("01"))).Done);
        Assert.NotNull(await house.CallNextAsync());
    }

    [Fact]
    public async Task A_pause_needs_a_reason_of_the_centers_list()
    {
        await house.OpenAsync("01");
        foreach (var reason in (string?[])[null, "", "nope", "Họp"])
        {
            var answer = await house.Counters.PauseAsync(house.Code, "01", reason, house.Officer("01"));
            Assert.Equal(("counter.pause-reason", 400), (answer.Refusal?.Code, answer.Refusal?.Status));
        }

        var paused = (await PauseAsync("01")).OrThrow();
        Assert.Equal(("hop", "staff:01", "Cán bộ 01"), (paused.Reason, paused.Officer, paused.OfficerName));
        var open = (await house.Counters.OpenAsync(house.Code, "01", null, house.Officer("01"))).OrThrow();
        Assert.Equal((null, "Cán bộ 01"), (open.Reason, open.OfficerName));
    }

    [Fact]
    public async Task A_counter_with_a_ticket_in_hand_is_neither_paused_nor_closed()
    {
        await house.OpenAsync("01");
        await house.IssueAsync();
        await house.CallNextAsync();
        Assert.Equal("counter.busy", (await PauseAsync("01")).Refusal?.Code);
        Assert.Equal("counter.busy", (await house.Counters.CloseAsync(house.Code, "01", house.Officer("01"))).Refusal?.Code);
    }

    [Fact]
    public async Task A_counter_has_one_officer_and_an_officer_one_counter()
    {
        await house.OpenAsync("01");
        Assert.Equal("counter.taken", (await house.Counters.OpenAsync(house.Code, "01", null, house.Press("staff:other"))).Refusal?.Code);
        Assert.Equal("counter.officer-elsewhere", (await house.Counters.OpenAsync(house.Code, "02", null, house.Officer("01"))).Refusal?.Code);
        await PauseAsync("01");
        var taken = await house.Counters.OpenAsync(house.Code, "01", null, house.Press("staff:other"));
        Assert.Contains("Cán bộ 01", taken.Refusal!.Vi, StringComparison.Ordinal);
        Assert.Equal("counter.officer-elsewhere", (await house.Counters.OpenAsync(house.Code, "02", null, house.Officer("01"))).Refusal?.Code);
        Assert.True((await house.Counters.CloseAsync(house.Code, "01", house.Officer("01"))).Done);
        Assert.True((await house.Counters.OpenAsync(house.Code, "02", null, house.Officer("01"))).Done);
        Assert.True((await house.Counters.OpenAsync(house.Code, "01", null, house.Press("staff:other"))).Done);
    }

    [Fact]
    public async Task Of_many_officers_who_open_a_counter_at_once_one_gets_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => house.Counters.OpenAsync(house.Code, "01", null, house.Press("staff:" + n)), TestContext.Current.CancellationToken)));
        Assert.Single(answers, a => a.Done);
        Assert.Equal(19, answers.Count(a => a.Refusal?.Code == "counter.taken"));
    }

    [Fact]
    public async Task Of_many_counters_that_an_officer_opens_at_once_one_opens()
    {
        var answers = await Task.WhenAll(house.Center.Counters.Select(c => Task.Run(() => house.Counters.OpenAsync(house.Code, c.Code, null, house.Press("staff:1")), TestContext.Current.CancellationToken)));
        Assert.Single(answers, a => a.Done);
    }

    [Fact]
    public async Task On_a_new_day_every_counter_counts_as_closed_and_may_be_opened_by_anybody()
    {
        await house.OpenAsync("01", "02");
        await PauseAsync("02");
        house.Set(HallFixture.At(23, 7, 30));
        await house.IssueAsync();
        Assert.Equal("counter.closed", (await house.Tickets.CallNextAsync(house.Code, "01", house.Officer("01"))).Refusal?.Code);
        var seen = await house.SeeAsync(s => s.Day == new DateOnly(2026, 11, 23));
        Assert.All(seen.Counters, c => Assert.Equal((CounterState.Closed, null, null), (c.State, c.Officer, c.Reason)));
        Assert.True((await house.Counters.OpenAsync(house.Code, "02", null, house.Officer("01"))).Done);
        Assert.NotNull(await house.CallNextAsync("02"));
    }

    [Fact]
    public async Task What_is_held_at_or_was_sent_to_a_closing_counter_goes_back_to_its_line_in_its_place()
    {
        await house.OpenAsync("01", "02");
        var held = await house.IssueAsync();
        house.Pass(1);
        var sent = await house.IssueAsync();
        house.Pass(1);
        var last = await house.IssueAsync();
        await house.CallNextAsync("01");
        Assert.True((await house.Tickets.HoldAsync(house.Code, "01", 60, house.Officer("01"))).Done);
        await house.CallNextAsync("02");
        Assert.True((await house.Tickets.TransferAsync(house.Code, "02", new TransferRequest(Counter: "01"), house.Officer("02"))).Done);
        Assert.True((await house.Counters.CloseAsync(house.Code, "01", house.Officer("01"))).Done);

        Assert.Equal((TicketStatus.Waiting, null, null, null), await Standing(held.Id));
        Assert.Equal((TicketStatus.Waiting, null, null, null), await Standing(sent.Id));
        Assert.Equal([held.Id, sent.Id, last.Id], [(await NextAsync()).Id, (await NextAsync()).Id, (await NextAsync()).Id]);

        async Task<(TicketStatus, string?, string?, DateTimeOffset?)> Standing(long id) => (await house.TicketAsync(id)) is var t ? (t.Status, t.Counter, t.ForCounter, t.HeldUntil) : default;

        async Task<TicketCard> NextAsync()
        {
            var card = await house.CallNextAsync("02");
            Assert.True((await house.Tickets.CompleteAsync(house.Code, "02", null, house.Officer("02"))).Done);
            return card!;
        }
    }

    [Fact]
    public async Task The_history_of_a_counter_says_who_did_what_also_when_it_was_not_its_officer()
    {
        await house.OpenAsync("01");
        Assert.True((await house.Counters.PauseAsync(house.Code, "01", "hop", house.Press("staff:lead"))).Done);
        Assert.True((await house.Counters.CloseAsync(house.Code, "01", house.Press("staff:lead"))).Done);
        Assert.Equal(
            ["Open Closed Open staff:01 ", "Pause Open Paused staff:lead hop", "Close Paused Closed staff:lead "],
            house.Read("SELECT action || ' ' || from_state || ' ' || to_state || ' ' || actor || ' ' || COALESCE(reason, '') FROM counter_moves ORDER BY id", r => r.GetString(0)));
    }

    [Fact]
    public async Task The_same_press_moves_a_counter_once_and_answers_the_same()
    {
        var press = house.Officer("01");
        var first = Same.Json(await house.Counters.OpenAsync(house.Code, "01", "An", press));
        await house.Counters.CloseAsync(house.Code, "01", house.Officer("01"));
        Assert.Equal(first, Same.Json(await house.Counters.OpenAsync(house.Code, "01", "An", press)));
        await house.RestartAsync();
        Assert.Equal(first, Same.Json(await house.Counters.OpenAsync(house.Code, "01", "An", press)));
        Assert.Equal("Closed", house.Read("SELECT state FROM counter_standings", r => r.GetString(0)).Single());
    }

    [Fact]
    public async Task Unknown_counters_and_centers_are_refused()
    {
        Assert.Equal(("counter.unknown", 404), (await house.Counters.OpenAsync(house.Code, "99", null, house.Officer("01"))) is { Refusal: { } a } ? (a.Code, a.Status) : default);
        Assert.Equal(("center.unknown", 404), (await house.Counters.OpenAsync("nope", "01", null, house.Officer("01"))) is { Refusal: { } b } ? (b.Code, b.Status) : default);
    }

    Task<Answer<CounterStanding>> PauseAsync(string counter) => house.Counters.PauseAsync(house.Code, counter, "hop", house.Officer(counter));
}
