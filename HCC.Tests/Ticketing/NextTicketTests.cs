using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HCC.Centers;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>The order of calling: one rule, accumulating priority.</summary>
public sealed class NextTicketTests
{
    static readonly Center Center = TestCenter.Of(lines: 3, counters: 3, skills: n => n == 0 ? ["ho-tich", "dat-dai"] : n == 1 ? ["dat-dai"] : ["xe-co"]);
    static readonly DateTimeOffset Now = HallFixture.At(20, 9);

    [Fact]
    public void The_longest_wait_is_called_first() => Assert.Equal(1, Next("01", Waiting(2, 10), Waiting(1, 11), Waiting(3, 9)));

    [Fact]
    public void Equal_waits_go_to_the_earlier_ticket() => Assert.Equal(4, Next("01", Waiting(9, 10), Waiting(4, 10), Waiting(7, 10)));

    [Theory]
    [InlineData(24.9, 10, 2)] // 25 > 24.9
    [InlineData(25.1, 10, 1)]
    [InlineData(25, 10, 1)] // equal scores: the earlier ticket
    public void A_minute_of_priority_counts_two_and_a_half_times(double normalWaited, double priorityWaited, long called) =>
        Assert.Equal(called, Next("01", Waiting(1, normalWaited), Waiting(2, priorityWaited, TestCenter.Elderly)));

    [Fact]
    public void A_heavier_priority_overtakes_a_lighter_one() => Assert.Equal(2, Next("01", Waiting(1, 15, TestCenter.Elderly), Waiting(2, 10, TestCenter.Urgent)));

    [Fact]
    public void A_counter_calls_only_lines_of_its_skill()
    {
        Assert.Equal(2, Next("02", Waiting(1, 60), Waiting(2, 1, line: "dat-dai")));
        Assert.Null(Next("03", Waiting(1, 60), Waiting(2, 1, line: "dat-dai")));
    }

    [Fact]
    public void A_ticket_sent_to_a_counter_comes_first_there_and_is_nobody_elses()
    {
        var sent = Waiting(5, 1, line: "dat-dai") with { ForCounter = "02" };
        Assert.Equal(5, Next("02", Waiting(1, 60, line: "dat-dai"), sent));
        Assert.Equal(1, Next("01", Waiting(1, 0.5, line: "dat-dai"), sent));
        Assert.Null(Next("01", sent));
    }

    [Fact]
    public void A_held_ticket_comes_back_first_at_its_counter_once_it_is_due_and_not_before()
    {
        var sent = Waiting(5, 50) with { ForCounter = "01" };
        var due = Waiting(6, 1) with { ForCounter = "01", Held = true, DueAt = Now };
        Assert.Equal(6, Next("01", sent, due));
        Assert.Equal(5, Next("01", sent, due with { DueAt = Now.AddSeconds(1) }));
        Assert.Null(Next("02", due));
    }

    [Fact]
    public void A_ticket_issued_in_the_future_by_a_clock_that_stepped_back_waits_zero_and_is_still_called() => Assert.Equal(1, Next("01", Waiting(1, -30)));

    [Fact]
    public void Nobody_waits_then_nobody_is_called() => Assert.Null(Next("01"));

