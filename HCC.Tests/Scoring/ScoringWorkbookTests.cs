using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HCC.Scoring;
using static HCC.Tests.Scoring.SomeScores;

namespace HCC.Tests.Scoring;

/// <summary>Scores as a workbook.</summary>
public sealed class ScoringWorkbookTests
{
    [Fact]
    public async Task The_workbook_holds_the_sheet_the_details_and_the_quarters_and_says_that_it_is_an_estimate()
    {
        await using var house = await HouseAsync(SixOfTheThirdQuarter);
        var reader = Reader(house);
        var sheet = reader.Make(house.Code, "tt-01-2018", Third).OrThrow();
        using var bytes = new MemoryStream();
        ScoringWorkbook.Write(house.Center, sheet, [(Quarters.Before(Third), reader.Make(house.Code, "tt-01-2018", Quarters.Before(Third)).OrThrow()), (Third, sheet)], bytes);
        using var book = SpreadsheetDocument.Open(bytes, false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(e => e.Description));
        Assert.Equal(["Tổng hợp", "Chi tiết", "Các quý"], book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!));
        var sheets = book.WorkbookPart.Workbook.Descendants<Sheet>().Select(s => ((WorksheetPart)book.WorkbookPart.GetPartById(s.Id!)).Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList()).ToList();
        Assert.All(sheets, s => Assert.Contains(s.Take(4).SelectMany(r => r), t => t.StartsWith(ScoringWorkbook.Estimate, StringComparison.Ordinal)));

        var row = Assert.Single(sheets[0], r => r.Contains("Sở Tư pháp"));
        Assert.Equal(["1.25", "", "", "", "", "", "", "", "1", "2.25", "4", "1.75", "", "", "Ước tính"], row.Skip(2)); // a blank stays blank
        var detail = sheets[1].First(r => r.Contains("Sở Tư pháp") && r.Contains("CS1"));
        Assert.Contains("Hồ sơ giải quyết xong trong kỳ, so với hạn: Trước hạn 2, Đúng hạn 1, Quá hạn 1", detail);
        Assert.Equal(9 * sheet.Scores.Count, sheets[1].Count(r => r.Exists(c => c.StartsWith("CS", StringComparison.Ordinal) && c.Length == 3)));
        Assert.Contains(sheets[2].SelectMany(r => r), t => t == "Quý II năm 2026");
    }
}
