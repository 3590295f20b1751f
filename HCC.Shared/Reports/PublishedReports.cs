using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Tables;

namespace HCC.Reports;

/// <summary>
/// What the public may see (S162, S203, S206): the figures of signed reports whose plan is public, each with its definition. Sums by agency only;
/// nothing about a person, a dossier or a member of staff.
/// </summary>
/// <param name="desk">The archive.</param>
/// <param name="book">The centers.</param>
public sealed class PublishedReports(ReportDesk desk, CenterBook book)
{
    /// <summary>Version of the file's layout: a column is only ever added at the end, otherwise this number rises.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Columns of the file with their definitions, in the order of the file.</summary>
    public static readonly IReadOnlyList<OpenColumn> Columns =
    [
        new("center", new("mã Trung tâm", "code of the center")),
        new("plan", new("loại báo cáo", "kind of report")),
        new("from", new("ngày đầu của kỳ", "first day of the period")),
        new("to", new("ngày cuối của kỳ", "last day of the period")),
        new("report_number", new("số báo cáo đã ký", "number of the signed report")),
        new("agency", new("mã đơn vị; dòng “tong” là tổng", "code of the agency; the row “tong” is the total")),
        new("agency_name", new("tên đơn vị", "name of the agency")),
        new("total", new("tổng số hồ sơ phải giải quyết: kỳ trước chuyển sang cộng mới nhận", "dossiers to be solved: carried over plus newly received")),
        new("carried_over", new("nhận trước kỳ và chưa xong khi kỳ bắt đầu", "received before the period and not finished when it began")),
        new("received", new("nhận trong kỳ, mọi hình thức", "received in the period by all ways")),
        new("resolved", new("có kết quả trong kỳ", "finished in the period")),
        new("early", new("xong trước ngày hẹn", "finished before the due day")),
        new("on_time", new("xong đúng ngày hẹn", "finished on the due day")),
        new("late", new("xong sau ngày hẹn", "finished after the due date")),
        new("in_progress", new("chưa xong khi kỳ kết thúc", "not finished when the period ended")),
        new("in_time", new("chưa xong, chưa đến hạn", "not finished and not yet due")),
        new("overdue", new("chưa xong, đã quá hạn", "not finished and overdue")),
        new("returned", new("trả lại hoặc người nộp rút; nằm trong số đã giải quyết", "returned or withdrawn; contained in finished")),
        new("online", new("nhận trực tuyến trong kỳ", "received online in the period")),
    ];

    /// <summary>Signed reports of public plans, newest period first; of each period the newest signed revision.</summary>
    /// <param name="center">Center code.</param>
    public IReadOnlyList<StoredReport> Of(string center)
    {
        var open = (book.Find(center)?.ReportPlans ?? []).Where(p => p.IsPublic).Select(p => p.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. desk.AllStored(center).Where(s => s.SignedAt is not null && s.Report.Plan is { } plan && open.Contains(plan))
            .GroupBy(s => (s.Report.Plan, s.Report.Period.From, s.Report.Period.To)).Select(g => g.MaxBy(s => s.Revision)!).OrderByDescending(s => s.Report.Period.To).ThenBy(s => s.Report.Period.Kind)];
    }

    /// <summary>The rows of the open-data file, agencies first, then the total of each report.</summary>
    /// <param name="center">Center code.</param>
    public IReadOnlyList<OpenRow> Rows(string center) =>
        [.. from stored in Of(center) let report = stored.Report from row in report.Rows.Append(report.Total with { Agency = "tong" }) select new OpenRow(report.Center, report.Plan!, report.Period.From, report.Period.To, report.Number, row)];

    /// <summary>The open-data file: CSV, UTF-8 with a mark so that spreadsheets read Vietnamese letters, dates ISO 8601, commas between.</summary>
    /// <param name="center">Center code.</param>
    public string Csv(string center) => CsvText.Mark + CsvText.Row(Columns.Select(c => c.Name)) + string.Concat(Rows(center).Select(r => CsvText.Row(Cells(r))));

    private static IEnumerable<string?> Cells(OpenRow open)
    {
        var row = open.Row;
        int[] counts = [row.Total, row.CarriedOver, row.Received, row.Resolved, row.Early, row.OnTime, row.Late, row.InProgress, row.InTime, row.Overdue, row.Returned, row.Online];
        return [open.Center, open.Plan, IsoDay.Of(open.From), IsoDay.Of(open.To), open.Number, row.Agency, row.Name, .. counts.Select(c => c.ToString(CultureInfo.InvariantCulture))];
    }
}

/// <summary>A column of the open-data file.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Meaning">Definition.</param>
public sealed record OpenColumn(string Name, Words Meaning);

/// <summary>A row of the open-data file.</summary>
/// <param name="Center">Center code.</param>
/// <param name="Plan">Kind of report.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Number">Number of the signed report.</param>
/// <param name="Row">Figures of an agency, or of all ("tong").</param>
public sealed record OpenRow(string Center, string Plan, DateOnly From, DateOnly To, string? Number, AnnexRow Row);
