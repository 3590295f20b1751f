using HCC.Simulation;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Dossiers;

/// <summary>Where a dossier comes from, in words.</summary>
public static class DossierSource
{
    /// <summary>Source of invented dossiers.</summary>
    public const string Demo = DossierHistory.Source;

    /// <summary>The words of a source.</summary>
    /// <param name="source">As kept: <c>desk</c>, <c>import:profile</c>, <c>api</c>, <c>demo</c>.</param>
    /// <param name="names">Names of the import profiles by code.</param>
    /// <param name="text">The words.</param>
    public static string Of(string source, IReadOnlyDictionary<string, string> names, IStringLocalizer<DossierText> text) => source switch
    {
        "desk" => text[nameof(DossierText.SourceDesk)],
        "api" => text[nameof(DossierText.SourceApi)],
        Demo => text[nameof(DossierText.SourceDemo)],
        _ when source.StartsWith("import:", StringComparison.Ordinal) => text[nameof(DossierText.SourceImport), names.GetValueOrDefault(source[7..], source[7..])],
        _ => source,
    };
}
