using HCC.Calendars;

namespace HCC.Dossiers;

/// <summary>
/// A dossier (hồ sơ) as it stands now; every step that led here is a <see cref="DossierMove"/>. Instants are UTC, days are of Vietnam.
/// Personal data: a name and, sealed, a telephone number; identity numbers only as a keyed hash of their last digits.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>Row id.</summary>
    public long Id { get; init; }

    /// <summary>Center of reception (dossiers are received irrespective of place: Decree 118/2025).</summary>
    public required string Center { get; init; }

    /// <summary>Code, unique in the center (<see cref="DossierCode"/>).</summary>
    public required string Code { get; init; }

    /// <summary>Agency that solves it.</summary>
    public required string Agency { get; set; }

    /// <summary>Procedure code, when the catalogue knows it.</summary>
    public string? Procedure { get; set; }

    /// <summary>Name of the procedure as it was then.</summary>
    public required string ProcedureName { get; set; }

    /// <summary>First day in force of the version of the procedure under which it was received.</summary>
    public DateOnly? ProcedureVersion { get; set; }

    /// <summary>Field (lĩnh vực).</summary>
    public string? Field { get; set; }

    /// <summary>How it came in.</summary>
    public DossierChannel Channel { get; set; }

    /// <summary>Applicant as printed on the slip.</summary>
    public string Applicant { get; set; } = "";

    /// <summary>Telephone, sealed (<see cref="Access.FieldSeal"/>); null when none was left.</summary>
    public string? PhoneSealed { get; set; }

    /// <summary>Keyed hashes of the factors a person may prove himself with (last four digits of telephone or identity number), separated by blanks.</summary>
    public string? Factors { get; set; }

    /// <summary>When it was received.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Processing time as promised, e.g. <c>10 ngày làm việc</c>.</summary>
    public string? ProcessingTime { get; set; }

    /// <summary>When it is due now.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it was due first; kept beside an extension (S082).</summary>
    public DateTimeOffset FirstDueAt { get; private set; }

    /// <summary>Rule that made the due date, with its legal basis.</summary>
    public string? DueRule { get; set; }

    /// <summary>Steps that made the due date as JSON, vi and en; readable by a clerk.</summary>
    public string? DueSteps { get; set; }

    /// <summary>Due date as the source system says, when there is one (S099).</summary>
    public DateTimeOffset? SourceDueAt { get; set; }

    /// <summary>Business axis.</summary>
    public DossierState State { get; private set; }

    /// <summary>Money axis.</summary>
    public PaymentState Payment { get; private set; }

    /// <summary>Hand-over axis.</summary>
    public HandOverState HandOver { get; private set; }

    /// <summary>Synchronisation axis.</summary>
    public SyncState Sync { get; private set; }

    /// <summary>Who holds it: unit or person, in words.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset HeldSince { get; private set; }

    /// <summary>End of processing: solved, returned, withdrawn or stopped; lateness is measured here and not at hand-over or closing (regulation §4.4).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Outcome of a finished dossier.</summary>
    public DossierOutcome? Outcome { get; private set; }

    /// <summary>When the result was given out.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>When the source's software closed it, as the source says (S093, S094).</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Requests for a supplement; more than one is against the law (Decree 118/2025 art. 11).</summary>
    public int Supplements { get; private set; }

    /// <summary>Extensions of the due date; a second one is flagged (S082).</summary>
    public int Extensions { get; private set; }

    /// <summary>Start of the present pause or wait for a supplement.</summary>
    public DateTimeOffset? PausedSince { get; private set; }

    /// <summary>Why it is paused or was ended without a result.</summary>
    public string? Reason { get; private set; }

    /// <summary>Cause of lateness (S100, S101).</summary>
    public string? Cause { get; private set; }

    /// <summary>Claim that it is overdue only in the software.</summary>
    public FalseOverdue FalseOverdue { get; private set; }

    /// <summary>Fee in đồng; 0 = none.</summary>
    public long FeeVnd { get; set; }

    /// <summary>When the fee was paid.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>Whether the papers are scanned (số hóa đầu vào, S110).</summary>
    public bool ScannedIn { get; set; }

    /// <summary>Whether the result is scanned (số hóa đầu ra, S111).</summary>
    public bool ScannedOut { get; set; }

    /// <summary>Whether the result is digitally signed, as the source says or the clerk saw (S109, S112); the product itself does not sign.</summary>
    public bool ResultSigned { get; set; }

    /// <summary>How often the result was sent back because it was not signed or not scanned (S112).</summary>
    public int SendBacks { get; private set; }

    /// <summary>Needs the next courier trip (S090).</summary>
    public bool Urgent { get; set; }

    /// <summary>Where the row comes from: <c>desk</c>, <c>import:profile</c>, <c>api</c>, <c>demo</c>.</summary>
    public required string Source { get; set; }

    /// <summary>When the source made its data; null for dossiers of our own desk.</summary>
    public DateTimeOffset? DataAt { get; set; }

    /// <summary>Steps so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Time of the last step.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether it is overdue at an instant: still open, its clock running and past the due time.</summary>
    public bool IsOverdue(DateTimeOffset now) => State.IsReceived() && EndedAt is null && PausedSince is null && now > DueAt;

    /// <summary>Outcome of an end against a due time: late after it, on time on its day, early before.</summary>
    public static DossierOutcome OutcomeOf(DateTimeOffset endedAt, DateTimeOffset dueAt) =>
        endedAt > dueAt ? DossierOutcome.Late : VietnamTime.ServiceDay(endedAt) == VietnamTime.ServiceDay(dueAt) ? DossierOutcome.OnTime : DossierOutcome.Early;
}
