using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HCC.Tables;
using HCC.Text;

namespace HCC.Reports.Checking;

/// <summary>
/// Sheets of a workbook with what a checker needs and an import does not: merged headings, percent formats, several sheets. Hostile until read:
/// the package is measured (<see cref="OfficePackage"/>), rows and columns are bounded, formulas are not computed.
/// </summary>
internal static class TableWorkbook
{
    private const int MostSheets = 12;
    private const int MostMerged = 5_000;

    private static readonly PackageLimits Limits = new(96L * 1024 * 1024, 4_000_000, 100, 200_000);

    /// <summary>The visible sheets that hold something.</summary>
    public static ReportDocument Read(byte[] file)
    {
        var parts = OfficePackage.Measure(file, Limits);
        if (parts.Contains("word/document.xml"))
        {
            return OfficePackage.Guarded(() => ReportWord.Read(file));
        }

        using var workbook = OfficePackage.Open(file, Limits);
        var tables = OfficePackage.Guarded(() => Sheets(workbook).Where(t => t.Rows.Count > 0).ToList());
        return tables.Count == 0 ? throw CheckText.Fault("table.empty", nameof(RefusalText.TableEmpty))
            : new ReportDocument(tables is [var only] ? [new ReportTable("", only.Rows, 1, only.Merged)] : [.. tables.Select(t => new ReportTable(t.Name, t.Rows, 1, t.Merged))]);
    }

    private static IEnumerable<(string Name, List<IReadOnlyList<TableCell>> Rows, Dictionary<(int, int), (int, int)> Merged)> Sheets(SpreadsheetDocument workbook)
    {
        var (shared, decimals) = (OfficePackage.SharedTexts(workbook, Limits), PercentFormats(workbook));
        return OfficePackage.Sheets(workbook).Take(MostSheets).Select(s => (s.Name, Rows(s.Part, shared, decimals), Merged(s.Part)));
    }

    private static List<IReadOnlyList<TableCell>> Rows(WorksheetPart part, IReadOnlyList<string> shared, Dictionary<uint, int> percents)
    {
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var row in OfficePackage.Elements<Row>(part))
        {
            var at = row.RowIndex?.Value is { } told && told > rows.Count ? (int)Math.Min(told - 1, int.MaxValue) : rows.Count;
            var cells = new List<TableCell>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = OfficePackage.Column(cell.CellReference?.Value) ?? cells.Count;
                TableText.Bounds(at, column + 1);
                while (cells.Count <= column)
                {
                    cells.Add(new TableCell(""));
                }

                cells[column] = Value(cell, shared, percents);
            }

            if (cells.Any(c => c.Text.Length > 0))
            {
                TableText.Bounds(at, cells.Count);
                while (rows.Count < at)
                {
                    rows.Add([]);
                }

                rows.Add(cells);
            }
        }

        return rows;
    }

    private static TableCell Value(Cell cell, IReadOnlyList<string> shared, Dictionary<uint, int> percents)
    {
        var stored = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type is not null && type != CellValues.Number)
        {
            return new(Tidy(OfficePackage.Text(cell, shared)));
        }

        // A formula without a stored value was never computed by the program that wrote the file: it is shown, not run.
        if (stored.Length == 0)
        {
            return new(cell.CellFormula?.Text is { Length: > 0 } formula ? Tidy("=" + formula) : "");
        }

        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new(Tidy(stored));
        }

        number = Math.Round(number, 9);
        if (cell.StyleIndex?.Value is { } style && percents.TryGetValue(style, out var decimals))
        {
            return new(CheckText.Number(number * 100, decimals) + " %", Math.Round(number * 100, decimals, MidpointRounding.AwayFromZero), decimals);
        }

        number /= 1.0000000000000000000000000000m; // drops trailing zeros
        return new(CheckText.Number(number, number.Scale), number, number.Scale);
    }

    // Styles that show a number as a percentage, with the decimals they show.
    private static Dictionary<uint, int> PercentFormats(SpreadsheetDocument workbook)
    {
        var sheet = workbook.WorkbookPart?.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null).ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? [];
        return (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select((f, n) => (n, Decimals: f.NumberFormatId?.Value switch
        {
            9 => 0,
            10 => 2,
            { } id when own.TryGetValue(id, out var code) && code.Contains('%', StringComparison.Ordinal) => code.Contains('.', StringComparison.Ordinal) ? code.AsSpan(code.IndexOf('.', StringComparison.Ordinal)).Count('0') : 0,
            _ => -1,
        })).Where(f => f.Decimals >= 0).ToDictionary(f => (uint)f.n, f => Math.Min(f.Decimals, 6));
    }

    private static Dictionary<(int, int), (int, int)> Merged(WorksheetPart part)
    {
        var merged = new Dictionary<(int, int), (int, int)>();
        foreach (var reference in OfficePackage.Elements<MergeCell>(part).Take(MostMerged).Select(m => m.Reference?.Value?.Split(':')))
        {
            if (reference is not [var from, var to] || OfficePackage.Column(from) is not { } left || OfficePackage.Column(to) is not { } right || Row(from) is not { } top || Row(to) is not { } bottom || right - left > ReportTable.MostColumns || bottom - top > ReportTable.MostRows || merged.Count > 50_000)
            {
                continue;
            }

            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right; column++)
                {
                    merged[(row, column)] = (top, left);
                }
            }
        }

        return merged;
    }

    private static int? Row(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row - 1 : null;

    private static string Tidy(string text) => VietnameseText.Tidy(text.Length > 4_000 ? text[..4_000] : text);
}
