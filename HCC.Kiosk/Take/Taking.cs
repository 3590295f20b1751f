using HCC.Access;
using HCC.Calendars;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using HCC.Ticketing;

namespace HCC.Kiosk.Take;

/// <summary>The taking of one number at the kiosk: the press from the address, its card or the sentence why not.</summary>
/// <param name="desk">The queue.</param>
/// <param name="actor">Who the kiosk is.</param>
/// <param name="time">Clock of the product.</param>
public sealed class Taking(TicketDesk desk, PageActor actor, TimeProvider time)
{
    /// <summary>The card, once the number is taken.</summary>
    public TicketCard? Card { get; private set; }

    /// <summary>Why no number was given.</summary>
    public string? Refused { get; private set; }

    /// <summary>Whether the same press may be tried again: the machine failed and it is not known how far it came.</summary>
    public bool MayRepeat { get; private set; }

    /// <summary>Takes the number, or learns again which one this press took.</summary>
    /// <returns>Whether there is a number of today.</returns>
    public async Task<bool> IssueAsync(string center, KioskAddress address)
    {
        (Card, Refused, MayRepeat) = (null, null, false);
        if (await actor.WithAsync(Scope.TicketsIssue) is not { } who)
        {
            Refused = TakeText.NotAllowed;
            return false;
        }

        try
        {
            var request = new IssueRequest(address.Line!, address.Procedure, address.Priority, address.Slow ? "slow-call" : null, address.Language, "kiosk");
            var answer = await desk.IssueAsync(center, request, new Press(who, address.Press));
            if (!answer.Done)
            {
                Refused = answer.Refusal.Code == "press.reused" ? TakeText.TapAgain : answer.Refusal.Sentence;
                return false;
            }

            Card = answer.Value.ServiceDay == VietnamTime.ServiceDay(time.GetUtcNow()) ? answer.Value : null;
            return Card is not null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The disk is full, the lane is crowded: the citizen keeps their choices and taps again, with the same press.
            (Refused, MayRepeat) = (TakeText.TryAgain, true);
            return false;
        }
    }

    /// <summary>Forgets the number of the citizen who was here.</summary>
    /// <param name="keepRefusal">Whether the sentence of a refusal stays on the page.</param>
    public void Forget(bool keepRefusal)
    {
        Card = null;
        Refused = keepRefusal ? Refused : null;
    }
}
