using HCC.Persistence;
using HCC.Ticketing;

namespace HCC.Live;

/// <summary>
/// Who speaks a call: a board takes it before it opens its mouth and reports when it is done, so each call is spoken at most once per zone (I6),
/// and a call that nobody reported shows a red mark at the desk.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="time">Clock of the product.</param>
public sealed class AnnouncementDesk(WriteLane lane, TimeProvider time)
{
    /// <summary>Calls older than this are shown and no longer spoken: a board that was cut off does not speak the past.</summary>
    public static readonly TimeSpan Spoken = TimeSpan.FromSeconds(30);

    /// <summary>Takes a call for a zone; false when another board has it, it is too old, or it was taken back meanwhile.</summary>
    public Task<bool> TakeAsync(string center, HallCall call, string zone, string board) => lane.RunAsync(tx =>
    {
        var now = time.GetUtcNow();
        if (now - call.At > Spoken || tx.Ticket(call.Ticket) is not { } ticket || !ticket.Status.IsAtCounter() || !tx.TakeCall(call.Call, zone, board, now))
        {
            return false;
        }

        tx.Changed(new CallAnnounced(center, call.Call, zone, null));
        return true;
    });

    /// <summary>Reports that the voice has ended; false when another board had the call.</summary>
    public Task<bool> SpokenAsync(string center, long call, string zone, string board) => lane.RunAsync(tx =>
    {
        var now = time.GetUtcNow();
        if (!tx.CallSpoken(call, zone, board, now))
        {
            return false;
        }

        tx.Changed(new CallAnnounced(center, call, zone, now));
        return true;
    });
}
