using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Coordination;
using HCC.Persistence;
using HCC.Reports;
using HCC.Reports.Documents;
using HCC.Reports.Trends;
using HCC.Reports.Years;

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
        routes.MapGet("/office/reports/years.{kind}", async (HttpContext http, YearDesk desk, CenterBook book, PdfPrinter printer, TimeProvider time, string kind, int from, int to) =>
        {
            var center = book.Find(http.User.Center(Scope.ReportsRead)) ?? book.Home;
            var made = desk.Make(center.Code, from, to);
            var (name, day) = (string.Create(CultureInfo.InvariantCulture, $"bieu-theo-nam-{center.Code}-{from}-{to}"), VietnamTime.ServiceDay(time.GetUtcNow()));
            return !made.Done ? Problems.Of(made.Refusal)
                : kind == "xlsx" ? DocumentFile.Excel(bytes => YearDocuments.Excel(center, made.Value, day, bytes), name)
                : await DocumentFile.WordAsync(http, bytes => YearDocuments.Word(center, made.Value, day, bytes), name, kind, printer);
        }).RequireAuthorization(Scope.ReportsRead).ExcludeFromDescription();
        routes.MapGet("/office/reports/trends/{name}.csv", (HttpContext http, TrendReader reader, CenterBook book, TimeProvider time, string name, int months) =>
        {
            var center = book.Find(http.User.Center(Scope.ReportsRead)) ?? book.Home;
            return name switch
            {
                "luot-den" => DocumentFile.Csv(TrendReader.VisitsCsv(reader.Visits(center.Code, months)), $"luot-den-{center.Code}"),
                "su-co" => DocumentFile.Csv(TrendReader.IncidentsCsv(center, reader.Incidents(center.Code, months), TrendMonth.UpTo(VietnamTime.ServiceDay(time.GetUtcNow()), Math.Clamp(months, 1, TrendReader.MostMonths))), $"su-co-theo-thang-{center.Code}"),
                _ => Results.NotFound(),
            };
        }).RequireAuthorization(Scope.ReportsRead).ExcludeFromDescription();
        routes.MapGet("/office/obstacles/{kind}", async (HttpContext http, ReportDesk reports, ObstacleDesk obstacles, CenterBook book, PdfPrinter printer, TimeProvider time, string kind, string? from, string? to) =>
        {
            var (center, today) = (book.Find(http.User.Center(Scope.ReportsRead)) ?? book.Home, VietnamTime.ServiceDay(time.GetUtcNow()));
            if (IsoDay.Find(from) is not { } first || IsoDay.Find(to) is not { } last || QuarterNotice.Quarters(center, last.AddDays(1), 1).FirstOrDefault(q => q.From == first && q.To == last) is not { } quarter)
            {
                return Results.NotFound();
            }

            var notice = QuarterNotice.Of(center, quarter, reports, obstacles.All(center.Code), today);
            return notice.Done ? await DocumentFile.WordAsync(http, notice.Value.Write, $"thong-bao-vuong-mac-{center.Code}-{IsoDay.Of(last)}", kind, printer) : Problems.Of(notice.Refusal);
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
