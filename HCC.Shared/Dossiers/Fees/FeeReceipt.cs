using System.Globalization;

namespace HCC.Dossiers.Fees;

/// <summary>A receipt of a fee, or the one that cancels it (S120).</summary>
/// <param name="Id">Row id.</param>
/// <param name="Year">Local year of the number.</param>
/// <param name="Sequence">1, 2, 3 … in center and year.</param>
/// <param name="Code">Dossier.</param>
/// <param name="Applicant">Who paid.</param>
/// <param name="ProcedureName">For what.</param>
/// <param name="Agency">Agency to which the money goes.</param>
/// <param name="AmountVnd">Đồng; below zero on a cancellation.</param>
/// <param name="Way">How it was paid.</param>
/// <param name="Counter">Counter.</param>
/// <param name="Actor">Cashier.</param>
/// <param name="At">When.</param>
/// <param name="Cancels">The receipt that it cancels.</param>
/// <param name="CancelledBy">The receipt that cancels it.</param>
/// <param name="Reason">Ground of a cancellation or of another amount.</param>
/// <param name="Remittance">With which remittance it was handed in; null = not yet.</param>
public sealed record FeeReceipt(
    long Id, int Year, int Sequence, string Code, string Applicant, string ProcedureName, string Agency, long AmountVnd, PayWay Way, string? Counter, string Actor, DateTimeOffset At, long? Cancels, long? CancelledBy, string? Reason, long? Remittance)
{
    /// <summary>Number as printed: <c>2026/000123</c>.</summary>
    public string Number => NumberOf(Year, Sequence);

    /// <summary>Whether it can still be cancelled.</summary>
    public bool IsGood => Cancels is null && CancelledBy is null;

    /// <summary>Number as printed.</summary>
    public static string NumberOf(int year, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{year}/{sequence:000000}");
}

/// <summary>What was taken at a counter by a cashier in one way, cancellations taken off.</summary>
/// <param name="Counter">Counter; null = at none.</param>
/// <param name="Actor">Cashier.</param>
/// <param name="Way">How it was paid.</param>
/// <param name="Receipts">Receipts, cancellations included.</param>
/// <param name="AmountVnd">Sum in đồng.</param>
public sealed record FeeSum(string? Counter, string Actor, PayWay Way, int Receipts, long AmountVnd)
{
    /// <summary>The sums of receipts; together they are what the receipts say, to the đồng (S120).</summary>
    public static IReadOnlyList<FeeSum> Of(IEnumerable<FeeReceipt> receipts) =>
        [.. receipts.GroupBy(r => (r.Counter, r.Actor, r.Way)).Select(g => new FeeSum(g.Key.Counter, g.Key.Actor, g.Key.Way, g.Count(), g.Sum(r => r.AmountVnd))).OrderBy(s => s.Counter, StringComparer.Ordinal).ThenBy(s => s.Actor, StringComparer.Ordinal).ThenBy(s => s.Way)];
}

/// <summary>The sheet of an agency: its receipts of a period that are not yet handed in (S121).</summary>
/// <param name="Agency">Agency.</param>
/// <param name="Receipts">Receipts, cancellations included.</param>
/// <param name="AmountVnd">Sum in đồng.</param>
public sealed record FeeSheet(string Agency, IReadOnlyList<FeeReceipt> Receipts, long AmountVnd);

/// <summary>Fees that were handed in to an agency.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Agency">Agency.</param>
/// <param name="From">First day of the receipts.</param>
/// <param name="To">Last day.</param>
/// <param name="Receipts">How many.</param>
/// <param name="AmountVnd">Sum in đồng.</param>
/// <param name="Voucher">Number of the voucher.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
public sealed record FeeRemittance(long Id, string Agency, DateOnly From, DateOnly To, int Receipts, long AmountVnd, string? Voucher, DateTimeOffset At, string Actor);
