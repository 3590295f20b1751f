using HCC.Insights;

namespace HCC.Reports.Documents;

/// <summary>
/// The report in words, in the order and shape of a hall's monthly report (S189): opening, figures, activities, shortcomings, duties, closing. Word
/// document and screen print the same paragraphs. A section for which nothing was entered is left out and the numbers close up.
/// </summary>
public static class ReportProse
{
    /// <summary>The whole body.</summary>
    public static IReadOnlyList<ReportParagraph> Of(OfficialReport report)
    {
        (string Heading, IReadOnlyList<ReportParagraph> Paragraphs)[] sections =
        [
            ("Tình hình, kết quả giải quyết TTHC", [.. Figures(report), .. Dashes(report.Activities)]),
            ("Một số nội dung tồn tại và kiến nghị", [.. Dashes(report.Shortcomings)]),
            ($"Một số công tác trọng tâm {report.Period.After}", [.. Dashes(report.Duties)]),
        ];
        return
        [
            new(ParagraphKind.Text, Opening(report)),
            .. sections.Where(s => s.Paragraphs.Count > 0).SelectMany((s, n) => s.Paragraphs.Prepend(new(ParagraphKind.Heading, $"{Printed.Count(n + 1)}. {s.Heading}"))),
            new(ParagraphKind.Closing, $"Trên đây là Báo cáo tình hình, kết quả giải quyết TTHC {report.Period.Name} của {report.Issuer}./."),
        ];
    }

    /// <summary>The sentences made from figures alone: what a person may not contradict by hand.</summary>
    public static IReadOnlyList<ReportParagraph> Figures(OfficialReport report)
    {
        var annexes = ReportAnnexes.Of(report);
        return
        [
            .. new DossierProse(report).Paragraphs(),
            new(ParagraphKind.Reference, $"(Chi tiết theo {annexes[0].Name} đính kèm)."),
            new(ParagraphKind.Dash, RatingProse.Sentence(report) + (annexes.FirstOrDefault(a => a.Kind == AnnexKind.Ratings) is { } ratings ? $" (đính kèm {ratings.Name})." : ".")),
            .. Channels(report, annexes),
        ];
    }

    private static string Opening(OfficialReport report)
    {
        var basis = report.Basis.Trim().TrimEnd('.', ',', ';');
        var period = report.Period.Kind == PeriodKind.Other ? report.Period.Span : $"{report.Period.Name} ({report.Period.Span})";
        return $"{(basis.Length == 0 ? "" : basis + ", ")}{report.Issuer} báo cáo tình hình, kết quả giải quyết thủ tục hành chính (TTHC) {period} như sau:";
    }

    private static IEnumerable<ReportParagraph> Channels(OfficialReport report, IReadOnlyList<ReportAnnex> annexes)
    {
        if (report.Channels is not { Count: > 0 } channels || channels.Sum(c => c.Received) is not (> 0 and var received))
        {
            yield break;
        }

        string Way(string name, int count) => count == 0 ? $"không có hồ sơ {name}" : $"{name} {Printed.Dossiers(count)} ({Printed.Percent(new Share(count, received))})";
        var back = channels.Sum(c => c.ReturnedByPost);
        var names = string.Join(" và ", annexes.Where(a => a.Kind is AnnexKind.Online or AnnexKind.Post).Select(a => a.Name));
        yield return new(ParagraphKind.Dash, $"Theo hình thức nộp, trong {Printed.Dossiers(received)} tiếp nhận mới: {Way("nộp trực tiếp", channels.Sum(c => c.AtCounter))}, {Way("nộp trực tuyến", channels.Sum(c => c.Online))}, "
            + $"{Way("nộp qua dịch vụ bưu chính công ích", channels.Sum(c => c.ByPost))}; {(back == 0 ? "không có hồ sơ trả kết quả qua dịch vụ bưu chính công ích" : $"trả kết quả qua dịch vụ bưu chính công ích {Printed.Dossiers(back)}")} (đính kèm {names}).");
    }

    private static IEnumerable<ReportParagraph> Dashes(IEnumerable<string> entered) =>
        entered.Select(text => text.Trim()).Where(text => text.Length > 0).Select(text => new ReportParagraph(ParagraphKind.Dash, Ended(text.TrimStart('-', '–', ' '))));

    // What people type mostly lacks its full stop.
    private static string Ended(string text) => text is [.., '.' or ';' or ':' or '!' or '?' or '…'] ? text : text + ".";
}
