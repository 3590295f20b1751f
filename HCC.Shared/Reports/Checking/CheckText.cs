using System.Globalization;
using HCC.Centers;
using HCC.Tables;

namespace HCC.Reports.Checking;

/// <summary>Sentences of the report checker; the strings stand in <c>CheckText.resx</c> (Vietnamese) and <c>CheckText.en.resx</c>.</summary>
public partial class CheckText
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    /// <summary>What a column holds, in words.</summary>
    public static Words Role(ColumnRole role) => Both("Role" + role);

    /// <summary>A number as Vietnam writes it, in either language: 5.661; 99,69.</summary>
    public static string Number(decimal number, int decimals = 0) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Vi);

    /// <summary>A sentence in both languages. Numbers are written as in Vietnam; <see cref="Words"/> among the parts speak each language.</summary>
    internal static Words Both(string name, params object?[] parts) => new(Say(Vi, name, parts), Say(En, name, parts));

    /// <summary>A file that cannot be read.</summary>
    internal static TableFileException Fault(string code, string name, params object?[] parts) => TableFileException.Of(code, name, parts);

    private static string Say(CultureInfo culture, string name, object?[] parts)
    {
        var spoken = parts.Select(p => p switch
        {
            Words words => words.In(culture.Name),
            decimal number => Number(number, Math.Min((int)number.Scale, 4)),
            int number => Number(number),
            _ => p,
        }).ToArray();
        return string.Format(Vi, ResourceManager.GetString(name, culture) ?? throw new InvalidOperationException($"CheckText has no {name}."), spoken);
    }
}
