using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>Every pair of status and action against the one table.</summary>
public sealed class TicketFlowTests
{
    static readonly DateTimeOffset Later = HallFixture.Friday.AddMinutes(30);

    // The field's own words for what may happen when; written down a second time on purpose.
    static readonly Dictionary<TicketStatus, Dictionary<TicketAction, TicketStatus>> Expected = new()
    {
        [TicketStatus.Waiting] = new() { [TicketAction.Call] = TicketStatus.Called, [TicketAction.Transfer] = TicketStatus.Waiting, [TicketAction.Cancel] = TicketStatus.Cancelled },
        [TicketStatus.Called] = new()
        {
            [TicketAction.Recall] = TicketStatus.Called, [TicketAction.Begin] = TicketStatus.Serving, [TicketAction.MarkNoShow] = TicketStatus.NoShow,
            [TicketAction.Hold] = TicketStatus.OnHold, [TicketAction.Transfer] = TicketStatus.Waiting,
        },
        [TicketStatus.Serving] = new() { [TicketAction.Hold] = TicketStatus.OnHold, [TicketAction.Transfer] = TicketStatus.Waiting, [TicketAction.Complete] = TicketStatus.Completed },
        [TicketStatus.OnHold] = new() { [TicketAction.Call] = TicketStatus.Called, [TicketAction.Transfer] = TicketStatus.Waiting, [TicketAction.Cancel] = TicketStatus.Cancelled },
        [TicketStatus.NoShow] = new() { [TicketAction.Reinstate] = TicketStatus.Waiting },
        [TicketStatus.Completed] = [],
        [TicketStatus.Cancelled] = [],
    };

    public static TheoryData<TicketStatus, TicketAction> Pairs()
    {
        var pairs = new TheoryData<TicketStatus, TicketAction>();
        foreach (var status in Enum.GetValues<TicketStatus>())
        {
            foreach (var action in Enum.GetValues<TicketAction>())
            {
                pairs.Add(status, action);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_action_leads_where_the_table_says_or_is_refused_with_a_sentence_and_nothing_changes(TicketStatus from, TicketAction action)
    {
        var ticket = Histories.TicketIn(from);
        var before = Same.State(ticket);
        var answer = ticket.Apply(action, "staff:1", Later, new MoveDetail("01", Until: Later.AddMinutes(5)));

        if (Expected[from].TryGetValue(action, out var to))
        {
            Assert.True(answer.Done);
            Assert.Equal((from, to, to), (answer.Value.From, answer.Value.To, ticket.Status));
            Assert.Equal((ticket.Steps, Later), (answer.Value.Step, ticket.ChangedAt));
        }
        else
        {
            Assert.False(answer.Done);
            Assert.Equal(("ticket.not-now", 409), (answer.Refusal.Code, answer.Refusal.Status));
            Assert.Contains("A012", answer.Refusal.Vi, StringComparison.Ordinal);
            Assert.Contains("A012", answer.Refusal.En, StringComparison.Ordinal);
            Assert.NotEqual(answer.Refusal.Vi, answer.Refusal.En);
            Assert.Equal(before, Same.State(ticket));
        }
    }

    [Fact]
    public void Buttons_and_table_are_the_same_thing()
    {
        foreach (var (status, actions) in Expected)
        {
            Assert.Equal(actions.Keys.Order(), TicketFlow.ActionsFrom(status));
        }

        Assert.Equal(Expected.Sum(e => e.Value.Count), TicketFlow.Table.Count);
    }

    [Fact]
    public void Every_status_can_be_reached_and_only_two_are_final()
    {
        var reached = TicketFlow.Table.Values.Append(TicketStatus.Waiting).Distinct().Order();
        Assert.Equal(Enum.GetValues<TicketStatus>(), reached);
        Assert.Equal([TicketStatus.Completed, TicketStatus.Cancelled], Enum.GetValues<TicketStatus>().Where(s => TicketFlow.ActionsFrom(s).Count == 0));
    }

    [Theory]
    [InlineData(TicketStatus.Called, TicketAction.Recall)]
    [InlineData(TicketStatus.Called, TicketAction.Begin)]
    [InlineData(TicketStatus.Called, TicketAction.Hold)]
    [InlineData(TicketStatus.Called, TicketAction.MarkNoShow)]
    [InlineData(TicketStatus.Called, TicketAction.Transfer)]
    [InlineData(TicketStatus.Serving, TicketAction.Complete)]
    [InlineData(TicketStatus.Serving, TicketAction.Hold)]
    [InlineData(TicketStatus.Serving, TicketAction.Transfer)]
    public void A_step_at_a_counter_is_refused_to_any_other_counter(TicketStatus from, TicketAction action)
    {
        var ticket = Histories.TicketIn(from);
        var before = Same.State(ticket);
        var answer = ticket.Apply(action, "staff:2", Later, new MoveDetail(Line: "dat-dai", ActingCounter: "02"));
        Assert.Equal("ticket.other-counter", answer.Refusal?.Code);
        Assert.Equal(before, Same.State(ticket));
    }

    [Fact]
    public void A_clock_that_steps_back_never_puts_a_move_before_the_one_before()
    {
        var ticket = Histories.TicketIn(TicketStatus.Called);
        var called = ticket.ChangedAt;
        var begun = ticket.Apply(TicketAction.Begin, "staff:1", called.AddHours(-1)).OrThrow();
        Assert.Equal((called, called), (begun.At, ticket.BeganAt));
    }

    [Theory]
    [InlineData("A", 1, "A001")]
    [InlineData("A", 12, "A012")]
    [InlineData("TT", 999, "TT999")]
    [InlineData("D", 1000, "D1000")]
    public void A_number_has_at_least_three_digits(string prefix, int value, string written) => Assert.Equal(written, new TicketNumber(prefix, value).ToString());
}
