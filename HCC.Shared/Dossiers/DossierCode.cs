using System.Globalization;
using System.Text.RegularExpressions;

namespace HCC.Dossiers;

/// <summary>
/// Codes of dossiers (regulation §1.4). Three generations are understood; any other code of a foreign system is kept as text.
/// New codes are made by a pattern that is data: <c>{agency}-{yyMMdd}-{seq:0000}</c>, sequence per agency and local day of receipt.
/// </summary>
/// <param name="Agency">Electronic identification of the agency, e.g. <c>H15.50.05.13</c>.</param>
/// <param name="Day">Day of receipt.</param>
/// <param name="Owner">Two digits of the owner of a centralised system (TT 04/2025 art. 23.2), else null.</param>
/// <param name="Sequence">Sequence of the day; at least four digits, more when needed.</param>
public sealed partial record DossierCode(string Agency, DateOnly Day, string? Owner, long Sequence)
{
    /// <summary>Reads a code; null when it is of no known generation.</summary>
    /// <param name="text">The code.</param>
    public static DossierCode? Parse(string? text)
    {
        if (text is null || Shape().Match(text.Trim()) is not { Success: true } match || !DateOnly.TryParseExact(match.Groups["day"].Value, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var (agency, tail) = (match.Groups["agency"].Value.ToUpperInvariant(), match.Groups["seq"].Value);

        // A centralised service: agency with exactly three parts "MX.YYY.ZZ" and a tail of two digits of the owner and at least four of the sequence.
        var central = tail.Length >= 6 && Central().IsMatch(agency);
        return long.TryParse(central ? tail[2..] : tail, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? new DossierCode(agency, day, central ? tail[..2] : null, sequence) : null;
    }

    /// <summary>The code as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Agency}-{Day:yyMMdd}-{Owner}{Sequence:0000}");

    /// <summary>One shape for comparing: no blanks, capital letters.</summary>
    public static string Tidy(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    [GeneratedRegex(@"^(?<agency>[0-9A-Za-z]{2,8}(\.[0-9A-Za-z]{1,6})*)-(?<day>\d{6})-(?<seq>\d{4,12})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[A-Z]\d{2}\.\d{2,3}\.\d{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Central();
}
