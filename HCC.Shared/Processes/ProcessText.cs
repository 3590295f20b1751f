using System.Globalization;

namespace HCC.Processes;

/// <summary>Sentences about internal processes; the strings stand in <c>ProcessText.resx</c> (Vietnamese) and <c>ProcessText.en.resx</c>.</summary>
public partial class ProcessText
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    /// <summary>A sentence in both languages.</summary>
    internal static Centers.Words Words(string name, params object?[] parts) => new(Say(Vi, name, parts), Say(En, name, parts));

    /// <summary>A refusal of what was given.</summary>
    internal static Refusal Refuse(string code, string name, params object?[] parts) => new(code, Say(Vi, name, parts), Say(En, name, parts), 400);

    private static string Say(CultureInfo culture, string name, object?[] parts) =>
        string.Format(culture, ResourceManager.GetString(name, culture) ?? throw new InvalidOperationException($"ProcessText has no {name}."), parts);
}
