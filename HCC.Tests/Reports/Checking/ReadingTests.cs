using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HCC.Reports.Checking;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace HCC.Tests.Reports.Checking;

/// <summary>The doors by which tables come in, and hostile files at each of them.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("5.661", 5661, 0)]
    [InlineData("12 ", 12, 0)]
    [InlineData("04", 4, 0)]
    [InlineData("5 661", 5661, 0)]
    [InlineData("99,69 %", 99.69, 2)]
    [InlineData("10.21", 10.21, 2)]
    [InlineData("1,234,567", 1234567, 0)]
    [InlineData("5.661,5", 5661.5, 1)]
    [InlineData("-3", -3, 0)]
    [InlineData("12 hồ sơ", 12, 0)]
    public void Numbers_are_read_as_reports_write_them(string text, double value, int decimals) =>
        Assert.Equal(((decimal)value, decimals), (CellNumber.Read(text).Value, CellNumber.Read(text).Decimals));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("x")]
    public void A_dash_is_no_number(string text) => Assert.Equal(CellKind.Empty, CellNumber.Read(text).Kind);

    [Theory]
    [InlineData("33O")]
    [InlineData("1.2.3.4.5")]
    [InlineData("12/3")]
    [InlineData("99999999999999999999999")]
    [InlineData("=1+1")]
    public void What_is_unreadable_is_never_guessed(string text) => Assert.Equal(CellKind.Text, CellNumber.Read(text).Kind);

    [Fact]
    public void The_same_table_is_the_same_through_every_door()
    {
        var rows = PublishedReports.Rows("soc-trang-2019-10-annex-1-as-printed.csv");
        var expected = PublishedReports.Check(rows).Rules();
        Assert.Equal(expected, Rules(string.Join('\n', rows.Select(r => string.Join('\t', r)))));
        Assert.Equal(expected, Rules(string.Join("\r\n", rows.Select(r => string.Join(';', r.Select(c => $"\"{c}\""))))));
        Assert.Equal(expected, Rules(string.Join('\n', rows.Select(r => $"| {string.Join(" | ", r)} |"))));
        Assert.Equal(expected, Rules(System.Text.Json.JsonSerializer.Serialize(new { table = rows })));
        Assert.Equal(expected, Rules(System.Text.Json.JsonSerializer.Serialize(new { table = rows.Skip(1).Select(r => r.Select((c, n) => (Name: rows[0][n], c)).ToDictionary(c => c.Name, c => c.c)) })));
        Assert.Equal(expected, ReportCheck.Run(ReportFile.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(string.Join('\n', rows.Select(r => string.Join('\t', r))))).ToArray()).OrThrow()).Rules());
        Assert.Equal(expected, ReportCheck.Run(ReportFile.Read(Workbook(rows, typed: false)).OrThrow()).Rules());
        Assert.Equal(expected, ReportCheck.Run(ReportFile.Read(Workbook(rows, typed: true)).OrThrow()).Rules());
    }

    [Fact]
    public void A_workbook_brings_merged_captions_and_percent_formats()
    {
        var report = ReportFile.Read(Merged()).OrThrow();
        var result = ReportCheck.Run(report);
        Assert.Equal([ColumnRole.Unit, ColumnRole.Total, ColumnRole.Punctual, ColumnRole.Late, ColumnRole.InTime, ColumnRole.Overdue, ColumnRole.Percent], result.Tables[0].Columns.Select(c => c.Role));
        Assert.Equal("90,0 %", report.Tables[0][2, 6].Text);
        var fault = Assert.Single(result.Faults);
        Assert.Equal(("R6", "G4"), (fault.Rule, fault.Cells[0].Address));
    }

    [Fact]
    public void A_Word_report_brings_its_tables_and_its_sentences()
    {
        var report = ReportFile.Read(Document()).OrThrow();
        Assert.Contains("3.892 hồ sơ", report.Prose, StringComparison.Ordinal);
        var result = ReportCheck.Run(report);
        Assert.Equal(["R2 B3", "R9 ¶1"], result.Rules());
        Assert.Equal([ColumnRole.Unit, ColumnRole.Resolved, ColumnRole.OnTime, ColumnRole.Late], result.Tables[0].Columns.Select(c => c.Role));
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { "bomb", "table.bomb" }, { "broken zip", "table.broken" }, { "zip of nothing", "table.empty" }, { "external entity", "table.broken" },
        { "old Excel", "table.old-excel" }, { "PDF", "table.kind" }, { "one-byte Vietnamese", "table.encoding" }, { "nothing", "table.empty" }, { "a million columns", "table.columns" },
        { "a column at XFD", "table.columns" }, { "a row at the end", "table.rows" }, { "too many rows", "table.rows" }, { "too big", "table.too-big" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_file_is_refused_with_a_sentence_and_soon(string kind, string code)
    {
        var file = HostileFile(kind);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var answer = ReportFile.Read(file);
        Assert.Equal(code, answer.Refusal?.Code);
        Assert.Equal(400, answer.Refusal!.Status);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 400_000_000);
    }

    [Fact]
    public void Formulas_are_shown_and_never_run()
    {
        var result = ReportCheck.Run(ReportFile.ReadText("Đơn vị;Tổng số;Đã giải quyết;Đang giải quyết\nA;=HYPERLINK(\"http://x\");90;10\nB;20;10;10\nCộng;120;100;20").OrThrow());
        Assert.Contains("C1 B2", result.Rules());
    }

    [Fact]
    public void Any_text_is_read_to_an_end_without_a_crash()
    {
        var random = new Random(7);
        const string Letters = "0123456789.,%;|\t\n\"'()=+-/ aăâđêôơưSTTổng cộng hồ sơ giải quyết quá hạn tăng giảm chiếm ngày từ đến I.";
        for (var n = 0; n < 400; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 600)).Select(_ => Letters[random.Next(Letters.Length)]));
            var read = ReportFile.ReadText(text);
            if (read.Done)
            {
                Assert.NotNull(ReportCheck.Run(read.Value with { Prose = text }));
            }
        }
    }

    [Fact]
    public void Long_prose_and_long_tables_take_seconds_at_most()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ReportCheck.Run(new ReportDocument([], string.Concat(Enumerable.Repeat("Sở A giải quyết 3.892 hồ sơ (chiếm 68,75 %, tăng 3 hồ sơ), ", 6000))));
        ReportCheck.Run(new ReportDocument([], new string('1', 300_000) + " hồ sơ " + string.Concat(Enumerable.Repeat("từ ngày ", 30_000))));
        ReportCheck.Run(ReportFile.ReadText(string.Join('\n', Enumerable.Range(0, 1900).Select(n => string.Join(';', Enumerable.Range(0, 40).Select(c => c == 0 ? $"Đơn vị {n}" : "5"))))).OrThrow());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static string[] Rules(string text) => ReportCheck.Run(ReportFile.ReadText(text).OrThrow()).Rules();

    private static byte[] HostileFile(string kind) => kind switch
    {
        "bomb" => Zip(("xl/workbook.xml", new byte[60_000_000])),
        "broken zip" => [.. "PK\u0003\u0004"u8, .. new byte[2000]],
        "zip of nothing" => Zip(("readme.txt", "nothing"u8.ToArray())),
        "external entity" => Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">&e;</Types>"))),
        "old Excel" => [0xD0, 0xCF, 0x11, 0xE0, .. new byte[100]],
        "PDF" => "%PDF-1.7"u8.ToArray(),
        "one-byte Vietnamese" => [.. "STT;"u8, 0xD0, 0xBD, 0xFE, 0xE9, 0x0A],
        "nothing" => " \n"u8.ToArray(),
        "a million columns" => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("1", 1_000_000)) + "\n" + string.Join(',', Enumerable.Repeat("1", 1_000_000))),
        "a column at XFD" => Workbook([["a"]], typed: false, at: "XFD1"),
        "a row at the end" => Workbook([["a"]], typed: false, at: "A1048576"),
        "too many rows" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;1;2\n", 3000))),
        _ => new byte[ReportFile.MostBytes + 1],
    };

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Workbook(List<string[]> rows, bool typed, string? at = null) => Book(sheet =>
    {
        for (var r = 0; r < rows.Count; r++)
        {
            var row = new Row { RowIndex = at is null ? (uint)r + 1 : uint.Parse(at.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), System.Globalization.CultureInfo.InvariantCulture) };
            for (var c = 0; c < rows[r].Length; c++)
            {
                var number = CellNumber.Read(rows[r][c], r == 18);
                row.Append(typed && number.IsNumber && r > 0
                    ? new Cell { CellReference = ReportTable.Letters(c) + (r + 1), CellValue = new CellValue(number.Value) }
                    : new Cell { CellReference = at ?? ReportTable.Letters(c) + (r + 1), DataType = CellValues.InlineString, InlineString = new InlineString(new SheetText(rows[r][c])) });
            }

            sheet.Append(row);
        }
    });

    // Two heading lines with merged captions; a rate as a fraction in percent format, wrong in the second row.
    private static byte[] Merged() => Book(sheet =>
    {
        string[][] head = [["Đơn vị", "Tổng số", "Đã giải quyết", "", "Đang giải quyết", "", "Tỷ lệ đúng hạn"], ["", "", "Trong hạn", "Quá hạn", "Trong hạn", "Quá hạn", ""]];
        decimal[][] body = [[110, 90, 10, 9, 1, 0.9m], [220, 180, 20, 19, 1, 0.85m], [330, 270, 30, 28, 2, 0.9m]];
        for (var r = 0; r < 2; r++)
        {
            sheet.Append(new Row(head[r].Select((t, c) => (OpenXmlElement)new Cell { CellReference = ReportTable.Letters(c) + (r + 1), DataType = CellValues.InlineString, InlineString = new InlineString(new SheetText(t)) })) { RowIndex = (uint)r + 1 });
        }

        for (var r = 0; r < 3; r++)
        {
            var row = new Row { RowIndex = (uint)r + 3 };
            row.Append(new Cell { CellReference = $"A{r + 3}", DataType = CellValues.InlineString, InlineString = new InlineString(new SheetText(r == 2 ? "Tổng cộng" : "Phòng " + r)) });
            for (var c = 0; c < 6; c++)
            {
                row.Append(new Cell { CellReference = ReportTable.Letters(c + 1) + (r + 3), CellValue = new CellValue(body[r][c]), StyleIndex = c == 5 ? 1u : 0u });
            }

            sheet.Append(row);
        }
    }, ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"]);

    private static byte[] Book(Action<SheetData> fill, string[]? merged = null)
    {
        using var bytes = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0.0%" }), new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164 }));
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData();
            fill(data);
            sheet.Worksheet = new Worksheet(data);
            if (merged is not null)
            {
                sheet.Worksheet.Append(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
            }

            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Phụ lục I" }));
        }

        return bytes.ToArray();
    }

    private static byte[] Document()
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            static Word.TableCell Cell(string text, int span = 1, bool? restart = null)
            {
                var properties = new Word.TableCellProperties();
                if (span > 1)
                {
                    properties.Append(new Word.GridSpan { Val = span });
                }

                if (restart is { } starts)
                {
                    properties.Append(new Word.VerticalMerge { Val = starts ? Word.MergedCellValues.Restart : Word.MergedCellValues.Continue });
                }

                return new Word.TableCell(properties, new Word.Paragraph(new Word.Run(new Word.Text(text))));
            }

            var table = new Word.Table(
                new Word.TableRow(Cell("Đơn vị", restart: true), Cell("Đã giải quyết", 3)),
                new Word.TableRow(Cell("", restart: false), Cell("Tổng số"), Cell("Đúng hạn"), Cell("Quá hạn")),
                new Word.TableRow(Cell("Sở A"), Cell("2.892"), Cell("2.880"), Cell("11")),
                new Word.TableRow(Cell("Sở B"), Cell("1.000"), Cell("1.000"), Cell("0")));
            document.AddMainDocumentPart().Document = new Word.Document(new Word.Body(new Word.Paragraph(new Word.Run(new Word.Text("Đã giải quyết 3.892 hồ sơ, trong đó quá hạn 12 hồ sơ."))), table));
        }

        return bytes.ToArray();
    }
}
