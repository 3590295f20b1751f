namespace HCC.Reports.Checking;

/// <summary>Understands a table: heading, rows, columns, sums.</summary>
internal static class LayoutReader
{
    /// <summary>Reads it.</summary>
    public static ReportLayout Read(ReportTable table)
    {
        var header = HeaderReader.Read(table);
        var (label, ordinal) = RowReader.Columns(table, header);
        var rows = RowReader.Rows(table, header, label, ordinal);
        var filled = rows.Where(r => r.Kind != RowKind.None).ToList();
        var numeric = Enumerable.Range(0, table.Width).Where(c => c != label && c != ordinal && IsNumeric(table, filled, c)).ToList();
        var percents = header.Leaves.Select((l, c) => RoleWords.Of(l) == Saying.Percent).ToArray();
        var numbers = Numbers(table, rows, percents, numeric);
        var layout = new ReportLayout(table, header, rows, label, ordinal, numbers);
        layout.Roles = ColumnReader.Read(layout, numeric);
        layout.Percents = [.. numeric.Where(c => layout.Roles[c] == ColumnRole.Percent || filled.Count(r => numbers[r.Index, c].IsPercent) * 2 > filled.Count)];
        layout.Counts = [.. numeric.Where(c => layout.Roles[c] is not (ColumnRole.Percent or ColumnRole.Ignored or ColumnRole.Ordinal or ColumnRole.Unit) && !layout.Percents.Contains(c))];
        TotalReader.Read(layout);
        IdentityReader.Read(layout);
        return layout;
    }

    // More numbers than words below the heading.
    private static bool IsNumeric(ReportTable table, List<ReportRow> rows, int column)
    {
        var read = rows.Select(r => CellNumber.Read(table[r.Index, column])).ToList();
        return read.Count(n => n.IsNumber) is var numbers and > 0 && numbers >= read.Count(n => n.Kind == CellKind.Text);
    }

    private static CellNumber[,] Numbers(ReportTable table, List<ReportRow> rows, bool[] percents, List<int> numeric)
    {
        var numbers = new CellNumber[table.Rows.Count, Math.Max(table.Width, 1)];
        var kinds = rows.ToDictionary(r => r.Index, r => r.Kind);
        var (points, commas) = (false, false);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Width; column++)
            {
                var percent = percents[column] || kinds.GetValueOrDefault(row) == RowKind.Percent;
                var number = CellNumber.Read(table[row, column], percent);
                numbers[row, column] = number;
                points |= !percent && numeric.Contains(column) && number is { IsNumber: true, CommaGroups: false, Decimals: 0 } && table[row, column].Exact is null && table[row, column].Text.Contains('.', StringComparison.Ordinal);
                commas |= number.CommaGroups;
            }
        }

        // Where points group thousands, a comma cannot do so too: 1,583 beside 2.708 is a decimal number.
        if (points && commas)
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Width; column++)
                {
                    var number = numbers[row, column];
                    numbers[row, column] = number is { CommaGroups: true, Value: > -1_000_000 and < 1_000_000 } ? number with { Value = number.Value / 1000, Decimals = 3 } : number;
                }
            }
        }

        return numbers;
    }
}
