using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Persistence;
using HCC.Text;

namespace HCC.Dossiers.Fees;

/// <summary>
/// Takes fees against receipts, cancels by a second receipt and never by deletion (S120), and hands in what was taken (S121). Receipt and payment state of
/// the dossier are written in one transaction, so the sum of the receipts is always what was paid.
/// </summary>
/// <param name="lane">The writer.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class FeeDesk(WriteLane lane, AuditChain audit, TimeProvider time)
{
    /// <summary>Takes the fee of a dossier.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Dossier.</param>
    /// <param name="amountVnd">Đồng.</param>
    /// <param name="way">How it is paid.</param>
    /// <param name="counter">Counter.</param>
    /// <param name="reason">On what ground it is another amount than the one due.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<FeeReceipt>> PayAsync(string center, string code, long amountVnd, PayWay way, string? counter, string? reason, Press press) =>
        RunAsync<FeeReceipt>(press, string.Create(CultureInfo.InvariantCulture, $"pay|{center}|{code}|{amountVnd}|{way}|{counter}|{reason}"), (tx, at) =>
        {
            if (tx.Dossier(center, code) is not { } dossier || !press.Reaches(dossier.Agency))
            {
                return DossierRefusal.Unknown();
            }

            if (dossier.Payment != PaymentState.Due)
            {
                return FeeRefusal.NotDue(dossier);
            }

            if (amountVnd is < 1 or > ReceptionCheck.MostFee)
            {
                return FeeRefusal.Amount();
            }

            if (amountVnd != dossier.FeeVnd && (string.IsNullOrWhiteSpace(reason) || reason.Length > DossierDesk.MostText))
            {
                return FeeRefusal.Ground(dossier.FeeVnd);
            }

            var receipt = Row(tx, dossier, amountVnd, way, counter, reason, press.Actor, at);
            var paid = dossier.Apply(DossierAction.Pay, press.Actor, at, new DossierStep(Reason: Or(reason), Document: FeeReceipt.NumberOf(receipt.Year, receipt.Number)));
            if (!paid.Done)
            {
                return paid.Refusal;
            }

            tx.Save(dossier, paid.Value);
            tx.Sql.Append(receipt);
            return Last(tx, receipt);
        });

    /// <summary>Cancels a receipt by a second one below zero, dated now; the fee is due again.</summary>
    /// <param name="center">Center.</param>
    /// <param name="receipt">Receipt.</param>
    /// <param name="reason">Why.</param>
    /// <param name="mayApprove">Whether the actor may cancel what others took.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<FeeReceipt>> CancelAsync(string center, long receipt, string? reason, bool mayApprove, Press press) =>
        RunAsync<FeeReceipt>(press, string.Create(CultureInfo.InvariantCulture, $"cancel-fee|{center}|{receipt}|{reason}"), (tx, at) =>
        {
            if (tx.Sql.FeeReceipt(" f.center = @p0 AND f.id = @p1", center, receipt) is not { } found || tx.Dossier(center, found.Code) is not { } dossier || !press.Reaches(dossier.Agency))
            {
                return FeeRefusal.Unknown();
            }

            if (!found.IsGood)
            {
                return FeeRefusal.Cancelled(found);
            }

            if (found.Actor != press.Actor && !mayApprove)
            {
                return FeeRefusal.NotYours(found);
            }

            if (string.IsNullOrWhiteSpace(reason) || reason.Length > DossierDesk.MostText)
            {
                return DossierRefusal.ReasonMissing();
            }

            var row = Row(tx, dossier, -found.AmountVnd, found.Way, found.Counter, reason, press.Actor, at);
            (row.Cancels, row.Agency) = (found.Id, found.Agency);
            var undone = dossier.Apply(DossierAction.CancelPayment, press.Actor, at, new DossierStep(Reason: reason.Trim(), Document: found.Number));
            if (!undone.Done)
            {
                return undone.Refusal;
            }

            tx.Save(dossier, undone.Value);
            tx.Sql.Append(row);
            audit.Append(tx, at, press.Actor, "fee.cancelled", center + "/" + dossier.Code, found.Number);
            return Last(tx, row);
        });

    /// <summary>Hands in the receipts of an agency that are not handed in yet and marks them.</summary>
    /// <param name="center">Center.</param>
    /// <param name="agency">Agency.</param>
    /// <param name="from">First day of the receipts.</param>
    /// <param name="to">Last day.</param>
    /// <param name="seenVnd">The sum that was seen; when another receipt came in meanwhile, nothing is handed in.</param>
    /// <param name="voucher">Number of the voucher of bank or treasury.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<FeeRemittance>> RemitAsync(string center, string agency, DateOnly from, DateOnly to, long seenVnd, string? voucher, Press press) =>
        RunAsync<FeeRemittance>(press, string.Create(CultureInfo.InvariantCulture, $"remit|{center}|{agency}|{from:O}|{to:O}|{seenVnd}|{voucher}"), (tx, at) =>
        {
            var open = tx.Sql.FeeReceipts(FeeStore.Open, center, agency, from, to);
            if (open.Count == 0)
            {
                return FeeRefusal.Nothing();
            }

            if (open.Sum(r => r.AmountVnd) is var sum && sum != seenVnd)
            {
                return FeeRefusal.Changed(sum);
            }

            if (voucher?.Length > 60)
            {
                return DossierRefusal.Field("số chứng từ");
            }

            tx.Sql.Execute("INSERT INTO fee_remittances (center, agency, from_day, to_day, receipts, amount_vnd, voucher, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)", center, agency, from, to, open.Count, sum, Or(voucher), at, press.Actor);
            var id = tx.Sql.Number("SELECT MAX(id) FROM fee_remittances");
            foreach (var receipt in open)
            {
                tx.Sql.Execute("INSERT INTO fee_remitted (receipt, remittance) VALUES (@p0, @p1)", receipt.Id, id);
            }

            audit.Append(tx, at, press.Actor, "fee.remitted", center + "/" + agency, string.Create(CultureInfo.InvariantCulture, $"{open.Count} receipts, {sum} VND"));
            return tx.Sql.FeeRemittances(" id = @p0", id)[0];
        });

    private static FeeReceiptRow Row(HallTransaction tx, Dossier dossier, long amount, PayWay way, string? counter, string? reason, string actor, DateTimeOffset at)
    {
        var day = VietnamTime.ServiceDay(at);
        return new FeeReceiptRow
        {
            Center = dossier.Center, Year = day.Year, Number = tx.Sql.NextFeeNumber(dossier.Center, day.Year), Dossier = dossier.Id, Agency = dossier.Agency, AmountVnd = amount, Way = way, Counter = Or(counter), Actor = actor, At = at, Day = day,
            Reason = Or(reason),
        };
    }

    private static FeeReceipt Last(HallTransaction tx, FeeReceiptRow row) => tx.Sql.FeeReceipt(" f.center = @p0 AND f.year = @p1 AND f.number = @p2", row.Center, row.Year, row.Number)!;

    private static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Tidy(text);

    private Task<Answer<T>> RunAsync<T>(Press press, string request, Func<HallTransaction, DateTimeOffset, Answer<T>> verb)
        where T : class => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, request, at, () => verb(tx, at));
    });
}
