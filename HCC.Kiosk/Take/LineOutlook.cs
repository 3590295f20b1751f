using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Live;

namespace HCC.Kiosk.Take;

/// <summary>What a citizen must know of a line before taking a number.</summary>
public enum LineState
{
    /// <summary>Numbers are given and somebody serves.</summary>
    Serving,

    /// <summary>The counters rest between two sessions; numbers are given.</summary>
    Resting,

    /// <summary>Every counter of the line is on a short pause.</summary>
    Paused,

    /// <summary>No counter of the line is open though the hall is.</summary>
    NoCounter,

    /// <summary>The last number of the day is given.</summary>
    Full,

    /// <summary>The kiosk gives no numbers now.</summary>
    HallClosed,
}

/// <summary>A line as it stands for who might take a number now.</summary>
/// <param name="State">What to say.</param>
/// <param name="Waiting">People waiting.</param>
/// <param name="Wait">Expected wait in words; null when nothing honest can be said.</param>
/// <param name="Where">Counters that will call: the open ones, or all with the skill while none is open.</param>
public sealed record LineOutlook(LineState State, int Waiting, string? Wait, IReadOnlyList<Counter> Where)
{
    /// <summary>Whether the button may be offered.</summary>
    public bool MayTake => State is not (LineState.Full or LineState.HallClosed);

    /// <summary>The outlook of a line in a hall.</summary>
    public static LineOutlook Of(Center center, HallSnapshot hall, ServiceLine line, DateTimeOffset now)
    {
        var standing = hall.Line(line.Code);
        var skilled = center.CountersOf(line.Code);
        CounterState StateOf(Counter c) => hall.Counter(c.Code)?.State ?? CounterState.Closed;
        var working = skilled.Where(c => StateOf(c) != CounterState.Closed).ToArray();
        var state = !center.GivesNumbers(now) ? LineState.HallClosed
            : line.DailyLimit is { } most && standing?.Today.Issued >= most ? LineState.Full
            : !center.IsOpen(now) ? LineState.Resting
            : working.Length == 0 ? LineState.NoCounter
            : working.All(c => StateOf(c) == CounterState.Paused) ? LineState.Paused
            : LineState.Serving;
        return new LineOutlook(state, standing?.Waiting ?? 0, state is LineState.NoCounter or LineState.Full or LineState.HallClosed ? null : TakeText.Wait(center, standing?.Forecast, now), working.Length > 0 ? working : skilled);
    }
}
