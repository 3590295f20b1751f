using HCC.Centers;
using HCC.Reports.Documents;

namespace HCC.Scoring;

/// <summary>Scores as an Excel workbook (S169): all agencies, each indicator with its counts and reasons, the quarters side by side. Official documents are Vietnamese.</summary>
public static class ScoringWorkbook
{
    /// <summary>What stands on every sheet: an estimate is no result.</summary>
    public const string Estimate = "Ước tính của Trung tâm, không thay thế kết quả chính thức";

    /// <summary>Writes the workbook.</summary>
    /// <param name="center">Center.</param>
    /// <param name="sheet">The quarter.</param>
    /// <param name="quarters">That quarter and those before it, the oldest first; where the criteria had not begun there is none.</param>
    /// <param name="to">Where to.</param>
    public static void Write(Center center, ScoringSheet sheet, IReadOnlyList<(Reports.ReportPeriod Period, ScoringSheet? Sheet)> quarters, Stream to)
    {
        string[] titles = [$"Chấm điểm giải quyết thủ tục hành chính {sheet.Period.Name}", sheet.Scheme.Name.Vi, $"{Estimate}. Số liệu đến {Printed.ShortMoment(sheet.CountedAt)}."];
        string[] notes = ["Ô trống: dữ liệu không cho biết, không phải 0 điểm.", "Điểm theo độ phức tạp: hiệu chỉnh theo thời hạn của thủ tục so với các cơ quan khác tại Trung tâm.", .. sheet.Scheme.Caution is { } caution ? [caution.Vi] : (string[])[]];
        new ExcelDocument(titles[0], center.Name.Vi)
            .Sheet("Tổng hợp", titles, Summary(center, sheet), notes)
            .Sheet("Chi tiết", titles, Details(center, sheet), notes)
            .Sheet("Các quý", titles, Side(center, quarters), notes)
            .Write(to);
    }

    private static DocumentTable Summary(Center center, ScoringSheet sheet)
    {
        var indicators = sheet.Scheme.Indicators().ToList();
        return new(
            [new(4, Reports.Documents.Side.Centre), new(26, Reports.Documents.Side.Left), .. indicators.Select(_ => new TableColumn(6)), new(8), new(8), new(8), new(10, Reports.Documents.Side.Left), new(9), new(9, Reports.Documents.Side.Left)],
            [[new("STT"), new("Cơ quan"), .. indicators.Select(i => new HeadCell(i.Code)), new("Điểm đã có"), new("Tối đa của phần đã có"), new("Còn thiếu"), new("Xếp loại"), new("Điểm theo độ phức tạp"), new("Trạng thái")]],
            [.. sheet.Scores.Select((score, n) =>
            {
                var sum = sheet.StandingOf(score);
                return new DocumentRow([
                    DocumentCell.Of(n + 1), DocumentCell.Of(Name(center, score)), .. indicators.Select(i => Points(sheet.StandingOf(score, i))),
                    Points(sum.Known), Points(sum.Known is null ? null : sum.KnownMaximum), Points(sum.Gap), DocumentCell.Of(sum.Class?.Name.Vi), Points(score.AdjustedSum?.Known), DocumentCell.Of(State(sheet, score)),
                ]);
            })]);
    }

    private static DocumentTable Details(Center center, ScoringSheet sheet) => new(
        [new(20, Reports.Documents.Side.Left), new(6, Reports.Documents.Side.Left), new(26, Reports.Documents.Side.Left), new(40, Reports.Documents.Side.Left), new(8), new(8), new(8), new(9), new(8), new(8), new(34, Reports.Documents.Side.Left)],
        [[new("Cơ quan"), new("Chỉ số"), new("Nội dung"), new("Số liệu"), new("Điểm tối đa"), new("Điểm tính được"), new("Còn thiếu"), new("Theo độ phức tạp"), new("Đề xuất"), new("Chốt"), new("Lý do để trống hoặc thay đổi")]],
        [.. sheet.Scores.SelectMany(score => score.Indicators.Select(i =>
        {
            var past = sheet.CaseOf(score.Agency);
            var (proposed, final) = (past?.Proposed?.Proposal!.Points.FirstOrDefault(p => p.Code == i.Indicator.Code), past?.Final?.Final!.Points.FirstOrDefault(p => p.Code == i.Indicator.Code));
            return new DocumentRow([
                DocumentCell.Of(Name(center, score)), DocumentCell.Of(i.Indicator.Code), DocumentCell.Of(i.Indicator.Name.Vi), DocumentCell.Of(Counts(score.Facts, i.Indicator)),
                Points(i.Indicator.Maximum), Points(i.Points), Points(i.Gap), Points(i.Adjusted), Points(proposed?.Points), Points(final?.Points), DocumentCell.Of((final ?? proposed)?.Reason ?? i.Why?.Vi),
            ]);
        }))]);

    private static DocumentTable Side(Center center, IReadOnlyList<(Reports.ReportPeriod Period, ScoringSheet? Sheet)> quarters) => new(
        [new(26, Reports.Documents.Side.Left), .. quarters.SelectMany(_ => (TableColumn[])[new(9), new(9), new(10, Reports.Documents.Side.Left), new(9)])],
        [
            [new("Cơ quan", Down: 2), .. quarters.Select(q => new HeadCell(Printed.Capital(q.Period.Name), Across: 4))],
            [.. quarters.SelectMany(_ => (HeadCell[])[new("Điểm đã có"), new("Tối đa phần đã có"), new("Xếp loại"), new("Theo độ phức tạp")])],
        ],
        [.. (quarters[^1].Sheet?.Scores ?? []).Select(score => new DocumentRow([DocumentCell.Of(Name(center, score)), .. quarters.SelectMany(q => Quarter(q.Sheet, score.Agency))]))]);

    private static DocumentCell[] Quarter(ScoringSheet? sheet, string agency) => sheet?.Of(agency) is { } score && sheet.StandingOf(score) is var sum
        ? [Points(sum.Known), Points(sum.Known is null ? null : sum.KnownMaximum), DocumentCell.Of(sum.Class?.Name.Vi), Points(score.AdjustedSum?.Known)]
        : [DocumentCell.Blank, DocumentCell.Blank, DocumentCell.Blank, DocumentCell.Blank];

    // E.g. "Trước hạn 120, Quá hạn 2".
    private static string Counts(AgencyFacts facts, ScoringIndicator indicator) => string.Join("; ", indicator.Rule.Measures.Where(m => facts.Whole(m) > 0).Select(m =>
        $"{ScoringText.Name(m).Vi}: {string.Join(", ", Enum.GetValues<Category>().Where(c => facts.Count(m, c) > 0).Select(c => $"{ScoringText.Name(m, c).Vi} {Printed.Count(facts.Count(m, c))}"))}"));

    private static string Name(Center center, AgencyScore score) => center.Agency(score.Agency)?.Name.Vi ?? score.Agency;

    private static string State(ScoringSheet sheet, AgencyScore score) => sheet.CaseOf(score.Agency) is not { } past ? "Ước tính" : past.Final is null ? "Đã đề xuất" : "Đã chốt";

    private static DocumentCell Points(decimal? points) => points is { } known ? new("", known, 2) : DocumentCell.Blank;
}
