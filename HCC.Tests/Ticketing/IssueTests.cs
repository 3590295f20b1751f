using HCC.Centers;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>Giving numbers: none twice, none missing, one per press, anew every service day (I1, I2, I4, I7).</summary>
public sealed class IssueTests
{
    [Fact]
    public async Task Sixteen_kiosks_at_once_give_each_number_once_and_leave_no_gap()
    {
        await using var house = await HallFixture.StartAsync(onDisk: true);
        var kiosks = await Task.WhenAll(Enumerable.Range(0, 16).Select(kiosk => Task.Run(async () =>
        {
            var cards = new List<TicketCard>();
            for (var n = 0; n < 200; n++)
            {
                cards.Add((await house.Tickets.IssueAsync(house.Code, new IssueRequest(n % 4 == 0 ? "dat-dai" : "ho-tich"), house.Press("kiosk:" + kiosk))).OrThrow());
            }

            return cards;
        }, TestContext.Current.CancellationToken)));

        var cards = kiosks.SelectMany(k => k).ToList();
        Assert.Equal(Numbers("A", 2400), cards.Where(c => c.ServiceLine == "ho-tich").Select(c => c.Number).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal));
        Assert.Equal(Numbers("B", 800), cards.Where(c => c.ServiceLine == "dat-dai").Select(c => c.Number).Order(StringComparer.Ordinal));
        Assert.Equal(3200, cards.Select(c => c.Token).Distinct().Count());
        Assert.Equal(3200, house.Count("SELECT COUNT(*) FROM tickets"));
        Assert.All(kiosks, k => Assert.Equal(k.Select(c => c.Id), k.Select(c => c.Id).Order())); // what one kiosk gets later is later
    }

    [Fact]
    public async Task An_acknowledged_number_can_be_read_at_once_by_anybody_else_and_is_there_after_a_restart()
    {
        await using var house = await HallFixture.StartAsync();
        for (var n = 1; n <= 20; n++)
        {
            var card = await house.IssueAsync();
            Assert.Equal(1, house.Count($"SELECT COUNT(*) FROM tickets WHERE id = {card.Id} AND number = {n} AND token = '{card.Token}'"));
        }

        await house.RestartAsync();
        Assert.Equal("A021", (await house.IssueAsync()).Number);
    }

    [Fact]
    public async Task The_card_says_everything_that_the_paper_and_the_phone_need()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        await house.IssueAsync();
        house.Pass(1);
        var card = (await house.Tickets.IssueAsync(house.Code, new IssueRequest("HO-TICH", "1.000", TestCenter.Elderly, " slow-call ", "en-US", "kiosk"), house.Press())).OrThrow();
        Assert.Equal(("A002", "ho-tich", new DateOnly(2026, 11, 20), house.Now, TicketStatus.Waiting), (card.Number, card.ServiceLine, card.ServiceDay, card.IssuedAt, card.State));
        Assert.Equal(("1.000", TestCenter.Elderly, "slow-call", "en"), (card.Procedure, card.Priority, card.Needs, card.Language));
        Assert.Equal(["01", "02"], card.Counters);
        Assert.Equal((22, "/t/" + card.Token, "unprinted"), (card.Token.Length, card.TrackUrl, card.PrintState));
        Assert.NotNull(card.Wait);
        Assert.Equal(card.Id, (await house.Tickets.FindAsync(card.Token))!.Ticket.Id);
        Assert.Null(await house.Tickets.FindAsync("nobody"));
    }

    [Fact]
    public async Task Each_new_ticket_is_told_how_many_come_before_also_within_the_same_instant()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        var cards = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.IssueAsync()));
        Assert.Equal(Enumerable.Range(0, 50).Cast<int?>(), cards.OrderBy(c => c.Id).Select(c => c.Ahead));
    }

    [Fact]
    public async Task The_same_press_gives_one_ticket_and_the_same_answer_also_after_a_restart()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        await house.IssueAsync();
        var press = house.Press();
        var request = new IssueRequest("ho-tich", Needs: "Đọc to", Priority: TestCenter.Urgent);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => house.Tickets.IssueAsync(house.Code, request, press), TestContext.Current.CancellationToken)));
        var first = Same.Json(answers[0]);
        Assert.Contains("A002", first, StringComparison.Ordinal);
        Assert.All(answers, a => Assert.Equal(first, Same.Json(a)));

        house.Pass(20);
        Assert.Equal(first, Same.Json(await house.Tickets.IssueAsync(house.Code, request, press)));
        await house.RestartAsync();
        Assert.Equal(first, Same.Json(await house.Tickets.IssueAsync(house.Code, request, press)));
        Assert.Equal(2, house.Count("SELECT COUNT(*) FROM tickets"));
    }

    [Fact]
    public async Task Another_request_under_a_used_press_is_refused_and_another_device_may_use_the_same_id()
    {
        await using var house = await HallFixture.StartAsync();
        var press = house.Press("kiosk:1");
        Assert.True((await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), press)).Done);
        var reused = await house.Tickets.IssueAsync(house.Code, new IssueRequest("dat-dai"), press);
        Assert.Equal(("press.reused", 409), (reused.Refusal?.Code, reused.Refusal?.Status));
        Assert.Equal("press.reused", (await house.Tickets.CallNextAsync(house.Code, "01", press)).Refusal?.Code);
        Assert.Equal("B001", (await house.Tickets.IssueAsync(house.Code, new IssueRequest("dat-dai"), press with { Actor = "kiosk:2" })).OrThrow().Number);
    }

    [Fact]
    public async Task A_refusal_is_an_answer_too_and_stays_the_same_for_its_press()
    {
        await using var house = await HallFixture.StartAsync(at: HallFixture.At(20, 5));
        var press = house.Press();
        var refused = Same.Json(await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), press));
        house.Set(HallFixture.Friday);
        Assert.Equal(refused, Same.Json(await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), press)));
        Assert.True((await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), house.Press())).Done);
    }

    [Theory]
    [InlineData(20, 6, 29, "06:30 ngày 20/11/2026")]
    [InlineData(20, 16, 45, "06:30 ngày 23/11/2026")]
    [InlineData(23, 18, 0, "06:30 ngày 25/11/2026")] // the 24th is a holiday
    public async Task Outside_the_hours_the_refusal_says_when_numbers_are_given_again(int day, int hour, int minute, string again)
    {
        await using var house = await HallFixture.StartAsync(at: HallFixture.At(day, hour, minute));
        var refusal = (await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), house.Press())).Refusal;
        Assert.Equal(("hall.closed", 409), (refusal?.Code, refusal?.Status));
        Assert.Contains(again, refusal!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_names_are_refused_with_a_sentence_and_use_up_no_number()
    {
        await using var house = await HallFixture.StartAsync();
        Assert.Equal(("line.unknown", 400), Refused(await house.Tickets.IssueAsync(house.Code, new IssueRequest("nope"), house.Press())));
        Assert.Equal(("priority.unknown", 400), Refused(await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich", Priority: "nope"), house.Press())));
        Assert.Equal(("center.unknown", 404), Refused(await house.Tickets.IssueAsync("nope", new IssueRequest("ho-tich"), house.Press())));
        Assert.Equal("A001", (await house.IssueAsync()).Number);

        static (string?, int?) Refused(Answer<TicketCard> answer) => (answer.Refusal?.Code, answer.Refusal?.Status);
    }

    [Fact]
    public async Task A_daily_limit_counts_what_was_given_wherever_it_was_transferred()
    {
        await using var house = await HallFixture.StartAsync(TestCenter.Of(line: l => l.Code == "ho-tich" ? l with { DailyLimit = 3 } : l));
        await house.OpenAllAsync();
        await house.IssueAsync();
        await house.IssueAsync("dat-dai");
        await house.CallNextAsync();
        Assert.True((await house.Tickets.TransferAsync(house.Code, "01", new TransferRequest("dat-dai"), house.Officer("01"))).Done);
        await house.IssueAsync();
        await house.IssueAsync();
        var full = await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), house.Press());
        Assert.Equal("line.full", full.Refusal?.Code);
        Assert.Contains("Lĩnh vực ho-tich", full.Refusal!.Vi, StringComparison.Ordinal);
        Assert.Contains("Line ho-tich", full.Refusal.En, StringComparison.Ordinal);
        Assert.True((await house.Tickets.IssueAsync(house.Code, new IssueRequest("dat-dai"), house.Press())).Done);
        house.Set(HallFixture.At(23, 8));
        Assert.Equal("A001", (await house.IssueAsync()).Number);
    }

    [Fact]
    public async Task After_the_last_number_of_the_range_the_line_is_full_and_stays_full()
    {
        await using var house = await HallFixture.StartAsync(TestCenter.Of(line: l => l with { First = 997, Last = 999 }));
        Assert.Equal(["A997", "A998", "A999"], [(await house.IssueAsync()).Number, (await house.IssueAsync()).Number, (await house.IssueAsync()).Number]);
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal("line.full", (await house.Tickets.IssueAsync(house.Code, new IssueRequest("ho-tich"), house.Press())).Refusal?.Code);
        }

        Assert.Equal(999, house.Count("SELECT MAX(number) FROM tickets WHERE prefix = 'A'"));
    }

    [Fact]
    public async Task Lines_that_share_a_prefix_share_one_series()
    {
        await using var house = await HallFixture.StartAsync(TestCenter.Of(line: l => l with { Prefix = "X" }));
        var cards = await Task.WhenAll(Enumerable.Range(0, 100).Select(n => house.IssueAsync(n % 2 == 0 ? "ho-tich" : "dat-dai")));
        Assert.Equal(Numbers("X", 100), cards.Select(c => c.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Numbers_begin_anew_on_the_next_service_day_without_any_job_and_the_past_is_kept()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        for (var n = 0; n < 5; n++)
        {
            await house.IssueAsync();
        }

        house.Set(HallFixture.At(23, 7, 30));
        var first = await house.IssueAsync();
        Assert.Equal(("A001", new DateOnly(2026, 11, 23), 0), (first.Number, first.ServiceDay, first.Ahead)); // nobody of Friday is still before it
        Assert.Equal(5, house.Count("SELECT COUNT(*) FROM tickets WHERE day = '2026-11-20'"));
        Assert.Equal("counter.closed", (await house.Tickets.CallNextAsync(house.Code, "01", house.Officer("01"))).Refusal?.Code);

        house.Set(HallFixture.At(20, 9)); // the clock of the host was wrong and steps back
        Assert.Equal("A006", (await house.IssueAsync()).Number);
        house.Set(HallFixture.At(23, 8));
        Assert.Equal("A002", (await house.IssueAsync()).Number);
    }

    [Fact]
    public async Task Midnight_under_concurrent_issues_divides_the_numbers_cleanly_also_when_the_clock_steps_back()
    {
        DayOfWeek[] week = Enum.GetValues<DayOfWeek>();
        var always = TestCenter.Of() with { Holidays = [], Sessions = [new(week, TimeOnly.MinValue, TimeOnly.MaxValue)], CallRule = new CallRule { IssueBeforeOpenMinutes = 0, IssueStopBeforeCloseMinutes = 0 } };
        var midnight = HallFixture.At(21, 0);
        await using var house = await HallFixture.StartAsync(always, midnight.AddMilliseconds(-1));
        var given = 0;
        var cards = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<TicketCard>();
            for (var n = 0; n < 60; n++)
            {
                mine.Add(await house.IssueAsync());
                switch (Interlocked.Increment(ref given))
                {
                    case 160:
                        house.Set(midnight);
                        break;
                    case 320:
                        house.Set(midnight.AddMilliseconds(-1));
                        break;
                    case 400:
                        house.Set(midnight.AddMilliseconds(5));
                        break;
                }
            }

            return mine;
        }, TestContext.Current.CancellationToken)))).SelectMany(m => m).ToList();

        var days = cards.GroupBy(c => c.ServiceDay).OrderBy(d => d.Key).ToList();
        Assert.Equal([new(2026, 11, 20), new(2026, 11, 21)], days.Select(d => d.Key));
        Assert.All(days, d => Assert.Equal(Numbers("A", d.Count()), d.Select(c => c.Number).Order(StringComparer.Ordinal)));
        Assert.All(cards, c => Assert.Equal(c.ServiceDay, HCC.Calendars.VietnamTime.ServiceDay(c.IssuedAt)));
        Assert.Equal(480, house.Count("SELECT COUNT(*) FROM tickets"));
        var seen = await house.SeeAsync(s => s.Day == new DateOnly(2026, 11, 21) && s.Today.Issued == days[1].Count());
        Assert.Equal(days[1].Count(), seen.WaitingNow);
    }

    static IEnumerable<string> Numbers(string prefix, int count) => Enumerable.Range(1, count).Select(n => new TicketNumber(prefix, n).ToString());
}
