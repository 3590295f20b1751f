using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace HCC.Reports.Documents;

/// <summary>A sheet of <see cref="ExcelDocument"/>: titles, table, notes.</summary>
internal sealed record ExcelSheet(string Name, IReadOnlyList<string> Titles, DocumentTable Table, IReadOnlyList<string> Notes)
{
    private const double LineHeight = 15;

    /// <summary>Width of all columns, in figures: what fits a page across at a readable size.</summary>
    private const double SheetWidth = 150;

    // Rows count from 1; a free row stands between titles and head.
    private int FirstHeadRow => Titles.Count + 2;

    private int FirstRow => FirstHeadRow + Table.Head.Count;

    /// <summary>Which rows every printed page begins with.</summary>
    public string RepeatedRows => string.Create(CultureInfo.InvariantCulture, $"'{Name}'!${FirstHeadRow}:${FirstRow - 1}");

    public Worksheet Worksheet(bool first)
    {
        var placed = Table.PlacedHead();
        var merged = new List<string>();
        var data = new SheetData();
        for (var n = 0; n < Titles.Count; n++)
        {
            data.Append(Row(n + 1, [Cell(n + 1, 0, DocumentCell.Of(Titles[n]), n == 0 ? ExcelLook.Title : ExcelLook.Subtitle)]));
            merged.Add(Area(n + 1, 0, n + 1, Table.Columns.Count - 1));
        }

        for (var n = 0; n < Table.Head.Count; n++)
        {
            data.Append(HeadRow(placed, n));
        }

        merged.AddRange(placed.Where(p => p.Cell.Across > 1 || p.Cell.Down > 1)
            .Select(p => Area(FirstHeadRow + p.Row, p.Column, FirstHeadRow + p.Row + p.Cell.Down - 1, p.Column + p.Cell.Across - 1)));
        for (var n = 0; n < Table.Rows.Count; n++)
        {
            var (row, at) = (Table.Rows[n], FirstRow + n);
            data.Append(Row(at, row.Cells.Select((cell, column) => Cell(at, column, cell, Look(cell, Table.Columns[column].Side, row.Strong))), row.Cells.Select((cell, column) => Lines(cell.Shown, Width(column))).Max()));
        }

        var below = FirstRow + Table.Rows.Count;
        data.Append(Notes.Select((note, n) => Row(below + n, [Cell(below + n, 0, DocumentCell.Of(note), ExcelLook.Note)])));

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(Frozen()) { WorkbookViewId = 0, TabSelected = first, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(Table.Columns.Select((_, n) => new Column { Min = (uint)n + 1, Max = (uint)n + 1, Width = Width(n), CustomWidth = true })),
            data,
            new MergeCells(merged.Select(area => new MergeCell { Reference = area })),
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = Inches(PageLayout.TopMargin), Right = Inches(PageLayout.RightMargin), Top = Inches(PageLayout.TopMargin), Bottom = Inches(PageLayout.RightMargin), Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddHeader("&C&P")));
    }

    private static ExcelLook Look(DocumentCell cell, Side side, bool strong) => cell.Value is null
        ? side switch { Side.Left or Side.Both => strong ? ExcelLook.StrongText : ExcelLook.Text, Side.Centre => strong ? ExcelLook.StrongCentre : ExcelLook.Centre, Side.Right => strong ? ExcelLook.StrongRight : ExcelLook.Right }
        : cell.Decimals == 0 ? strong ? ExcelLook.StrongCount : ExcelLook.Count : strong ? ExcelLook.StrongPercent : ExcelLook.Percent;

    private static double Inches(double millimetres) => millimetres / 25.4;

    private static string Place(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    private static string Area(int top, int left, int bottom, int right) => $"{Place(top, left)}:{Place(bottom, right)}";

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    // Programs do not agree on whether they make a row higher for a text of several lines, so every row says its height.
    private static Row Row(int at, IEnumerable<Cell> cells, int lines = 1) => new(cells) { RowIndex = (uint)at, Height = (LineHeight * lines) + 3, CustomHeight = true };

    // Capitals and bold type are wider than the figures by which Excel measures its columns.
    private static int Lines(string text, double width)
    {
        var (lines, left) = (1, width - 2);
        foreach (var word in text.Split(' '))
        {
            left -= word.Length + 1;
            if (left < 0)
            {
                (lines, left) = (lines + 1, width - 3 - word.Length);
            }
        }

        return lines;
    }

    private double Width(int column) => Math.Max(7, Table.Columns[column].Width * SheetWidth / Table.Columns.Sum(c => c.Width));

    private static Cell Cell(int row, int column, DocumentCell content, ExcelLook look)
    {
        var cell = new Cell { CellReference = Place(row, column), StyleIndex = (uint)look };
        if (content.Value is { } number)
        {
            cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
            cell.DataType = CellValues.Number;
        }
        else if (PlainText.Of(content.Text) is { Length: > 0 } text)
        {
            // A string within the cell is never read as a formula, whatever it begins with.
            cell.InlineString = new InlineString(new S.Text(text) { Space = SpaceProcessingModeValues.Preserve });
            cell.DataType = CellValues.InlineString;
        }

        return cell;
    }

    private Row HeadRow(IReadOnlyList<PlacedHeadCell> placed, int n)
    {
        var at = FirstHeadRow + n;
        var cells = new List<Cell>();
        for (var column = 0; column < Table.Columns.Count; column++)
        {
            var over = placed.First(p => p.Row <= n && n < p.Row + p.Cell.Down && p.Column <= column && column < p.Column + p.Cell.Across);
            var corner = over.Row == n && over.Column == column;
            cells.Add(Cell(at, column, DocumentCell.Of(corner ? over.Cell.Text : ""), over.Cell.Quiet ? ExcelLook.Ordinal : ExcelLook.Head));
        }

        var lines = placed.Where(p => p.Row == n && p.Cell is { Down: 1, Quiet: false }).Select(p => Lines(p.Cell.Text, Enumerable.Range(p.Column, p.Cell.Across).Sum(Width))).DefaultIfEmpty(1).Max();

        // What reaches down to this row must find room in it and in the rows above.
        var through = placed.Where(p => p.Cell.Down > 1 && p.Row + p.Cell.Down - 1 == n).Select(p => Lines(p.Cell.Text, Enumerable.Range(p.Column, p.Cell.Across).Sum(Width)) - p.Cell.Down + 1).DefaultIfEmpty(1).Max();
        return Row(at, cells, Math.Max(lines, through));
    }

    private Pane Frozen() => new() { HorizontalSplit = 2, VerticalSplit = FirstRow - 1, TopLeftCell = Place(FirstRow, 2), ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen };
}
