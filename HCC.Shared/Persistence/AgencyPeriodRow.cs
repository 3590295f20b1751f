namespace HCC.Persistence;

/// <summary>Figures of dossiers of one agency in one period, imported from a signed report.</summary>
public sealed class AgencyPeriodRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Agency.</summary>
    public required string Agency { get; set; }

    /// <summary>First day.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly ToDay { get; set; }

    /// <summary>Carried over from the period before.</summary>
    public int CarriedOver { get; set; }

    /// <summary>Newly received.</summary>
    public int Received { get; set; }

    /// <summary>Solved before the date.</summary>
    public int Early { get; set; }

    /// <summary>Solved on the date.</summary>
    public int OnTime { get; set; }

    /// <summary>Solved late.</summary>
    public int Late { get; set; }

    /// <summary>In progress, in time.</summary>
    public int InTime { get; set; }

    /// <summary>In progress, overdue.</summary>
    public int Overdue { get; set; }

    /// <summary>Returned.</summary>
    public int Returned { get; set; }

    /// <summary>Of the newly received: online.</summary>
    public int Online { get; set; }

    /// <summary>Where the figures come from, as a sentence.</summary>
    public required string Source { get; set; }

    /// <summary>When they were imported.</summary>
    public DateTimeOffset ImportedAt { get; set; }
}
