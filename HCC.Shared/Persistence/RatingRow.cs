namespace HCC.Persistence;

/// <summary>Stored rating; one per finished ticket (I5). Carries nothing about the citizen.</summary>
public sealed class RatingRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Service day of the ticket.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Ticket; unique.</summary>
    public long Ticket { get; set; }

    /// <summary>Line of the service.</summary>
    public required string Line { get; set; }

    /// <summary>Counter of the service.</summary>
    public required string Counter { get; set; }

    /// <summary>Officer of the service.</summary>
    public string? Officer { get; set; }

    /// <summary>5 best … 1 worst.</summary>
    public int Score { get; set; }

    /// <summary>Reason codes, separated by commas.</summary>
    public string? Reasons { get; set; }

    /// <summary>Free words.</summary>
    public string? Comment { get; set; }

    /// <summary>When the face was touched, by the device's clock, held inside the time of the service and now.</summary>
    public DateTimeOffset TappedAt { get; set; }

    /// <summary>When it reached the database.</summary>
    public DateTimeOffset StoredAt { get; set; }

    /// <summary>terminal, kiosk, phone, paper, demo (S060).</summary>
    public required string Source { get; set; }

    /// <summary>Who sent it.</summary>
    public required string Actor { get; set; }
}
