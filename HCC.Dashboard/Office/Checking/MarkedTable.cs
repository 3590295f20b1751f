using System.Globalization;
using System.Text.RegularExpressions;
using HCC.Reports.Checking;

namespace HCC.Dashboard.Office.Checking;

/// <summary>How strongly a cell is marked.</summary>
public enum CellMark
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One of many that a sum adds.</summary>
    Range,

    /// <summary>A question would change it.</summary>
    Asked,

    /// <summary>A fault names it.</summary>
    Fault,
}

/// <summary>A cell as it is drawn.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Text">Text as printed.</param>
/// <param name="Mark">Its mark.</param>
/// <param name="Faults">Numbers of the faults that name it, from 1.</param>
/// <param name="Proposed">What a question proposes for it; null when none does.</param>
public sealed record MarkedCell(string Address, string Text, CellMark Mark, IReadOnlyList<int> Faults, decimal? Proposed);

/// <summary>A checked table with its faulty cells marked, as the page draws it.</summary>
/// <param name="Name">Name of the sheet; empty when there is one only.</param>
/// <param name="Letters">Letters of the columns.</param>
/// <param name="Rows">Rows that are drawn, with the number a spreadsheet gives them.</param>
/// <param name="Hidden">Rows that are not drawn because the table is long and nothing is wrong in them.</param>
public sealed partial record MarkedTable(string Name, IReadOnlyList<string> Letters, IReadOnlyList<(string Number, IReadOnlyList<MarkedCell> Cells)> Rows, int Hidden)
{
    private const int MostRows = 150;
    private const int MostColumns = 60;
    private const int MostRange = 5_000;

    /// <summary>Marks the tables of a report with what was found.</summary>
    public static IReadOnlyList<MarkedTable> Of(ReportDocument report, CheckResult result)
    {
        var named = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var ranges = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < result.Faults.Count; n++)
        {
            foreach (var address in result.Faults[n].Cells.Select(c => c.Address))
            {
                if (address.Contains(':', StringComparison.Ordinal) || address.Contains(';', StringComparison.Ordinal))
                {
                    ranges.UnionWith(Expand(address));
                }
                else
                {
                    (named.TryGetValue(address, out var faults) ? faults : named[address] = []).Add(n + 1);
                }
            }
        }

        var proposed = result.Questions.SelectMany(q => q.Cells).GroupBy(c => c.Cell.Address).ToDictionary(g => g.Key, g => g.First().Proposed);
        return [.. report.Tables.Where(t => t.Rows.Count > 0).Select(t => Of(t, named, ranges, proposed))];
    }

    /// <summary>Id of a cell's element; two sheets may have the same addresses.</summary>
    public static string Id(string address) => "cell-" + string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : "-" + ((int)c).ToString(CultureInfo.InvariantCulture)));

    private static MarkedTable Of(ReportTable table, Dictionary<string, List<int>> named, HashSet<string> ranges, Dictionary<string, decimal> proposed)
    {
        var (rows, hidden, width) = (new List<(string, IReadOnlyList<MarkedCell>)>(), 0, Math.Min(table.Width, MostColumns));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = Enumerable.Range(0, width).Select(c => Cell(table, row, c, named, ranges, proposed)).ToList();
            if (cells.All(c => c.Text.Length == 0 && c.Mark == CellMark.None))
            {
                continue;
            }

            if (rows.Count < MostRows || (cells.Any(c => c.Mark is CellMark.Fault or CellMark.Asked) && rows.Count < 3 * MostRows))
            {
                rows.Add((table.Address(row, 0)[1..], cells));
            }
            else
            {
                hidden++;
            }
        }

        return new MarkedTable(table.Name, [.. Enumerable.Range(0, width).Select(ReportTable.Letters)], rows, hidden);
    }

    private static MarkedCell Cell(ReportTable table, int row, int column, Dictionary<string, List<int>> named, HashSet<string> ranges, Dictionary<string, decimal> proposed)
    {
        var address = (table.Name.Length > 0 ? table.Name + "!" : "") + table.Address(row, column);
        var faults = named.GetValueOrDefault(address);
        decimal? change = proposed.TryGetValue(address, out var value) ? value : null;
        var mark = faults is not null ? CellMark.Fault : change is not null ? CellMark.Asked : ranges.Contains(address) ? CellMark.Range : CellMark.None;
        return new MarkedCell(address, table[row, column].Text, mark, faults ?? [], change);
    }

    private static IEnumerable<string> Expand(string addresses)
    {
        var sheet = addresses.LastIndexOf('!') is >= 0 and var at ? addresses[..(at + 1)] : "";
        foreach (var part in addresses[sheet.Length..].Split(';'))
        {
            if (Span().Match(part) is { Success: true } span && int.TryParse(span.Groups["from"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(span.Groups["to"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var to))
            {
                for (var row = from; row <= Math.Min(to, from + MostRange); row++)
                {
                    yield return sheet + span.Groups["column"].Value + row.ToString(CultureInfo.InvariantCulture);
                }
            }
            else
            {
                yield return sheet + part;
            }
        }
    }

    [GeneratedRegex("^(?<column>[A-Z]{1,3})(?<from>[0-9]{1,6}):[A-Z]{1,3}(?<to>[0-9]{1,6})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
