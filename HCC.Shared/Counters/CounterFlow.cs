using System.Collections.Frozen;

namespace HCC.Counters;

/// <summary>State of a counter. Stored by name.</summary>
public enum CounterState
{
    /// <summary>Đóng.</summary>
    Closed,

    /// <summary>Mở.</summary>
    Open,

    /// <summary>Tạm dừng, có lý do.</summary>
    Paused,
}

/// <summary>What an officer may do with a counter.</summary>
public enum CounterAction
{
    /// <summary>Mở quầy, hoặc mở lại sau khi tạm dừng.</summary>
    Open,

    /// <summary>Tạm dừng.</summary>
    Pause,

    /// <summary>Đóng quầy.</summary>
    Close,
}

/// <summary>The transition table of counters.</summary>
public static class CounterFlow
{
    /// <summary>From state and action to state.</summary>
    public static readonly FrozenDictionary<(CounterState From, CounterAction Action), CounterState> Table =
        new Dictionary<(CounterState, CounterAction), CounterState>
        {
            [(CounterState.Closed, CounterAction.Open)] = CounterState.Open,
            [(CounterState.Paused, CounterAction.Open)] = CounterState.Open,
            [(CounterState.Open, CounterAction.Pause)] = CounterState.Paused,
            [(CounterState.Open, CounterAction.Close)] = CounterState.Closed,
            [(CounterState.Paused, CounterAction.Close)] = CounterState.Closed,
        }.ToFrozenDictionary();

    /// <summary>State after an action, or null when it does not fit.</summary>
    public static CounterState? Next(CounterState from, CounterAction action) => Table.TryGetValue((from, action), out var to) ? to : null;
}

/// <summary>A counter as it stands on a service day.</summary>
/// <param name="Center">Center.</param>
/// <param name="Code">Counter.</param>
/// <param name="State">State.</param>
/// <param name="Officer">Actor who opened it, e.g. <c>staff:3</c>.</param>
/// <param name="OfficerName">Name to show to colleagues.</param>
/// <param name="Reason">Pause reason code.</param>
/// <param name="Since">When the state began, UTC.</param>
/// <param name="Day">Service day of the state; on a later day the counter counts as closed, with no nightly job.</param>
public sealed record CounterStanding(string Center, string Code, CounterState State, string? Officer, string? OfficerName, string? Reason, DateTimeOffset Since, DateOnly Day)
{
    /// <summary>A counter that has not been opened on a day.</summary>
    public static CounterStanding ClosedOn(string center, string code, DateOnly day) =>
        new(center, code, CounterState.Closed, null, null, null, Calendars.VietnamTime.At(day, TimeOnly.MinValue), day);
}

/// <summary>One append-only row of a counter's history.</summary>
/// <param name="Center">Center.</param>
/// <param name="Day">Service day.</param>
/// <param name="Counter">Counter.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">State before.</param>
/// <param name="To">State after.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Pause reason code.</param>
public sealed record CounterMove(string Center, DateOnly Day, string Counter, CounterAction Action, CounterState From, CounterState To, DateTimeOffset At, string Actor, string? Reason);
