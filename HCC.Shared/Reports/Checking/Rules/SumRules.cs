using HCC.Centers;

namespace HCC.Reports.Checking.Rules;

/// <summary>A place where a sum must hold: Σ left = Σ right.</summary>
/// <param name="Rule">R1 … R5, R8.</param>
/// <param name="Left">The whole, usually one cell.</param>
/// <param name="Right">Its parts.</param>
/// <param name="Identity">The sum over columns of which this is one row; null for a sum over rows (R5).</param>
internal sealed record SumCheck(string Rule, IReadOnlyList<(int Row, int Column)> Left, IReadOnlyList<(int Row, int Column)> Right, SumIdentity? Identity)
{
    /// <summary>All cells.</summary>
    public IEnumerable<(int Row, int Column)> Cells => Left.Concat(Right);

    /// <summary>Left minus right, with the values that a reading gives.</summary>
    public decimal Difference(Func<(int Row, int Column), decimal> value) => Left.Sum(value) - Right.Sum(value);
}

/// <summary>R1 total = carried over + new; R2 resolved = early + on time + late; R3 in progress = in time + overdue; R4 total = resolved + in progress; R8 a breakdown and its whole. In every row, also in rows of sums.</summary>
internal static class RowSumRule
{
    public static IEnumerable<SumCheck> Checks(ReportLayout layout) =>
        from identity in layout.Identities
        from row in layout.Counted
        where !layout.IsBlank(row.Index, identity.Left) || identity.Right.Any(c => layout.Value(row.Index, c) != 0)
        select new SumCheck(identity.Rule, [.. identity.Left.Select(c => (row.Index, c))], [.. identity.Right.Select(c => (row.Index, c))], identity);

    public static void Tell(ReportLayout layout, SumCheck check, Findings found)
    {
        var row = check.Left[0].Row;
        var (left, right) = (check.Left.Sum(c => layout.Value(c.Row, c.Column)), check.Right.Sum(c => layout.Value(c.Row, c.Column)));
        var sentence = CheckText.Both(nameof(CheckText.RowSum), layout.NameOf(row), Names(layout, check.Left), left, Names(layout, check.Right), Terms(layout, check.Right), right, Math.Abs(left - right));
        var blanks = check.Cells.Where(c => !layout[c.Row, c.Column].IsNumber).ToList();
        var more = blanks.Count > 0 ? CheckText.Both(nameof(CheckText.SumBlank), string.Join(", ", blanks.Select(c => layout.Cell(c.Row, c.Column).Address))) : Elsewhere(layout, check, row, right);
        found.Fault(check.Rule, [.. check.Cells.Select(c => layout.Cell(c.Row, c.Column))], left, right, Join(sentence, more));
    }

    // R8: parts that add to another whole than the one they stand under.
    private static Words? Elsewhere(ReportLayout layout, SumCheck check, int row, decimal right)
    {
        var other = layout.Counts.FirstOrDefault(c => check.Cells.All(k => k.Column != c) && layout.Roles[c] is ColumnRole.Total or ColumnRole.Received or ColumnRole.Resolved or ColumnRole.InProgress && layout.Value(row, c) == right && right > 0, -1);
        return check.Rule == "R8" && other >= 0 ? CheckText.Both(nameof(CheckText.SumElsewhere), layout.Speak(other), right) : null;
    }

    internal static Words Names(ReportLayout layout, IEnumerable<(int Row, int Column)> cells) => cells.Select(c => layout.Speak(c.Column)).Aggregate((a, b) => new Words($"{a.Vi} + {b.Vi}", $"{a.En} + {b.En}"));

    private static string Terms(ReportLayout layout, IReadOnlyList<(int Row, int Column)> cells) => string.Join(" + ", cells.Select(c => CheckText.Number(layout.Value(c.Row, c.Column), layout[c.Row, c.Column].Decimals)));

    internal static Words Join(Words sentence, Words? more) => more is null ? sentence : new Words($"{sentence.Vi} {more.Vi}", $"{sentence.En} {more.En}");
}

/// <summary>R5: each column adds to its row of sums, nested sums included.</summary>
internal static class ColumnSumRule
{
    public static IEnumerable<SumCheck> Checks(ReportLayout layout) =>
        from sum in layout.Sums
        from column in layout.Counts
        where layout[sum.Row, column].IsNumber || sum.Parts.Any(p => layout.Value(p, column) != 0)
        where layout.Roles[column] != ColumnRole.Unknown || !layout.IsBlank(sum.Row, [column])
        select new SumCheck("R5", [(sum.Row, column)], [.. sum.Parts.Select(p => (p, column))], null);

    public static void Tell(ReportLayout layout, SumCheck check, Findings found)
    {
        var (row, column) = check.Left[0];
        var (stated, sum) = (layout.Value(row, column), check.Right.Sum(c => layout.Value(c.Row, c.Column)));
        var sentence = CheckText.Both(stated > sum ? nameof(CheckText.ColumnSumShort) : nameof(CheckText.ColumnSumOver), layout.Speak(column), check.Right.Count, sum, layout.NameOf(row), stated, Math.Abs(stated - sum));
        found.Fault("R5", [layout.Cell(row, column), layout.Range([.. check.Right.Select(c => c.Row)], column)], stated, sum, sentence);
    }
}
