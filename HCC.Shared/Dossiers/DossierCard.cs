namespace HCC.Dossiers;

/// <summary>A dossier as an answer tells it: where it stands and until when, without personal data.</summary>
public sealed record DossierCard
{
    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Center.</summary>
    public required string Center { get; init; }

    /// <summary>Agency that solves it.</summary>
    public required string Agency { get; init; }

    /// <summary>Procedure.</summary>
    public required string ProcedureName { get; init; }

    /// <summary>Channel.</summary>
    public DossierChannel Channel { get; init; }

    /// <summary>Business axis.</summary>
    public DossierState State { get; init; }

    /// <summary>Money axis.</summary>
    public PaymentState Payment { get; init; }

    /// <summary>Hand-over axis.</summary>
    public HandOverState HandOver { get; init; }

    /// <summary>Synchronisation axis.</summary>
    public SyncState Sync { get; init; }

    /// <summary>Who holds it.</summary>
    public required string Holder { get; init; }

    /// <summary>Received, Vietnam time.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Due now.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Due first.</summary>
    public DateTimeOffset FirstDueAt { get; init; }

    /// <summary>End of processing.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Outcome.</summary>
    public DossierOutcome? Outcome { get; init; }

    /// <summary>Steps so far.</summary>
    public int Steps { get; init; }

    /// <summary>Source.</summary>
    public required string Source { get; init; }

    /// <summary>Time of the source's data.</summary>
    public DateTimeOffset? DataAt { get; init; }

    /// <summary>The card of a dossier.</summary>
    public static DossierCard Of(Dossier d) => new()
    {
        Code = d.Code,
        Center = d.Center,
        Agency = d.Agency,
        ProcedureName = d.ProcedureName,
        Channel = d.Channel,
        State = d.State,
        Payment = d.Payment,
        HandOver = d.HandOver,
        Sync = d.Sync,
        Holder = d.Holder,
        ReceivedAt = Calendars.VietnamTime.ToLocal(d.ReceivedAt),
        DueAt = Calendars.VietnamTime.ToLocal(d.DueAt),
        FirstDueAt = Calendars.VietnamTime.ToLocal(d.FirstDueAt),
        EndedAt = d.EndedAt is { } ended ? Calendars.VietnamTime.ToLocal(ended) : null,
        Outcome = d.Outcome,
        Steps = d.Steps,
        Source = d.Source,
        DataAt = d.DataAt is { } data ? Calendars.VietnamTime.ToLocal(data) : null,
    };
}

/// <summary>What became of a piece of news.</summary>
/// <param name="Dossier">The dossier as it stands now.</param>
/// <param name="Added">Whether it is new to us.</param>
/// <param name="Changed">Whether anything changed.</param>
public sealed record DossierPut(DossierCard Dossier, bool Added, bool Changed);
