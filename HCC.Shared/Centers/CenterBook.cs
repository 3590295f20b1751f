using System.Collections.Immutable;

namespace HCC.Centers;

/// <summary>
/// The centers as they are set now, in memory. Read by everybody, replaced as a whole when settings change.
/// </summary>
public sealed class CenterBook
{
    private ImmutableSortedDictionary<string, Center> centers = ImmutableSortedDictionary.Create<string, Center>(StringComparer.OrdinalIgnoreCase);
    private string? first;

    /// <summary>All centers; the one that this house runs first.</summary>
    public IReadOnlyList<Center> All => [.. centers.Values.OrderByDescending(c => string.Equals(c.Code, first, StringComparison.OrdinalIgnoreCase)).ThenBy(c => c.Code, StringComparer.Ordinal)];

    /// <summary>The center of this house: where a screen is that names none.</summary>
    public Center Home => All.Count > 0 ? All[0] : throw new InvalidOperationException("No center is set up yet.");

    /// <summary>Whether any center is set up.</summary>
    public bool IsEmpty => centers.IsEmpty;

    /// <summary>The center with this code.</summary>
    /// <exception cref="KeyNotFoundException">No such center.</exception>
    public Center Get(string code) => Find(code) ?? throw new KeyNotFoundException($"There is no center '{code}'.");

    /// <summary>The center with this code, or null.</summary>
    public Center? Find(string? code) => code is null ? null : centers.GetValueOrDefault(code);

    /// <summary>Finds the one center that has a counter of this code, looking at the house's own center first.</summary>
    public (Center Center, Counter Counter)? FindCounter(string? center, string counter) =>
        (center is null ? All : Find(center) is { } one ? [one] : []).Select(c => (c, c.Counter(counter))).Where(p => p.Item2 is not null).Select(p => ((Center, Counter)?)(p.c, p.Item2!)).FirstOrDefault();

    /// <summary>Replaces or adds a center.</summary>
    public void Put(Center center) => ImmutableInterlocked.Update(ref centers, all => all.SetItem(center.Code, center));

    /// <summary>Sets all centers at start.</summary>
    /// <param name="all">The centers.</param>
    /// <param name="home">Code of the house's own center; null = the first.</param>
    public void Load(IEnumerable<Center> all, string? home)
    {
        centers = all.ToImmutableSortedDictionary(c => c.Code, c => c, StringComparer.OrdinalIgnoreCase);
        first = home;
    }
}
