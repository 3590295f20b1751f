using HCC.Dossiers;

namespace HCC.Scoring;

/// <summary>A dossier of the period as scoring sees it, and what it says to each measure: the one home of that rule.</summary>
public sealed record MeasuredDossier
{
    /// <summary>What is asked of dossiers.</summary>
    public static readonly IReadOnlyList<Measure> Measures =
    [
        Measure.Outcome, Measure.Supplements, Measure.Punctual, Measure.OnlineReceived, Measure.OnlineLate, Measure.OnlineCounted, Measure.Synced, Measure.ResultScanned, Measure.PapersScanned, Measure.PaidOnline,
        Measure.TroubleFree, Measure.Apologised, Measure.Returned,
    ];

    /// <summary>Row id.</summary>
    public long Id { get; init; }

    /// <summary>Agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Procedure code, when known.</summary>
    public string? Procedure { get; init; }

    /// <summary>Whether it was received in the period, not before.</summary>
    public bool Received { get; init; }

    /// <summary>Outcome when it ended in the period; null = open at its end.</summary>
    public DossierOutcome? Outcome { get; init; }

    /// <summary>Whether an open one is in time at the end of the period (or waits for others).</summary>
    public bool InTime { get; init; }

    /// <summary>State.</summary>
    public DossierState State { get; init; } = DossierState.Processing;

    /// <summary>Channel.</summary>
    public DossierChannel Channel { get; init; }

    /// <summary>Requests for a supplement.</summary>
    public int Supplements { get; init; }

    /// <summary>Whether our own desk counted the supplements; imports do not tell them.</summary>
    public bool TellsSupplements { get; init; } = true;

    /// <summary>Papers scanned; null = the source does not tell.</summary>
    public bool? ScannedIn { get; init; }

    /// <summary>Result scanned; null = the source does not tell.</summary>
    public bool? ScannedOut { get; init; }

    /// <summary>Whether the national portal knows.</summary>
    public SyncState Sync { get; init; }

    /// <summary>Fee in đồng.</summary>
    public long FeeVnd { get; init; }

    /// <summary>Money axis.</summary>
    public PaymentState Payment { get; init; }

    /// <summary>Whether an apology letter was sent.</summary>
    public bool Apologised { get; init; }

    /// <summary>Calendar days from reception to the first due day.</summary>
    public int PromisedDays { get; init; }

    private bool IsLate => Outcome == DossierOutcome.Late || (Outcome is null && !InTime) || Supplements > 1;

    /// <summary>Class of complexity by the promised time, from 0.</summary>
    /// <param name="days">Upper ends of the classes.</param>
    public int Complexity(IReadOnlyList<int> days) => days.Count(d => PromisedDays > d);

    /// <summary>What it says to a measure; null = it is not asked.</summary>
    public Category? Of(Measure measure) => measure switch
    {
        Measure.Outcome => Outcome switch { DossierOutcome.Early => Category.Early, DossierOutcome.OnTime => Category.OnTime, DossierOutcome.Late => Category.Late, null => null },
        Measure.Supplements => Outcome is null ? null : Supplements > 1 ? Category.More : !TellsSupplements ? Category.Unknown : Supplements == 1 ? Category.Once : Category.None,
        Measure.Punctual => Is(!IsLate),
        Measure.OnlineReceived => Received ? Is(Channel == DossierChannel.Online) : null,
        Measure.OnlineLate => Channel == DossierChannel.Online ? Is(IsLate) : null,
        Measure.OnlineCounted => !Received ? null : Channel != DossierChannel.Online ? Category.No : Outcome is not null && State == DossierState.Solved && ScannedOut != true ? Category.Unknown : Category.Yes,
        Measure.Synced => !Received ? null : Sync switch { SyncState.Synced => Category.Yes, SyncState.Failed => Category.No, SyncState.Unknown => Category.Unknown },
        Measure.ResultScanned => Outcome is null || State != DossierState.Solved ? null : Is(ScannedOut),
        Measure.PapersScanned => Received ? Is(ScannedIn) : null,
        Measure.PaidOnline => !Received || FeeVnd == 0 || Payment == PaymentState.Exempt ? null : Payment == PaymentState.Paid ? Category.Unknown : Category.No,
        Measure.TroubleFree => IsLate ? Category.No : Category.Unknown,
        Measure.Apologised => IsLate ? Is(Apologised) : null,
        Measure.Returned => Outcome is null ? null : Is(State is DossierState.Returned or DossierState.Withdrawn),
        Measure.ProceduresOnline or Measure.ProceduresUsed or Measure.Rating => null,
    };

    private static Category Is(bool? yes) => yes switch { true => Category.Yes, false => Category.No, null => Category.Unknown };
}
