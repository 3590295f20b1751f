namespace HCC.Dossiers;

public sealed partial class Dossier
{
    /// <summary>Opens a dossier as received, with its due date.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="at">When it was received.</param>
    /// <param name="dueAt">Due time.</param>
    /// <param name="holder">Who holds it first.</param>
    public DossierMove Receive(string actor, DateTimeOffset at, DateTimeOffset dueAt, string holder)
    {
        (ReceivedAt, DueAt, FirstDueAt, Holder, HeldSince) = (at, dueAt, dueAt, holder, at);
        Payment = FeeVnd > 0 ? PaymentState.Due : PaymentState.Free;
        return Take(DossierAction.Receive, DossierState.Processing, actor, at, new DossierStep(Holder: holder, DueAt: dueAt));
    }

    /// <summary>Opens a dossier that is not taken (Mẫu 03): it has a code and a reason and is in no count.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="holder">Agency that would have solved it.</param>
    /// <param name="reason">Why not.</param>
    public DossierMove RefuseAtTheDoor(string actor, DateTimeOffset at, string holder, string reason)
    {
        (ReceivedAt, DueAt, FirstDueAt, Holder, HeldSince, Reason) = (at, at, at, holder, at, reason);
        return Take(DossierAction.Refuse, DossierState.Refused, actor, at, new DossierStep(Holder: holder, Reason: reason));
    }

    /// <summary>The only door for a step. A pair that is not in <see cref="DossierFlow.Table"/> is refused and nothing changes.</summary>
    /// <param name="action">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="step">What the action needs.</param>
    public Answer<DossierMove> Apply(DossierAction action, string actor, DateTimeOffset at, DossierStep step = default)
    {
        if (action.IsBeside())
        {
            return Beside(action, at, step) is { } no ? no : Take(action, State, actor, at, step);
        }

        if (DossierFlow.Next(State, action) is not { } to || Denied(action, step) is { })
        {
            return Denied(action, step) ?? DossierRefusal.NotNow(this, action);
        }

        switch (action)
        {
            case DossierAction.Forward:
                (Holder, HeldSince) = (step.Holder!.Trim(), at);
                break;
            case DossierAction.AskSupplement:
                (Supplements, PausedSince, Reason) = (Supplements + 1, at, step.Reason);
                break;
            case DossierAction.Pause:
                (PausedSince, Reason) = (at, step.Reason);
                break;
            case DossierAction.TakeSupplement or DossierAction.Resume:
                (DueAt, PausedSince, Reason) = (step.DueAt!.Value, null, null); // the desk has shifted it by the working time of the pause
                break;
            case DossierAction.Extend:
                (DueAt, Extensions) = (step.DueAt!.Value, Extensions + 1);
                break;
            case DossierAction.Solve or DossierAction.Return or DossierAction.Withdraw or DossierAction.Stop:
                End(action, at, step);
                break;
            case DossierAction.Reopen:
                (EndedAt, Outcome, Reason, HandOver) = (null, null, null, HandOverState.None);
                break;
            case DossierAction.SendBack:
                (EndedAt, Outcome, HandOver, SendBacks) = (null, null, HandOverState.None, SendBacks + 1);
                (Holder, HeldSince) = (step.Holder ?? Holder, at);
                break;
        }

        return Take(action, to, actor, at, step);
    }

    /// <summary>Takes what a source says as it is: the source is the master of its own dossiers. Outcome and lateness stay computed.</summary>
    public DossierMove TakeOver(DossierNews news, string actor, DateTimeOffset at)
    {
        (Agency, Procedure, ProcedureName, Field) = (news.Agency, news.Procedure ?? Procedure, news.ProcedureName, news.Field ?? Field);
        (Channel, Applicant, ReceivedAt) = (news.Channel, news.Applicant, news.ReceivedAt);
        FirstDueAt = Steps == 0 ? news.DueAt : FirstDueAt;
        (DueAt, SourceDueAt, DataAt, Source) = (news.DueAt, news.SourceDueAt, news.DataAt, news.Source);
        (EndedAt, ClosedAt) = (news.EndedAt, news.ClosedAt);
        Outcome = EndedAt is { } ended ? OutcomeOf(ended, DueAt) : null;
        if (!KnowsHandOver(news))
        {
            HandedOverAt = news.HandedOverAt;
            HandOver = HandedOverAt is not null ? HandOverState.HandedOver : news.State == DossierState.Solved ? HandOverState.Ready : HandOverState.None;
        }

        PausedSince = news.State is DossierState.AwaitingSupplement or DossierState.Paused ? PausedSince ?? at : null;
        (Holder, HeldSince) = Holder == news.Holder ? (Holder, HeldSince) : (news.Holder, at);
        (Reason, Cause) = (news.Reason, news.Cause ?? Cause);
        return Take(DossierAction.Import, news.State, actor, at, new DossierStep(Holder: news.Holder, Reason: news.Reason, DueAt: news.DueAt));
    }

    /// <summary>
    /// Whether the house knows more about the hand-over than a source that says nothing of it: results are given out here, whatever software solved the
    /// dossier. What the source says itself goes before.
    /// </summary>
    internal bool KnowsHandOver(DossierNews news) => news.HandedOverAt is null && news.State == DossierState.Solved && HandOver is HandOverState.HandedOver or HandOverState.WithPost or HandOverState.Failed;

