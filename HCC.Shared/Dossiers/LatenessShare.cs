using HCC.Insights;

namespace HCC.Dossiers;

/// <summary>By what late dossiers are grouped.</summary>
public enum LatenessBy
{
    /// <summary>Field (lĩnh vực).</summary>
    Field,

    /// <summary>Agency.</summary>
    Agency,

    /// <summary>Procedure.</summary>
    Procedure,

    /// <summary>Named cause.</summary>
    Cause,
}

/// <summary>A group of late dossiers and how much of all lateness it and the groups before it make up (Pareto; S105).</summary>
/// <param name="Name">Name or code of the group; null where the dossiers name none.</param>
/// <param name="EndedLate">Ended late in the days asked for.</param>
/// <param name="Overdue">Open and overdue now.</param>
/// <param name="OfAll">Share of all late dossiers.</param>
/// <param name="UpToHere">Share of this group and all before it.</param>
public sealed record LatenessShare(string? Name, int EndedLate, int Overdue, Share OfAll, Share UpToHere)
{
    /// <summary>Late dossiers of the group.</summary>
    public int Late => EndedLate + Overdue;

    /// <summary>Orders groups by size and adds them up.</summary>
    /// <param name="groups">Name, ended late, overdue.</param>
    public static IReadOnlyList<LatenessShare> Of(IEnumerable<(string? Name, int EndedLate, int Overdue)> groups)
    {
        var ordered = groups.Where(g => g.EndedLate + g.Overdue > 0).OrderByDescending(g => g.EndedLate + g.Overdue).ThenBy(g => g.Name, StringComparer.Ordinal).ToList();
        var (all, sum) = (ordered.Sum(g => g.EndedLate + g.Overdue), 0);
        return [.. ordered.Select(g => new LatenessShare(g.Name, g.EndedLate, g.Overdue, new Share(g.EndedLate + g.Overdue, all), new Share(sum += g.EndedLate + g.Overdue, all)))];
    }
}
