using HCC.Centers;
using HCC.Insights;

namespace HCC.Reports.Checking.Rules;

/// <summary>A percentage against the numbers it is made of (R6): rounded half up to the decimals that are printed, tolerance half a unit of the last.</summary>
internal static class Percentage
{
    /// <summary>Whether a printed percentage can be that of a part of a whole.</summary>
    public static bool Fits(decimal stated, int decimals, decimal part, decimal whole) =>
        whole != 0 && Math.Abs(stated - (100 * part / whole)) <= Half(decimals);

    /// <summary>The percentage as it should be printed.</summary>
    public static decimal Of(decimal part, decimal whole, int decimals) =>
        Math.Abs(part) <= int.MaxValue && Math.Abs(whole) <= int.MaxValue ? new Share((int)part, (int)whole).Rounded(decimals) ?? 0 : Math.Round(100 * part / whole, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Half a unit of the last printed digit.</summary>
    public static decimal Half(int decimals) => 0.5m / Power(decimals);

    private static decimal Power(int decimals) => Enumerable.Repeat(10m, Math.Clamp(decimals, 0, 9)).Aggregate(1m, (a, b) => a * b);
}

/// <summary>One cell of a row "Tỷ lệ %" with what it is a share of.</summary>
/// <param name="Row">Row of percentages.</param>
/// <param name="Column">Column.</param>
/// <param name="Of">Row whose shares they are.</param>
/// <param name="Base">Columns that make the base.</param>
/// <param name="Usual">The base that one expects there.</param>
/// <param name="Stated">Printed percentage.</param>
/// <param name="Decimals">Printed decimals.</param>
internal sealed record PercentCheck(int Row, int Column, int Of, IReadOnlyList<int> Base, IReadOnlyList<int> Usual, decimal Stated, int Decimals)
{
    /// <summary>Whether it fits the values that a reading gives.</summary>
    public bool Holds(Func<(int Row, int Column), decimal> value) => Percentage.Fits(Stated, Decimals, value((Of, Column)), Base.Sum(c => value((Of, c))));
}

/// <summary>R6 in a row "Tỷ lệ %": each column has a base of its own, the whole that it is a part of. R7: where bases are missing, parts of a whole still add to 100.</summary>
internal static class PercentRowRule
{
    private static readonly ColumnRole[][] Families =
    [
        [ColumnRole.CarriedOver, ColumnRole.Received, ColumnRole.ReceivedOnline, ColumnRole.ReceivedDirect], [ColumnRole.Resolved, ColumnRole.InProgress],
        [ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Punctual, ColumnRole.Late], [ColumnRole.InTime, ColumnRole.Overdue],
    ];

    /// <summary>All shares whose base is known.</summary>
    public static List<PercentCheck> Checks(ReportLayout layout) => [.. Groups(layout).SelectMany(g => Read(layout, g.Row, g.Of, g.Columns, g.Scale))];

    public static void Check(ReportLayout layout, IReadOnlyList<PercentCheck> checks, Findings found)
    {
        foreach (var check in checks)
        {
            found.Look();
            var (part, whole, stated) = (layout.Value(check.Of, check.Column), check.Base.Sum(c => layout.Value(check.Of, c)), CheckText.Number(check.Stated, check.Decimals));
            if (!check.Holds(c => layout.Value(c.Row, c.Column)))
            {
                var computed = Percentage.Of(part, whole, check.Decimals);
                found.Fault("R6", [layout.Cell(check.Row, check.Column), layout.Cell(check.Of, check.Column), .. check.Base.Where(c => c != check.Column).Select(c => layout.Cell(check.Of, c))], check.Stated, computed,
                    CheckText.Both(nameof(CheckText.PercentRow), layout.Speak(check.Column), stated, part, whole, Name(layout, check.Base), CheckText.Number(computed, check.Decimals)));
            }
            else if (!ReferenceEquals(check.Base, check.Usual))
            {
                found.Note("R6", [layout.Cell(check.Row, check.Column)], CheckText.Both(nameof(CheckText.PercentOtherBase), layout.Speak(check.Column), stated, Name(layout, check.Base), Name(layout, check.Usual)));
            }
        }

        foreach (var group in Groups(layout).Where(g => checks.All(c => c.Row != g.Row || !g.Columns.Contains(c.Column))))
        {
            Complement(layout, group.Row, group.Columns, found);
        }
    }

