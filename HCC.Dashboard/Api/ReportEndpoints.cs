using System.Globalization;
using System.Text;
using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Reports.Documents;
using HCC.Tables;

namespace HCC.Dashboard.Api;

/// <summary>The official reports as figures and as files.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports/monthly", (HttpContext http, ReportDesk desk, CenterBook book, string? center, DateOnly from, DateOnly to) =>
            Make(http, desk, book, center, from, to).Result(report => Results.Json(MonthlyReportJson.Of(report), HccJson.Options)))
            .RequireAuthorization(Scope.ReportsRead).WithName("MonthlyReport").WithSummary("Số liệu báo cáo tháng theo Phụ lục I, đếm từ hồ sơ.").Produces<MonthlyReportJson>().ProducesProblem(400);

        foreach (var kind in (string[])["docx", "xlsx", "pdf"])
        {
            api.MapGet("/reports/monthly." + kind, async (HttpContext http, ReportDesk desk, CenterBook book, PdfPrinter printer, string? center, DateOnly from, DateOnly to) =>
                Make(http, desk, book, center, from, to) is var made && made.Done ? await FileAsync(made.Value, kind, printer, http.RequestAborted) : Problems.Of(made.Refusal))
                .RequireAuthorization(Scope.ReportsRead).WithName("MonthlyReport" + kind).WithSummary("Báo cáo tháng dưới dạng tệp " + kind + ".");
        }
    }

    /// <summary>Stored revisions and the table by level as files, for the office pages.</summary>
    public static void MapReportFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/office/reports/levels.csv", (HttpContext http, Database database, CenterBook book, DateOnly from, DateOnly to) =>
        {
            if (to < from || to.DayNumber - from.DayNumber > 5 * 366)
            {
                return Problems.Of(ReportRefusal.Period());
            }

            var mine = book.Find(http.User.Center(Scope.ReportsRead));
            var report = LevelReport.Count(database, mine is null ? book.All : [mine], from, to);
            var rows = report.Levels.SelectMany(l => l.Rows.Append(l.Sum)).Append(report.Total);
            var text = CsvText.Mark + CsvText.Row("Trung tâm", "Tổng số", "Kỳ trước chuyển sang", "Tiếp nhận mới", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết", "Còn hạn", "Quá hạn", "Bị trả lại", "Trực tuyến")
                + string.Concat(rows.Select(r => CsvText.Row([r.Name, .. new[] { r.Total, r.CarriedOver, r.Received, r.Resolved, r.Early, r.OnTime, r.Late, r.InProgress, r.InTime, r.Overdue, r.Returned, r.Online }.Select(n => n.ToString(CultureInfo.InvariantCulture))])));
            return Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"theo-cap-{from:yyyyMMdd}-{to:yyyyMMdd}.csv"));
        }).RequireAuthorization(Scope.ReportsRead).ExcludeFromDescription();
        routes.MapGet("/office/reports/{id:long}/{name}.{kind}", async (HttpContext http, ReportDesk desk, CenterBook book, PdfPrinter printer, long id, string kind) =>
            desk.Stored(id) is { } stored && http.CenterOf(book, stored.Report.Center, Scope.ReportsRead).Done ? await FileAsync(stored.Report, kind, printer, http.RequestAborted) : Results.NotFound())
            .RequireAuthorization(Scope.ReportsRead).ExcludeFromDescription();
    }

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A report as a file: docx, xlsx or pdf.</summary>
    internal static async Task<IResult> FileAsync(OfficialReport report, string kind, PdfPrinter printer, CancellationToken stop)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bao-cao-{report.Center}-{report.Period.From:yyyyMMdd}-{report.Period.To:yyyyMMdd}.{kind}");
        using var bytes = new MemoryStream();
        switch (kind)
        {
            case "docx":
                ReportWord.Write(report, bytes);
                return Results.File(bytes.ToArray(), WordType, name);
            case "xlsx":
                ReportWorkbook.Write(report, bytes);
                return Results.File(bytes.ToArray(), ExcelType, name);
            case "pdf":
                ReportWord.Write(report, bytes);
                var printed = await printer.PrintAsync(bytes.ToArray(), stop);
                return printed.Done ? Results.File(printed.Value, "application/pdf", name) : Problems.Of(printed.Refusal);
            default:
                return Results.NotFound();
        }
    }

    private static Answer<OfficialReport> Make(HttpContext http, ReportDesk desk, CenterBook book, string? center, DateOnly from, DateOnly to)
    {
        var at = http.CenterOf(book, center, Scope.ReportsRead);
        return at.Done ? desk.Make(at.Value.Code, ReportPeriod.MonthOf(from, to)) : at.Refusal;
    }
}

/// <summary>The monthly report as other programs read it: rows with their sums, rates with their base.</summary>
internal sealed record MonthlyReportJson(string Center, DateOnly From, DateOnly To, AnnexJson Total, AnnexJson? Before, IReadOnlyList<AnnexJson> Rows, IReadOnlyList<ReportCause> Causes, IReadOnlyList<string> Faults)
{
    public static MonthlyReportJson Of(OfficialReport r) => new(
        r.Center, r.Period.From, r.Period.To, AnnexJson.Of(r.Total), r.Before is { } before ? AnnexJson.Of(before) : null, [.. r.Rows.Select(AnnexJson.Of)], r.Causes, [.. ReportDesk.Faults(r).Select(f => f.Sentence)]);
}

/// <summary>A row of Annex I with the sums spelled out.</summary>
internal sealed record AnnexJson(
    string Agency, string Name, int Total, int CarriedOver, int Received, int Resolved, int Early, int OnTime, int Late, int InProgress, int InTime, int Overdue, int Returned, int Online, decimal? ResolvedPercent, decimal? PunctualPercent)
{
    public static AnnexJson Of(AnnexRow r) => new(
        r.Agency, r.Name, r.Total, r.CarriedOver, r.Received, r.Resolved, r.Early, r.OnTime, r.Late, r.InProgress, r.InTime, r.Overdue, r.Returned, r.Online, new Insights.Share(r.Resolved, r.Total).Rounded(2), r.Punctual.Rounded(2));
}
