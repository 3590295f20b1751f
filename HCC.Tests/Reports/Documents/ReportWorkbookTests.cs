using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HCC.Reports;
using HCC.Reports.Documents;

namespace HCC.Tests.Reports.Documents;

/// <summary>The annexes as a workbook: numbers are numbers, texts stay texts.</summary>
public sealed class ReportWorkbookTests
{
    static readonly OfficialReport October = SampleReports.October2019;

    [Fact]
    public void Every_annex_has_its_sheet_and_its_totals_are_numbers() => Look(October, file =>
    {
        Assert.Equal(["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"], file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value));
        var cells = Opened.Cells(file, "Phụ lục I");
        Assert.Equal("Phụ lục I. TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THÁNG 10 NĂM 2019", cells["A1"]);
        Assert.Equal("(Kèm theo Báo cáo số 06/BC-TTHC ngày 24 tháng 10 năm 2019 của Trung tâm Phục vụ hành chính công tỉnh Sóc Trăng)", cells["A3"]);
        Assert.Equal(["3=(4+5)", "6=(7+8+9)", "10=(11+12)"], new[] { "C7", "F7", "J7" }.Select(p => cells[p]));
        Assert.Equal(["5661", "1194", "4467", "3892", "3794", "86", "12", "1769", "1747", "22", "4", "578"], Row(cells, 24));
        Assert.Equal(["100", "21.09", "78.91", "68.75", "97.48", "2.21", "0.31", "31.25", "98.76", "1.24", "0.07", "10.21"], Row(cells, 25).Select(c => c.Replace(".00", "", StringComparison.Ordinal)));
        Assert.Equal(CellValues.Number, Cell(file, "C24").DataType!.Value);
        Assert.Equal("[$-42A]#,##0", Format(file, Cell(file, "C24")));
        Assert.Equal("[$-42A]#,##0.00", Format(file, Cell(file, "D25")));
    });

    [Fact]
    public void Sheets_are_printed_across_with_their_heads_repeated() => Look(October, file =>
    {
        foreach (var sheet in file.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet))
        {
            var page = sheet.GetFirstChild<PageSetup>()!;
            Assert.Equal((9u, OrientationValues.Landscape, 1u), (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value));
        }

        var repeated = file.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text).ToList();
        Assert.Equal("'Phụ lục I'!$5:$7", repeated[0]);
        Assert.Equal(4, repeated.Count);
    });

    [Fact]
    public void No_text_becomes_a_formula_or_breaks_the_file()
    {
        string[] hostile = ["=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "a\u0001b\uDFFF", new string('x', 40_000)];
        Look(October with { Rows = [.. hostile.Select((name, n) => AnnexRow.Empty($"{n}", name))], Ratings = null }, file =>
        {
            var cells = Opened.Sheet(file, "Phụ lục I").Descendants<Cell>().ToList();
            Assert.DoesNotContain(cells, c => c.CellFormula is not null);
            Assert.Equal(hostile[..4], hostile[..4].Select((_, n) => Opened.Cells(file, "Phụ lục I")[$"B{n + 8}"]));
            Assert.All(cells.Where(c => c.CellReference!.Value!.StartsWith('B') && c.InlineString is not null), c =>
            {
                Assert.Equal(CellValues.InlineString, c.DataType!.Value);
                Assert.True(((CellFormat)file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)c.StyleIndex!.Value)).QuotePrefix!.Value);
                Assert.InRange(c.InlineString!.Text!.Text.Length, 1, 32_767);
            });
        });
    }

    static IEnumerable<string> Row(Dictionary<string, string> cells, int row) => "CDEFGHIJKLMN".Select(column => cells[FormattableString.Invariant($"{column}{row}")]);

    static Cell Cell(SpreadsheetDocument file, string place) => Opened.Sheet(file, "Phụ lục I").Descendants<Cell>().Single(c => c.CellReference == place);

    static string Format(SpreadsheetDocument file, Cell cell)
    {
        var styles = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var number = ((CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value)).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId!.Value == number).FormatCode!.Value!;
    }

    static void Look(OfficialReport report, Action<SpreadsheetDocument> look) => Opened.Excel(to => ReportWorkbook.Write(report, to), look);
}
