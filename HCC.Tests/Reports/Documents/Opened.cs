using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HCC.Tests.Reports.Documents;

/// <summary>Written files, opened again and found valid.</summary>
static class Opened
{
    /// <summary>A Word document, through a stream that cannot seek.</summary>
    public static byte[] Word(Action<Stream> write, Action<WordprocessingDocument>? look = null)
    {
        var bytes = Written(write);
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Valid(file);
        look?.Invoke(file);
        return bytes;
    }

    /// <summary>A workbook.</summary>
    public static void Excel(Action<Stream> write, Action<SpreadsheetDocument> look)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Written(write)), isEditable: false);
        Valid(file);
        look(file);
    }

    /// <summary>The text of a document or a part of it, spaces that do not break as plain ones.</summary>
    public static string Text(OpenXmlElement element) => string.Concat(element.Descendants().Select(e => e switch { W.Text text => text.Text, W.TabChar => "\t", W.Paragraph => "\n", _ => "" })).Replace('\u00A0', ' ');

    /// <summary>The tables with rules; the head and the signatures of a document are tables too, without.</summary>
    public static IReadOnlyList<W.Table> Ruled(WordprocessingDocument file) => [.. file.MainDocumentPart!.Document.Body!.Elements<W.Table>().Where(t => t.GetFirstChild<W.TableProperties>()!.TableBorders is not null)];

    /// <summary>The rows of a table as texts.</summary>
    public static List<string[]> Rows(W.Table table) => [.. table.Elements<W.TableRow>().Select(row => row.Elements<W.TableCell>().Select(cell => Text(cell).Trim()).ToArray())];

    /// <summary>The cells of a sheet by their place; numbers as they stand in the file.</summary>
    public static Dictionary<string, string> Cells(SpreadsheetDocument file, string sheet) =>
        Sheet(file, sheet).Descendants<Cell>().Where(c => c.CellValue is not null || c.InlineString is not null).ToDictionary(c => c.CellReference!.Value!, c => c.CellValue?.Text ?? c.InlineString!.Text!.Text);

    public static Worksheet Sheet(SpreadsheetDocument file, string name)
    {
        var book = file.WorkbookPart!;
        return ((WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == name).Id!)).Worksheet;
    }

    static byte[] Written(Action<Stream> write)
    {
        using var whole = new MemoryStream();
        using (var oneWay = new System.IO.Compression.BrotliStream(whole, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            write(oneWay);
        }

        whole.Position = 0;
        using var plain = new MemoryStream();
        using var back = new System.IO.Compression.BrotliStream(whole, System.IO.Compression.CompressionMode.Decompress);
        back.CopyTo(plain);
        return plain.ToArray();
    }

    static void Valid(OpenXmlPackage file) => Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
}
