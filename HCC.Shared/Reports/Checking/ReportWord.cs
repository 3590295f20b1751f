using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HCC.Text;

namespace HCC.Reports.Checking;

/// <summary>A report as a Word document: its tables with merged cells, and its paragraphs as prose.</summary>
internal static class ReportWord
{
    private const int MostParagraphs = 20_000;

    /// <summary>Reads a document whose package was measured before.</summary>
    public static ReportDocument Read(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = 64L * 1024 * 1024, AutoSave = false });
        var body = document.MainDocumentPart?.Document.Body ?? throw CheckText.Fault("table.empty", nameof(RefusalText.TableEmpty));
        var prose = string.Join('\n', body.Elements<Paragraph>().Take(MostParagraphs).Select(p => VietnameseText.Tidy(p.InnerText)));
        var tables = body.Elements<Table>().Select(Table).Where(t => t.Rows.Count > 1 && t.Width > 2).ToList();
        return new ReportDocument(tables is [var only] ? [only] : [.. tables.Select((t, n) => new ReportTable($"Bảng {n + 1}", t.Rows, 1, t.Merges))], prose);
    }

    private static Taken Table(Table table)
    {
        var (rows, merges, open) = (new List<IReadOnlyList<TableCell>>(), new Dictionary<(int, int), (int, int)>(), new Dictionary<int, (int, int)>());
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = new List<TableCell>();
            foreach (var cell in row.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>())
            {
                var (at, start) = ((rows.Count, cells.Count), cells.Count);
                var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, ReportTable.MostColumns);
                var continued = cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart && open.ContainsKey(start);
                var origin = continued ? open[start] : at;
                cells.Add(new TableCell(continued ? "" : VietnameseText.Tidy(string.Join(' ', cell.Elements<Paragraph>().Select(p => p.InnerText)))));
                cells.AddRange(Enumerable.Repeat(new TableCell(""), span - 1));
                for (var column = start; column < start + span; column++)
                {
                    open[column] = origin;
                    if (span > 1 || continued)
                    {
                        merges[(rows.Count, column)] = origin;
                    }
                }
            }

            TableText.Bounds(rows.Count, cells.Count);
            rows.Add(cells);
        }

        return new Taken(rows, merges);
    }

    private sealed record Taken(List<IReadOnlyList<TableCell>> Rows, Dictionary<(int, int), (int, int)> Merges)
    {
        public int Width => Rows.Count == 0 ? 0 : Rows.Max(r => r.Count);

        public static implicit operator ReportTable(Taken taken) => new("", taken.Rows, 1, taken.Merges);
    }
}
