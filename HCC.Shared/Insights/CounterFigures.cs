using HCC.Centers;
using HCC.Counters;
using HCC.Live;

namespace HCC.Insights;

/// <summary>State of a counter as a wall shows it.</summary>
public enum CounterMark
{
    /// <summary>Open with a ticket in hand.</summary>
    Busy,

    /// <summary>Open without a ticket in hand.</summary>
    Free,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>A counter on the map.</summary>
/// <param name="Code">Counter.</param>
/// <param name="Mark">State.</param>
public sealed record CounterCell(string Code, CounterMark Mark);

/// <summary>A zone of the map.</summary>
/// <param name="Zone">Zone.</param>
/// <param name="Cells">Its counters, in the order of the settings.</param>
public sealed record CounterZone(string Zone, EqualList<CounterCell> Cells);

/// <summary>Why counters pause now.</summary>
/// <param name="Reason">Reason code, or null when none is stored.</param>
/// <param name="Count">Counters.</param>
/// <param name="Longest">The counter that pauses longest.</param>
/// <param name="Minutes">For how long.</param>
public sealed record PauseFigure(string? Reason, int Count, string Longest, int Minutes);

/// <summary>All counters of the hall.</summary>
/// <param name="Load">Open counters with a ticket in hand, over open counters.</param>
/// <param name="Paused">Paused.</param>
/// <param name="Closed">Closed.</param>
/// <param name="Zones">The map.</param>
/// <param name="Pauses">Reasons of the pauses, the most frequent first.</param>
public sealed record CounterFigures(Share Load, int Paused, int Closed, EqualList<CounterZone> Zones, EqualList<PauseFigure> Pauses)
{
    /// <summary>Open counters.</summary>
    public int Open => Load.Whole;

    /// <summary>All counters.</summary>
    public int All => Open + Paused + Closed;

    /// <summary>State of a counter.</summary>
    public static CounterMark MarkOf(CounterView counter) => counter.State switch
    {
        CounterState.Open => counter.Ticket is null ? CounterMark.Free : CounterMark.Busy,
        CounterState.Paused => CounterMark.Paused,
        CounterState.Closed => CounterMark.Closed,
    };

    internal static CounterFigures Of(Center center, HallSnapshot hall)
    {
        var marks = hall.Counters.ToLookup(MarkOf);
        var busy = marks[CounterMark.Busy].Count();
        return new(
            new Share(busy, busy + marks[CounterMark.Free].Count()),
            marks[CounterMark.Paused].Count(),
            marks[CounterMark.Closed].Count(),
            [.. center.Zones.Select(z => new CounterZone(z.Code, [.. hall.Counters.Where(c => Same(c.Zone, z.Code)).Select(c => new CounterCell(c.Code, MarkOf(c)))])).Where(z => z.Cells.Count > 0)],
            [.. marks[CounterMark.Paused].GroupBy(c => c.Reason, StringComparer.OrdinalIgnoreCase).Select(g => (g.Key, Count: g.Count(), Longest: g.MinBy(c => c.Since)!)).OrderByDescending(p => p.Count).ThenBy(p => p.Longest.Since)
                .Select(p => new PauseFigure(p.Key, p.Count, p.Longest.Code, (int)(hall.At - p.Longest.Since).TotalMinutes))]);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
