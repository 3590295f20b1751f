using System.Data.Common;
using HCC.Persistence;

namespace HCC.Dossiers.Fees;

/// <summary>How receipts lie in their tables.</summary>
internal static class FeeStore
{
    private const string Receipts =
        """
        SELECT f.id, f.year, f.number, d.code, d.applicant, d.procedure_name, f.agency, f.amount_vnd, f.way, f.counter, f.actor, f.at, f.cancels, c.id, f.reason, m.remittance
        FROM fee_receipts f JOIN dossiers d ON d.id = f.dossier LEFT JOIN fee_receipts c ON c.cancels = f.id LEFT JOIN fee_remitted m ON m.receipt = f.id WHERE
        """;

    private const string Remittances = "SELECT id, agency, from_day, to_day, receipts, amount_vnd, voucher, at, actor FROM fee_remittances WHERE";

    /// <summary>Condition on receipts that were not handed in yet.</summary>
    public const string Open = " f.center = @p0 AND (@p1 IS NULL OR f.agency = @p1) AND f.day >= @p2 AND f.day <= @p3 AND m.receipt IS NULL ORDER BY f.year, f.number";

    /// <summary>Receipts by a condition.</summary>
    public static List<FeeReceipt> FeeReceipts(this LaneSql sql, string where, params ReadOnlySpan<object?> values) => sql.Query(Receipts + where, Read, values);

    /// <summary>One receipt by a condition.</summary>
    public static FeeReceipt? FeeReceipt(this LaneSql sql, string where, params ReadOnlySpan<object?> values) => sql.First(Receipts + where, Read, values);

    /// <summary>Remittances by a condition.</summary>
    public static List<FeeRemittance> FeeRemittances(this LaneSql sql, string where, params ReadOnlySpan<object?> values) => sql.Query(Remittances + where, ReadRemittance, values);

    /// <summary>The next number of a center in a year; without a gap inside the lane.</summary>
    public static int NextFeeNumber(this LaneSql sql, string center, int year) => (int)sql.Number("SELECT COALESCE(MAX(number), 0) + 1 FROM fee_receipts WHERE center = @p0 AND year = @p1", center, year);

    /// <summary>Appends a receipt.</summary>
    public static void Append(this LaneSql sql, FeeReceiptRow r) => sql.Execute(
        "INSERT INTO fee_receipts (center, year, number, dossier, agency, amount_vnd, way, counter, actor, at, day, cancels, reason) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)",
        r.Center, r.Year, r.Number, r.Dossier, r.Agency, r.AmountVnd, r.Way, r.Counter, r.Actor, r.At, r.Day, r.Cancels, r.Reason);

    private static FeeReceipt Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetInt64(7), r.Name<PayWay>(8), r.Text(9), r.GetString(10), r.Time(11),
        r.IsDBNull(12) ? null : r.GetInt64(12), r.IsDBNull(13) ? null : r.GetInt64(13), r.Text(14), r.IsDBNull(15) ? null : r.GetInt64(15));

    private static FeeRemittance ReadRemittance(DbDataReader r) => new(r.GetInt64(0), r.GetString(1), r.Day(2), r.Day(3), r.GetInt32(4), r.GetInt64(5), r.Text(6), r.Time(7), r.GetString(8));
}
