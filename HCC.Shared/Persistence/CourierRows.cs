namespace HCC.Persistence;

/// <summary>A file put on a trip between center and agency (S091); never changed.</summary>
public sealed class CourierHandOverRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>Agency at the other end.</summary>
    public required string Agency { get; set; }

    /// <summary>Which way.</summary>
    public Dossiers.Couriers.CourierWay Way { get; set; }

    /// <summary>Local day of the trip.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Number of the trip; 0 = extra.</summary>
    public int Trip { get; set; }

    /// <summary>When the trip leaves.</summary>
    public DateTimeOffset LeavesAt { get; set; }

    /// <summary>When it was put on the list.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }
}

/// <summary>The signature of the other side; once.</summary>
public sealed class CourierSignatureRow
{
    /// <summary>Hand-over.</summary>
    public long HandOver { get; set; }

    /// <summary>Who received it.</summary>
    public required string Receiver { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who wrote it down.</summary>
    public required string Actor { get; set; }
}
