using System.Globalization;
using System.Resources;
using HCC.Centers;

namespace HCC.Text;

/// <summary>Sentences that are kept and must be readable in either language later: both are made at once.</summary>
internal static class Spoken
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    /// <summary>A sentence by its name in a resx; parts that are <see cref="Words"/> are said in the language of the sentence.</summary>
    public static Words Both(ResourceManager from, string name, params object?[] parts) => new(Say(from, Vi, name, parts), Say(from, En, name, parts));

    /// <summary>Several words after each other.</summary>
    public static Words List(IEnumerable<Words> words)
    {
        var all = words.ToList();
        return new(string.Join(", ", all.Select(w => w.Vi)), string.Join(", ", all.Select(w => w.En ?? w.Vi)));
    }

    private static string Say(ResourceManager from, CultureInfo culture, string name, object?[] parts) =>
        string.Format(culture, from.GetString(name, culture) ?? throw new InvalidOperationException($"There is no text {name}."), [.. parts.Select(p => p is Words words ? words.In(culture.Name) : p)]);
}
