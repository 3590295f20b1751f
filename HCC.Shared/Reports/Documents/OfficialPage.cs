using DocumentFormat.OpenXml;

namespace HCC.Reports.Documents;

/// <summary>What stands at the head of an administrative document.</summary>
/// <param name="Parent">Superior body.</param>
/// <param name="Issuer">Issuing body.</param>
/// <param name="Number">The line under it, e.g. <c>Số: 06/BC-TTHC</c>.</param>
/// <param name="DateLine">Place and day.</param>
public sealed record DocumentHead(string Parent, string Issuer, string Number, string DateLine);

/// <summary>The parts of an administrative document in their places (Decree 30/2020, annex I; regulation §3.6).</summary>
public static class OfficialPage
{
    private const double LeftColumn = 70, RightColumn = 95;

    /// <summary>Length of the motto in its type, so that its line is as long as itself.</summary>
    private const double MottoLength = 58;

    /// <summary>The head: bodies and number on the left, state, motto and date on the right.</summary>
    public static WordDocument Head(this WordDocument document, DocumentHead head, bool landscape = false)
    {
        var scale = PageLayout.TextWidth(landscape) / PageLayout.TextWidth(landscape: false);
        var (left, right) = (LeftColumn * scale, RightColumn * scale);
        var issuer = Printed.Capitals(head.Issuer);
        return document.Add(WordTable.SideBySide(
            [left, right],
            [
                .. head.Parent.Length == 0 ? [] : new OpenXmlElement[] { WordParts.Paragraph(TextStyle.Parent, Printed.Capitals(head.Parent)) },
                WordParts.Paragraph(TextStyle.Issuer, issuer),
                WordParts.Rule(Math.Clamp(issuer.Length * 1.2, 15, 30), left), // a third to a half of the text
                WordParts.Paragraph(TextStyle.Number, head.Number),
            ],
            [
                WordParts.Paragraph(TextStyle.State, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                WordParts.Paragraph(TextStyle.Motto, "Độc lập - Tự do - Hạnh phúc"),
                WordParts.Rule(MottoLength, right),
                WordParts.Paragraph(TextStyle.Date, head.DateLine),
            ]));
    }

    /// <summary>Kind of document in capitals and what it is about, with the short line beneath.</summary>
    public static WordDocument Title(this WordDocument document, string kind, string subject) => document
        .Paragraph(TextStyle.Kind, Printed.Capitals(kind))
        .Paragraph(TextStyle.Subject, subject)
        .Add(WordParts.Rule(50, PageLayout.TextWidth(landscape: false)))
        .Gap(6);

    /// <summary>Free height, in points.</summary>
    public static WordDocument Gap(this WordDocument document, double points)
    {
        var gap = WordParts.Paragraph(TextStyle.Rule);
        gap.ParagraphProperties!.SpacingBetweenLines = new() { Before = ((int)(points * 20)).ToString(System.Globalization.CultureInfo.InvariantCulture), After = "0" };
        return document.Add(gap);
    }

    /// <summary>Recipients on the left, position and name of the signatory on the right; room for signature and seal between.</summary>
    public static WordDocument Signed(this WordDocument document, IReadOnlyList<string> recipients, string position, string? name) => document
        .Gap(8)
        .Add(WordTable.SideBySide(
            [75, 90],
            [
                .. recipients.Count == 0 ? [] : new OpenXmlElement[] { WordParts.Paragraph(TextStyle.Recipients, "Nơi nhận:") },
                .. recipients.Select((to, n) => WordParts.Paragraph(TextStyle.Recipient, $"- {to.Trim().TrimStart('-', '–', ' ').TrimEnd(';', '.')}{(n == recipients.Count - 1 ? "." : ";")}")),
            ],
            [
                .. position.Split('\n').Select(line => WordParts.Paragraph(TextStyle.Signature, Printed.Capitals(line.Trim()))),
                .. SignatureRoom(4),
                WordParts.Paragraph(TextStyle.Signature, name ?? ""),
            ]));

    /// <summary>Empty lines over a name.</summary>
    internal static IEnumerable<OpenXmlElement> SignatureRoom(int lines) => Enumerable.Range(0, lines).Select(_ => WordParts.Paragraph(TextStyle.Signature));
}
