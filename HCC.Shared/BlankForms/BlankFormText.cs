using System.Globalization;

namespace HCC.BlankForms;

/// <summary>Sentences about blank forms; the strings stand in <c>BlankFormText.resx</c> (Vietnamese) and <c>BlankFormText.en.resx</c>.</summary>
public partial class BlankFormText
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    /// <summary>A refusal of what was given.</summary>
    internal static Refusal Refuse(string code, string name, params object?[] parts) => new(code, Say(Vi, name, parts), Say(En, name, parts), 400);

    private static string Say(CultureInfo culture, string name, object?[] parts) =>
        string.Format(culture, ResourceManager.GetString(name, culture) ?? throw new InvalidOperationException($"BlankFormText has no {name}."), parts);
}
