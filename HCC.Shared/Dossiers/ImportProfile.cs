namespace HCC.Dossiers;

/// <summary>How the list of one source system is read (S075): data, made on screen with a preview and kept by name. Everything left out is guessed from the words.</summary>
public sealed record ImportProfile
{
    /// <summary>Profile that guesses everything.</summary>
    public static readonly ImportProfile Auto = new() { Code = "auto", Name = "Tự nhận biết cột" };

    /// <summary>Short code, e.g. <c>mot-cua-tinh</c>; stands in the source of each dossier.</summary>
    public required string Code { get; init; }

    /// <summary>Name on the screen.</summary>
    public required string Name { get; init; }

    /// <summary>Agency of all rows, for a source that has one; null = a column says it.</summary>
    public string? Agency { get; init; }

    /// <summary>Meaning of headings (without accents, <see cref="DossierColumns.Plain"/>).</summary>
    public IReadOnlyDictionary<string, DossierColumn> Columns { get; init; } = new Dictionary<string, DossierColumn>(StringComparer.Ordinal);

    /// <summary>Headings (without accents) that mean nothing to us, although their words sound like it.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>States in the source's words (without accents).</summary>
    public IReadOnlyDictionary<string, DossierState> States { get; init; } = new Dictionary<string, DossierState>(StringComparer.Ordinal);

    /// <summary>Channels in the source's words (without accents).</summary>
    public IReadOnlyDictionary<string, DossierChannel> Channels { get; init; } = new Dictionary<string, DossierChannel>(StringComparer.Ordinal);

    /// <summary>Agencies in the source's words (without accents) to agency codes.</summary>
    public IReadOnlyDictionary<string, string> Agencies { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Order of day and month where the source does not write them as Vietnam does.</summary>
    public bool MonthFirst { get; init; }
}
