using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HCC.Reports.Documents;

/// <summary>Tables of WordprocessingML.</summary>
internal static class WordTable
{
    private static readonly (string Top, string Side) Padding = ("20", "55");

    /// <summary>A ruled table so many millimetres wide, its head repeated on every page.</summary>
    public static Table Of(DocumentTable table, double width)
    {
        var unit = width / table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => PageLayout.Twips(c.Width * unit)).ToArray();
        var made = Frame(widths, ruled: true);
        made.Append(HeadRows(table, widths));
        made.Append(table.Rows.Select((row, n) => BodyRow(table, widths, row, sumsFollow: n + 1 < table.Rows.Count && table.Rows[n + 1].Strong)));
        return made;
    }

    /// <summary>Columns without rules side by side: head of a document, signatures.</summary>
    /// <param name="widths">Widths in millimetres.</param>
    /// <param name="columns">What stands in each.</param>
    public static Table SideBySide(IReadOnlyList<double> widths, params IReadOnlyList<IEnumerable<OpenXmlElement>> columns)
    {
        var twips = widths.Select(PageLayout.Twips).ToArray();
        var table = Frame(twips, ruled: false);
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(columns.Select((blocks, n) => Cell(twips[n], null, blocks)));
        table.Append(row);
        return table;
    }

    private static Table Frame(int[] widths, bool ruled)
    {
        var properties = new TableProperties(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) });
        if (ruled)
        {
            properties.Append(new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()));
        }

        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        var (top, side) = ruled ? Padding : ("0", "0");
        properties.Append(new TableCellMarginDefault(
            new TopMargin { Width = top, Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = short.Parse(side, CultureInfo.InvariantCulture), Type = TableWidthValues.Dxa },
            new BottomMargin { Width = top, Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = short.Parse(side, CultureInfo.InvariantCulture), Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })));
    }

    private static IEnumerable<OpenXmlElement> HeadRows(DocumentTable table, int[] widths)
    {
        var placed = table.PlacedHead();
        for (var row = 0; row < table.Head.Count; row++)
        {
            var made = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
            foreach (var head in placed.Where(p => p.Row <= row && row < p.Row + p.Cell.Down).OrderBy(p => p.Column))
            {
                var width = widths.Skip(head.Column).Take(head.Cell.Across).Sum();
                var first = head.Row == row;
                var style = head.Cell.Quiet ? TextStyle.TableOrdinal : TextStyle.TableHead;
                var cell = Cell(width, TableVerticalAlignmentValues.Center, [WordParts.Paragraph(style, first ? [head.Cell.Text] : [])]);
                var properties = cell.TableCellProperties!;
                if (head.Cell.Across > 1)
                {
                    properties.GridSpan = new GridSpan { Val = head.Cell.Across };
                }

                if (head.Cell.Down > 1)
                {
                    properties.VerticalMerge = new VerticalMerge { Val = first ? MergedCellValues.Restart : MergedCellValues.Continue };
                }

                made.Append(cell);
            }

            yield return made;
        }
    }

    // The row before the sums stays with them: a page never carries the sums alone.
    private static TableRow BodyRow(DocumentTable table, int[] widths, DocumentRow row, bool sumsFollow)
    {
        var made = new TableRow(new TableRowProperties(new CantSplit()));
        made.Append(row.Cells.Select((cell, n) =>
        {
            var style = table.Columns[n].Side switch
            {
                Side.Left or Side.Both => TextStyle.TableText,
                Side.Centre => TextStyle.TableCentre,
                Side.Right => TextStyle.TableNumber,
            };
            var lines = cell.Shown.Split('\n').Select(line => WordParts.Paragraph(style, new TextRun(line, Bold: row.Strong))).ToList();
            if (sumsFollow)
            {
                lines.ForEach(line => line.ParagraphProperties!.KeepNext = new KeepNext());
            }

            return Cell(widths[n], TableVerticalAlignmentValues.Center, lines);
        }));
        return made;
    }

    private static TableCell Cell(int width, TableVerticalAlignmentValues? middle, IEnumerable<OpenXmlElement> blocks)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) });
        if (middle is { } where)
        {
            properties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = where };
        }

        var cell = new TableCell(properties);
        cell.Append(blocks);
        if (cell.LastChild is not Paragraph)
        {
            cell.Append(WordParts.Paragraph(TextStyle.Rule)); // a cell ends with a paragraph
        }

        return cell;
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
