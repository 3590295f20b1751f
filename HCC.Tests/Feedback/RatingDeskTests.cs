using HCC.Feedback;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Feedback;

/// <summary>One rating per finished service, however late and however often it is tapped (I5).</summary>
public sealed class RatingDeskTests : IAsyncLifetime
{
    HallFixture house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_tap_at_the_counter_rates_the_service_that_was_finished_there_last()
    {
        await FinishedAsync();
        house.Pass(1);
        var last = await FinishedAsync();
        await FinishedAsync("02");
        house.Pass(1);
        var card = (await RateAsync(new(house.Code, "01", Score: 4, Reasons: ["thoi-gian"], Comment: " Cảm ơn "))).OrThrow();
        Assert.Equal((last.Id, last.Number, "01", 4, house.Now), (card.Ticket, card.Number, card.Counter, card.Score, card.TappedAt));
        Assert.Equal(["thoi-gian"], card.Reasons);
        Assert.Equal("4 thoi-gian staff:01 ho-tich terminal", house.Read("SELECT score || ' ' || reasons || ' ' || officer || ' ' || line || ' ' || source FROM ratings", r => r.GetString(0)).Single());
        var seen = await house.SeeAsync(s => s.Today.Ratings.Count == 1);
        Assert.Equal((1, true, 4.0), (seen.Counter("01")!.Rated, seen.Counter("01")!.LastFinished!.Rated, seen.Today.Ratings.Mean));
    }

