using System.Runtime.InteropServices;

namespace HCC.Scoring;

/// <summary>How many of a measure fall into a category and a class of complexity; the only thing points are made of.</summary>
/// <param name="Measure">Measure.</param>
/// <param name="Category">Category.</param>
/// <param name="Complexity">Class of complexity, from 0; 0 where it means nothing.</param>
/// <param name="Count">How many.</param>
public sealed record Tally(Measure Measure, Category Category, int Complexity, int Count);

/// <summary>A share that may be known only within bounds.</summary>
/// <param name="Low">Least, 0 to 1.</param>
/// <param name="High">Most.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShareRange(decimal Low, decimal High);

/// <summary>What the rows say about one agency in a period. Kept with every proposal, so that its points can be reckoned again and come out the same (S169).</summary>
/// <param name="Agency">Agency code; empty = all together.</param>
/// <param name="Tallies">Counts, without noughts.</param>
public sealed record AgencyFacts(string Agency, IReadOnlyList<Tally> Tallies)
{
    /// <summary>How many are in a category.</summary>
    public int Count(Measure measure, Category category) => Tallies.Where(t => t.Measure == measure && t.Category == category).Sum(t => t.Count);

    /// <summary>How many are counted at all.</summary>
    public int Whole(Measure measure) => Tallies.Where(t => t.Measure == measure).Sum(t => t.Count);

    /// <summary>Share of yes; null where nothing is counted.</summary>
    public ShareRange? Share(Measure measure)
    {
        var whole = Whole(measure);
        return whole == 0 ? null : new ShareRange((decimal)Count(measure, Category.Yes) / whole, (decimal)(Count(measure, Category.Yes) + Count(measure, Category.Unknown)) / whole);
    }

    /// <summary>Counts dossiers; the other tallies come from the catalogue and the ratings.</summary>
    /// <param name="agency">Agency.</param>
    /// <param name="dossiers">Its dossiers of the period.</param>
    /// <param name="complexityDays">Classes of complexity of the scheme.</param>
    /// <param name="others">Tallies that do not come from dossiers.</param>
    public static AgencyFacts Of(string agency, IEnumerable<MeasuredDossier> dossiers, IReadOnlyList<int> complexityDays, IEnumerable<Tally>? others = null)
    {
        var counts = new Dictionary<(Measure, Category, int), int>();
        foreach (var dossier in dossiers)
        {
            var complexity = dossier.Complexity(complexityDays);
            foreach (var measure in MeasuredDossier.Measures)
            {
                if (dossier.Of(measure) is { } category)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (measure, category, complexity), out _)++;
                }
            }
        }

        return new(agency, [.. counts.Select(c => new Tally(c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Value)).Concat(others ?? []).Where(t => t.Count > 0).OrderBy(t => t.Measure).ThenBy(t => t.Category).ThenBy(t => t.Complexity)]);
    }

    /// <summary>All agencies together.</summary>
    public static AgencyFacts Sum(IEnumerable<AgencyFacts> all) =>
        new("", [.. all.SelectMany(a => a.Tallies).GroupBy(t => (t.Measure, t.Category, t.Complexity)).Select(g => new Tally(g.Key.Measure, g.Key.Category, g.Key.Complexity, g.Sum(t => t.Count))).OrderBy(t => t.Measure).ThenBy(t => t.Category).ThenBy(t => t.Complexity)]);

    /// <inheritdoc/>
    public bool Equals(AgencyFacts? other) => other is not null && Agency == other.Agency && Tallies.SequenceEqual(other.Tallies);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Agency);
}
