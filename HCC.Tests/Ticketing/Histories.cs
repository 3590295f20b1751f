using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>Tickets with a past, without a database.</summary>
static class Histories
{
    public static Ticket NewTicket() => new()
    {
        Id = 7, Center = TestCenter.Code, ServiceDay = new(2026, 11, 20), Number = new("A", 12), Token = "t", Line = "ho-tich", Weight = 1, Language = "vi", Source = "kiosk", IssuedAt = HallFixture.Friday,
    };

    /// <summary>A ticket that came into a status by the shortest way; at counter 01 where there is one.</summary>
    public static Ticket TicketIn(TicketStatus status)
    {
        TicketAction[] way = status switch
        {
            TicketStatus.Waiting => [],
            TicketStatus.Called => [TicketAction.Call],
            TicketStatus.Serving => [TicketAction.Call, TicketAction.Begin],
            TicketStatus.OnHold => [TicketAction.Call, TicketAction.Hold],
            TicketStatus.NoShow => [TicketAction.Call, TicketAction.MarkNoShow],
            TicketStatus.Completed => [TicketAction.Call, TicketAction.Begin, TicketAction.Complete],
            TicketStatus.Cancelled => [TicketAction.Cancel],
        };
        var ticket = NewTicket();
        ticket.Issue("kiosk:1");
        foreach (var (n, action) in way.Index())
        {
            ticket.Apply(action, "staff:1", HallFixture.Friday.AddMinutes(n + 1), new MoveDetail("01", ActingCounter: "01", Until: HallFixture.Friday.AddHours(1))).OrThrow();
        }

        Assert.Equal(status, ticket.Status);
        return ticket;
    }

    /// <summary>
    /// Plays a random history: each number chooses one of the actions that fit, or an undo. Gives the ticket, its moves, and the states
    /// that it had after each step.
    /// </summary>
    public static (Ticket Ticket, List<TicketMove> Moves) Play(IEnumerable<byte> choices)
    {
        var ticket = NewTicket();
        var moves = new List<TicketMove> { ticket.Issue("kiosk:1") };
        var at = HallFixture.Friday;
        foreach (var choice in choices)
        {
            at = at.AddSeconds(choice - 20); // sometimes the clock steps back
            var fitting = TicketFlow.ActionsFrom(ticket.Status);
            if (choice % 5 == 0 || fitting.Count == 0)
            {
                if (ticket.Undo(moves, "staff:1", at, "01") is { Done: true } undone)
                {
                    (ticket, var back) = undone.Value;
                    moves.Add(back);
                }

                continue;
            }

            var action = fitting[choice % fitting.Count];
            var detail = new MoveDetail(
                action == TicketAction.Call || (action == TicketAction.Transfer && choice % 2 == 0) ? $"0{1 + (choice % 3)}" : null,
                action == TicketAction.Transfer ? choice % 3 == 0 ? "dat-dai" : "xe-co" : null,
                choice % 4 == 0 ? "lý do" : null,
                action == TicketAction.Hold ? at.AddMinutes(choice) : null);
            moves.Add(ticket.Apply(action, "staff:1", at, detail).OrThrow());
        }

        return (ticket, moves);
    }
}
