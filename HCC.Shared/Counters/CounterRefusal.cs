using HCC.Text;

namespace HCC.Counters;

/// <summary>Every way in which a counter's verb can be refused.</summary>
public static class CounterRefusal
{
    /// <summary>No such center.</summary>
    public static Refusal UnknownCenter(string center) => RefusalText.Of("center.unknown", nameof(RefusalText.CenterUnknown), center) with { Status = 404 };

    /// <summary>No such counter.</summary>
    public static Refusal Unknown(string counter) => RefusalText.Of("counter.unknown", nameof(RefusalText.CounterUnknown), counter) with { Status = 404 };

    /// <summary>The counter is closed.</summary>
    public static Refusal Closed(string counter) => RefusalText.Of("counter.closed", nameof(RefusalText.CounterClosed), counter);

    /// <summary>The counter is paused.</summary>
    public static Refusal Paused(string counter) => RefusalText.Of("counter.paused", nameof(RefusalText.CounterPaused), counter);

    /// <summary>The action does not fit the counter's state.</summary>
    public static Refusal NotNow(CounterStanding standing) => RefusalText.Of("counter.not-now", nameof(RefusalText.CounterNotNow), standing.Code, FlowText.Name(standing.State));

    /// <summary>Another officer has opened the counter.</summary>
    public static Refusal Taken(CounterStanding standing) => RefusalText.Of("counter.taken", nameof(RefusalText.CounterTaken), standing.Code, standing.OfficerName ?? standing.Officer);

    /// <summary>The officer has another counter open.</summary>
    public static Refusal OfficerElsewhere(string counter) => RefusalText.Of("counter.officer-elsewhere", nameof(RefusalText.OfficerElsewhere), counter);

    /// <summary>The counter serves agencies to which the officer is not assigned (S131).</summary>
    public static Refusal NotOfYours(string counter) => RefusalText.Of("counter.not-yours", nameof(RefusalText.CounterNotOfYours), counter) with { Status = 403 };

    /// <summary>The pause has no known reason.</summary>
    public static Refusal PauseReason() => RefusalText.Of("counter.pause-reason", nameof(RefusalText.PauseReasonUnknown)) with { Status = 400 };
}
