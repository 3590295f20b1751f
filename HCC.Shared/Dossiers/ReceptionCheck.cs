using HCC.Centers;
using HCC.Procedures;

namespace HCC.Dossiers;

/// <summary>What keeps a reception from being taken, field by field. The page asks before it sends, the desk asks again.</summary>
public static class ReceptionCheck
{
    /// <summary>Most papers of one dossier.</summary>
    public const int MostPapers = 60;

    /// <summary>Longest name of an applicant.</summary>
    public const int MostApplicant = 200;

    /// <summary>Longest address.</summary>
    public const int MostAddress = 300;

    /// <summary>Highest fee in đồng; one digit more is a slip of the finger.</summary>
    public const long MostFee = 1_000_000_000;

    /// <summary>The name under which it is received.</summary>
    public static string? Name(DossierReception reception, Procedure? procedure) => string.IsNullOrWhiteSpace(reception.ProcedureName) ? procedure?.Name : reception.ProcedureName.Trim();

    /// <summary>The processing time: the one told, else the one of the procedure.</summary>
    public static Answer<ProcessingTime> Time(DossierReception reception, Procedure? procedure) =>
        !string.IsNullOrWhiteSpace(reception.ProcessingTime) ? ProcessingTime.Parse(reception.ProcessingTime)
        : procedure is not null && ProcessingTime.Of(procedure) is { } known ? known
        : ReceptionRefusal.TimeMissing();

    /// <summary>The first thing that is wrong beside agency and time, or null.</summary>
    public static Refusal? Fault(DossierReception reception, Center center, Procedure? procedure) => Faults(reception, center, procedure).Values.FirstOrDefault();

    /// <summary>Everything that is wrong beside agency and time, by field.</summary>
    public static IReadOnlyDictionary<ReceptionField, Refusal> Faults(DossierReception reception, Center center, Procedure? procedure)
    {
        var faults = new Dictionary<ReceptionField, Refusal>();
        Say(ReceptionField.Procedure, Name(reception, procedure) is null or { Length: > DossierDesk.MostText }, ReceptionRefusal.ProcedureMissing());
        Say(ReceptionField.Applicant, reception.Applicant.Trim().Length is 0 or > MostApplicant, ReceptionRefusal.ApplicantMissing());
        Say(ReceptionField.Phone, !IsNumber(reception.Phone, 8, 15), ReceptionRefusal.PhoneWrong());
        Say(ReceptionField.Identity, !IsNumber(reception.Identity, 8, 14), ReceptionRefusal.IdentityWrong());
        Say(ReceptionField.Address, reception.Address?.Length > MostAddress, ReceptionRefusal.AddressLong());
        Say(ReceptionField.Address, reception.ReturnBy == ReturnWay.Post && string.IsNullOrWhiteSpace(reception.Address), ReceptionRefusal.AddressForPost());
        Say(ReceptionField.Fee, reception.FeeVnd is < 0 or > MostFee, ReceptionRefusal.FeeWrong());
        Say(ReceptionField.Papers, reception.Sets is < 1 or > 99 || reception.Papers.Count > MostPapers || reception.Papers.Any(p => p.Name.Trim().Length is 0 or > DossierDesk.MostText), ReceptionRefusal.PapersWrong());
        Say(ReceptionField.Place, reception.ReceivedAt is { Length: > 0 } place && center.Agency(place) is null, DossierRefusal.UnknownAgency(reception.ReceivedAt ?? ""));
        return faults;

        void Say(ReceptionField field, bool wrong, Refusal refusal)
        {
            if (wrong)
            {
                faults.TryAdd(field, refusal);
            }
        }
    }

    // Digits as people write them: blanks, dots, a plus. Nothing at all is fine.
    private static bool IsNumber(string? text, int least, int most) =>
        string.IsNullOrWhiteSpace(text) || (text.Count(char.IsAsciiDigit) is var digits && digits >= least && digits <= most && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '(' or ')'));
}

/// <summary>A field of the reception.</summary>
public enum ReceptionField
{
    /// <summary>Procedure.</summary>
    Procedure,

    /// <summary>Agency that solves it.</summary>
    Agency,

    /// <summary>Processing time.</summary>
    Time,

    /// <summary>Applicant.</summary>
    Applicant,

    /// <summary>Telephone.</summary>
    Phone,

    /// <summary>Identity number.</summary>
    Identity,

    /// <summary>Address.</summary>
    Address,

    /// <summary>Fee.</summary>
    Fee,

    /// <summary>Papers.</summary>
    Papers,

    /// <summary>Place of receipt.</summary>
    Place,
}
