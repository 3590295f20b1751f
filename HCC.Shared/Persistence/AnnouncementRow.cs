using HCC.Ticketing;

namespace HCC.Persistence;

/// <summary>A call that a board has taken to speak, at most one per call and zone (I6).</summary>
public sealed class AnnouncementRow
{
    /// <summary>Call: <see cref="TicketMove.CallId"/>.</summary>
    public long Call { get; set; }

    /// <summary>Zone.</summary>
    public required string Zone { get; set; }

    /// <summary>Board that took it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset TakenAt { get; set; }

    /// <summary>When the board reported the end of the voice.</summary>
    public DateTimeOffset? SpokenAt { get; set; }
}
