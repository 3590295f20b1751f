using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HCC.Reports.Documents;

/// <summary>The pieces of WordprocessingML that documents are made of.</summary>
internal static class WordParts
{
    private const string Font = "Times New Roman";

    /// <summary>A paragraph.</summary>
    public static Paragraph Paragraph(TextStyle style, params IEnumerable<TextRun> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style.Id }));
        paragraph.Append(runs.Where(r => r.Text.Length > 0).Select(Run));
        return paragraph;
    }

    /// <summary>A thin line in the middle, so many millimetres long within so wide a column.</summary>
    public static Paragraph Rule(double length, double width)
    {
        var side = PageLayout.Twips(Math.Max(0, (width - length) / 2)).ToString(CultureInfo.InvariantCulture);
        return new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = TextStyle.Rule.Id },
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new Indentation { Left = side, Right = side }));
    }

    /// <summary>The page number.</summary>
    public static Paragraph PageNumber()
    {
        var paragraph = Paragraph(TextStyle.PageNumber);
        paragraph.Append(new SimpleField(new Run(new W.Text("2"))) { Instruction = "PAGE" });
        return paragraph;
    }

    /// <summary>A section's page: numbers start anew and the first page has none.</summary>
    public static SectionProperties Page(bool landscape)
    {
        var (width, height) = landscape ? (PageLayout.Long, PageLayout.Short) : (PageLayout.Short, PageLayout.Long);
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "number" },
            new HeaderReference { Type = HeaderFooterValues.First, Id = "first" },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = (uint)PageLayout.Twips(width), Height = (uint)PageLayout.Twips(height), Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin
            {
                Top = PageLayout.Twips(PageLayout.TopMargin),
                Bottom = PageLayout.Twips(PageLayout.TopMargin),
                Left = (uint)PageLayout.Twips(PageLayout.LeftMargin),
                Right = (uint)PageLayout.Twips(PageLayout.RightMargin),
                Header = (uint)PageLayout.Twips(10),
                Footer = (uint)PageLayout.Twips(10),
                Gutter = 0,
            },
            new PageNumberType { Start = 1 },
            new TitlePage());
    }

    /// <summary>The styles of <see cref="TextStyle.All"/>.</summary>
    public static Styles Styles() => new(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
                new Color { Val = "000000" },
                new FontSize { Val = "26" },
                new FontSizeComplexScript { Val = "26" },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        .. TextStyle.All.Select(Style),
    ]);

    /// <summary>Settings: made for today's Word, no compatibility mode.</summary>
    public static Settings Settings() => new(
        new DefaultTabStop { Val = 720 },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "vi-VN" });

    /// <summary>Half points, the unit of sizes.</summary>
    private static string HalfPoints(double points) => Math.Round(points * 2).ToString(CultureInfo.InvariantCulture);

    private static string TwentiethsOfPoint(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);

    public static JustificationValues Justified(Side side) => side switch
    {
        Side.Left => JustificationValues.Left,
        Side.Centre => JustificationValues.Center,
        Side.Right => JustificationValues.Right,
        Side.Both => JustificationValues.Both,
    };

    public static Run Run(TextRun run)
    {
        var properties = new RunProperties();
        if (run.Bold)
        {
            properties.Append(new Bold());
        }

        if (run.Italic)
        {
            properties.Append(new Italic());
        }

        var made = properties.HasChildren ? new Run(properties) : new Run();
        var parts = run.Text.Split('\t');
        for (var n = 0; n < parts.Length; n++)
        {
            if (n > 0)
            {
                made.Append(new TabChar());
            }

            if (parts[n].Length > 0)
            {
                made.Append(new W.Text(Together(PlainText.Of(parts[n]))) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return made;
    }

    // A line never ends between a number and its percent sign.
    private static string Together(string text) => text.Replace(" %", "\u00A0%", StringComparison.Ordinal);

    private static Style Style(TextStyle style)
    {
        var paragraph = new StyleParagraphProperties();
        if (style.KeepWithNext)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines
        {
            Before = TwentiethsOfPoint(style.Before),
            After = TwentiethsOfPoint(style.After),
            Line = Math.Round(style.Lines * 240).ToString(CultureInfo.InvariantCulture),
            LineRule = LineSpacingRuleValues.Auto,
        });
        if (style.FirstLine > 0)
        {
            paragraph.Append(new Indentation { FirstLine = PageLayout.Twips(style.FirstLine).ToString(CultureInfo.InvariantCulture) });
        }

        paragraph.Append(new Justification { Val = Justified(style.Side) });
        if (style.Level is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (style.Bold)
        {
            run.Append(new Bold());
        }

        if (style.Italic)
        {
            run.Append(new Italic());
        }

        run.Append(new FontSize { Val = HalfPoints(style.Size) }, new FontSizeComplexScript { Val = HalfPoints(style.Size) });
        return new Style(new StyleName { Val = style.Name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = style.Id, CustomStyle = true };
    }
}
