namespace HCC.Reports.Documents;

/// <summary>The periodic report as a Word document: body and annexes under one number (S189, S199, S200).</summary>
public static class ReportWord
{
    /// <summary>Writes the document.</summary>
    public static void Write(OfficialReport report, Stream to)
    {
        var document = new WordDocument($"Báo cáo {report.Subject}", report.Issuer)
            .Head(new DocumentHead(
                report.Parent,
                report.Issuer,
                report.Number is { } number ? $"Số: {Printed.DocumentNumber(number)}" : "Số:        /BC-……",
                Printed.DateLine(report.Place, report.SignedOn, report.Period.To.Year)))
            .Title("Báo cáo", report.Subject);
        foreach (var paragraph in ReportProse.Of(report))
        {
            document.Paragraph(Style(paragraph.Kind), paragraph.Mark + paragraph.Text);
        }

        document.Signed(report.Recipients, report.SignerTitle, report.SignerName);
        foreach (var annex in ReportAnnexes.Of(report))
        {
            Append(document, report, annex);
        }

        document.Write(to);
    }

    private static void Append(WordDocument document, OfficialReport report, ReportAnnex annex)
    {
        document.Section(annex.Landscape)
            .Paragraph(TextStyle.Annex, annex.Name)
            .Paragraph(TextStyle.AnnexTitle, Printed.Capitals(annex.Title));
        if (report.Period.Kind != PeriodKind.Other)
        {
            document.Paragraph(TextStyle.AnnexNote, $"({report.Period.Span})");
        }

        document.Paragraph(TextStyle.AnnexNote, ReportAnnexes.BelongsTo(report)).Gap(6).Table(annex.Table);
        foreach (var note in annex.Notes)
        {
            document.Paragraph(TextStyle.Note, note);
        }
    }

    private static TextStyle Style(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Heading => TextStyle.Heading,
        ParagraphKind.Reference => TextStyle.Reference,
        ParagraphKind.Closing => TextStyle.Closing,
        ParagraphKind.Text or ParagraphKind.Dash or ParagraphKind.Plus => TextStyle.Body,
    };
}
