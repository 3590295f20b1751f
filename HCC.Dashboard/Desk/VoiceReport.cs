using HCC.Live;

namespace HCC.Dashboard.Desk;

/// <summary>What became of the voice of a call.</summary>
public enum VoiceState
{
    /// <summary>No call in hand.</summary>
    None,

    /// <summary>Nobody has taken it yet, and it is not late.</summary>
    Waiting,

    /// <summary>A board has taken it.</summary>
    Speaking,

    /// <summary>A board has reported the end of the voice.</summary>
    Heard,

    /// <summary>No board has reported in time: the officer should call by mouth or again (I6).</summary>
    Unheard,
}

/// <summary>The voice of the present call, as the desk shows it.</summary>
/// <param name="State">What became of it.</param>
/// <param name="At">When it was heard.</param>
public sealed record VoiceReport(VoiceState State, DateTimeOffset? At)
{
    /// <summary>A call without a report after this time shows the red mark.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(15);

    /// <summary>The voice of the call of a ticket in hand.</summary>
    public static VoiceReport Of(HallSnapshot hall, TicketView? ticket, DateTimeOffset now)
    {
        if (ticket?.Call is not { } id || hall.Calls.FirstOrDefault(c => c.Call == id) is not { } call)
        {
            return new(VoiceState.None, null);
        }

        return call.SpokenAt is { } heard ? new(VoiceState.Heard, heard)
            : now - call.At > Late ? new(VoiceState.Unheard, null)
            : new(call.Taken ? VoiceState.Speaking : VoiceState.Waiting, null);
    }
}
