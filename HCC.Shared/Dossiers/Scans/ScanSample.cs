namespace HCC.Dossiers.Scans;

/// <summary>A quality check of scans by random sample (S113).</summary>
/// <param name="Id">Row id.</param>
/// <param name="Agency">Agency; null = all.</param>
/// <param name="From">Received from this day.</param>
/// <param name="To">Received to this day.</param>
/// <param name="Seed">Seed number.</param>
/// <param name="Population">Scanned dossiers out of which it was drawn.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Dossiers">What was drawn, in the order of drawing.</param>
public sealed record ScanSample(long Id, string? Agency, DateOnly From, DateOnly To, long Seed, int Population, DateTimeOffset At, string Actor, IReadOnlyList<ScanChecked> Dossiers)
{
    /// <summary>Verdicts given.</summary>
    public int Judged => Dossiers.Count(d => d.Passed is not null);

    /// <summary>Good ones.</summary>
    public int Passed => Dossiers.Count(d => d.Passed == true);
}

/// <summary>A dossier of a sample with its verdict.</summary>
/// <param name="Code">Dossier.</param>
/// <param name="Agency">Agency.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Passed">Verdict; null = not yet.</param>
/// <param name="Note">What is wrong.</param>
/// <param name="Actor">Who judged.</param>
public sealed record ScanChecked(string Code, string Agency, string ProcedureName, bool? Passed, string? Note, string? Actor);
