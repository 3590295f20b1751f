using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace HCC.Reports.Documents;

/// <summary>
/// A Word document in the making: paragraphs, tables and pictures one after another, in sections that may lie across. Every look comes from
/// <see cref="TextStyle"/>; pages are numbered at the top from the second one of each section (Decree 30/2020, annex I).
/// </summary>
/// <param name="title">Title among the file's properties.</param>
/// <param name="author">Who issues it.</param>
public sealed class WordDocument(string title, string author)
{
    private readonly List<(bool Landscape, List<OpenXmlElement> Blocks)> sections = [(false, [])];
    private readonly List<byte[]> pictures = [];

    private List<OpenXmlElement> Blocks => sections[^1].Blocks;

    /// <summary>A section of its own on a new page; the first one takes the place of the page at hand when that is still empty.</summary>
    public WordDocument Section(bool landscape)
    {
        if (Blocks.Count == 0)
        {
            sections.RemoveAt(sections.Count - 1);
        }

        sections.Add((landscape, []));
        return this;
    }

    /// <summary>A paragraph.</summary>
    public WordDocument Paragraph(TextStyle style, params IEnumerable<TextRun> runs) => Add(WordParts.Paragraph(style, runs));

    /// <summary>A ready block: table or paragraph.</summary>
    public WordDocument Add(OpenXmlElement block)
    {
        Blocks.Add(block);
        return this;
    }

    /// <summary>A table with its head repeated on every page, as wide as the text.</summary>
    public WordDocument Table(DocumentTable table) => Add(WordTable.Of(table, PageLayout.TextWidth(sections[^1].Landscape)));

    /// <summary>A PNG picture as a run of text, square.</summary>
    /// <param name="png">The picture.</param>
    /// <param name="millimetres">Side.</param>
    /// <param name="says">What it shows, for readers who do not see it.</param>
    public OpenXmlElement Picture(byte[] png, double millimetres, string says)
    {
        pictures.Add(png);
        var (n, side) = ((uint)pictures.Count, PageLayout.Emu(millimetres));
        return new Run(new Drawing(new DW.Inline(
            new DW.Extent { Cx = side, Cy = side },
            new DW.DocProperties { Id = n, Name = $"Hình {n}", Description = PlainText.Of(says) },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = n, Name = $"hinh{n}.png" }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = PictureId(pictures.Count) }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = side, Cy = side }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    /// <summary>Writes the file. The stream need not be seekable.</summary>
    public void Write(Stream to)
    {
        using var whole = new MemoryStream();
        using (var file = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = PlainText.Of(title);
            file.PackageProperties.Creator = PlainText.Of(author);
            file.PackageProperties.Language = "vi-VN";
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordParts.Styles();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordParts.Settings();
            main.AddNewPart<HeaderPart>("number").Header = new Header(WordParts.PageNumber());
            main.AddNewPart<HeaderPart>("first").Header = new Header(WordParts.Paragraph(TextStyle.PageNumber));
            for (var n = 0; n < pictures.Count; n++)
            {
                using var png = new MemoryStream(pictures[n]);
                main.AddImagePart(ImagePartType.Png, PictureId(n + 1)).FeedData(png);
            }

            main.Document = new Document(Body());
        }

        whole.Position = 0;
        whole.CopyTo(to);
    }

    private static string PictureId(int n) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"picture{n}");

    private Body Body()
    {
        var body = new Body();
        for (var n = 0; n < sections.Count; n++)
        {
            body.Append(sections[n].Blocks);
            var page = WordParts.Page(sections[n].Landscape);
            if (n == sections.Count - 1)
            {
                // After a table Word wants a paragraph; it takes no room.
                if (body.LastChild is not DocumentFormat.OpenXml.Wordprocessing.Paragraph)
                {
                    body.Append(WordParts.Paragraph(TextStyle.Rule));
                }

                body.Append(page);
            }
            else
            {
                var end = WordParts.Paragraph(TextStyle.Rule);
                end.ParagraphProperties!.Append(page);
                body.Append(end);
            }
        }

        return body;
    }
}

/// <summary>A stretch of text within a paragraph.</summary>
/// <param name="Text">Text; a tab stays a tab.</param>
/// <param name="Bold">Bold although its style is not.</param>
/// <param name="Italic">Italic although its style is not.</param>
public sealed record TextRun(string Text, bool Bold = false, bool Italic = false)
{
    /// <summary>Plain text.</summary>
    public static implicit operator TextRun(string text) => new(text);

    /// <summary>Goes to the next tab stop.</summary>
    public static readonly TextRun Tab = new("\t");
}
