using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Procedures;

namespace HCC.Dossiers;

/// <summary>
/// The verbs on dossiers. Each runs once per <see cref="Press"/> inside the write lane and changes one dossier through
/// <see cref="Dossier.Apply"/>. Who may call which verb is decided before.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="catalogue">Procedures in force.</param>
/// <param name="seal">Seals personal data.</param>
/// <param name="time">Clock of the product.</param>
public sealed class DossierDesk(WriteLane lane, CenterBook book, ProcedureCatalogue catalogue, FieldSeal seal, TimeProvider time)
{
    /// <summary>Longest text of a field.</summary>
    public const int MostText = 500;

    /// <summary>Receives a dossier at the counter: gives it its code and its due date with the steps that made it, and keeps what came with it.</summary>
    public Task<Answer<DossierCard>> ReceiveAsync(string center, DossierReception reception, Press press) =>
        RunAsync<DossierCard>(center, press, $"receive|{center}|{reception.Request}", (tx, c, at) => !press.Reaches(reception.Agency) ? DossierRefusal.UnknownAgency(reception.Agency) : Keep(tx, c, reception, press.Actor, at, () => reception.Take(tx, c, catalogue, seal, press.Actor, at)));

    /// <summary>Writes down that a dossier was not taken, with the reason (Mẫu 03): whoever refuses must be able to prove why (Decree 118/2025 art. 5).</summary>
    public Task<Answer<DossierCard>> RefuseAsync(string center, DossierReception reception, string reason, Press press) =>
        RunAsync<DossierCard>(center, press, $"refuse|{center}|{reason}|{reception.Request}", (tx, c, at) => !press.Reaches(reception.Agency) ? DossierRefusal.UnknownAgency(reception.Agency) : Keep(tx, c, reception, press.Actor, at, () => reception.Refuse(tx, c, catalogue, seal, reason, press.Actor, at)));

    private Answer<DossierCard> Keep(HallTransaction tx, Center center, DossierReception reception, string actor, DateTimeOffset at, Func<Answer<(Dossier Dossier, DossierMove Move)>> take)
    {
        long? ticket = null;
        if (reception.Ticket is { Length: > 0 } token)
        {
            if (tx.Ticket(token) is not { } found || found.Center != center.Code)
            {
                return ReceptionRefusal.TicketUnknown();
            }

            ticket = found.Id;
        }

        var taken = take();
        if (!taken.Done)
        {
            return taken.Refusal;
        }

        tx.Insert(taken.Value.Dossier, taken.Value.Move);
        tx.Insert(taken.Value.Dossier, reception, ticket, seal, actor, at);
        return DossierCard.Of(taken.Value.Dossier);
    }

    /// <summary>One step on one dossier.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Code.</param>
    /// <param name="action">What; not Receive or Import, which have verbs of their own.</param>
    /// <param name="step">What the action needs.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<DossierCard>> StepAsync(string center, string code, DossierAction action, DossierStep step, Press press) =>
        RunAsync<DossierCard>(center, press, $"dossier|{center}|{code}|{action}|{step}", (tx, c, at) =>
        {
            if (tx.Dossier(center, code) is not { } dossier || !press.Reaches(dossier.Agency))
            {
                return DossierRefusal.Unknown();
            }

            if (action is DossierAction.Pay or DossierAction.CancelPayment)
            {
                return DossierRefusal.ByReceipt(); // money moves with a receipt only (S120)
            }

            if (action == DossierAction.AskSupplement && dossier.Supplements > 0)
            {
                return DossierRefusal.SecondSupplement(dossier);
            }

            if (action == DossierAction.Extend && step.DueAt is { } due && due <= dossier.DueAt)
            {
                return DossierRefusal.DueNotLater();
            }

            if (action is DossierAction.ApproveFalseOverdue or DossierAction.RejectFalseOverdue && tx.ClaimantOf(dossier.Id) == press.Actor)
            {
                return DossierRefusal.OwnClaim();
            }

            if (action is DossierAction.HandOver or DossierAction.GiveToPost && c.ResultRule.Closed(dossier) is { } closed)
            {
                return closed; // S112
            }

            if (action == DossierAction.SendBack && string.IsNullOrWhiteSpace(step.Holder))
            {
                step = step with { Holder = c.Agency(dossier.Agency)?.Short.Vi ?? dossier.Holder };
            }

            // The clock stood still while others were waited for: exactly that working time is given back.
            if (action is DossierAction.TakeSupplement or DossierAction.Resume && dossier.PausedSince is { } since)
            {
                step = step with { DueAt = DueDates.Pause(c, dossier.DueAt, since, at).At };
            }

            var move = dossier.Apply(action, press.Actor, at, step);
            if (!move.Done)
            {
                return move.Refusal;
            }

            tx.Save(dossier, move.Value);
            return DossierCard.Of(dossier);
        });