    private static IEnumerable<(int Row, int Of, List<int> Columns, int Scale)> Groups(ReportLayout layout)
    {
        foreach (var row in layout.Rows.Where(r => r.Kind == RowKind.Percent))
        {
            var of = layout.Rows.LastOrDefault(r => r.Index < row.Index && r.Kind is RowKind.Total or RowKind.Unit or RowKind.Detail);
            var stated = layout.Counts.Where(c => layout[row.Index, c].IsNumber).ToList();
            var scale = stated.Count > 1 && stated.All(c => layout.Value(row.Index, c) <= 1) && stated.Any(c => layout[row.Index, c].Decimals > 1) ? 100 : 1;
            foreach (var columns in stated.GroupBy(c => Array.FindIndex(Families, f => f.Contains(layout.Roles[c])) is >= 0 and var family ? family : 100 + c))
            {
                yield return (row.Index, of?.Index ?? -1, [.. columns], scale);
            }
        }
    }

    // The usual base first; another one only when the whole family keeps it, or nothing else could be said (online on the newly received).
    private static IEnumerable<PercentCheck> Read(ReportLayout layout, int row, int of, List<int> columns, int scale)
    {
        var bases = of < 0 ? [] : Bases(layout, columns[0]).Where(b => b.Sum(c => layout.Value(of, c)) > 0).ToList();
        PercentCheck Share(int column, List<int> whole) => new(row, column, of, whole, bases[0], layout.Value(row, column) * scale, scale == 1 ? layout[row, column].Decimals : Math.Max(0, layout[row, column].Decimals - 2));
        int Fit(List<int> whole) => columns.Count(c => Share(c, whole).Holds(k => layout.Value(k.Row, k.Column)));
        var best = bases.MaxBy(Fit);
        return best is null ? [] : columns.Select(c => Share(c, Fit(best) > Fit(bases[0]) && (columns.Count == 1 || Fit(best) >= 2) ? best : bases[0]));
    }

    private static void Complement(ReportLayout layout, int row, List<int> columns, Findings found)
    {
        var sum = columns.Sum(c => layout.Value(row, c));
        var slack = columns.Sum(c => Percentage.Half(layout[row, c].Decimals));
        if (columns.Count > 1 && layout.Identities.Any(i => i.Right.Order().SequenceEqual(columns.Order())))
        {
            found.Look();
            if (Math.Abs(sum - 100) > slack)
            {
                found.Fault("R7", [.. columns.Select(c => layout.Cell(row, c))], sum, 100, CheckText.Both(nameof(CheckText.Complement), RowSumRule.Names(layout, columns.Select(c => (0, c))), sum));
            }
        }
    }

    private static IEnumerable<List<int>> Bases(ReportLayout layout, int column)
    {
        List<int> Of(params ColumnRole[] roles) => [.. layout.Counts.Where(c => roles.Contains(layout.Roles[c]))];
        var total = Of(ColumnRole.Total) is { Count: > 0 } t ? t : Of(ColumnRole.CarriedOver, ColumnRole.Received) is { Count: 2 } came ? came : [];
        var resolved = Of(ColumnRole.Resolved) is { Count: > 0 } r ? r : Of(ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Punctual, ColumnRole.Late);
        var inProgress = Of(ColumnRole.InProgress) is { Count: > 0 } p ? p : Of(ColumnRole.InTime, ColumnRole.Overdue);
        List<List<int>> bases = layout.Roles[column] switch
        {
            ColumnRole.Early or ColumnRole.OnTime or ColumnRole.Punctual or ColumnRole.Late => [resolved, total],
            ColumnRole.InTime or ColumnRole.Overdue => [inProgress, total],
            ColumnRole.Online => [total, Of(ColumnRole.Received), resolved],
            ColumnRole.ReceivedOnline or ColumnRole.ReceivedDirect => [total, Of(ColumnRole.Received), Of(ColumnRole.ReceivedOnline, ColumnRole.ReceivedDirect)],
            ColumnRole.Returned => [total, resolved],
            ColumnRole.Unknown => [layout.Identities.FirstOrDefault(i => i.Right.Contains(column)) is { Left.Count: 1 } found ? [.. found.Left] : total.Contains(column) ? [column] : total],
            _ => [total],
        };
        return bases.Where(b => b.Count > 0);
    }

    private static Words Name(ReportLayout layout, IReadOnlyList<int> columns) => RowSumRule.Names(layout, columns.Select(c => (0, c)));
}

/// <summary>R6 in a column "Tỷ lệ %": which part of which base it is, most rows tell; then every row is computed again.</summary>
internal static class PercentColumnRule
{
    private const int MostColumns = 24;
    private const int MostVotes = 300;

    private sealed record Reading(int[] Part, int[] Base, bool OfGrand);

