using System.Runtime.InteropServices;

namespace HCC.Dossiers.Slips;

/// <summary>The working time of one part of the way over many dossiers (S085).</summary>
/// <param name="Part">Part.</param>
/// <param name="Dossiers">Dossiers of which it is recorded.</param>
/// <param name="Median">Half took no longer; of an even number the mean of the two in the middle. Null = recorded of none.</param>
/// <param name="Ninetieth">Nine in ten took no longer (nearest rank).</param>
public sealed record WayFigure(WayPart Part, int Dossiers, TimeSpan? Median, TimeSpan? Ninetieth)
{
    /// <summary>The figure of some times.</summary>
    /// <param name="part">Part.</param>
    /// <param name="sorted">Times, the shortest first.</param>
    public static WayFigure Of(WayPart part, IReadOnlyList<TimeSpan> sorted) => sorted.Count == 0
        ? new(part, 0, null, null)
        : new(part, sorted.Count, (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2, sorted[(int)Math.Ceiling(0.9 * sorted.Count) - 1]);
}

/// <summary>A dossier with the time that a part took.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Time">Working time.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WayDossier(long Id, TimeSpan Time);

/// <summary>The five-step way of the dossiers that ended in a period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Ended">Dossiers that ended in it.</param>
/// <param name="Recorded">Of these, dossiers whose steps this house recorded; of the others a source told the ends only.</param>
/// <param name="Times">Times of each part, the longest first.</param>
public sealed record WayReport(DateOnly From, DateOnly To, int Ended, int Recorded, IReadOnlyDictionary<WayPart, IReadOnlyList<WayDossier>> Times)
{
    /// <summary>The figure of a part.</summary>
    public WayFigure Figure(WayPart part) => WayFigure.Of(part, Times.TryGetValue(part, out var times) ? [.. times.Reverse().Select(t => t.Time)] : []);
}