    /// <summary>Takes what a source says about one of its dossiers; the same news again changes nothing (<c>PUT /dossiers/{code}</c>).</summary>
    public Task<Answer<DossierPut>> PutAsync(string center, DossierNews news, Press press) =>
        RunAsync<DossierPut>(center, press, $"put|{center}|{news}", (tx, c, at) => Check(c, news) is { } fault ? fault : Put(tx, seal, c, news, press.Actor, at));

    /// <summary>What keeps a piece of news from being taken, or null.</summary>
    public static Refusal? Check(Center center, DossierNews news) =>
        news.Code.Length is 0 or > 60 ? DossierRefusal.Field("mã hồ sơ")
        : center.Agency(news.Agency) is null ? DossierRefusal.UnknownAgency(news.Agency)
        : news.ProcedureName.Length is 0 or > MostText ? DossierRefusal.Field("thủ tục")
        : news.Applicant.Length > 200 ? DossierRefusal.Field("người nộp")
        : news.DueAt < news.ReceivedAt ? DossierRefusal.Field("hạn trả")
        : news.EndedAt is { } ended && ended < news.ReceivedAt ? DossierRefusal.Field("ngày có kết quả")
        : news.State.IsEnded() != news.EndedAt is not null ? DossierRefusal.Field("trạng thái")
        : null;

    /// <summary>Stores news that <see cref="Check"/> let pass.</summary>
    internal static DossierPut Put(HallTransaction tx, FieldSeal seal, Center center, DossierNews news, string actor, DateTimeOffset at)
    {
        if (tx.Dossier(center.Code, news.Code) is { } known)
        {
            if (IsSame(known, news))
            {
                return new DossierPut(DossierCard.Of(known), Added: false, Changed: false);
            }

            var again = known.TakeOver(news, actor, at);
            Copy(known, news);
            seal.Keep(known, news.Phone, news.Identity);
            tx.Save(known, again);
            return new DossierPut(DossierCard.Of(known), Added: false, Changed: true);
        }

        var dossier = new Dossier { Id = tx.NextDossierId(), Center = center.Code, Code = DossierCode.Tidy(news.Code), Agency = news.Agency, ProcedureName = news.ProcedureName, Source = news.Source };
        var first = dossier.TakeOver(news, actor, at);
        Copy(dossier, news);
        seal.Keep(dossier, news.Phone, news.Identity);
        tx.Insert(dossier, first);
        return new DossierPut(DossierCard.Of(dossier), Added: true, Changed: true);
    }

    private static void Copy(Dossier dossier, DossierNews news) => (dossier.FeeVnd, dossier.ScannedIn, dossier.ScannedOut) = (news.FeeVnd, news.ScannedIn, news.ScannedOut);

    private static bool IsSame(Dossier d, DossierNews n) =>
        (d.Agency, d.ProcedureName, d.Channel, d.Applicant, d.ReceivedAt, d.DueAt, d.State) == (n.Agency, n.ProcedureName, n.Channel, n.Applicant, n.ReceivedAt, n.DueAt, n.State)
        && (d.EndedAt, d.ClosedAt, d.HandedOverAt, d.Holder, d.Reason, d.FeeVnd, d.ScannedIn) == (n.EndedAt, n.ClosedAt, n.HandedOverAt, n.Holder, n.Reason, n.FeeVnd, n.ScannedIn)
        && d.ScannedOut == n.ScannedOut && (n.Field is null || n.Field == d.Field) && (n.Procedure is null || n.Procedure == d.Procedure) && (n.Cause is null || n.Cause == d.Cause);

    private Task<Answer<T>> RunAsync<T>(string center, Press press, string request, Func<HallTransaction, Center, DateTimeOffset, Answer<T>> verb)
        where T : class
    {
        if (book.Find(center) is not { } found)
        {
            return Task.FromResult<Answer<T>>(Counters.CounterRefusal.UnknownCenter(center));
        }

        return lane.RunAsync(tx =>
        {
            var at = time.GetUtcNow();
            return tx.Once(press, request, at, () => verb(tx, found, at));
        });
    }
}
