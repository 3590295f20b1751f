using HCC.Counters;

namespace HCC.Dashboard.Desk;

/// <summary>Colour of a counter's state; its word stands beside it always.</summary>
public static class CounterBadge
{
    /// <summary>The class of the badge.</summary>
    public static string Class(CounterState state) => state switch
    {
        CounterState.Open => "badge-ok",
        CounterState.Paused => "badge-warn",
        CounterState.Closed => "",
    };
}
