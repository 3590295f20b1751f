using System.Text;

namespace HCC.Reports.Checking;

/// <summary>
/// Text as tables and prose: a CSV file with any delimiter and quoting, lines pasted from a spreadsheet (tabs) or from a document (pipes), or a
/// whole report in which tables stand between paragraphs.
/// </summary>
public static class TableText
{
    private const int MostCell = 4_000;

    /// <summary>Reads a text: what has cells becomes tables, the rest prose.</summary>
    /// <exception cref="HCC.Tables.TableFileException">A table has too many rows or columns.</exception>
    public static ReportDocument Read(string text)
    {
        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = text.Split('\n');
        var tabs = lines.Count(l => l.Contains('\t', StringComparison.Ordinal));
        var pipes = lines.Count(IsPiped);
        return pipes >= 2 && pipes >= tabs ? Blocks(lines, IsPiped, Pipes)
            : tabs >= 2 ? Blocks(lines, l => l.Contains('\t', StringComparison.Ordinal), l => l.Split('\t'))
            : Delimited(text, lines);
    }

    private static bool IsPiped(string line) => line.AsSpan().Trim() is ['|', .., '|'] piped && piped.Count('|') > 2;

    private static string[] Pipes(string line)
    {
        // The line of dashes below a heading is drawing, not a row.
        var cells = line.Trim()[1..^1].Split('|');
        return cells.All(c => c.Trim().Trim(':') is var dashes && dashes.All(d => d == '-')) ? [] : cells;
    }

    // Runs of lines with cells are tables. One blank line inside a run is a gap of the paste, not the end of the table.
    private static ReportDocument Blocks(string[] lines, Func<string, bool> isRow, Func<string, string[]> cells)
    {
        var (tables, prose, run, first) = (new List<ReportTable>(), new StringBuilder(), new List<string[]>(), 0);
        for (var n = 0; n <= lines.Length; n++)
        {
            if (n < lines.Length && isRow(lines[n]))
            {
                first = run.Count == 0 ? n : first;
                run.Add(cells(lines[n]));
            }
            else if (run.Count > 0 && n + 1 < lines.Length && string.IsNullOrWhiteSpace(lines[n]) && isRow(lines[n + 1]))
            {
                run.Add([]);
            }
            else
            {
                if (run.Count > 1)
                {
                    tables.Add(Bounded(run, first + 1));
                }
                else if (run.Count == 1)
                {
                    prose.Append(string.Join(' ', run[0])).Append('\n');
                }

                run = [];
                if (n < lines.Length)
                {
                    prose.Append(lines[n]).Append('\n');
                }
            }
        }

        return new ReportDocument(tables, prose.ToString().Trim('\n'));
    }

    // A file of one table, unless its lines hold no numbers of their own: then it is prose.
    private static ReportDocument Delimited(string text, string[] lines)
    {
        var filled = lines.Count(l => !string.IsNullOrWhiteSpace(l));
        var (best, rows) = (0d, new List<string[]>());
        foreach (var delimiter in (char[])[',', ';', '|'])
        {
            var split = Split(text, delimiter);
            var widths = split.Where(r => r.Length > 1).GroupBy(r => r.Length).Select(g => g.Count() * Math.Min(g.Key, 20)).DefaultIfEmpty(0).Max();
            (best, rows) = widths > best ? (widths, split) : (best, rows);
        }

        var same = rows.Where(r => r.Length > 2).GroupBy(r => r.Length).OrderByDescending(g => g.Count()).FirstOrDefault();
        var isTable = same is not null && same.Count() >= 2 && same.Count() * 2 >= filled && same.Sum(r => r.Count(c => CellNumber.Read(c).IsNumber)) >= same.Count();
        return isTable ? new ReportDocument([Bounded(rows, 1)]) : new ReportDocument([], text.Trim());
    }

    // Quotes as CSV has them; a quote inside an unquoted cell is a letter, and an unclosed one ends with its line.
    private static List<string[]> Split(string text, char delimiter)
    {
        var (rows, row, cell, at) = (new List<string[]>(), new List<string>(), new StringBuilder(), 0);
        while (at <= text.Length)
        {
            var c = at < text.Length ? text[at] : '\n';
            if (c == '"' && cell.Length == 0 && Closing(text, at + 1, delimiter) is var end and >= 0)
            {
                cell.Append(text.AsSpan(at + 1, end - at - 1)).Replace("\"\"", "\"");
                at = end + 1;
                continue;
            }

            if (c == delimiter || c == '\n')
            {
                if (row.Count <= ReportTable.MostColumns && rows.Count <= ReportTable.MostRows)
                {
                    row.Add(cell.ToString());
                }

                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(c);
            }

            at++;
        }

        while (rows.Count > 0 && rows[^1] is [""])
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }

    private static int Closing(string text, int from, char delimiter)
    {
        for (var at = text.IndexOf('"', from); at >= 0 && at - from < MostCell; at = text.IndexOf('"', at + 1))
        {
            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                at++;
            }
            else
            {
                return at + 1 == text.Length || text[at + 1] == delimiter || text[at + 1] is '\n' or ' ' ? at : -1;
            }
        }

        return -1;
    }

    private static ReportTable Bounded(List<string[]> rows, int firstRow)
    {
        Bounds(rows.Count - 1, rows.Max(r => r.Length));
        return ReportTable.Of(rows.Select(r => r.Select(c => Tidy(c))), "", firstRow);
    }

    private static string Tidy(string cell) => (cell.Length > MostCell ? cell[..MostCell] : cell).Replace("**", "", StringComparison.Ordinal).Replace("<br>", " ", StringComparison.OrdinalIgnoreCase).Trim();

    internal static void Bounds(int rowsBefore, int columns)
    {
        if (rowsBefore >= ReportTable.MostRows)
        {
            throw CheckText.Fault("table.rows", nameof(HCC.Text.RefusalText.TableRows), ReportTable.MostRows);
        }

        if (columns > ReportTable.MostColumns)
        {
            throw CheckText.Fault("table.columns", nameof(HCC.Text.RefusalText.TableColumns), ReportTable.MostColumns);
        }
    }
}