    [Fact]
    public void The_choice_does_not_depend_on_the_order_in_which_tickets_are_looked_at() =>
        Prop.ForAll(Queues.ToArbitrary(), queue =>
        {
            var tickets = Tickets(queue);
            return Next("01", tickets) == Next("01", [.. tickets.Reverse()]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Before_is_a_strict_order() =>
        Prop.ForAll(Queues.ToArbitrary(), queue =>
        {
            var tickets = Tickets(queue);
            return tickets.All(a => !NextTicket.Before(a, a, Now)) && tickets.All(a => tickets.All(b => a.Id == b.Id || NextTicket.Before(a, b, Now) != NextTicket.Before(b, a, Now)));
        }).QuickCheckThrowOnFailure();

    /// <summary>
    /// No starvation: a normal ticket issued at t and called at c was overtaken only by priority tickets issued before c − (c − t) / weight.
    /// That instant lies before c, so whatever arrives, the waiting ticket's turn comes after finitely many calls.
    /// </summary>
    [Fact]
    public void A_normal_ticket_is_overtaken_only_by_priority_tickets_issued_before_a_computable_instant() =>
        Prop.ForAll(Queues.ToArbitrary(), queue =>
        {
            var waiting = Tickets(queue).ToList();
            var calls = new List<(WaitingTicket Ticket, DateTimeOffset At)>();
            var at = Now;
            while (NextTicket.Choose(Center, Center.Counter("01")!, waiting, at) is { } next)
            {
                calls.Add((next.Ticket, at));
                waiting.Remove(next.Ticket);
                at = at.AddMinutes(3);

                // A flood: with every call another priority ticket arrives, for as long as the first hundred calls last.
                if (calls.Count < 100)
                {
                    waiting.Add(Waiting(1000 + calls.Count, -(at - Now).TotalMinutes, TestCenter.Elderly));
                }
            }

            return calls.Index().All(c => calls.Take(c.Index).Where(o => o.Ticket.IssuedAt > c.Item.Ticket.IssuedAt).All(o =>
                o.Ticket.Weight > c.Item.Ticket.Weight && o.Ticket.IssuedAt <= o.At - ((o.At - c.Item.Ticket.IssuedAt) * (c.Item.Ticket.Weight / o.Ticket.Weight)) + TimeSpan.FromMilliseconds(1)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_normal_ticket_in_a_flood_of_priority_is_called_within_the_computed_number_of_calls()
    {
        // Ten elderly people wait, then one more person without priority; from then on another elderly person comes before every call, which
        // alone fills the counter. Only who comes within the first 60 % of the wait (1 − 1/2.5) passes: 10 + 0.6 n = n, so about 25 calls.
        // (The rule can promise this as long as priority arrives at less than 1 / (1 − 1/2.5) = 1.67 times the rate of calling.)
        var waiting = Enumerable.Range(2, 10).Select(id => Waiting(id, id, TestCenter.Elderly)).Append(Waiting(1, 0)).ToList();
        for (var call = 1; ; call++)
        {
            var at = Now.AddMinutes(call * 4);
            waiting.Add(Waiting(100 + call, -((call * 4) - 1), TestCenter.Elderly));
            var next = NextTicket.Choose(Center, Center.Counter("01")!, waiting, at)!.Ticket;
            waiting.Remove(next);
            if (next.Id == 1)
            {
                Assert.InRange(call, 11, 27);
                return;
            }

            Assert.True(call < 1000, "The normal ticket starves.");
        }
    }

    public static TheoryData<string, WaitingTicket[]> Reasons() => new()
    {
        { "Người duy nhất đang chờ, đã chờ 12 phút.", [Waiting(1, 12.9)] },
        { "Chờ lâu nhất: 12 phút; sau đó đến số A002 đã chờ 5 phút.", [Waiting(1, 12), Waiting(2, 5), Waiting(3, 4)] },
        { "Diện ưu tiên (Người cao tuổi): đã chờ 6 phút.", [Waiting(1, 6, TestCenter.Elderly)] },
        { "Diện ưu tiên (Người cao tuổi): đã chờ 6 phút, mỗi phút tính 2,5 lần; hơn số A002 đã chờ 14 phút.", [Waiting(1, 6, TestCenter.Elderly), Waiting(2, 14), Waiting(3, 13)] },
        { "Đã chờ 16 phút, lâu hơn số ưu tiên A002 (6 phút × 2,5).", [Waiting(1, 16), Waiting(2, 6, TestCenter.Elderly)] },
        { "Số được chuyển đến đúng quầy này, đã chờ 3 phút.", [Waiting(1, 3) with { ForCounter = "01" }, Waiting(2, 30)] },
        { "Số tạm giữ tại quầy này đã đến giờ gọi lại.", [Waiting(1, 3) with { ForCounter = "01", Held = true, DueAt = Now }, Waiting(2, 30)] },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_sentence_says_why_this_ticket_was_called(string sentence, WaitingTicket[] waiting)
    {
        var next = NextTicket.Choose(Center, Center.Counter("01")!, waiting, Now);
        Assert.Equal((1, sentence), (next!.Ticket.Id, next.Why));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void The_sentence_is_the_same_whatever_the_screen_speaks(string culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture));
            Assert.Equal("Đã chờ 16 phút, lâu hơn số ưu tiên A002 (6 phút × 2,5).", NextTicket.Choose(Center, Center.Counter("01")!, [Waiting(1, 16), Waiting(2, 6, TestCenter.Elderly)], Now)!.Why);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Theory]
    [InlineData(null, "Cán bộ chọn gọi số này.")]
    [InlineData("  ", "Cán bộ chọn gọi số này.")]
    [InlineData(" đã hẹn trước ", "Cán bộ chọn gọi số này: đã hẹn trước")]
    public void A_call_out_of_order_says_so(string? reason, string sentence) => Assert.Equal(sentence, WhyThisOne.Chosen(reason));

    static Gen<(int Waited, int Class)[]> Queues =>
        Gen.Choose(0, 200).SelectMany(waited => Gen.Choose(0, 3).Select(kind => (waited, kind))).ArrayOf().Where(a => a.Length < 60);

    static WaitingTicket[] Tickets((int Waited, int Class)[] queue) =>
        [.. queue.OrderByDescending(t => t.Waited).Select((t, n) => Waiting(n + 1, t.Waited, t.Class switch { 2 => TestCenter.Elderly, 3 => TestCenter.Urgent, _ => null }))];

    static WaitingTicket Waiting(long id, double minutes, string? priority = null, string line = "ho-tich") =>
        new(id, new("A", (int)id), line, priority, Center.Priority(priority)?.Weight ?? 1, Now.AddMinutes(-minutes));

    static long? Next(string counter, params WaitingTicket[] waiting) => NextTicket.Choose(Center, Center.Counter(counter)!, waiting, Now)?.Ticket.Id;
}
