using System.Globalization;
using System.Text.RegularExpressions;

namespace HCC.Reports.Checking;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing, or a dash: no number was given. Never read as nought where it would matter.</summary>
    Empty,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Something else.</summary>
    Text,
}

/// <summary>
/// A number as reports write it: <c>5.661</c>, <c>99,69 %</c>, <c>04</c>, <c>"12 "</c>, <c>-</c>, nothing. Points group thousands and a comma begins
/// decimals, unless the shape says otherwise (10.21; 1,234,567).
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number; percent as 68.75.</param>
/// <param name="Decimals">Decimals printed.</param>
/// <param name="IsPercent">Whether a percent sign stands behind it.</param>
/// <param name="CommaGroups">Whether a comma was taken for a thousands mark (1,583), which a table that groups by points contradicts.</param>
public readonly record struct CellNumber(CellKind Kind, decimal Value = 0, int Decimals = 0, bool IsPercent = false, bool CommaGroups = false)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Kind == CellKind.Number;

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="percent">Whether it stands in a row or column of percentages: three digits behind a mark are decimals there.</param>
    public static CellNumber Read(TableCell cell, bool percent = false) =>
        cell.Exact is { } exact ? new(CellKind.Number, exact, cell.Decimals, cell.Text.EndsWith('%')) : Read(cell.Text, percent);

    /// <summary>Reads a text.</summary>
    public static CellNumber Read(string text, bool percent = false)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)).Replace('−', '-').Replace('–', '-');
        if (plain.Length is 0 || NumberForms.Nothing().IsMatch(plain))
        {
            return new(CellKind.Empty);
        }

        var match = plain.Length > 40 ? Match.Empty : NumberForms.Whole().Match(plain);
        if (!match.Success)
        {
            return new(CellKind.Text);
        }

        var isPercent = match.Groups["percent"].Success;
        var digits = match.Groups["digits"].Value;
        var (value, decimals, commas) = Parse(digits, percent || isPercent);
        return value is { } number ? new(CellKind.Number, match.Groups["sign"].Value == "-" ? -number : number, decimals, isPercent, commas) : new(CellKind.Text);
    }

    private static (decimal? Value, int Decimals, bool CommaGroups) Parse(string digits, bool percent)
    {
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (point >= 0 && comma >= 0)
        {
            // 5.661,5 or 5,661.5: the last mark begins the decimals.
            var at = Math.Max(point, comma);
            return (Number(digits[..at].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + "." + digits[(at + 1)..]), digits.Length - at - 1, false);
        }

        if (point < 0 && comma < 0)
        {
            return (Number(digits), 0, false);
        }

        var mark = point >= 0 ? '.' : ',';
        var parts = digits.Split(mark);
        var groups = parts[0].Length is >= 1 and <= 3 && parts[0] != "0" && parts.Skip(1).All(p => p.Length == 3) && !(percent && parts.Length == 2);
        return groups ? (Number(string.Concat(parts)), 0, mark == ',')
            : parts.Length == 2 ? (Number(parts[0] + "." + parts[1]), parts[1].Length, false)
            : (null, 0, false);
    }

    private static decimal? Number(string digits) =>
        digits.Length <= 20 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000 ? number : null;
}

/// <summary>Shapes of numbers.</summary>
internal static partial class NumberForms
{
    [GeneratedRegex(@"^([-—‒.…/*]+|[xX]|n/a)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    internal static partial Regex Nothing();

    [GeneratedRegex(@"^(?<sign>[-+])?(?<digits>\d+([.,]\d+)*)((?<percent>%)|hồsơ|hs|tthc)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    internal static partial Regex Whole();
}
