using HCC.Text;

namespace HCC.Procedures;

/// <summary>How far a procedure goes online (S033): the two levels of Decree 42/2022, which took the place of the levels 3 and 4.</summary>
public enum OnlineReach
{
    /// <summary>The catalogue does not say.</summary>
    Unknown,

    /// <summary>Only at the counter.</summary>
    None,

    /// <summary>Online, it is not said how far.</summary>
    Online,

    /// <summary>Một phần (mức độ 3).</summary>
    Part,

    /// <summary>Toàn trình (mức độ 4).</summary>
    Full,
}

/// <summary>Reads the level as catalogues write it.</summary>
public static class OnlineReaches
{
    /// <summary>The reach that the words of a catalogue mean; the old scale 2, 3, 4 is understood too.</summary>
    public static OnlineReach Of(string? words)
    {
        var level = VietnameseText.Fold(words);
        return level.Contains("toan trinh", StringComparison.Ordinal) || level.EndsWith('4') ? OnlineReach.Full
            : level.Contains("mot phan", StringComparison.Ordinal) || level.EndsWith('3') ? OnlineReach.Part
            : level.Contains("truc tuyen", StringComparison.Ordinal) ? OnlineReach.Online
            : level.Length == 0 ? OnlineReach.Unknown
            : OnlineReach.None;
    }
}
