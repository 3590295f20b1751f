using HCC.Insights;

namespace HCC.Dashboard.Wall;

/// <summary>How states look: class, icon and word in one place, so that no colour stands without its shape and word.</summary>
internal static class WallLook
{
    /// <summary>Class of a tile.</summary>
    public static string Tile(Attention level) => level switch
    {
        Attention.Calm => "",
        Attention.Near => "needs-person",
        Attention.Alarm => "is-alarm",
    };

    /// <summary>Class of a text.</summary>
    public static string Ink(Attention level) => level switch
    {
        Attention.Calm => "",
        Attention.Near => "is-warn",
        Attention.Alarm => "is-bad",
    };

    /// <summary>Class of a bar of waiting people.</summary>
    public static string Bar(Attention level) => level switch
    {
        Attention.Calm => "bar-waiting",
        Attention.Near => "bar-waiting is-near",
        Attention.Alarm => "bar-waiting is-alarm",
    };

    /// <summary>Key of the word of a counter's state.</summary>
    public static string Word(CounterMark mark) => mark switch
    {
        CounterMark.Busy => nameof(WallText.MarkBusy),
        CounterMark.Free => nameof(WallText.MarkFree),
        CounterMark.Paused => nameof(WallText.MarkPaused),
        CounterMark.Closed => nameof(WallText.MarkClosed),
    };

    /// <summary>Icon of a counter's state.</summary>
    public static string Icon(CounterMark mark) => mark switch
    {
        CounterMark.Busy => "user",
        CounterMark.Free => "circle-dot",
        CounterMark.Paused => "player-pause-filled",
        CounterMark.Closed => "lock",
    };
}
