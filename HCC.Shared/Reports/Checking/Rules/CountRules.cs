using HCC.Text;

namespace HCC.Reports.Checking.Rules;

/// <summary>C1: a cell among counts or percentages that is no number. C2: a count below nought or with decimals.</summary>
internal static class CountRule
{
    public static void Check(ReportLayout layout, Findings found)
    {
        foreach (var row in layout.Rows.Where(r => r.Kind != RowKind.None))
        {
            foreach (var column in layout.Counts.Concat(layout.Percents).Order())
            {
                var number = layout[row.Index, column];
                var text = layout.Table[row.Index, column].Text;
                var isCount = row.Kind != RowKind.Percent && !layout.Percents.Contains(column);
                if (number.Kind == CellKind.Text)
                {
                    found.Fault("C1", [layout.Cell(row.Index, column)], null, null, CheckText.Both(nameof(CheckText.Unreadable), layout.Cell(row.Index, column).Address, row.Name, layout.Caption(column), Short(text)));
                }
                else if (isCount && number.IsNumber && number.Value < 0)
                {
                    found.Fault("C2", [layout.Cell(row.Index, column)], number.Value, null, CheckText.Both(nameof(CheckText.Negative), layout.Cell(row.Index, column).Address, row.Name, layout.Caption(column), text));
                }
                else if (isCount && number.IsNumber && number.Value != decimal.Truncate(number.Value))
                {
                    found.Fault("C2", [layout.Cell(row.Index, column)], number.Value, null, CheckText.Both(nameof(CheckText.Fractional), layout.Cell(row.Index, column).Address, row.Name, layout.Caption(column), text));
                }
            }
        }
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}

/// <summary>C3: a row that stands twice. The same unit with other figures is only a note: reports list several procedures of a department.</summary>
internal static class TwiceRule
{
    public static void Check(ReportLayout layout, Findings found)
    {
        foreach (var same in layout.Rows.Where(r => r.Kind == RowKind.Unit && r.Name.Length > 0 && layout.Counts.Any(c => layout.Value(r.Index, c) != 0)).GroupBy(r => VietnameseText.Fold(r.Name)).Where(g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var again in same.Skip(1).Where(r => Enumerable.Range(0, layout.Table.Width).Where(c => c != layout.Ordinal).All(c => layout.Table[r.Index, c].Text == layout.Table[first.Index, c].Text)))
            {
                found.Fault("C3", [Place(again), Place(first)], null, null, CheckText.Both(nameof(CheckText.Twice), again.Name, Place(first).Address, Place(again).Address));
            }

            FaultCell Place(ReportRow row) => layout.Cell(row.Index, Math.Max(layout.Label, 0));
        }
    }
}

/// <summary>A note when the numbering of rows jumps or repeats: a row may be missing.</summary>
internal static class OrdinalRule
{
    public static void Check(ReportLayout layout, Findings found)
    {
        if (layout.Ordinal < 0)
        {
            return;
        }

        ReportRow? before = null;
        foreach (var row in layout.Rows.Where(r => r.Ordinal.Length > 0 && r.Kind is RowKind.Unit or RowKind.Detail or RowKind.Total))
        {
            if (before is not null && int.TryParse(before.Ordinal.Trim('.', ')', '('), out var last) && int.TryParse(row.Ordinal.Trim('.', ')', '('), out var now) && now != last + 1 && now != 1 && !(now == last && VietnameseText.Fold(before.Name) == VietnameseText.Fold(row.Name)))
            {
                found.Note("R13", [layout.Cell(row.Index, layout.Ordinal)], CheckText.Both(nameof(CheckText.OrdinalJump), layout.Cell(row.Index, layout.Ordinal).Address, row.Name, before.Ordinal, row.Ordinal));
            }

            before = row;
        }
    }
}

/// <summary>R11: a part is never more than its whole. Silent where a sum of the same cells is at fault already.</summary>
internal static class PartRule
{
    internal static readonly (ColumnRole Part, ColumnRole[] Wholes)[] Pairs =
    [
        (ColumnRole.CarriedOver, [ColumnRole.Total]), (ColumnRole.Received, [ColumnRole.Total]),
        (ColumnRole.ReceivedOnline, [ColumnRole.Received, ColumnRole.Total]), (ColumnRole.ReceivedDirect, [ColumnRole.Received, ColumnRole.Total]),
        (ColumnRole.Resolved, [ColumnRole.Total]), (ColumnRole.InProgress, [ColumnRole.Total]),
        (ColumnRole.Early, [ColumnRole.Resolved, ColumnRole.Total]), (ColumnRole.OnTime, [ColumnRole.Resolved, ColumnRole.Total]),
        (ColumnRole.Punctual, [ColumnRole.Resolved, ColumnRole.Total]), (ColumnRole.Late, [ColumnRole.Resolved, ColumnRole.Total]),
        (ColumnRole.InTime, [ColumnRole.InProgress, ColumnRole.Total]), (ColumnRole.Overdue, [ColumnRole.InProgress, ColumnRole.Total]),
        (ColumnRole.Returned, [ColumnRole.Total]), (ColumnRole.Online, [ColumnRole.Received, ColumnRole.Total]), (ColumnRole.Part, [ColumnRole.Total]),
    ];

    public static void Check(ReportLayout layout, Findings found)
    {
        foreach (var (column, whole) in Columns(layout))
        {
            foreach (var row in layout.Counted.Where(r => layout[r.Index, column].IsNumber && layout[r.Index, whole].IsNumber))
            {
                found.Look();
                var (part, all) = (layout.Value(row.Index, column), layout.Value(row.Index, whole));
                if (part > all && !found.Names(layout.Cell(row.Index, column), "R1", "R2", "R3", "R4", "R8", "C1", "C2"))
                {
                    found.Fault("R11", [layout.Cell(row.Index, column), layout.Cell(row.Index, whole)], part, all, CheckText.Both(nameof(CheckText.PartOver), row.Name, layout.Speak(column), part, layout.Speak(whole), all));
                }
            }
        }
    }

    // Parts of a sum that the table shows, or that the words know.
    private static IEnumerable<(int Part, int Whole)> Columns(ReportLayout layout)
    {
        var known = from pair in Pairs
                    from column in layout.Counts.Where(c => layout.Roles[c] == pair.Part)
                    let whole = pair.Wholes.Select(layout.Column).FirstOrDefault(w => w >= 0, -1)
                    where whole >= 0
                    select (column, whole);
        var group = from whole in layout.Counts
                    where layout.Roles[whole] is ColumnRole.Total or ColumnRole.Unknown && RoleWords.Of(layout.Header.Leaves[whole]) == Saying.Total
                    from column in layout.Counts.Where(c => c > whole).TakeWhile(c => layout.Roles[c] == ColumnRole.Unknown && RoleWords.Of(layout.Header.Leaves[c]) != Saying.Total)
                    where layout.Identities.All(i => !i.Left.Contains(column))
                    select (column, whole);
        return known.Concat(group).Distinct();
    }
}
