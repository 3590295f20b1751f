namespace HCC.Reports.Checking;

/// <summary>
/// Which rows a row of sums adds: the block above it, all units, the rows below a heading line such as "I. Cấp huyện", or the sums of parts.
/// Of all candidates the one that holds in most columns is meant, so that a single wrong number does not hide it.
/// </summary>
internal static class TotalReader
{
    /// <summary>Reads nested sums first, then the rows called "Tổng cộng".</summary>
    public static void Read(ReportLayout layout)
    {
        var sums = new List<RowSum>();
        Nested(layout, sums);
        var totals = layout.Rows.Where(r => r.Kind == RowKind.Total && sums.All(s => s.Row != r.Index)).ToList();
        var nothing = new List<int>();
        foreach (var total in totals)
        {
            var candidates = Candidates(layout, total, totals, sums).Where(c => c.Count > 0).Select(c => (Rows: c, Score: Score(layout, total.Index, c))).ToList();
            if (candidates.Count == 0)
            {
                continue;
            }

            var best = candidates.MaxBy(c => c.Score.Holds);
            if (best.Score.Holds == 0 && best.Score.Fails >= 3)
            {
                nothing.Add(total.Index);
            }
            else
            {
                sums.Add(new RowSum(total.Index, best.Rows));
            }
        }

        var added = sums.SelectMany(s => s.Parts).ToHashSet();
        (layout.Sums, layout.NoSums) = (sums, nothing);
        layout.Grand = layout.Rows.LastOrDefault(r => r.Kind == RowKind.Total && !added.Contains(r.Index) && sums.Any(s => s.Row == r.Index)) ?? layout.Rows.LastOrDefault(r => r.Kind == RowKind.Total);
    }

    // Ordinals tell levels: A, I, 1, 1.1. A row with deeper rows below it is their sum when most columns say so, else they are "trong đó".
    private static void Nested(ReportLayout layout, List<RowSum> sums)
    {
        var units = layout.Rows.Where(r => r.Kind == RowKind.Unit && r.Ordinal.Length > 0).ToList();
        var depths = units.Select(u => RowReader.Level(u.Ordinal)).Distinct().Count();
        if (depths < 2)
        {
            return;
        }

        var kinds = new Dictionary<int, RowKind>();
        foreach (var parent in units.AsEnumerable().Reverse())
        {
            var level = RowReader.Level(parent.Ordinal);
            var below = layout.Rows.SkipWhile(r => r.Index <= parent.Index).TakeWhile(r => r.Kind is RowKind.Unit or RowKind.None && (r.Ordinal.Length == 0 || RowReader.Level(r.Ordinal) > level)).Where(r => r is { Kind: RowKind.Unit, Ordinal.Length: > 0 }).ToList();
            if (below.Count == 0)
            {
                continue;
            }

            var nearest = below.Min(r => RowReader.Level(r.Ordinal));
            var parts = below.Where(r => RowReader.Level(r.Ordinal) == nearest).Select(r => r.Index).ToList();
            var (holds, fails) = Score(layout, parent.Index, parts);
            if (holds > 0 && holds >= fails)
            {
                kinds[parent.Index] = RowKind.Total;
                sums.Add(new RowSum(parent.Index, parts));
            }
            else
            {
                foreach (var part in below)
                {
                    kinds[part.Index] = RowKind.Detail;
                }
            }
        }

        layout.Rows = [.. layout.Rows.Select(r => kinds.TryGetValue(r.Index, out var kind) ? r with { Kind = kind } : r)];
    }

    private static IEnumerable<List<int>> Candidates(ReportLayout layout, ReportRow total, List<ReportRow> totals, List<RowSum> nested)
    {
        var units = layout.Rows.Where(r => r.Kind == RowKind.Unit).Select(r => r.Index).ToList();
        var before = totals.Where(t => t.Index < total.Index).Select(t => t.Index).DefaultIfEmpty(-1).Max();
        var after = totals.Where(t => t.Index > total.Index).Select(t => t.Index).DefaultIfEmpty(int.MaxValue).Min();
        var isLast = after == int.MaxValue;
        var above = units.Where(u => u < total.Index).ToList();
        if (isLast)
        {
            yield return above;
        }

        yield return [.. above.Where(u => u > before)];
        yield return [.. units.Where(u => u > total.Index && u < after)];
        yield return above;
        yield return units;
        yield return [.. totals.Where(t => t.Index < total.Index).Select(t => t.Index)];
        yield return [.. totals.Where(t => t.Index > total.Index).Select(t => t.Index)];

        // Top rows of a nested table: sums of parts together with units that stand in none.
        var inner = nested.SelectMany(s => s.Parts).ToHashSet();
        yield return [.. layout.Rows.Where(r => r.Kind == RowKind.Unit || nested.Any(s => s.Row == r.Index)).Select(r => r.Index).Where(r => !inner.Contains(r) && r != total.Index)];
    }

    private static (int Holds, int Fails) Score(ReportLayout layout, int row, List<int> parts)
    {
        var (holds, fails) = (0, 0);
        foreach (var column in layout.Counts.Where(c => layout[row, c].IsNumber || parts.Any(p => layout.Value(p, c) != 0)))
        {
            var sum = parts.Sum(p => layout.Value(p, column));
            if (sum != 0 || layout.Value(row, column) != 0)
            {
                (holds, fails) = sum == layout.Value(row, column) ? (holds + 1, fails) : (holds, fails + 1);
            }
        }

        return (holds, fails);
    }
}
