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

    /// <summary>Nothing fits all words; these fit a part of them.</summary>
    Nearly,

    /// <summary>Nothing fits any word: what this center does.</summary>
    Nothing,
}

/// <summary>What the search page shows: never an empty page.</summary>
/// <param name="Reason">Why these.</param>
/// <param name="Hits">The procedures, best first; the line is set where this center serves it.</param>
/// <param name="Words">The part of the words that fits, when not all do.</param>
public sealed record ProcedureList(ListReason Reason, IReadOnlyList<ProcedureHit> Hits, string? Words = null)
{
    private const int Most = 60;

    /// <summary>The list for what a citizen typed.</summary>
    /// <param name="edition">The catalogue in force.</param>
    /// <param name="center">The kiosk's center.</param>
    /// <param name="query">What was typed.</param>
    /// <param name="group">Group to which the list is limited; only what the center serves in it.</param>
    /// <param name="asked">How often each procedure was asked for lately.</param>
    public static ProcedureList Of(ProcedureEdition edition, Center center, string? query, string? group, IReadOnlyDictionary<string, int> asked)
    {
        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return new ProcedureList(ListReason.Popular, Served());
        }

        if (Find(string.Join(' ', words)) is { Count: > 0 } found)
        {
            return new ProcedureList(ListReason.Found, found);
        }

        // One word less from the end, then each word alone, the longest first: a wrong word must not hide what is there.
        var parts = Enumerable.Range(1, words.Length - 1).Select(n => string.Join(' ', words.SkipLast(n))).Concat(words.OrderByDescending(w => w.Length));
        foreach (var part in parts)
        {
            if (Find(part) is { Count: > 0 } nearly)
            {
                return new ProcedureList(ListReason.Nearly, nearly, part);
            }
        }

        return new ProcedureList(ListReason.Nothing, Served());

        List<ProcedureHit> Find(string text) => [.. edition.Search(null, text, most: Most)
            .Select(h => h with { Line = edition.LineOf(center, h.Procedure.Code) })
            .Where(h => group is null || h.Line?.Group == group)];

        List<ProcedureHit> Served() => [.. edition.For(center)
            .Where(s => group is null || s.Line.Group == group)
            .Select(s => new ProcedureHit(s.Procedure, s.Line, asked.GetValueOrDefault(s.Procedure.Code), []))
            .OrderByDescending(h => h.Score)];
    }
}
