using System.Globalization;

namespace HCC.Dossiers.Slips;

/// <summary>Sentences about control slips and seals; the strings stand in <c>SlipText.resx</c> (Vietnamese) and <c>SlipText.en.resx</c>.</summary>
public partial class SlipText
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    /// <summary>A refusal.</summary>
    internal static Refusal Refuse(string code, string name, params object?[] parts) => new(code, Say(Vi, name, parts), Say(En, name, parts));

    private static string Say(CultureInfo culture, string name, object?[] parts) =>
        string.Format(culture, ResourceManager.GetString(name, culture) ?? throw new InvalidOperationException($"SlipText has no {name}."), parts);
}
