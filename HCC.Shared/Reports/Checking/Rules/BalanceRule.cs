using HCC.Text;

namespace HCC.Reports.Checking.Rules;

/// <summary>R14: what a period carries over is what the one before had in progress, in total and for each unit that both name.</summary>
internal static class BalanceRule
{
    public static void Check(ReportLayout now, ReportLayout before, Findings found)
    {
        var carried = now.Column(ColumnRole.CarriedOver);
        int[] pending = before.Column(ColumnRole.InProgress) is >= 0 and var whole ? [whole] : [.. before.Counts.Where(c => before.Roles[c] is ColumnRole.InTime or ColumnRole.Overdue)];
        if (carried < 0 || pending.Length == 0)
        {
            return;
        }

        var earlier = before.Counted.Where(r => r.Index != before.Grand?.Index).GroupBy(r => Key(r.Name)).ToDictionary(g => g.Key, g => g.First());
        foreach (var row in now.Counted.Where(r => now[r.Index, carried].IsNumber))
        {
            var same = row.Index == now.Grand?.Index ? before.Grand : earlier.GetValueOrDefault(Key(row.Name));
            if (same is null)
            {
                continue;
            }

            found.Look();
            var (stated, left) = (now.Value(row.Index, carried), pending.Sum(c => before.Value(same.Index, c)));
            if (stated != left)
            {
                found.Fault("R14", [now.Cell(row.Index, carried)], stated, left, CheckText.Both(nameof(CheckText.Balance), row.Name, stated, left, Math.Abs(stated - left)));
            }
        }
    }

    /// <summary>A unit's name without marks, dashes and commas.</summary>
    internal static string Key(string name) => string.Concat(VietnameseText.Fold(name).Where(char.IsLetterOrDigit));
}

/// <summary>Says what could not be checked, so that silence is never taken for agreement.</summary>
internal static class LayoutNotes
{
    public static void Tell(ReportLayout layout, Findings found)
    {
        foreach (var identity in layout.Doubtful)
        {
            found.Note(identity.Rule, [], CheckText.Both(nameof(CheckText.OtherCounting), RowSumRule.Names(layout, identity.Left.Select(c => (0, c))), RowSumRule.Names(layout, identity.Right.Select(c => (0, c)))));
        }

        foreach (var row in layout.NoSums)
        {
            found.Note("R5", [layout.Cell(row, Math.Max(layout.Label, 0))], CheckText.Both(nameof(CheckText.NotASum), layout.NameOf(row)));
        }

        if (layout.Counts.Count > 0 && layout.Identities.Count == 0 && layout.Sums.Count == 0)
        {
            found.Note("R8", [], CheckText.Both(nameof(CheckText.NothingToAdd), layout.Table.Name.Length > 0 ? $" “{layout.Table.Name}”" : ""));
        }
    }
}
