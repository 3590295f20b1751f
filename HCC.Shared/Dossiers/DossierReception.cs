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

    /// <summary>Makes the dossier: code, version of the procedure, due date with its rule and steps; or says what is missing.</summary>
    internal Answer<(Dossier Dossier, DossierMove Move)> Take(HallTransaction tx, Center center, ProcedureCatalogue catalogue, FieldSeal seal, string actor, DateTimeOffset at)
    {
        if (center.Agency(Agency) is not { } agency)
        {
            return DossierRefusal.UnknownAgency(Agency);
        }

        var procedure = Procedure is { Length: > 0 } code ? catalogue.Find(code) : null;
        var name = string.IsNullOrWhiteSpace(ProcedureName) ? procedure?.Name : ProcedureName.Trim();
        if (name is null or { Length: > DossierDesk.MostText })
        {
            return DossierRefusal.Field("thủ tục");
        }

        if (Applicant.Trim().Length is 0 or > 200)
        {
            return DossierRefusal.Field("người nộp");
        }

        var time = procedure is null ? null : Dossiers.ProcessingTime.Of(procedure);
        if (!string.IsNullOrWhiteSpace(ProcessingTime))
        {
            var told = Dossiers.ProcessingTime.Parse(ProcessingTime);
            if (!told.Done)
            {
                return told.Refusal;
            }

            time = told.Value;
        }

        if (time is not { } takes)
        {
            return DossierRefusal.Field("thời hạn giải quyết");
        }

        var due = DueDates.Reckon(center, agency.Code, procedure?.Code, takes, at);
        var dossier = new Dossier
        {
            Id = tx.NextDossierId(),
            Center = center.Code,
            Code = NextCode(tx, center, agency, VietnamTime.ServiceDay(at)),
            Agency = agency.Code,
            Procedure = procedure?.Code,
            ProcedureName = name,
            ProcedureVersion = procedure?.FromDay,
            Field = procedure?.Field,
            Channel = Channel,
            Applicant = Applicant.Trim(),
            ProcessingTime = takes.ToString(),
            DueRule = due.RuleUsed.ToString(),
            DueSteps = JsonSerializer.Serialize(due.Steps, HccJson.Options),
            FeeVnd = Math.Max(0, FeeVnd ?? procedure?.FeeVnd ?? 0),
            ScannedIn = ScannedIn,
            Urgent = Urgent,
            Source = "desk",
        };
        seal.Keep(dossier, Phone, Identity);
        return (dossier, dossier.Receive(actor, at, due.At, agency.Short.Vi));
    }

    // Sequence per agency and local day of receipt, gap-free inside the transaction (regulation §1.4).
    private static string NextCode(HallTransaction tx, Center center, Agency agency, DateOnly day)
    {
        var first = new DossierCode(agency.Code.ToUpperInvariant(), day, null, 0).ToString();
        var prefix = first[..(first.LastIndexOf('-') + 1)];
        var last = tx.Sql.Scalar("SELECT MAX(CAST(SUBSTR(code, @p3) AS INTEGER)) FROM dossiers WHERE center = @p0 AND code >= @p1 AND code < @p2", center.Code, prefix + "0", prefix + ":", prefix.Length + 1);
        return prefix + ((last is null ? 0 : Convert.ToInt64(last, CultureInfo.InvariantCulture)) + 1).ToString("0000", CultureInfo.InvariantCulture);
    }
}
