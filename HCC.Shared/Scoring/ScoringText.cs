using System.Globalization;
using HCC.Centers;
using HCC.Text;

namespace HCC.Scoring;

/// <summary>Words of measures and categories; the strings stand in <c>ScoringText.resx</c> (Vietnamese) and <c>ScoringText.en.resx</c>.</summary>
public partial class ScoringText
{
    /// <summary>What a measure counts.</summary>
    public static Words Name(Measure measure) => Both("Name" + measure);

    /// <summary>What a category is called within its measure.</summary>
    public static Words Name(Measure measure, Category category) =>
        Both(ResourceManager.GetString($"{measure}{category}", CultureInfo.InvariantCulture) is null ? "Category" + category : $"{measure}{category}");

    /// <summary>Why a measure is blank where it counts nothing.</summary>
    public static Words Empty(Measure measure) => Both("Empty" + measure);

    /// <summary>Why a measure is blank where rows do not tell.</summary>
    public static Words Unknown(Measure measure) => Both(ResourceManager.GetString("Unknown" + measure, CultureInfo.InvariantCulture) is null ? nameof(UnknownOther) : "Unknown" + measure);

    internal static Words Both(string name, params object?[] parts) => Spoken.Both(ResourceManager, name, parts);
}
