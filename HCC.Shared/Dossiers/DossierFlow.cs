namespace HCC.Dossiers;

/// <summary>The one transition table of the business axis. An action that is not in the row of a state is refused; buttons, documents and tests read the same table.</summary>
public static class DossierFlow
{
    /// <summary>From a state by an action to a state.</summary>
    public static readonly IReadOnlyDictionary<(DossierState From, DossierAction Action), DossierState> Table = new Dictionary<(DossierState, DossierAction), DossierState>
    {
        [(DossierState.Submitted, DossierAction.Receive)] = DossierState.Processing,
        [(DossierState.Submitted, DossierAction.Refuse)] = DossierState.Refused,
        [(DossierState.Processing, DossierAction.Forward)] = DossierState.Processing,
        [(DossierState.Processing, DossierAction.AskSupplement)] = DossierState.AwaitingSupplement,
        [(DossierState.Processing, DossierAction.Pause)] = DossierState.Paused,
        [(DossierState.Processing, DossierAction.Extend)] = DossierState.Processing,
        [(DossierState.Processing, DossierAction.Solve)] = DossierState.Solved,
        [(DossierState.Processing, DossierAction.Return)] = DossierState.Returned,
        [(DossierState.Processing, DossierAction.Withdraw)] = DossierState.Withdrawn,
        [(DossierState.Processing, DossierAction.Stop)] = DossierState.Stopped,
        [(DossierState.AwaitingSupplement, DossierAction.TakeSupplement)] = DossierState.Processing,
        [(DossierState.AwaitingSupplement, DossierAction.Return)] = DossierState.Returned,
        [(DossierState.AwaitingSupplement, DossierAction.Withdraw)] = DossierState.Withdrawn,
        [(DossierState.AwaitingSupplement, DossierAction.Stop)] = DossierState.Stopped,
        [(DossierState.Paused, DossierAction.Resume)] = DossierState.Processing,
        [(DossierState.Paused, DossierAction.Return)] = DossierState.Returned,
        [(DossierState.Paused, DossierAction.Withdraw)] = DossierState.Withdrawn,
        [(DossierState.Paused, DossierAction.Stop)] = DossierState.Stopped,
        [(DossierState.Solved, DossierAction.Reopen)] = DossierState.Processing,
        [(DossierState.Solved, DossierAction.SendBack)] = DossierState.Processing,
        [(DossierState.Returned, DossierAction.Reopen)] = DossierState.Processing,
        [(DossierState.Withdrawn, DossierAction.Reopen)] = DossierState.Processing,
        [(DossierState.Stopped, DossierAction.Reopen)] = DossierState.Processing,
    };

    /// <summary>The state after an action, or null when the action does not fit.</summary>
    public static DossierState? Next(DossierState from, DossierAction action) => Table.TryGetValue((from, action), out var to) ? to : null;

    /// <summary>Whether processing has ended in a state.</summary>
    public static bool IsEnded(this DossierState state) => state is DossierState.Solved or DossierState.Returned or DossierState.Withdrawn or DossierState.Stopped;

    /// <summary>Whether the dossier counts as received: not one that was only submitted, or refused at the door.</summary>
    public static bool IsReceived(this DossierState state) => state is not (DossierState.Submitted or DossierState.Refused);

    /// <summary>Actions beside the business axis: they leave the state as it is.</summary>
    public static bool IsBeside(this DossierAction action) => action is DossierAction.Pay or DossierAction.GiveToPost or DossierAction.HandOver or DossierAction.FailDelivery or DossierAction.MarkSynced
        or DossierAction.NameCause or DossierAction.ClaimFalseOverdue or DossierAction.ApproveFalseOverdue or DossierAction.RejectFalseOverdue or DossierAction.Import
        or DossierAction.ScanIn or DossierAction.ScanOut or DossierAction.SignResult or DossierAction.CancelPayment;
}
