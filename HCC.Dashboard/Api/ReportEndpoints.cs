using HCC.Access;
using HCC.Centers;
using HCC.Reports;

namespace HCC.Dashboard.Api;

/// <summary>The official reports as figures and as files.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports/monthly", (HttpContext http, ReportDesk desk, CenterBook book, string? center, DateOnly from, DateOnly to) =>
            Make(http, desk, book, center, from, to).Result(report => Results.Json(MonthlyReportJson.Of(report), HccJson.Options)))
            .RequireAuthorization(Scope.InsightsRead).WithName("MonthlyReport").WithSummary("Số liệu báo cáo tháng theo Phụ lục I, đếm từ hồ sơ.").Produces<MonthlyReportJson>().ProducesProblem(400);
    }

    private static Answer<OfficialReport> Make(HttpContext http, ReportDesk desk, CenterBook book, string? center, DateOnly from, DateOnly to)
    {
        var at = http.CenterOf(book, center, Scope.InsightsRead);
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
