using HCC.Text;

namespace HCC.Dossiers;

/// <summary>Every way in which a step of a dossier can be refused, each with its sentence.</summary>
public static class DossierRefusal
{
    /// <summary>The action does not fit the state.</summary>
    public static Refusal NotNow(Dossier dossier, DossierAction action) =>
        RefusalText.Of("dossier.not-now", nameof(RefusalText.DossierNotNow), dossier.Code, FlowText.Name(dossier.State), FlowText.Name(action));

    /// <summary>No such dossier, or the wrong factor: nobody learns which.</summary>
    public static Refusal Unknown() => RefusalText.Of("dossier.unknown", nameof(RefusalText.DossierUnknown)) with { Status = 404 };

    /// <summary>A reason is needed.</summary>
    public static Refusal ReasonMissing() => RefusalText.Of("dossier.reason", nameof(RefusalText.DossierReason)) with { Status = 400 };

    /// <summary>A holder is needed.</summary>
    public static Refusal HolderMissing() => RefusalText.Of("dossier.holder", nameof(RefusalText.DossierHolder)) with { Status = 400 };

    /// <summary>A new due time is needed.</summary>
    public static Refusal DueMissing() => RefusalText.Of("dossier.due", nameof(RefusalText.DossierDue)) with { Status = 400 };

    /// <summary>A new due time must be later than the one it replaces.</summary>
    public static Refusal DueNotLater() => RefusalText.Of("dossier.due-not-later", nameof(RefusalText.DossierDueNotLater)) with { Status = 400 };

    /// <summary>A claim of false overdue needs evidence of a result in time.</summary>
    public static Refusal EvidenceMissing() => RefusalText.Of("dossier.evidence", nameof(RefusalText.DossierEvidence)) with { Status = 400 };

    /// <summary>Nobody decides on a claim of his own.</summary>
    public static Refusal OwnClaim() => RefusalText.Of("dossier.own-claim", nameof(RefusalText.DossierOwnClaim)) with { Status = 403 };

    /// <summary>No telephone number was left, or its seal is of another key.</summary>
    public static Refusal NoPhone() => RefusalText.Of("dossier.no-phone", nameof(RefusalText.DossierNoPhone)) with { Status = 404 };

    /// <summary>A second request for a supplement is against the law.</summary>
    public static Refusal SecondSupplement(Dossier dossier) => RefusalText.Of("dossier.second-supplement", nameof(RefusalText.DossierSecondSupplement), dossier.Code);

    /// <summary>The code is taken.</summary>
    public static Refusal CodeTaken(string code) => RefusalText.Of("dossier.code-taken", nameof(RefusalText.DossierCodeTaken), code);

    /// <summary>The agency is not one of the center's.</summary>
    public static Refusal UnknownAgency(string agency) => RefusalText.Of("dossier.agency", nameof(RefusalText.DossierAgency), agency) with { Status = 400 };

    /// <summary>A text is missing or too long.</summary>
    public static Refusal Field(string field) => RefusalText.Of("dossier.field", nameof(RefusalText.DossierField), field) with { Status = 400 };

    /// <summary>The form does not fit what happened to the dossier.</summary>
    public static Refusal FormNotNow(Dossier dossier) => RefusalText.Of("dossier.form", nameof(RefusalText.DossierFormNotNow), dossier.Code, FlowText.Name(dossier.State)) with { Status = 409 };

    /// <summary>The list is too long for a book.</summary>
    public static Refusal BookLong(int most) => RefusalText.Of("dossier.book", nameof(RefusalText.DossierBookLong), most) with { Status = 400 };

    /// <summary>Fees are taken and given back with a receipt (<see cref="Fees.FeeDesk"/>), never by a bare step.</summary>
    public static Refusal ByReceipt() => RefusalText.Of("dossier.by-receipt", nameof(RefusalText.DossierByReceipt)) with { Status = 400 };
}
