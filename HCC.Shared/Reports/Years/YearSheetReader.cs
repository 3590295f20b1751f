using System.Globalization;
using System.Text.RegularExpressions;
using HCC.Centers;
using HCC.Reports.Checking;

namespace HCC.Reports.Years;

/// <summary>Reads a table of years out of what somebody handed in: pasted lines, CSV, workbook. A cell without a number stays blank.</summary>
public static partial class YearSheetReader
{
    /// <summary>The first table that has years, or what is wrong with it.</summary>
    /// <param name="kind">Which table it is meant to be.</param>
    /// <param name="center">Center; its agencies give columns their codes.</param>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="document">What was handed in.</param>
    public static Answer<YearSheet> Read(YearTableKind kind, Center center, string source, ReportDocument document)
    {
        foreach (var table in document.Tables.Where(t => t.Rows.Count > 1))
        {
            var layout = LayoutReader.Read(table);
            var years = layout.Rows.Where(r => r.Kind is RowKind.Unit or RowKind.Detail).Select(r => (Row: r.Index, Period: PeriodOf(layout, r))).Where(r => r.Period is not null).Select(r => (r.Row, Period: r.Period!.Value)).ToList();
            if (years.Count > 0)
            {
                return Read(kind, center, source, layout, years);
            }
        }

        return YearRefusal.NoYears();
    }

    private static Answer<YearSheet> Read(YearTableKind kind, Center center, string source, ReportLayout layout, List<(int Row, (int Year, int Months, int Column) Period)> years)
    {
        if (years.GroupBy(y => (y.Period.Year, y.Period.Months)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return YearRefusal.Twice(YearEntry.NameOf(twice.Key.Year, twice.Key.Months));
        }

        var named = years.Select(y => y.Period.Column).ToHashSet();
        var total = layout.Column(ColumnRole.Total) is var byRole and >= 0 ? byRole : layout.Counts.FirstOrDefault(c => RoleWords.Of(layout.Header.Leaves[c]) == Saying.Total, -1);
        var parts = layout.Counts.Where(c => c != total && !named.Contains(c)).Select(c => (Index: c, Column: YearColumns.Named(kind, center, layout.Caption(c)))).DistinctBy(p => p.Column.Key).ToList();
        var entries = new List<YearEntry>();
        YearEntry? sum = null;
        foreach (var (row, period) in years.Concat(layout.Rows.Where(r => r.Kind == RowKind.Total).Take(1).Select(r => (r.Index, (Year: 0, Months: 12, Column: -1)))))
        {
            var cells = parts.Select(p => p.Index).Append(total).Where(c => c >= 0).ToDictionary(c => c, c => layout[row, c]);
            foreach (var (column, cell) in cells)
            {
                if (cell.Kind == CellKind.Text || (cell.IsNumber && (cell.Decimals > 0 && cell.Value != decimal.Truncate(cell.Value) || cell.Value is < 0 or > int.MaxValue)))
                {
                    return YearRefusal.Cell(layout.Table.Address(row, column), layout.Table.TextAt(row, column));
                }
            }

            var entry = new YearEntry(period.Year, period.Months, total >= 0 ? Count(cells[total]) : null, parts.ToDictionary(p => p.Column.Key, p => Count(cells[p.Index])));
            if (period.Year == 0)
            {
                sum = entry;
            }
            else
            {
                entries.Add(entry);
            }
        }

        return new YearSheet(kind, source, [.. parts.Select(p => p.Column)], entries, sum);
    }

    private static int? Count(CellNumber cell) => cell.IsNumber ? (int)cell.Value : null;

    // The period stands in the name of the row, or in a cell that holds nothing else than a year.
    private static (int Year, int Months, int Column)? PeriodOf(ReportLayout layout, ReportRow row)
    {
        for (var column = 0; column < layout.Table.Width; column++)
        {
            var text = layout.Table.TextAt(row.Index, column);
            if (text.Length is 0 or > 60 || column == layout.Ordinal || !(text.Any(char.IsLetter) || OnlyYear().IsMatch(text)))
            {
                continue;
            }

            if (Year().Match(text) is { Success: true } year && int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var number and >= YearEntry.FirstYear)
            {
                var months = Months().Match(text) is { Success: true } first ? int.Parse(first.Groups["months"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 12;
                return months is >= 1 and <= 12 ? (number, months, column) : null;
            }

            if (text.Any(char.IsLetter))
            {
                return null; // the first words of a row name it
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^20\d\d$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyYear();

    [GeneratedRegex(@"(?<!\d)(?<months>\d{1,2})\s*tháng", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Months();
}
