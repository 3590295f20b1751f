using System.Collections.Immutable;
using HCC.Insights;

namespace HCC.Live;

/// <summary>
/// What goes over the wire to screens outside this process: the first frame is complete, later ones carry only the lines and counters that
/// changed. A receiver keeps parts by code and replaces what arrives; a gap in <see cref="After"/> means: ask for a full frame.
/// </summary>
public sealed record HallFrame
{
    /// <summary>Center code.</summary>
    public required string Center { get; init; }

    /// <summary>Version of the hall.</summary>
    public required long Version { get; init; }

    /// <summary>Version to which this frame is a change; null = complete.</summary>
    public long? After { get; init; }

    /// <summary>When the snapshot was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Service day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the hall receives citizens now.</summary>
    public required bool Open { get; init; }

    /// <summary>Whether numbers are given now.</summary>
    public required bool GivesNumbers { get; init; }

    /// <summary>Lines that changed, or all.</summary>
    public required IReadOnlyList<LineStanding> Lines { get; init; }

    /// <summary>Counters that changed, or all.</summary>
    public required IReadOnlyList<CounterView> Counters { get; init; }

    /// <summary>Last calls; null = unchanged.</summary>
    public IReadOnlyList<HallCall>? Calls { get; init; }

    /// <summary>Figures of the day; null = unchanged.</summary>
    public DayFigures? Today { get; init; }

    /// <summary>A complete frame.</summary>
    /// <param name="now">Snapshot.</param>
    /// <param name="staff">Whether the receiver may see officers and reasons of calls.</param>
    public static HallFrame Full(HallSnapshot now, bool staff) => Of(now, now.Lines, now.Counters, staff) with { Calls = now.Calls, Today = now.Today };

    /// <summary>The changes from one snapshot to a later one of the same day.</summary>
    public static HallFrame Change(HallSnapshot before, HallSnapshot now, bool staff) =>
        before.Day != now.Day || before.Lines.Length != now.Lines.Length || before.Counters.Length != now.Counters.Length
            ? Full(now, staff)
            : Of(now, [.. now.Lines.Where((l, n) => !ReferenceEquals(l, before.Lines[n]))], [.. now.Counters.Where((c, n) => !ReferenceEquals(c, before.Counters[n]))], staff) with
            {
                After = before.Version,
                Calls = now.Calls.Equals(before.Calls) ? null : now.Calls,
                Today = ReferenceEquals(now.Today, before.Today) ? null : now.Today,
            };

    private static HallFrame Of(HallSnapshot now, ImmutableArray<LineStanding> lines, ImmutableArray<CounterView> counters, bool staff) => new()
    {
        Center = now.Center,
        Version = now.Version,
        At = now.At,
        Day = now.Day,
        Open = now.Open,
        GivesNumbers = now.GivesNumbers,
        Lines = staff ? lines : [.. lines.Select(l => l with { Tickets = [.. l.Tickets.Select(Public)] })],
        Counters = staff ? counters : [.. counters.Select(c => c with { Officer = null, OfficerName = null, Reason = null, Ticket = c.Ticket is { } t ? Public(t) : null, Held = [.. c.Held.Select(Public)] })],
    };

    // A hall screen needs the number and nothing that says who somebody is or why they come first (I10).
    private static TicketView Public(TicketView t) => t with { Priority = null, Weight = 1, Needs = null, Procedure = null, Why = null };
}
