using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HCC.Reports.Documents;

/// <summary>
/// An Excel workbook in the making: a sheet per table, numbers as numbers in Vietnamese format, printed across on A4 with the head repeated on every page.
/// There is no formula in it, and no text can become one (reliability B05).
/// </summary>
/// <param name="title">Title among the file's properties.</param>
/// <param name="author">Who issues it.</param>
public sealed class ExcelDocument(string title, string author)
{
    private const int LongestName = 31;

    private readonly List<ExcelSheet> sheets = [];

    /// <summary>A sheet.</summary>
    /// <param name="name">Name of the sheet; what Excel does not allow is taken out.</param>
    /// <param name="titles">Lines over the table, the first one in bold.</param>
    /// <param name="table">Table.</param>
    /// <param name="notes">Lines under it.</param>
    public ExcelDocument Sheet(string name, IReadOnlyList<string> titles, DocumentTable table, IReadOnlyList<string> notes)
    {
        sheets.Add(new ExcelSheet(Allowed(name), titles, table, notes));
        return this;
    }

    /// <summary>Writes the file. The stream need not be seekable.</summary>
    public void Write(Stream to)
    {
        using var whole = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(whole, SpreadsheetDocumentType.Workbook))
        {
            file.PackageProperties.Title = PlainText.Of(title);
            file.PackageProperties.Creator = PlainText.Of(author);
            file.PackageProperties.Language = "vi-VN";
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = ExcelStyles.Sheet();
            var list = new Sheets();
            var names = new DefinedNames();
            for (var n = 0; n < sheets.Count; n++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = sheets[n].Worksheet(first: n == 0);
                list.Append(new Sheet { Name = sheets[n].Name, SheetId = (uint)n + 1, Id = book.GetIdOfPart(part) });
                names.Append(new DefinedName(sheets[n].RepeatedRows) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)n });
            }

            book.Workbook = new Workbook(new BookViews(new WorkbookView()), list, names);
        }

        whole.Position = 0;
        whole.CopyTo(to);
    }

    private string Allowed(string name)
    {
        var plain = string.Concat(PlainText.Of(name).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))).Trim();
        plain = plain.Length == 0 ? "Trang tính" : plain;
        var wanted = plain[..Math.Min(plain.Length, LongestName - 3)];
        return sheets.Exists(s => string.Equals(s.Name, wanted, StringComparison.OrdinalIgnoreCase)) ? $"{wanted} {Printed.Count(sheets.Count + 1)}" : wanted;
    }
}
