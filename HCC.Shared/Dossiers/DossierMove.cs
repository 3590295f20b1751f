using System.Runtime.InteropServices;

namespace HCC.Dossiers;

/// <summary>A step of a dossier: append-only.</summary>
public sealed record DossierMove
{
    /// <summary>Dossier.</summary>
    public long Dossier { get; set; }

    /// <summary>1, 2, 3 …</summary>
    public int Step { get; init; }

    /// <summary>What.</summary>
    public DossierAction Action { get; init; }

    /// <summary>State before.</summary>
    public DossierState FromState { get; init; }

    /// <summary>State after.</summary>
    public DossierState ToState { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who, e.g. <c>staff:3</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>Who held it after.</summary>
    public string? Holder { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Due time after.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Number of the document behind it, e.g. of an extension.</summary>
    public string? Document { get; init; }

    /// <summary>Time that the evidence proves, for a claim of false overdue.</summary>
    public DateTimeOffset? Evidence { get; init; }
}

/// <summary>What an action needs beside its name.</summary>
/// <param name="Holder">Next holder.</param>
/// <param name="Reason">Reason in words.</param>
/// <param name="DueAt">New due time.</param>
/// <param name="Document">Number of a document.</param>
/// <param name="Evidence">Time that the evidence proves.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DossierStep(string? Holder = null, string? Reason = null, DateTimeOffset? DueAt = null, string? Document = null, DateTimeOffset? Evidence = null);

/// <summary>What a source says about one of its dossiers.</summary>
public sealed record DossierNews
{
    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Agency code.</summary>
    public required string Agency { get; init; }

    /// <summary>Procedure code.</summary>
    public string? Procedure { get; init; }

    /// <summary>Procedure name.</summary>
    public required string ProcedureName { get; init; }

    /// <summary>Field.</summary>
    public string? Field { get; init; }

    /// <summary>Channel.</summary>
    public DossierChannel Channel { get; init; }

    /// <summary>Applicant.</summary>
    public string Applicant { get; init; } = "";

    /// <summary>Telephone; stored sealed.</summary>
    public string? Phone { get; init; }

    /// <summary>Identity number; only its last four digits are kept, as a keyed hash.</summary>
    public string? Identity { get; init; }

    /// <summary>Received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Due: of the source, or reckoned where the source has none.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Due as the source says.</summary>
    public DateTimeOffset? SourceDueAt { get; init; }

    /// <summary>State.</summary>
    public DossierState State { get; init; } = DossierState.Processing;

    /// <summary>End of processing.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Closed in the source's software.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Result handed over.</summary>
    public DateTimeOffset? HandedOverAt { get; init; }

    /// <summary>Holder.</summary>
    public string Holder { get; init; } = "";

    /// <summary>Reason of return, pause or stop.</summary>
    public string? Reason { get; init; }

    /// <summary>Cause of lateness.</summary>
    public string? Cause { get; init; }

    /// <summary>Fee in đồng.</summary>
    public long FeeVnd { get; init; }

    /// <summary>Papers scanned.</summary>
    public bool ScannedIn { get; init; }

    /// <summary>Result scanned.</summary>
    public bool ScannedOut { get; init; }

    /// <summary>Name of the source, e.g. <c>import:mot-cua</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Time of the source's data.</summary>
    public required DateTimeOffset DataAt { get; init; }
}