    private Refusal? Denied(DossierAction action, DossierStep step) => action switch
    {
        DossierAction.SendBack when HandOver is HandOverState.HandedOver or HandOverState.WithPost => DossierRefusal.NotNow(this, action),
        DossierAction.Forward when string.IsNullOrWhiteSpace(step.Holder) => DossierRefusal.HolderMissing(),
        DossierAction.AskSupplement or DossierAction.Pause or DossierAction.Return or DossierAction.Stop or DossierAction.Extend or DossierAction.Reopen or DossierAction.Refuse or DossierAction.SendBack
            when string.IsNullOrWhiteSpace(step.Reason) => DossierRefusal.ReasonMissing(),
        DossierAction.Extend or DossierAction.TakeSupplement or DossierAction.Resume when step.DueAt is null => DossierRefusal.DueMissing(),
        _ => null,
    };

    /// <summary>
    /// What can be done with it now: the row of its state in <see cref="DossierFlow.Table"/> and what its other axes leave open. A second request for a
    /// supplement is left out, since the law allows one (Decree 118/2025 art. 11).
    /// </summary>
    public IReadOnlyList<DossierAction> Allowed() => [.. Enum.GetValues<DossierAction>().Where(a =>
        a.IsBeside() ? Fits(a) : DossierFlow.Next(State, a) is not null && (a != DossierAction.AskSupplement || Supplements == 0) && (a != DossierAction.SendBack || HandOver is not (HandOverState.HandedOver or HandOverState.WithPost)))];

    // What the other axes leave open.
    private bool Fits(DossierAction action) => action switch
    {
        DossierAction.Pay => Payment == PaymentState.Due,
        DossierAction.GiveToPost => State == DossierState.Solved && HandOver is HandOverState.Ready or HandOverState.Failed,
        DossierAction.FailDelivery => HandOver == HandOverState.WithPost,
        DossierAction.HandOver => State.IsEnded() && HandOver != HandOverState.HandedOver,
        DossierAction.MarkSynced => Sync != SyncState.Synced,
        DossierAction.ScanIn => State.IsReceived() && !ScannedIn,
        DossierAction.ScanOut => State == DossierState.Solved && !ScannedOut,
        DossierAction.SignResult => State == DossierState.Solved && !ResultSigned,
        DossierAction.CancelPayment => Payment == PaymentState.Paid,
        DossierAction.NameCause => State.IsReceived(),
        DossierAction.ClaimFalseOverdue => FalseOverdue is FalseOverdue.None or FalseOverdue.Rejected && Outcome == DossierOutcome.Late,
        DossierAction.ApproveFalseOverdue or DossierAction.RejectFalseOverdue => FalseOverdue == FalseOverdue.Claimed,
        _ => false,
    };

    // A step beside the business axis; null = done.
    private Refusal? Beside(DossierAction action, DateTimeOffset at, DossierStep step)
    {
        if (!Fits(action))
        {
            return DossierRefusal.NotNow(this, action);
        }

        switch (action)
        {
            case DossierAction.Pay:
                (Payment, PaidAt) = (PaymentState.Paid, at);
                return null;
            case DossierAction.GiveToPost:
                HandOver = HandOverState.WithPost;
                return null;
            case DossierAction.FailDelivery:
                HandOver = HandOverState.Failed;
                return null;
            case DossierAction.HandOver:
                (HandOver, HandedOverAt) = (HandOverState.HandedOver, at);
                return null;
            case DossierAction.MarkSynced:
                Sync = SyncState.Synced;
                return null;
            case DossierAction.ScanIn:
                ScannedIn = true;
                return null;
            case DossierAction.ScanOut:
                ScannedOut = true;
                return null;
            case DossierAction.SignResult:
                ResultSigned = true;
                return null;
            case DossierAction.CancelPayment:
                (Payment, PaidAt) = (PaymentState.Due, null);
                return null;
            case DossierAction.NameCause when !string.IsNullOrWhiteSpace(step.Reason):
                Cause = step.Reason.Trim();
                return null;
            case DossierAction.NameCause:
                return DossierRefusal.ReasonMissing();
            case DossierAction.ClaimFalseOverdue:
                if (string.IsNullOrWhiteSpace(step.Reason) || step.Evidence is not { } proved || proved > DueAt)
                {
                    return DossierRefusal.EvidenceMissing(); // without evidence of a result in time the class is refused (S093)
                }

                FalseOverdue = FalseOverdue.Claimed;
                return null;
            case DossierAction.ApproveFalseOverdue:
                FalseOverdue = FalseOverdue.Approved;
                return null;
            case DossierAction.RejectFalseOverdue:
                FalseOverdue = FalseOverdue.Rejected;
                return null;
            default:
                return DossierRefusal.NotNow(this, action);
        }
    }

    private void End(DossierAction action, DateTimeOffset at, DossierStep step)
    {
        // A dossier that ends while it waits for its applicant ended when the wait began: his time is not the agency's.
        EndedAt = PausedSince ?? at;
        Outcome = OutcomeOf(EndedAt.Value, DueAt);
        (PausedSince, Reason) = (null, step.Reason);
        (ScannedOut, ResultSigned) = (ScannedOut && action != DossierAction.Solve, false); // a new result is neither, whatever the one before was
        HandOver = action == DossierAction.Solve ? HandOverState.Ready : HandOverState.None;
    }

    private DossierMove Take(DossierAction action, DossierState to, string actor, DateTimeOffset at, DossierStep step)
    {
        var move = new DossierMove
        {
            Step = Steps + 1, Action = action, FromState = State, ToState = to, At = at, Actor = actor, Holder = step.Holder ?? Holder, Reason = step.Reason, DueAt = DueAt, Document = step.Document, Evidence = step.Evidence,
        };
        (State, Steps, ChangedAt) = (to, Steps + 1, at);
        return move;
    }
}
