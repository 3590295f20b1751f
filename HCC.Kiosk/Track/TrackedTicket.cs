using HCC.Live;
using HCC.Ticketing;

namespace HCC.Kiosk.Track;

/// <summary>
/// A ticket as the snapshot shows it now. Where the snapshot no longer lists it, the row must be read again; that is once per ticket and end,
/// not once per phone and change of the hall.
/// </summary>
/// <param name="Status">Status.</param>
/// <param name="Line">Line.</param>
/// <param name="Counter">Counter that called, serves or holds it.</param>
/// <param name="ForCounter">Counter to which it was sent.</param>
/// <param name="Why">Why it was called.</param>
/// <param name="HeldUntil">End of a hold.</param>
/// <param name="Call">Move of its present call: another one is a new call, also for a phone in a pocket.</param>
/// <param name="Calls">Calls so far.</param>
public sealed record TrackedTicket(TicketStatus Status, string Line, string? Counter, string? ForCounter, string? Why, DateTimeOffset? HeldUntil, long? Call, int Calls)
{
    /// <summary>The ticket in a snapshot, or null when it is not listed there.</summary>
    public static TrackedTicket? In(HallSnapshot hall, long id, string line)
    {
        foreach (var counter in hall.Counters)
        {
            if (counter.Ticket is { } inHand && inHand.Id == id)
            {
                return new TrackedTicket(inHand.Status, inHand.Line, counter.Code, null, inHand.Why, null, inHand.Call, inHand.Calls);
            }

            if (counter.Held.FirstOrDefault(t => t.Id == id) is { } held)
            {
                return new TrackedTicket(TicketStatus.OnHold, held.Line, counter.Code, null, null, held.HeldUntil, null, held.Calls);
            }
        }

        // Its own line first: elsewhere only after a transfer.
        foreach (var standing in hall.Lines.OrderByDescending(l => string.Equals(l.Code, line, StringComparison.OrdinalIgnoreCase)))
        {
            if (standing.Tickets.FirstOrDefault(t => t.Id == id) is { } waiting)
            {
                return new TrackedTicket(TicketStatus.Waiting, standing.Code, null, waiting.ForCounter, null, null, null, waiting.Calls);
            }
        }

        return hall.Absent.FirstOrDefault(t => t.Id == id) is { } absent ? new TrackedTicket(TicketStatus.NoShow, absent.Line, absent.ForCounter, null, null, null, null, absent.Calls) : null;
    }

    /// <summary>The ticket as its row says.</summary>
    public static TrackedTicket Of(TicketCard card) => new(card.State, card.ServiceLine, card.Counter, card.ForCounter, card.Why, card.HeldUntil, null, card.Calls);
}
