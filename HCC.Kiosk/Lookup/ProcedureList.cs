using HCC.Centers;
using HCC.Procedures;

namespace HCC.Kiosk.Lookup;

/// <summary>Why a list of procedures is shown.</summary>
public enum ListReason
{
    /// <summary>Nothing is typed: what people asked for most lately, then the catalogue.</summary>
    Popular,

    /// <summary>They were found.</summary>
    Found,

    /// <summary>The chosen group has none; these are of others.</summary>
    OtherGroups,

    /// <summary>Nothing fits any word: what this center does.</summary>
    Nothing,
}

/// <summary>What the search page shows: never an empty page.</summary>
/// <param name="Reason">Why these.</param>
/// <param name="Hits">The procedures, best first; the line is set where this center serves it.</param>
public sealed record ProcedureList(ListReason Reason, IReadOnlyList<ProcedureHit> Hits)
{
    private const int Most = 1000;

    /// <summary>The list for what a citizen typed.</summary>
    /// <param name="edition">The catalogue in force.</param>
    /// <param name="center">The kiosk's center.</param>
    /// <param name="query">What was typed.</param>
    /// <param name="group">Group to which the list is limited; only what the center serves in it.</param>
    /// <param name="asked">How often each procedure was asked for lately.</param>
    public static ProcedureList Of(ProcedureEdition edition, Center center, string? query, string? group, IReadOnlyDictionary<string, int> asked)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return new ProcedureList(ListReason.Popular, Served());
        }

        // The search itself forgives slips and a word too many.
        var found = edition.Search(null, query, most: Most).Select(h => h with { Line = edition.LineOf(center, h.Procedure.Code) }).ToList();
        var inGroup = group is null ? found : found.FindAll(h => h.Line?.Group == group);
        return inGroup.Count > 0 ? new ProcedureList(ListReason.Found, inGroup)
            : found.Count > 0 ? new ProcedureList(ListReason.OtherGroups, found)
            : new ProcedureList(ListReason.Nothing, Served());

        List<ProcedureHit> Served() => [.. edition.For(center)
            .Where(s => group is null || s.Line.Group == group)
            .Select(s => new ProcedureHit(s.Procedure, s.Line, asked.GetValueOrDefault(s.Procedure.Code), []))
            .OrderByDescending(h => h.Score)];
    }
}