    public static void Check(ReportLayout layout, Findings found)
    {
        foreach (var column in layout.Percents)
        {
            var rows = layout.Counted.Where(r => layout[r.Index, column].IsNumber).Select(r => r.Index).ToList();
            var scale = rows.Count > 1 && rows.All(r => layout.Value(r, column) is >= 0 and <= 1) && rows.Any(r => layout[r, column].Decimals > 1) && rows.All(r => !layout[r, column].IsPercent) ? 100 : 1;
            var votes = rows.Take(MostVotes).ToList();
            bool Fits(Reading reading, int row) => Base(layout, reading, row) is not 0 and var whole && Percentage.Fits(layout.Value(row, column) * scale, Shown(row), reading.Part.Sum(c => layout.Value(row, c)), whole);
            int Shown(int row) => scale == 1 ? layout[row, column].Decimals : Math.Max(0, layout[row, column].Decimals - 2);
            var best = Readings(layout, column).Select(r => (Reading: r, Fit: votes.Count(row => Fits(r, row)), Of: votes.Count(row => Base(layout, r, row) != 0))).OrderByDescending(r => r.Fit).FirstOrDefault();
            if (best.Reading is null || best.Fit * 2 < best.Of || best.Fit == 0)
            {
                if (rows.Count > 0 && layout.Counts.Count > 0)
                {
                    found.Note("R6", [layout.Range(rows, column)], CheckText.Both(nameof(CheckText.PercentUnknown), layout.Caption(column)));
                }

                continue;
            }

            foreach (var row in rows.Where(r => Base(layout, best.Reading, r) != 0))
            {
                found.Look();
                if (!Fits(best.Reading, row))
                {
                    var (stated, decimals) = (layout.Value(row, column) * scale, Shown(row));
                    var (part, whole) = (best.Reading.Part.Sum(c => layout.Value(row, c)), Base(layout, best.Reading, row));
                    var computed = Percentage.Of(part, whole, decimals);
                    found.Fault("R6", [layout.Cell(row, column), .. best.Reading.Part.Concat(best.Reading.OfGrand ? [] : best.Reading.Base).Select(c => layout.Cell(row, c))], stated, computed,
                        CheckText.Both(nameof(CheckText.PercentColumn), layout.NameOf(row), layout.Caption(column), CheckText.Number(stated, decimals), part, RowSumRule.Names(layout, best.Reading.Part.Select(c => (0, c))), whole, RowSumRule.Names(layout, best.Reading.Base.Select(c => (0, c))), CheckText.Number(computed, decimals)));
                }
            }
        }
    }

    private static decimal Base(ReportLayout layout, Reading reading, int row) => reading.Base.Sum(c => layout.Value(reading.OfGrand ? layout.Grand!.Index : row, c));

    // Likely ones first, for where several fit: what the caption names, then the column just before, each on the whole it is a part of.
    private static IEnumerable<Reading> Readings(ReportLayout layout, int percent)
    {
        var counts = layout.Counts.Take(MostColumns).ToList();
        var saying = RoleWords.Plain(layout.Caption(percent));
        int[] Of(params ColumnRole[] roles) => [.. counts.Where(c => roles.Contains(layout.Roles[c]))];
        var parts = counts.OrderByDescending(c => layout.Roles[c] is not ColumnRole.Unknown && RoleWords.Has(saying, RoleWords.Plain(CheckText.Role(layout.Roles[c]).Vi).Trim()))
            .ThenBy(c => c < percent ? percent - c : 1000 + c).Select(c => new[] { c }).ToList();
        if (Of(ColumnRole.Early, ColumnRole.OnTime) is { Length: 2 } punctual)
        {
            parts.Insert(Math.Min(1, parts.Count), punctual);
        }

        var sums = new[] { Of(ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Punctual, ColumnRole.Late), Of(ColumnRole.InTime, ColumnRole.Overdue), Of(ColumnRole.Resolved, ColumnRole.InProgress) }.Where(s => s.Length > 1);
        foreach (var part in parts)
        {
            var parent = layout.Identities.FirstOrDefault(i => i.Left.Count == 1 && part.All(i.Right.Contains))?.Left;
            foreach (var whole in counts.OrderByDescending(c => parent?.Contains(c) == true).ThenByDescending(c => layout.Roles[c] == ColumnRole.Total).Select(c => new[] { c }).Concat(sums).Where(w => !w.SequenceEqual(part)))
            {
                yield return new Reading(part, whole, false);
            }

            if (layout.Grand is not null)
            {
                yield return new Reading(part, part, true);
            }
        }
    }
}