    [Fact]
    public async Task A_second_rating_is_refused_also_under_another_press_and_in_parallel()
    {
        var ticket = await FinishedAsync();
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(() => RateAsync(new(house.Code, Ticket: ticket.Id, Score: 1 + (n % 5))), TestContext.Current.CancellationToken)));
        Assert.Single(answers, a => a.Done);
        Assert.Equal(19, answers.Count(a => a.Refusal is { Code: "rating.twice", Status: 409 }));
        Assert.Equal("rating.twice", (await RateAsync(new(house.Code, "01", Score: 5))).Refusal?.Code);
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM ratings"));
    }

    [Fact]
    public async Task The_same_press_gives_one_rating_and_the_same_answer()
    {
        await FinishedAsync();
        var press = house.Press("terminal:1");
        var request = new RatingRequest(house.Code, "01", Score: 5);
        var first = Same.Json(await house.Ratings.RateAsync(request, press));
        Assert.Contains("\"Score\":5", first.Replace("score", "Score", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(first, Same.Json(await house.Ratings.RateAsync(request, press)));
        await house.RestartAsync();
        house.Pass(30);
        Assert.Equal(first, Same.Json(await house.Ratings.RateAsync(request, press)));
        Assert.Equal("press.reused", (await house.Ratings.RateAsync(request with { Score = 4 }, press)).Refusal?.Code);
    }

    [Fact]
    public async Task A_tap_that_was_kept_in_a_terminal_without_network_counts_for_the_service_of_its_time()
    {
        var first = await FinishedAsync();
        var tapped = house.Now.AddMinutes(1);
        house.Pass(30);
        await FinishedAsync();
        house.Pass(200);
        var card = (await RateAsync(new(house.Code, "01", Score: 2, TappedAt: tapped))).OrThrow();
        Assert.Equal((first.Id, tapped), (card.Ticket, card.TappedAt));
        house.Set(HallFixture.At(23, 8)); // the next working day
        var other = (await RateAsync(new(house.Code, "01", Score: 3, TappedAt: HallFixture.Friday.AddMinutes(33)))).OrThrow();
        Assert.NotEqual(first.Id, other.Ticket);
        var today = await house.SeeAsync(s => s.Day == new DateOnly(2026, 11, 23));
        Assert.Equal(0, today.Today.Ratings.Count); // Friday's rating is not Monday's
    }

    [Fact]
    public async Task A_tap_after_the_time_for_rating_is_too_late()
    {
        var ticket = await FinishedAsync();
        house.Pass(10);
        Assert.True((await RateAsync(new(house.Code, Ticket: ticket.Id, Score: 5))).Done); // to the minute
        var other = await FinishedAsync();
        house.Pass(10.1);
        Assert.Equal("rating.too-late", (await RateAsync(new(house.Code, Ticket: other.Id, Score: 5))).Refusal?.Code);
        Assert.Equal("rating.too-late", (await RateAsync(new(house.Code, "01", Score: 5))).Refusal?.Code);
        house.Set(house.Now.AddDays(8));
        Assert.Equal("rating.too-late", (await RateAsync(new(house.Code, Ticket: other.Id, Score: 5, TappedAt: HallFixture.Friday.AddMinutes(12)))).Refusal?.Code);
    }

    [Fact]
    public async Task A_device_clock_that_runs_behind_or_ahead_harms_nothing()
    {
        var ticket = await FinishedAsync();
        var ended = house.Now;
        house.Pass(1);
        Assert.Equal(ended, (await RateAsync(new(house.Code, Ticket: ticket.Id, Score: 5, TappedAt: ended.AddHours(-2)))).OrThrow().TappedAt);
        await FinishedAsync();
        Assert.Equal(house.Now, (await RateAsync(new(house.Code, "01", Score: 5, TappedAt: house.Now.AddHours(2)))).OrThrow().TappedAt);
    }

    [Fact]
    public async Task What_is_not_finished_or_does_not_exist_cannot_be_rated()
    {
        Assert.Equal("rating.nothing", (await RateAsync(new(house.Code, "01", Score: 5))).Refusal?.Code);
        Assert.Equal("rating.nothing", (await RateAsync(new(house.Code, "99", Score: 5))).Refusal?.Code);
        Assert.Equal("rating.nothing", (await RateAsync(new(house.Code, Score: 5))).Refusal?.Code);
        Assert.Equal("rating.nothing", (await RateAsync(new(house.Code, Ticket: 999, Score: 5))).Refusal?.Code);
        var ticket = await house.IssueAsync();
        Assert.Equal("rating.too-early", (await RateAsync(new(house.Code, Ticket: ticket.Id, Score: 5))).Refusal?.Code);
        await house.CallNextAsync();
        Assert.Equal("rating.too-early", (await RateAsync(new(house.Code, Ticket: ticket.Id, Score: 5))).Refusal?.Code);
        Assert.Equal("rating.nothing", (await RateAsync(new(house.Code, "01", Score: 5))).Refusal?.Code);
    }

    [Fact]
    public async Task Wrong_scores_and_reasons_are_refused_and_do_not_use_up_the_rating()
    {
        var ticket = await FinishedAsync();
        foreach (var score in (int[])[0, 6, -1])
        {
            Assert.Equal(("rating.score", 400), (await RateAsync(new(house.Code, Ticket: ticket.Id, Score: score))) is { Refusal: { } r } ? (r.Code, r.Status) : default);
        }

        Assert.Equal(("rating.reason", 400), (await RateAsync(new(house.Code, Ticket: ticket.Id, Score: 1, Reasons: ["thai-do", "nope"]))) is { Refusal: { } s } ? (s.Code, s.Status) : default);
        Assert.True((await RateAsync(new(house.Code, Ticket: ticket.Id, Score: 1))).Done);
    }

    [Fact]
    public async Task Reasons_may_follow_once_and_the_answer_repeats_the_rating_itself()
    {
        var ticket = await FinishedAsync();
        Assert.Equal("rating.nothing", (await house.Ratings.ExplainAsync(ticket.Id, ["thai-do"], null, house.Press())).Refusal?.Code);
        var rated = (await RateAsync(new(house.Code, Ticket: ticket.Id, Score: 2))).OrThrow();
        house.Pass(1);
        Assert.Equal("rating.reason", (await house.Ratings.ExplainAsync(ticket.Id, ["nope"], null, house.Press())).Refusal?.Code);
        var explained = (await house.Ratings.ExplainAsync(ticket.Id, ["thai-do", "thoi-gian"], "Chờ lâu", house.Press())).OrThrow();
        Assert.Equal((2, "01", rated.TappedAt), (explained.Score, explained.Counter, explained.TappedAt));
        Assert.Equal(["thai-do", "thoi-gian"], explained.Reasons);
        Assert.Equal("rating.twice", (await house.Ratings.ExplainAsync(ticket.Id, ["thai-do"], null, house.Press())).Refusal?.Code);
        Assert.Equal("2 thai-do,thoi-gian Chờ lâu", house.Read("SELECT score || ' ' || reasons || ' ' || comment FROM ratings", r => r.GetString(0)).Single());
        Assert.Equal("ticket.unknown", (await house.Ratings.ExplainAsync(999, [], null, house.Press())).Refusal?.Code);
    }

    [Fact]
    public async Task A_service_finished_again_after_an_undo_is_rated_once()
    {
        var ticket = await FinishedAsync();
        house.Pass(1);
        Assert.True((await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01"))).Done);
        Assert.Equal("rating.nothing", (await RateAsync(new(house.Code, "01", Score: 5))).Refusal?.Code);
        house.Pass(1);
        Assert.True((await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01"))).Done);
        Assert.Equal(ticket.Id, (await RateAsync(new(house.Code, "01", Score: 5))).OrThrow().Ticket);
    }

    async Task<TicketCard> FinishedAsync(string counter = "01")
    {
        var ticket = await house.IssueAsync();
        house.Pass(0.5);
        Assert.Equal(ticket.Id, (await house.CallNextAsync(counter))!.Id);
        house.Pass(0.5);
        return (await house.Tickets.CompleteAsync(house.Code, counter, null, house.Officer(counter))).OrThrow();
    }

    Task<Answer<RatingCard>> RateAsync(RatingRequest request) => house.Ratings.RateAsync(request, house.Press("terminal:1"));
}
