using System.Globalization;
using System.Text.Json;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Procedures;

namespace HCC.Dossiers;

/// <summary>What the clerk takes in at the counter. Everything that follows from it (code, due date, first holder) is made by the house.</summary>
public sealed record DossierReception
{
    /// <summary>Agency that solves it.</summary>
    public required string Agency { get; init; }

    /// <summary>Procedure code of the catalogue; gives name, field, time and fee where they are left out.</summary>
    public string? Procedure { get; init; }

    /// <summary>Name of the procedure; needed when the catalogue does not know it.</summary>
    public string? ProcedureName { get; init; }

    /// <summary>Processing time in words, e.g. <c>10 ngày làm việc</c>; needed when the catalogue tells none.</summary>
    public string? ProcessingTime { get; init; }

    /// <summary>Applicant.</summary>
    public required string Applicant { get; init; }

    /// <summary>Telephone; kept sealed.</summary>
    public string? Phone { get; init; }

    /// <summary>Identity number; only a keyed hash of its last four digits is kept.</summary>
    public string? Identity { get; init; }

    /// <summary>How it came in.</summary>
    public DossierChannel Channel { get; init; }

    /// <summary>Fee in đồng; null = as the catalogue says.</summary>
    public long? FeeVnd { get; init; }

    /// <summary>Papers scanned.</summary>
    public bool ScannedIn { get; init; }

    /// <summary>Needs the next courier trip.</summary>
    public bool Urgent { get; init; }

    /// <summary>Address of the applicant as it stands on the slip; kept sealed.</summary>
    public string? Address { get; init; }

    /// <summary>Agency at whose own door it was received; null = in the center, as it should be (S107).</summary>
    public string? ReceivedAt { get; init; }

    /// <summary>How the applicant wants the result.</summary>
    public ReturnWay ReturnBy { get; init; }

    /// <summary>Sets of papers (số bộ hồ sơ).</summary>
    public int Sets { get; init; } = 1;

    /// <summary>The papers, in the order of the procedure.</summary>
    public IReadOnlyList<ReceivedPaper> Papers { get; init; } = [];

    /// <summary>Counter at which it was taken in, when the clerk sits at one.</summary>
    public string? Counter { get; init; }

    /// <summary>Public name of the ticket in hand (<see cref="Ticketing.TicketToken"/>), when it came with one.</summary>
    public string? Ticket { get; init; }

    /// <summary>All of it as one text, for telling one press from another.</summary>
    internal string Request => this with { Papers = [] } + "|" + string.Join('|', Papers);

    /// <summary>Makes the dossier: code, version of the procedure, due date with its rule and steps; or says what is missing.</summary>
    internal Answer<(Dossier Dossier, DossierMove Move)> Take(HallTransaction tx, Center center, ProcedureCatalogue catalogue, FieldSeal seal, string actor, DateTimeOffset at)
    {
        if (center.Agency(Agency) is not { } agency)
        {
            return DossierRefusal.UnknownAgency(Agency);
        }

        var procedure = Procedure is { Length: > 0 } code ? catalogue.Find(code) : null;
        if (ReceptionCheck.Fault(this, center, procedure) is { } fault)
        {
            return fault;
        }

        var takes = ReceptionCheck.Time(this, procedure);
        if (!takes.Done)
        {
            return takes.Refusal;
        }

        var due = DueDates.Reckon(center, agency.Code, procedure?.Code, takes.Value, at);
        var dossier = Opened(tx, center, agency, procedure, at);
        (dossier.ProcessingTime, dossier.DueRule) = (takes.Value.ToString(), due.RuleUsed.ToString());
        dossier.DueSteps = JsonSerializer.Serialize(due.Steps, HccJson.Options);
        seal.Keep(dossier, Phone, Identity);
        return (dossier, dossier.Receive(actor, at, due.At, agency.Short.Vi));
    }

    /// <summary>Makes the dossier of somebody whose papers are not taken (Mẫu 03): with a code, so that the refusal can be found and judged, and in no count.</summary>
    internal Answer<(Dossier Dossier, DossierMove Move)> Refuse(HallTransaction tx, Center center, ProcedureCatalogue catalogue, FieldSeal seal, string reason, string actor, DateTimeOffset at)
    {
        if (center.Agency(Agency) is not { } agency)
        {
            return DossierRefusal.UnknownAgency(Agency);
        }

        var procedure = Procedure is { Length: > 0 } code ? catalogue.Find(code) : null;
        if (ReceptionCheck.Fault(this, center, procedure) is { } fault)
        {
            return fault;
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > DossierDesk.MostText)
        {
            return DossierRefusal.ReasonMissing();
        }

        var dossier = Opened(tx, center, agency, procedure, at);
        seal.Keep(dossier, Phone, Identity);
        return (dossier, dossier.RefuseAtTheDoor(actor, at, agency.Short.Vi, reason.Trim()));
    }

    private Dossier Opened(HallTransaction tx, Center center, Agency agency, Procedure? procedure, DateTimeOffset at) => new()
    {
        Id = tx.NextDossierId(),
        Center = center.Code,
        Code = NextCode(tx, center, agency, VietnamTime.ServiceDay(at)),
        Agency = agency.Code,
        Procedure = procedure?.Code,
        ProcedureName = ReceptionCheck.Name(this, procedure)!,
        ProcedureVersion = procedure?.FromDay,
        Field = procedure?.Field,
        Channel = Channel,
        Applicant = Applicant.Trim(),
        FeeVnd = FeeVnd ?? procedure?.FeeVnd ?? 0,
        ScannedIn = ScannedIn,
        Urgent = Urgent,
        Source = "desk",
    };

    // Sequence per agency and local day of receipt, gap-free inside the transaction (regulation §1.4).
    private static string NextCode(HallTransaction tx, Center center, Agency agency, DateOnly day)
    {
        var first = new DossierCode(agency.Code.ToUpperInvariant(), day, null, 0).ToString();
        var prefix = first[..(first.LastIndexOf('-') + 1)];
        var last = tx.Sql.Scalar("SELECT MAX(CAST(SUBSTR(code, @p3) AS INTEGER)) FROM dossiers WHERE center = @p0 AND code >= @p1 AND code < @p2", center.Code, prefix + "0", prefix + ":", prefix.Length + 1);
        return prefix + ((last is null ? 0 : Convert.ToInt64(last, CultureInfo.InvariantCulture)) + 1).ToString("0000", CultureInfo.InvariantCulture);
    }
}
