using HCC.Dossiers;

namespace HCC.Centers;

/// <summary>
/// Papers that the state holds already and nobody has to hand in again (S114; Decree 118/2025: data are looked up before they are asked for). Recognised by
/// words of the paper's name, since procedures of ten ministries call them differently.
/// </summary>
/// <param name="Paper">Words of which one must stand in the name, e.g. <c>giấy khai sinh</c>; accents do not matter.</param>
/// <param name="Source">Where the state holds it, e.g. <c>Cơ sở dữ liệu quốc gia về dân cư</c>.</param>
/// <param name="Unless">Words with which it is another paper after all, e.g. one issued abroad.</param>
public sealed record PaperOnRecord(IReadOnlyList<string> Paper, Words Source, IReadOnlyList<string>? Unless = null)
{
    /// <summary>Whether a paper is meant.</summary>
    /// <param name="name">Its name in the procedure.</param>
    public bool Is(string name)
    {
        var plain = Spaced(name);
        return Paper.Any(w => plain.Contains(Spaced(w), StringComparison.Ordinal)) && !(Unless ?? []).Any(w => plain.Contains(Spaced(w), StringComparison.Ordinal));
    }

    // Whole words: "cũ" is not in "căn cước".
    private static string Spaced(string text) => $" {DossierColumns.Plain(text)} ";
}
