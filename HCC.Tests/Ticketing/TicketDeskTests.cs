using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>The verbs of a counter on one ticket, step by step, and taking each step back.</summary>
public sealed class TicketDeskTests : IAsyncLifetime
{
    HallFixture house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(TestCenter.Of(lines: 3, counters: 3, skills: n => n < 2 ? ["ho-tich", "dat-dai"] : ["xe-co"]));
        await house.OpenAllAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Call_recall_begin_complete_leave_their_times_on_the_ticket()
    {
        var issued = await house.IssueAsync();
        house.Pass(4);
        var called = await house.CallNextAsync();
        house.Pass(1);
        var again = Done(await house.Tickets.RecallAsync(house.Code, "01", house.Officer("01")));
        Assert.Equal((TicketStatus.Called, 2, called!.CalledAt), (again.State, again.Calls, again.CalledAt));
        house.Pass(1);
        var begun = Done(await house.Tickets.BeginAsync(house.Code, "01", house.Officer("01")));
        Assert.Equal((TicketStatus.Serving, house.Now), (begun.State, begun.BeganAt));
        house.Pass(6);
        var done = Done(await house.Tickets.CompleteAsync(house.Code, "01", "Đã nhận hồ sơ", house.Officer("01")));
        Assert.Equal((TicketStatus.Completed, house.Now, "01", issued.Number), (done.State, done.EndedAt, done.Counter, done.Number));
        var moves = (await house.Tickets.FindAsync(issued.Id))!.Moves;
        Assert.Equal(["Issue", "Call", "Recall", "Begin", "Complete"], moves.Select(m => m.Action.ToString()));
        Assert.Equal([1, 2, 3, 4, 5], moves.Select(m => m.Step));
        Assert.Equal("Đã nhận hồ sơ", moves[^1].Reason);
        await house.TicketAsync(issued.Id);
    }

