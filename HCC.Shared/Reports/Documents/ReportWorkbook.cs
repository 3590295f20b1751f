namespace HCC.Reports.Documents;

/// <summary>The annexes of a periodic report as an Excel workbook, one sheet each: the same tables as in the Word document.</summary>
public static class ReportWorkbook
{
    /// <summary>Writes the workbook.</summary>
    public static void Write(OfficialReport report, Stream to)
    {
        var book = new ExcelDocument($"Phụ lục Báo cáo {report.Subject}", report.Issuer);
        foreach (var annex in ReportAnnexes.Of(report))
        {
            book.Sheet(annex.Name, [$"{annex.Name}. {Printed.Capitals(annex.Title)}", $"({report.Period.Span})", ReportAnnexes.BelongsTo(report)], annex.Table, annex.Notes);
        }

        book.Write(to);
    }
}
