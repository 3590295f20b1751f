using HCC.Centers;
using HCC.Reports;

namespace HCC.Dashboard.Api;

/// <summary>Open data (S162, S203): figures of signed, public reports. Open to all because nothing in them is about a person; see docs/open-data.md.</summary>
internal static class OpenDataEndpoints
{
    public static void MapOpenData(this IEndpointRouteBuilder api)
    {
        api.MapGet("/open/{center}/reports.csv", (PublishedReports published, CenterBook book, string center) =>
            book.Find(center) is { } found ? DocumentFile.Csv(published.Csv(found.Code), $"bao-cao-{found.Code}") : Problems.Of(Counters.CounterRefusal.UnknownCenter(center)))
            .AllowAnonymous().WithName("OpenReportsCsv").WithSummary("Dữ liệu mở: số liệu các báo cáo đã ký, CSV.").Produces(200, contentType: "text/csv").ProducesProblem(404);
        api.MapGet("/open/{center}/reports.json", (PublishedReports published, CenterBook book, string center) =>
            book.Find(center) is { } found ? Results.Json(OpenDataJson.Of(found, published.Rows(found.Code)), HccJson.Options) : Problems.Of(Counters.CounterRefusal.UnknownCenter(center)))
            .AllowAnonymous().WithName("OpenReportsJson").WithSummary("Dữ liệu mở: số liệu các báo cáo đã ký, kèm định nghĩa từng cột.").Produces<OpenDataJson>().ProducesProblem(404);
    }
}

/// <summary>The open-data file as JSON.</summary>
/// <param name="SchemaVersion">Version of the layout.</param>
/// <param name="Center">Center code.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="Columns">Definition of every column.</param>
/// <param name="Rows">One row per report and agency, and one per report with the agency "tong".</param>
internal sealed record OpenDataJson(int SchemaVersion, string Center, string CenterName, IReadOnlyList<OpenColumnJson> Columns, IReadOnlyList<OpenRowJson> Rows)
{
    public static OpenDataJson Of(Center center, IReadOnlyList<OpenRow> rows) => new(
        PublishedReports.SchemaVersion, center.Code, center.Name.Vi, [.. PublishedReports.Columns.Select(c => new OpenColumnJson(c.Name, c.Meaning.Vi, c.Meaning.En))], [.. rows.Select(r => new OpenRowJson(r.Plan, r.From, r.To, r.Number, AnnexJson.Of(r.Row)))]);
}

/// <summary>A column and its meaning.</summary>
internal sealed record OpenColumnJson(string Name, string Vi, string? En);

/// <summary>A row of a published report.</summary>
internal sealed record OpenRowJson(string Plan, DateOnly From, DateOnly To, string? ReportNumber, AnnexJson Figures);
