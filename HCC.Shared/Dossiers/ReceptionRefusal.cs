using HCC.Text;

namespace HCC.Dossiers;

/// <summary>What can be wrong with a reception, each with its sentence: what, and what to do.</summary>
internal static class ReceptionRefusal
{
    public static Refusal ProcedureMissing() => Of("procedure", nameof(RefusalText.ReceptionProcedure));

    public static Refusal TimeMissing() => Of("time", nameof(RefusalText.ReceptionTime));

    public static Refusal ApplicantMissing() => Of("applicant", nameof(RefusalText.ReceptionApplicant), ReceptionCheck.MostApplicant);

    public static Refusal PhoneWrong() => Of("phone", nameof(RefusalText.ReceptionPhone));

    public static Refusal IdentityWrong() => Of("identity", nameof(RefusalText.ReceptionIdentity));

    public static Refusal AddressLong() => Of("address", nameof(RefusalText.ReceptionAddress), ReceptionCheck.MostAddress);

    public static Refusal AddressForPost() => Of("address", nameof(RefusalText.ReceptionAddressForPost));

    public static Refusal FeeWrong() => Of("fee", nameof(RefusalText.ReceptionFee));

    public static Refusal PapersWrong() => Of("papers", nameof(RefusalText.ReceptionPapers), ReceptionCheck.MostPapers);

    public static Refusal TicketUnknown() => Of("ticket", nameof(RefusalText.ReceptionTicket));

    private static Refusal Of(string field, string name, params object?[] parts) => RefusalText.Of("reception." + field, name, parts) with { Status = 400 };
}
