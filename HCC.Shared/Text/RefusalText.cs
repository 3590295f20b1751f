using System.Globalization;
using HCC.Centers;

namespace HCC.Text;

/// <summary>Sentences of refusals; the strings stand in <c>RefusalText.resx</c> (Vietnamese) and <c>RefusalText.en.resx</c>.</summary>
public partial class RefusalText
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Makes a refusal from a sentence's name; both languages at once, so that a stored answer can be read in either.</summary>
    public static Refusal Of(string code, string name, params object?[] parts) => new(code, Say(Vi, name, parts), Say(En, name, parts));

    private static string Say(CultureInfo culture, string name, object?[] parts)
    {
        var spoken = parts.Select(p => p switch { FlowText.FlowName flow => flow.In(culture), Words words => words.In(culture.Name), _ => p }).ToArray();
        return string.Format(culture, ResourceManager.GetString(name, culture) ?? throw new InvalidOperationException($"RefusalText has no {name}."), spoken);
    }
}
