using System.Globalization;

namespace HCC.Reports.Documents;

/// <summary>Sentences of the documents' own refusals; the documents themselves are Vietnamese only.</summary>
public partial class DocumentText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Makes a refusal from a sentence's name, in both languages.</summary>
    public static Refusal Of(string code, string name, params object?[] parts) => new(code, Say(Printed.Vietnamese, name, parts), Say(English, name, parts));

    private static string Say(CultureInfo culture, string name, object?[] parts) =>
        string.Format(culture, ResourceManager.GetString(name, culture) ?? throw new InvalidOperationException($"DocumentText has no {name}."), parts);
}
