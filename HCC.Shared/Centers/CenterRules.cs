using System.Text.Json.Serialization;

namespace HCC.Centers;

/// <summary>What a result must have before it is given out: without it the desk gives nothing out and sends it back (S112). A decision of the hall, so off unless its document says so.</summary>
/// <param name="NeedsSignature">Digitally signed.</param>
/// <param name="NeedsScan">Scanned.</param>
public sealed record ResultRule(bool NeedsSignature = false, bool NeedsScan = false);

/// <summary>People who are called earlier.</summary>
/// <param name="Code">Short code, stored on the ticket.</param>
/// <param name="Name">Name in plain words.</param>
/// <param name="Weight">Each waited minute counts this many times (accumulating priority; wait-time study §3).</param>
/// <param name="Confirm">Whether the officer confirms it at the counter.</param>
/// <param name="Icon">Icon name.</param>
public sealed record PriorityGroup(string Code, Words Name, double Weight, bool Confirm, string Icon);

/// <summary>A reason to choose from.</summary>
/// <param name="Code">Short code, stored.</param>
/// <param name="Name">Text shown.</param>
/// <param name="Icon">Icon name.</param>
public sealed record Reason(string Code, Words Name, string? Icon = null);

/// <summary>One step of the satisfaction scale.</summary>
/// <param name="Score">5 best … 1 worst.</param>
/// <param name="Name">Word under the face.</param>
/// <param name="Counts">How the step counts in official shares.</param>
/// <param name="AsksReason">Whether the terminal asks for a reason after it.</param>
public sealed record RatingLevel(int Score, Words Name, RatingSide Counts, bool AsksReason);

/// <summary>Side of a rating in the official shares.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RatingSide>))]
public enum RatingSide
{
    /// <summary>Counts as satisfied.</summary>
    Satisfied,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Counts as dissatisfied.</summary>
    Dissatisfied,
}

/// <summary>How the hall calls, as data.</summary>
public sealed record CallRule
{
    /// <summary>Weight of a ticket without priority.</summary>
    public double NormalWeight { get; init; } = 1;

    /// <summary>A wait of this many minutes raises the alarm on wall and desk. It never reorders the queue (wait-time study §3).</summary>
    public int AlarmMinutes { get; init; } = 45;

    /// <summary>Recalls after which the desk proposes "absent".</summary>
    public int RecallsBeforeNoShow { get; init; } = 2;

    /// <summary>Minutes a ticket may be held when the officer says no other time.</summary>
    public int HoldMinutes { get; init; } = 15;

    /// <summary>Minutes during which the last step can be undone.</summary>
    public int UndoMinutes { get; init; } = 5;

    /// <summary>Minutes after the end of a service in which its rating is accepted from the counter's terminal.</summary>
    public int RatingMinutes { get; init; } = 10;

    /// <summary>Minutes before the first session from which the kiosk gives numbers.</summary>
    public int IssueBeforeOpenMinutes { get; init; } = 30;

    /// <summary>Minutes before the end of the last session at which the kiosk stops giving numbers.</summary>
    public int IssueStopBeforeCloseMinutes { get; init; } = 15;
}
