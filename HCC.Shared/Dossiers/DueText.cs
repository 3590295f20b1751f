using HCC.Centers;
using HCC.Text;

namespace HCC.Dossiers;

/// <summary>Sentences about due dates; the strings stand in <c>DueText.resx</c> (Vietnamese) and <c>DueText.en.resx</c>.</summary>
public partial class DueText
{
    /// <summary>Name of a state: <c>Trước hạn</c>, <c>Sắp hết hạn</c> …</summary>
    public static Words Name(DeadlineState state) => Both("State" + state);

    /// <summary>A sentence in both languages, so that one that was kept can be read in either.</summary>
    internal static Words Both(string name, params object?[] parts) => Spoken.Both(ResourceManager, name, parts);
}
