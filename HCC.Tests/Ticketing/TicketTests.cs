using FsCheck;
using FsCheck.Fluent;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>A ticket is nothing but the fold of its moves.</summary>
public sealed class TicketTests
{
    [Fact]
    public void Issue_is_the_first_move_and_the_ticket_waits_from_then()
    {
        var ticket = Histories.NewTicket();
        var move = ticket.Issue("kiosk:3");
        Assert.Equal((1, TicketAction.Issue, TicketStatus.Waiting, HallFixture.Friday, "kiosk:3"), (move.Step, move.Action, move.To, move.At, move.Actor));
        Assert.Equal((1, TicketStatus.Waiting, HallFixture.Friday, 0), (ticket.Steps, ticket.Status, ticket.WaitingSince, ticket.Calls));
    }

    [Fact]
    public void The_fold_of_the_moves_equals_the_ticket() =>
        Prop.ForAll<byte[]>(choices =>
        {
            var (ticket, moves) = Histories.Play(choices);
            return Same.State(ticket) == Same.State(ticket.Replay(moves));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Steps_count_up_without_a_gap_and_times_never_go_back() =>
        Prop.ForAll<byte[]>(choices =>
        {
            var (_, moves) = Histories.Play(choices);
            return moves.Select(m => m.Step).SequenceEqual(Enumerable.Range(1, moves.Count)) && moves.Zip(moves.Skip(1)).All(p => p.First.At <= p.Second.At && p.First.To == p.Second.From);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Undo_brings_back_everything_but_the_count_of_steps_and_the_time() =>
        Prop.ForAll<byte[]>(choices =>
        {
            var (_, moves) = Histories.Play(choices);
            if (moves.Count < 2 || moves[^1].Action == TicketAction.Undo)
            {
                return true;
            }

            var ticket = Histories.NewTicket().Replay(moves);
            var expected = ticket.Replay(moves.Take(moves.Count - 1));
            var (before, move) = ticket.Undo(moves, "staff:1", moves[^1].At, "01").OrThrow();
            return (move.Step, move.Reason, move.To) == (moves.Count + 1, moves[^1].Action.ToString(), expected.Status) && Facts(before) == Facts(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_first_step_and_an_undo_cannot_be_undone()
    {
        var ticket = Histories.NewTicket();
        var moves = new List<TicketMove> { ticket.Issue("kiosk:1") };
        Assert.Equal("ticket.nothing-to-undo", ticket.Undo(moves, "staff:1", HallFixture.Friday).Refusal?.Code);

        moves.Add(ticket.Apply(TicketAction.Call, "staff:1", HallFixture.Friday, new MoveDetail("01")).OrThrow());
        var (before, back) = ticket.Undo(moves, "staff:1", HallFixture.Friday).OrThrow();
        moves.Add(back);
        Assert.Equal(TicketStatus.Waiting, before.Status);
        Assert.Equal("ticket.nothing-to-undo", before.Undo(moves, "staff:1", HallFixture.Friday).Refusal?.Code);
    }

    [Fact]
    public void A_transfer_keeps_number_and_time_of_issue_and_begins_a_new_wait()
    {
        var ticket = Histories.TicketIn(TicketStatus.Serving);
        var at = HallFixture.Friday.AddMinutes(20);
        ticket.Apply(TicketAction.Transfer, "staff:1", at, new MoveDetail("03", "dat-dai")).OrThrow();
        Assert.Equal(("A012", HallFixture.Friday, "dat-dai", "03", at), (ticket.Number.ToString(), ticket.IssuedAt, ticket.Line, ticket.ForCounter, ticket.WaitingSince));
        Assert.Equal((null, null, null, 0), (ticket.Counter, ticket.CalledAt, ticket.BeganAt, ticket.Calls));
    }

    static string Facts(Ticket t) => $"{t.Status}|{t.Line}|{t.Counter}|{t.ForCounter}|{t.WaitingSince:O}|{t.CalledAt:O}|{t.BeganAt:O}|{t.EndedAt:O}|{t.HeldUntil:O}|{t.Calls}|{t.Why}";
}
