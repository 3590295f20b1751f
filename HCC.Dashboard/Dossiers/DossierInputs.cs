using HCC.Access;
using HCC.Dossiers;

namespace HCC.Dashboard.Dossiers;

/// <summary>What an action on a dossier asks for, and who may do it.</summary>
/// <param name="Reason">Whether a reason is asked, and whether it is needed.</param>
/// <param name="Holder">Whether the next holder is asked; it is needed then.</param>
/// <param name="Due">Whether a new due time is asked; it is needed then.</param>
/// <param name="Document">Whether the number of a document is asked.</param>
/// <param name="Evidence">Whether the time that the evidence proves is asked; it is needed then.</param>
public sealed record DossierInputs(Need Reason = Need.No, bool Holder = false, bool Due = false, bool Document = false, bool Evidence = false)
{
    /// <summary>The inputs of an action.</summary>
    public static DossierInputs Of(DossierAction action) => action switch
    {
        DossierAction.Forward => new(Need.May, Holder: true),
        DossierAction.AskSupplement or DossierAction.Pause or DossierAction.Return or DossierAction.Stop or DossierAction.Refuse => new(Need.Must, Document: true),
        DossierAction.TakeSupplement or DossierAction.Resume => new(Due: true),
        DossierAction.Extend => new(Need.Must, Due: true, Document: true),
        DossierAction.Solve or DossierAction.GiveToPost => new(Document: true),
        DossierAction.Withdraw or DossierAction.FailDelivery or DossierAction.ApproveFalseOverdue or DossierAction.RejectFalseOverdue => new(Need.May),
        DossierAction.Reopen or DossierAction.NameCause or DossierAction.SendBack => new(Need.Must),
        DossierAction.ClaimFalseOverdue => new(Need.Must, Evidence: true),
        _ => new(),
    };

    /// <summary>The right that an action needs.</summary>
    public static string ScopeOf(DossierAction action) => action is DossierAction.ApproveFalseOverdue or DossierAction.RejectFalseOverdue ? Scope.DossiersApprove : Scope.DossiersWriteOwn;

    /// <summary>Actions in the order of their buttons: what is done most, first; what ends badly, last. Receiving has a verb of its own.</summary>
    public static IReadOnlyList<DossierAction> Order { get; } =
    [
        DossierAction.Solve, DossierAction.HandOver, DossierAction.ApproveFalseOverdue, DossierAction.RejectFalseOverdue, DossierAction.TakeSupplement, DossierAction.Resume, DossierAction.Forward, DossierAction.Extend,
        DossierAction.Pay, DossierAction.GiveToPost, DossierAction.FailDelivery, DossierAction.AskSupplement, DossierAction.Pause, DossierAction.NameCause, DossierAction.ClaimFalseOverdue, DossierAction.MarkSynced,
        DossierAction.Return, DossierAction.Withdraw, DossierAction.Stop, DossierAction.Refuse, DossierAction.Reopen,
    ];
}

/// <summary>Whether something is asked.</summary>
public enum Need
{
    /// <summary>It is not asked.</summary>
    No,

    /// <summary>It may be left out.</summary>
    May,

    /// <summary>It is needed.</summary>
    Must,
}
