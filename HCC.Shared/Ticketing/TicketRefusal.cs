using HCC.Text;

namespace HCC.Ticketing;

/// <summary>Every way in which a ticket's verb can be refused, each with its sentence.</summary>
public static class TicketRefusal
{
    /// <summary>The action does not fit the ticket's status.</summary>
    public static Refusal NotNow(Ticket ticket, TicketAction action) =>
        RefusalText.Of("ticket.not-now", nameof(RefusalText.TicketNotNow), ticket.Number, FlowText.Name(ticket.Status), FlowText.Name(action));

    /// <summary>The ticket is at another counter.</summary>
    public static Refusal OtherCounter(Ticket ticket) => RefusalText.Of("ticket.other-counter", nameof(RefusalText.TicketOtherCounter), ticket.Number, ticket.Counter);

    /// <summary>There is no step to take back.</summary>
    public static Refusal NothingToUndo(Ticket? ticket) => RefusalText.Of("ticket.nothing-to-undo", nameof(RefusalText.TicketNothingToUndo), ticket?.Number);

    /// <summary>The last step is too old to take back.</summary>
    public static Refusal UndoTooLate(Ticket ticket, int minutes) => RefusalText.Of("ticket.undo-too-late", nameof(RefusalText.TicketUndoTooLate), ticket.Number, minutes);

    /// <summary>The finished service has been rated; it stays finished.</summary>
    public static Refusal AlreadyRated(Ticket ticket) => RefusalText.Of("ticket.already-rated", nameof(RefusalText.TicketAlreadyRated), ticket.Number);

    /// <summary>No such ticket today.</summary>
    public static Refusal Unknown() => RefusalText.Of("ticket.unknown", nameof(RefusalText.TicketUnknown)) with { Status = 404 };

    /// <summary>The counter still has a ticket in hand.</summary>
    public static Refusal CounterBusy(string counter, TicketNumber number) => RefusalText.Of("counter.busy", nameof(RefusalText.CounterBusy), counter, number);

    /// <summary>The counter has no ticket in hand.</summary>
    public static Refusal NoTicketAtCounter(string counter) => RefusalText.Of("counter.no-ticket", nameof(RefusalText.CounterNoTicket), counter);

    /// <summary>The counter has not the skill for the ticket's line.</summary>
    public static Refusal NoSkill(string counter, TicketNumber number) => RefusalText.Of("counter.no-skill", nameof(RefusalText.CounterNoSkill), counter, number);

    /// <summary>The ticket was sent to another counter.</summary>
    public static Refusal SentElsewhere(TicketNumber number, string counter) => RefusalText.Of("ticket.sent-elsewhere", nameof(RefusalText.TicketSentElsewhere), number, counter);

    /// <summary>The service line does not exist in this center.</summary>
    public static Refusal UnknownLine(string? line) => RefusalText.Of("line.unknown", nameof(RefusalText.LineUnknown), line) with { Status = 400 };

    /// <summary>The priority group does not exist in this center.</summary>
    public static Refusal UnknownPriority(string? priority) => RefusalText.Of("priority.unknown", nameof(RefusalText.PriorityUnknown), priority) with { Status = 400 };

    /// <summary>A transfer names neither a line nor a counter, or both do not fit.</summary>
    public static Refusal TransferWhere() => RefusalText.Of("ticket.transfer-where", nameof(RefusalText.TicketTransferWhere)) with { Status = 400 };

    /// <summary>The kiosk gives no numbers now.</summary>
    public static Refusal HallClosed(DateTimeOffset? opens) =>
        opens is { } at ? RefusalText.Of("hall.closed", nameof(RefusalText.HallClosed), Calendars.VietnamTime.ToLocal(at).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), Calendars.VietnamTime.ToLocal(at).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture))
            : RefusalText.Of("hall.closed", nameof(RefusalText.HallClosedLong));

    /// <summary>The line has given its last number of the day.</summary>
    public static Refusal LineFull(Centers.ServiceLine line) => RefusalText.Of("line.full", nameof(RefusalText.LineFull), line.Name);
}
