namespace HCC.Persistence;

/// <summary>A random sample of scanned dossiers for a quality check (S113); never changed.</summary>
public sealed class ScanSampleRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Agency; null = all.</summary>
    public string? Agency { get; set; }

    /// <summary>Received from this day.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Received to this day.</summary>
    public DateOnly ToDay { get; set; }

    /// <summary>Seed number: the same one over the same dossiers draws the same sample.</summary>
    public long Seed { get; set; }

    /// <summary>Dossiers out of which it was drawn.</summary>
    public int Population { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }
}

/// <summary>A dossier of a sample.</summary>
public sealed class ScanSampleDossierRow
{
    /// <summary>Sample.</summary>
    public long Sample { get; set; }

    /// <summary>1, 2, 3 … in the order of drawing.</summary>
    public int Place { get; set; }

    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }
}

/// <summary>A verdict on a dossier of a sample; given once.</summary>
public sealed class ScanVerdictRow
{
    /// <summary>Sample.</summary>
    public long Sample { get; set; }

    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>Whether the scan is good.</summary>
    public bool Passed { get; set; }

    /// <summary>What is wrong.</summary>
    public string? Note { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }
}
