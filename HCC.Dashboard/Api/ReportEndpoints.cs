using System.Globalization;
using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Reports.Documents;

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
                Make(http, desk, book, center, from, to) is var made && made.Done ? await FileAsync(http, made.Value, kind, printer) : Problems.Of(made.Refusal))
                .RequireAuthorization(Scope.ReportsRead).WithName("MonthlyReport" + kind).WithSummary("Báo cáo tháng dưới dạng tệp " + kind + ".");
        }
    }

    /// <summary>Stored revisions and the table by level as files, for the office pages.</summary>
    public static void MapReportFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/office/reports/levels.csv", (HttpContext http, Database database, CenterBook book, DateOnly from, DateOnly to) =>
        {
            var mine = book.Find(http.User.Center(Scope.ReportsRead));
            return ReportPeriod.Allows(from, to)
                ? DocumentFile.Csv(LevelReport.Count(database, mine is null ? book.All : [mine], from, to).Csv(), string.Create(CultureInfo.InvariantCulture, $"theo-cap-{from:yyyyMMdd}-{to:yyyyMMdd}"))
                : Problems.Of(ReportRefusal.Period());
        }).RequireAuthorization(Scope.ReportsRead).ExcludeFromDescription();
        routes.MapGet("/office/reports/{id:long}/{name}.{kind}", async (HttpContext http, ReportDesk desk, CenterBook book, PdfPrinter printer, long id, string kind) =>
            desk.Stored(id) is { } stored && http.CenterOf(book, stored.Report.Center, Scope.ReportsRead).Done ? await FileAsync(http, stored.Report, kind, printer) : Results.NotFound())
            .RequireAuthorization(Scope.ReportsRead).ExcludeFromDescription();
    }

    /// <summary>A report as a file: docx, xlsx or pdf.</summary>
    internal static Task<IResult> FileAsync(HttpContext http, OfficialReport report, string kind, PdfPrinter printer)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"bao-cao-{report.Center}-{report.Period.From:yyyyMMdd}-{report.Period.To:yyyyMMdd}");
        return kind == "xlsx" ? Task.FromResult(DocumentFile.Excel(bytes => ReportWorkbook.Write(report, bytes), name)) : DocumentFile.WordAsync(http, bytes => ReportWord.Write(report, bytes), name, kind, printer);
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