    [Fact]
    public async Task Completing_a_ticket_that_was_only_called_begins_it_in_the_same_instant()
    {
        var issued = await house.IssueAsync();
        await house.CallNextAsync();
        house.Pass(3);
        var done = Done(await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")));
        Assert.Equal((house.Now, house.Now), (done.BeganAt, done.EndedAt));
        Assert.Equal(["Issue", "Call", "Begin", "Complete"], (await house.Tickets.FindAsync(issued.Id))!.Moves.Select(m => m.Action.ToString()));
    }

    [Fact]
    public async Task A_counter_with_a_ticket_in_hand_calls_no_other()
    {
        await house.IssueAsync();
        var second = await house.IssueAsync();
        await house.CallNextAsync();
        Refused("counter.busy", await house.Tickets.CallNextAsync(house.Code, "01", house.Officer("01")));
        Refused("counter.busy", await house.Tickets.CallAsync(house.Code, "01", second.Id, null, house.Officer("01")));
        Done(await house.Tickets.BeginAsync(house.Code, "01", house.Officer("01")));
        Refused("counter.busy", await house.Tickets.CallNextAsync(house.Code, "01", house.Officer("01")));
        Assert.Equal(TicketStatus.Waiting, (await house.TicketAsync(second.Id)).Status);
    }

    [Fact]
    public async Task Without_a_ticket_in_hand_there_is_nothing_to_do_with()
    {
        Refused("counter.no-ticket", await house.Tickets.RecallAsync(house.Code, "01", house.Officer("01")));
        Refused("counter.no-ticket", await house.Tickets.BeginAsync(house.Code, "01", house.Officer("01")));
        Refused("counter.no-ticket", await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")));
        Refused("counter.no-ticket", await house.Tickets.HoldAsync(house.Code, "01", 5, house.Officer("01")));
        Refused("counter.no-ticket", await house.Tickets.TransferAsync(house.Code, "01", new TransferRequest("dat-dai"), house.Officer("01")));
        Refused("counter.no-ticket", await house.Tickets.MarkNoShowAsync(house.Code, "01", house.Officer("01")));
        Refused("ticket.nothing-to-undo", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));
        Refused("counter.unknown", await house.Tickets.BeginAsync(house.Code, "99", house.Officer("01")));
        Refused("counter.unknown", await house.Tickets.UndoAsync(house.Code, "99", house.Officer("01")));
        Refused("counter.unknown", await house.Tickets.CallNextAsync(house.Code, "99", house.Officer("01")));
        Refused("center.unknown", await house.Tickets.CallNextAsync("nope", "01", house.Officer("01")));
    }

    [Fact]
    public async Task A_step_that_does_not_fit_the_status_is_refused_and_stored_nowhere()
    {
        var ticket = await InHandAsync();
        Done(await house.Tickets.BeginAsync(house.Code, "01", house.Officer("01")));
        var before = Same.State(await house.TicketAsync(ticket.Id));
        Refused("ticket.not-now", await house.Tickets.RecallAsync(house.Code, "01", house.Officer("01")));
        Refused("ticket.not-now", await house.Tickets.MarkNoShowAsync(house.Code, "01", house.Officer("01")));
        Refused("ticket.not-now", await house.Tickets.CancelAsync(ticket.Id, null, house.Press()));
        Refused("ticket.not-now", await house.Tickets.ReinstateAsync(ticket.Id, null, house.Press()));
        Assert.Equal(before, Same.State(await house.TicketAsync(ticket.Id)));
    }

    [Fact]
    public async Task A_held_ticket_comes_back_by_itself_at_its_counter_when_its_time_has_come()
    {
        var ticket = await InHandAsync();
        var held = Done(await house.Tickets.HoldAsync(house.Code, "01", 10, house.Officer("01")));
        Assert.Equal((TicketStatus.OnHold, house.Now.AddMinutes(10), "01"), (held.State, held.HeldUntil, held.Counter));
        var next = await house.IssueAsync();
        house.Pass(9);
        Assert.Equal(next.Id, (await house.CallNextAsync())!.Id); // not yet due
        Done(await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")));
        await house.IssueAsync();
        house.Pass(1);
        var other = await house.CallNextAsync("02");
        Assert.NotEqual(ticket.Id, other!.Id); // another counter does not get it
        var back = await house.CallNextAsync();
        Assert.Equal((ticket.Id, null, "Số tạm giữ tại quầy này đã đến giờ gọi lại."), (back!.Id, back.HeldUntil, back.Why));
    }

    [Fact]
    public async Task A_hold_without_a_time_lasts_as_the_center_says_and_the_officer_may_call_it_earlier()
    {
        var ticket = await InHandAsync();
        Assert.Equal(house.Now.AddMinutes(15), Done(await house.Tickets.HoldAsync(house.Code, "01", null, house.Officer("01"))).HeldUntil);
        Refused("ticket.other-counter", await house.Tickets.CallAsync(house.Code, "02", ticket.Id, null, house.Officer("02")));
        house.Pass(1);
        Assert.Equal(TicketStatus.Called, Done(await house.Tickets.CallAsync(house.Code, "01", ticket.Id, "đã quay lại", house.Officer("01"))).State);
        Assert.Equal(house.Now.AddMinutes(480), Done(await house.Tickets.HoldAsync(house.Code, "01", 100_000, house.Officer("01"))).HeldUntil);
    }

    [Fact]
    public async Task A_transfer_to_a_line_keeps_number_and_place_in_time()
    {
        var first = await house.IssueAsync("xe-co");
        house.Pass(10);
        var second = await house.IssueAsync("dat-dai");
        house.Pass(5);
        Assert.Equal(first.Id, (await house.CallNextAsync("03"))!.Id);
        var sent = Done(await house.Tickets.TransferAsync(house.Code, "03", new TransferRequest("dat-dai", Reason: "nhầm lĩnh vực"), house.Officer("03")));
        Assert.Equal((first.Number, TicketStatus.Waiting, "dat-dai", first.IssuedAt, 0), (sent.Number, sent.State, sent.ServiceLine, sent.IssuedAt, sent.Calls));
        Assert.Equal(["01", "02"], sent.Counters);
        house.Pass(1);
        Assert.Equal(first.Id, (await house.CallNextAsync())!.Id); // issued before the second, so called before it
        Assert.Equal(second.Id, (await house.CallNextAsync("02"))!.Id);
    }

    [Fact]
    public async Task A_transfer_to_a_counter_is_called_only_there_and_first()
    {
        var ticket = await InHandAsync();
        for (var n = 0; n < 3; n++)
        {
            await house.IssueAsync();
        }

        house.Pass(20);
        var sent = Done(await house.Tickets.TransferAsync(house.Code, "01", new TransferRequest(Counter: "02"), house.Officer("01")));
        Assert.Equal(("02", "ho-tich", ["02"]), (sent.ForCounter, sent.ServiceLine, sent.Counters.ToArray()), (a, b) => a.Item1 == b.Item1 && a.Item2 == b.Item2 && a.Item3.SequenceEqual(b.Item3));
        Refused("ticket.sent-elsewhere", await house.Tickets.CallAsync(house.Code, "01", ticket.Id, null, house.Officer("01")));
        Assert.NotEqual(ticket.Id, (await house.CallNextAsync())!.Id);
        var called = await house.CallNextAsync("02");
        Assert.Equal((ticket.Id, null, "02"), (called!.Id, called.ForCounter, called.Counter));
    }

    [Fact]
    public async Task A_transfer_to_a_counter_of_other_skill_goes_to_that_counters_own_line()
    {
        await InHandAsync();
        var sent = Done(await house.Tickets.TransferAsync(house.Code, "01", new TransferRequest(Counter: "03"), house.Officer("01")));
        Assert.Equal(("xe-co", "03"), (sent.ServiceLine, sent.ForCounter));
    }

    [Fact]
    public async Task A_transfer_to_nowhere_is_refused()
    {
        var ticket = await InHandAsync();
        TransferRequest[] wrong = [new(), new("nope"), new("ho-tich"), new(Counter: "99"), new("xe-co", "02"), new("nope", "02"), new("dat-dai", "99")];
        foreach (var request in wrong)
        {
            var answer = await house.Tickets.TransferAsync(house.Code, "01", request, house.Officer("01"));
            Assert.True(answer.Refusal?.Code == "ticket.transfer-where", $"{request} was not refused");
        }

        Assert.Equal(TicketStatus.Called, (await house.TicketAsync(ticket.Id)).Status);
    }

    [Fact]
    public async Task An_absent_citizen_who_comes_back_keeps_the_place()
    {
        var ticket = await InHandAsync();
        house.Pass(2);
        Assert.Equal((TicketStatus.NoShow, house.Now), (Done(await house.Tickets.MarkNoShowAsync(house.Code, "01", house.Officer("01"))) is var gone ? gone.State : default, gone.EndedAt));
        var later = await house.IssueAsync();
        house.Pass(10);
        Refused("ticket.not-now", await house.Tickets.CallAsync(house.Code, "01", ticket.Id, null, house.Officer("01")));
        var back = Done(await house.Tickets.ReinstateAsync(ticket.Id, "đã quay lại", house.Press("staff:9")));
        Assert.Equal((TicketStatus.Waiting, ticket.IssuedAt, null, 0), (back.State, back.IssuedAt, back.EndedAt, back.Calls));
        Assert.Equal(ticket.Id, (await house.CallNextAsync())!.Id);
        Assert.Equal(later.Id, (await house.CallNextAsync("02"))!.Id);
    }

    [Fact]
    public async Task A_waiting_citizen_leaves_by_phone_or_by_staff_and_is_not_called()
    {
        var first = await house.IssueAsync();
        var second = await house.IssueAsync();
        Assert.Equal(TicketStatus.Cancelled, Done(await house.Tickets.LeaveAsync(first.Token, house.Press("citizen"))).State);
        Assert.Equal(TicketStatus.Cancelled, Done(await house.Tickets.CancelAsync(second.Id, "in thử", house.Press("staff:9"))).State);
        Assert.Null(await house.CallNextAsync());
        Refused("ticket.not-now", await house.Tickets.LeaveAsync(first.Token, house.Press("citizen")));
        Refused("ticket.unknown", await house.Tickets.LeaveAsync("nobody", house.Press("citizen")));
        Refused("ticket.unknown", await house.Tickets.CancelAsync(999, null, house.Press("citizen")));
    }

    [Fact]
    public async Task A_held_ticket_may_be_cancelled()
    {
        var ticket = await InHandAsync();
        Done(await house.Tickets.HoldAsync(house.Code, "01", 5, house.Officer("01")));
        house.Pass(1);
        Assert.Equal(TicketStatus.Cancelled, Done(await house.Tickets.CancelAsync(ticket.Id, null, house.Press())).State);
        house.Pass(10);
        Assert.Null(await house.CallNextAsync());
        await house.TicketAsync(ticket.Id);
    }

    [Fact]
    public async Task A_ticket_of_yesterday_is_unknown_today()
    {
        var ticket = await house.IssueAsync();
        house.Set(HallFixture.At(23, 8));
        Refused("ticket.unknown", await house.Tickets.CancelAsync(ticket.Id, null, house.Press()));
        await house.OpenAsync("01");
        Refused("ticket.unknown", await house.Tickets.CallAsync(house.Code, "01", ticket.Id, null, house.Officer("01")));
        Assert.Null(await house.CallNextAsync());
    }

    [Fact]
    public async Task A_call_out_of_order_keeps_its_reason_and_needs_the_skill()
    {
        await house.IssueAsync();
        var chosen = await house.IssueAsync();
        var other = await house.IssueAsync("xe-co");
        Refused("counter.no-skill", await house.Tickets.CallAsync(house.Code, "01", other.Id, null, house.Officer("01")));
        Assert.Equal("Cán bộ chọn gọi số này: có hẹn", Done(await house.Tickets.CallAsync(house.Code, "01", chosen.Id, "có hẹn", house.Officer("01"))).Why);
        Refused("ticket.not-now", await house.Tickets.CallAsync(house.Code, "02", chosen.Id, null, house.Officer("02")));
    }

    [Theory]
    [InlineData(TicketAction.Call, TicketStatus.Waiting)]
    [InlineData(TicketAction.Recall, TicketStatus.Called)]
    [InlineData(TicketAction.Begin, TicketStatus.Called)]
    [InlineData(TicketAction.Complete, TicketStatus.Serving)]
    [InlineData(TicketAction.Hold, TicketStatus.Serving)]
    [InlineData(TicketAction.Transfer, TicketStatus.Serving)]
    [InlineData(TicketAction.MarkNoShow, TicketStatus.Called)]
    public async Task Each_step_can_be_taken_back_within_its_time(TicketAction step, TicketStatus back)
    {
        var ticket = await BeforeAsync(step);
        house.Pass(0.2);
        var before = await house.TicketAsync(ticket);
        Done(await StepAsync(step, ticket));
        house.Pass(5); // to the second
        var undone = Done(await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));
        Assert.Equal((back, before.Line, before.Counter, before.CalledAt, before.BeganAt, before.Calls, before.EndedAt, before.HeldUntil), (undone.State, undone.ServiceLine, undone.Counter, undone.CalledAt, undone.BeganAt, undone.Calls, undone.EndedAt, undone.HeldUntil));
        var stored = await house.TicketAsync(ticket);
        Assert.Equal((back, before.Steps + 2), (stored.Status, stored.Steps));
        house.Pass(0.1);
        Refused("ticket.nothing-to-undo", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01"))); // an undo is not undone

        Done(await StepAsync(step, ticket)); // and the way is open again
        house.Pass(5.1);
        Refused("ticket.undo-too-late", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));
        await house.TicketAsync(ticket);
    }

    [Fact]
    public async Task An_undo_that_needs_a_busy_counter_is_refused()
    {
        await InHandAsync();
        var second = await house.IssueAsync();
        house.Pass(0.1);
        Done(await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")));
        house.Pass(0.1);
        Assert.Equal(second.Id, (await house.CallNextAsync())!.Id);
        house.Pass(0.1);
        Assert.Equal(TicketStatus.Waiting, Done(await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01"))).State); // the last step is the call
        Assert.Null((await house.SeeAsync(s => s.Counter("01")!.Ticket is null)).Counter("01")!.Ticket);
    }

    [Fact]
    public async Task A_step_with_which_somebody_else_has_gone_on_is_not_undone()
    {
        var ticket = await InHandAsync();
        house.Pass(0.1);
        Done(await house.Tickets.TransferAsync(house.Code, "01", new TransferRequest("dat-dai"), house.Officer("01")));
        house.Pass(0.1);
        Assert.Equal(ticket.Id, (await house.CallNextAsync("02"))!.Id);
        Refused("ticket.nothing-to-undo", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));

        await house.IssueAsync();
        house.Pass(0.1);
        await house.CallNextAsync();
        house.Pass(0.1);
        Done(await house.Tickets.MarkNoShowAsync(house.Code, "01", house.Officer("01")));
        house.Pass(0.1);
        Done(await house.Tickets.ReinstateAsync(ticket.Id + 1, null, house.Press("staff:9")));
        Refused("ticket.nothing-to-undo", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));
    }

    [Fact]
    public async Task A_rated_service_stays_finished()
    {
        var ticket = await InHandAsync();
        house.Pass(1);
        Done(await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")));
        Assert.True((await house.Ratings.RateAsync(new(house.Code, Ticket: ticket.Id, Score: 5), house.Press("terminal:1"))).Done);
        Refused("ticket.already-rated", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));
    }

    [Fact]
    public async Task An_undo_brings_no_ticket_back_to_a_counter_where_nobody_sits()
    {
        await InHandAsync();
        house.Pass(0.1);
        Done(await house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")));
        Assert.True((await house.Counters.PauseAsync(house.Code, "01", "hop", house.Officer("01"))).Done);
        Refused("counter.paused", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));
        Assert.True((await house.Counters.CloseAsync(house.Code, "01", house.Officer("01"))).Done);
        Refused("counter.closed", await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01")));
    }

    [Fact]
    public async Task The_same_press_of_undo_takes_back_one_step()
    {
        var ticket = await InHandAsync();
        house.Pass(0.1);
        Done(await house.Tickets.BeginAsync(house.Code, "01", house.Officer("01")));
        house.Pass(0.1);
        var press = house.Officer("01");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => house.Tickets.UndoAsync(house.Code, "01", press)));
        Assert.Single(answers.Select(Same.Json).Distinct());
        Assert.Equal(4, (await house.TicketAsync(ticket.Id)).Steps);
    }

    [Fact]
    public async Task Codes_are_the_same_in_capital_letters()
    {
        var center = TestCenter.Of() is var c ? c with { Counters = [.. c.Counters.Select(x => x with { Code = "q" + x.Code })] } : null;
        await using var other = await HallFixture.StartAsync(center);
        await other.OpenAsync("Q01");
        var ticket = await other.IssueAsync();
        var upper = other.Code.ToUpperInvariant();
        Assert.Equal("q01", (await other.Tickets.CallNextAsync(upper, "Q01", other.Officer("Q01"))).OrThrow().Ticket!.Counter);
        other.Pass(0.1);
        Done(await other.Tickets.BeginAsync(upper, "Q01", other.Officer("Q01")));
        other.Pass(0.1);
        Done(await other.Tickets.UndoAsync(upper, "q01", other.Officer("Q01")));
        Assert.Equal("counter.officer-elsewhere", (await other.Counters.OpenAsync(upper, "q02", null, other.Officer("Q01"))).Refusal?.Code);
        Assert.Equal(["", "q01", "q01", "q01"], (await other.Tickets.FindAsync(ticket.Id))!.Moves.Select(m => m.AtCounter ?? ""));
    }

    async Task<TicketCard> InHandAsync()
    {
        var ticket = await house.IssueAsync();
        house.Pass(1);
        Assert.Equal(ticket.Id, (await house.CallNextAsync())!.Id);
        return ticket;
    }

    async Task<long> BeforeAsync(TicketAction step)
    {
        if (step == TicketAction.Call)
        {
            return (await house.IssueAsync()).Id;
        }

        var ticket = await InHandAsync();
        house.Pass(0.1);
        if (step is TicketAction.Complete or TicketAction.Hold or TicketAction.Transfer)
        {
            Done(await house.Tickets.BeginAsync(house.Code, "01", house.Officer("01")));
        }

        return ticket.Id;
    }

    Task<Answer<TicketCard>> StepAsync(TicketAction step, long ticket) => step switch
    {
        TicketAction.Call => house.Tickets.CallAsync(house.Code, "01", ticket, null, house.Officer("01")),
        TicketAction.Recall => house.Tickets.RecallAsync(house.Code, "01", house.Officer("01")),
        TicketAction.Begin => house.Tickets.BeginAsync(house.Code, "01", house.Officer("01")),
        TicketAction.Complete => house.Tickets.CompleteAsync(house.Code, "01", null, house.Officer("01")),
        TicketAction.Hold => house.Tickets.HoldAsync(house.Code, "01", 30, house.Officer("01")),
        TicketAction.Transfer => house.Tickets.TransferAsync(house.Code, "01", new TransferRequest("dat-dai", "02"), house.Officer("01")),
        TicketAction.MarkNoShow => house.Tickets.MarkNoShowAsync(house.Code, "01", house.Officer("01")),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    static TicketCard Done(Answer<TicketCard> answer)
    {
        Assert.True(answer.Done, answer.Refusal?.Code);
        return answer.Value;
    }

    static void Refused<T>(string code, Answer<T> answer)
    {
        Assert.Equal(code, answer.Refusal?.Code);
        Assert.NotEmpty(answer.Refusal!.Vi);
        Assert.NotEqual(answer.Refusal.Vi, answer.Refusal.En);
    }
}
