using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HCC.Dossiers.Scans;

/// <summary>
/// Draws a sample by lot so that anybody can draw it again (S113): every dossier is ranked by the SHA-256 of <c>seed/code</c>, and the lowest ranks are
/// taken. The same seed over the same dossiers gives the same sample on any machine; <c>printf '7/STP-261120-0001' | sha256sum</c> checks a single one.
/// </summary>
public static class ScanDraw
{
    /// <summary>The codes drawn, in the order of drawing.</summary>
    /// <param name="seed">Seed number.</param>
    /// <param name="codes">Codes of the dossiers to draw from; their order does not matter.</param>
    /// <param name="size">How many.</param>
    public static IReadOnlyList<string> Of(long seed, IEnumerable<string> codes, int size) =>
        [.. codes.Select(code => (Code: code, Rank: Rank(seed, code))).OrderBy(c => c.Rank, StringComparer.Ordinal).ThenBy(c => c.Code, StringComparer.Ordinal).Take(size).Select(c => c.Code)];

    private static string Rank(long seed, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{code}"))));
}
