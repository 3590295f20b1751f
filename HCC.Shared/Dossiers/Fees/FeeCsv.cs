using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Tables;

namespace HCC.Dossiers.Fees;

/// <summary>Receipts as a CSV file; amounts are plain digits, so that a spreadsheet adds them up.</summary>
public static class FeeCsv
{
    /// <summary>The file.</summary>
    public static string Of(Center center, IReadOnlyList<FeeReceipt> receipts, Func<string, string> nameOf) =>
        CsvText.Mark + CsvText.Row("Biên lai", "Thời gian", "Mã hồ sơ", "Người nộp", "Thủ tục", "Đơn vị", "Quầy", "Người thu", "Hình thức", "Số tiền (đồng)", "Ghi chú")
        + string.Concat(receipts.Select(r => CsvText.Row(
            r.Number, VietnamTime.ToLocal(r.At).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture), r.Code, r.Applicant, r.ProcedureName, center.Agency(r.Agency)?.Name.Vi ?? r.Agency, center.Counter(r.Counter)?.Name.Vi, nameOf(r.Actor),
            FeeWord.WayOf(r.Way), r.AmountVnd.ToString(CultureInfo.InvariantCulture), r.Reason)));
}
