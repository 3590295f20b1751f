namespace HCC.Persistence;

/// <summary>A step in the scoring of an agency: proposal, comment or final. Append-only; the final one is the last.</summary>
public sealed class ScoringStepRow
{
    /// <summary>Row id.</summary>
    public long Id { get; set; }

    /// <summary>Center.</summary>
    public required string Center { get; set; }

    /// <summary>Scheme (<see cref="Scoring.ScoringScheme.Id"/>).</summary>
    public required string Scheme { get; set; }

    /// <summary>First day of the period.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly ToDay { get; set; }

    /// <summary>Agency.</summary>
    public required string Agency { get; set; }

    /// <summary>1, 2, 3 … within the four above.</summary>
    public int Step { get; set; }

    /// <summary>What was done.</summary>
    public Scoring.ScoringAction Action { get; set; }

    /// <summary>The paper (<see cref="Scoring.ScoringProposal"/>, <see cref="Scoring.ScoringComment"/> or <see cref="Scoring.ScoringFinal"/>) as JSON.</summary>
    public required string Json { get; set; }

    /// <summary>Of a proposal: the dossiers behind each measure, gzip of text lines.</summary>
    public byte[]? Evidence { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }
}
