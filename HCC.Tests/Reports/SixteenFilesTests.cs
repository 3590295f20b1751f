using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HCC.Access;
using HCC.Calendars;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Reports.Documents;
using HCC.Tests.Support;
using HCC.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Tests.Reports;

/// <summary>
/// From nothing but the Excel files of sixteen departments to the signed monthly report: each department has its own words for its columns, writes its
/// dates its own way and puts a title above its table. The report says what was signed in October 2019.
/// </summary>
public sealed class SixteenFilesTests
{
    // Headings as departments write them: code, procedure, applicant, channel, received, due, ended, state, reason, cause.
    private static readonly string[][] Headings =
    [
        ["Mã hồ sơ", "Tên thủ tục", "Người nộp", "Hình thức nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày có kết quả", "Trạng thái", "Lý do", "Nguyên nhân quá hạn"],
        ["Số hồ sơ", "Thủ tục hành chính", "Tên tổ chức, cá nhân", "Kênh", "Ngày nhận", "Hạn trả", "Ngày giải quyết xong", "Tình trạng", "Lý do trả lại", "Nguyên nhân"],
        ["MÃ HS", "TTHC", "Chủ hồ sơ", "Hình thức tiếp nhận", "Thời gian tiếp nhận", "Ngày hẹn trả kết quả", "Ngày có kết quả", "Trạng thái hồ sơ", "Lý do", "Nguyên nhân trễ hạn"],
    ];

    [Fact]
    public async Task Sixteen_files_of_sixteen_kinds_become_the_report_that_was_signed()
    {
        await using var source = await October2019.HouseAsync();
        var files = Files(source);
        Assert.Equal(16, files.Count);

        await using var house = await HallFixture.StartAsync(October2019.Center, new DateTimeOffset(2019, 10, 24, 9, 0, 0, TimeSpan.FromHours(7)));
        var audit = new AuditChain(new byte[32]);
        var imports = new DossierImportDesk(house.Lane, house.Book, new FieldSeal(new byte[32]), house.Database, audit, house.Time, NullLogger<DossierImportDesk>.Instance);
        foreach (var (agency, file) in files)
        {
            var result = (await imports.ImportAsync("soc-trang", $"{agency}.xlsx", file, ImportProfile.Auto with { Agency = agency }, VietnamTime.At(new DateOnly(2019, 10, 16), new TimeOnly(7, 0)), "staff:1", null, TestContext.Current.CancellationToken)).OrThrow();
            Assert.Empty(result.Faults);
            Assert.Equal(result.Rows, result.Added);
        }

        var desk = new ReportDesk(house.Database, house.Lane, house.Book, audit, house.Time);
        var report = desk.Make("soc-trang", ReportPeriod.MonthOf(new(2019, 9, 16), new(2019, 10, 15))).OrThrow();
        Assert.Equal(October2019.Annex, report.Rows);
        Assert.Equal(("thang", 5661, 96), (report.Plan, report.Total.Total, report.Total.Total - report.Before!.Total));
        Assert.Equal(["S200"], ReportDesk.Faults(report).Select(f => f.Rule)); // every late dossier came with its cause; only the number is missing

        (await desk.SaveAsync(report with { Number = "06/BC-TTHC", SignedOn = new DateOnly(2019, 10, 24) }, sign: true, house.Press())).OrThrow();
        var signed = Assert.Single(desk.AllStored("soc-trang"));
        Assert.NotNull(signed.SignedAt);
        using var word = new MemoryStream();
        ReportWord.Write(signed.Report, word);
        using var document = WordprocessingDocument.Open(word, isEditable: false);
        var text = document.MainDocumentPart!.Document.InnerText.Replace('\u00A0', ' ');
        foreach (var told in (string[])["06/BC-TTHC", "5.661 hồ sơ", "tăng 96 hồ sơ", "3.892 hồ sơ", "68,75 %", "3.880 hồ sơ", "99,69 %", "giảm 04 hồ sơ", "1.769 hồ sơ", "10,21 %"])
        {
            Assert.Contains(told, text, StringComparison.Ordinal);
        }
    }

    // What each department's own software would hand out about its dossiers of the two months.
    private static List<(string Agency, byte[] File)> Files(HallFixture source)
    {
        using var connection = source.Database.OpenForWriting();
        using var db = Database.On(connection);
        return [.. db.Dossiers.AsEnumerable().GroupBy(d => d.Agency).OrderBy(g => g.Key, StringComparer.Ordinal).Select((g, n) => (g.Key, Workbook(Headings[n % Headings.Length], [.. g.OrderBy(d => d.Id)], asSerial: n % 2 == 0)))];
    }

    private static byte[] Workbook(string[] headings, IReadOnlyList<Dossier> dossiers, bool asSerial)
    {
        var bytes = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetData(Row(["DANH SÁCH HỒ SƠ"]), new Row(), Row(["STT", .. headings]));
            foreach (var (d, n) in dossiers.Select((d, n) => (d, n + 1)))
            {
                var row = Row([n.ToString(CultureInfo.InvariantCulture), d.Code, d.ProcedureName, d.Applicant, FlowText.Name(d.Channel).ToString()]);
                row.Append(Time(d.ReceivedAt), Time(d.DueAt), Time(d.EndedAt), Words(FlowText.Name(d.State).ToString()), Words(d.Reason ?? ""), Words(d.Cause ?? ""));
                rows.Append(row);
            }

            sheet.Worksheet = new Worksheet(rows);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Hồ sơ" }));
        }

        return bytes.ToArray();

        Cell Time(DateTimeOffset? at) => at is not { } told ? Words("") : asSerial
            ? new Cell { StyleIndex = 1, CellValue = new CellValue(VietnamTime.ToLocal(told).DateTime.ToOADate()) }
            : Words(VietnamTime.ToLocal(told).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture));
    }

    private static Row Row(IEnumerable<string> cells) => new(cells.Select(Words));

    private static Cell Words(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };
}
