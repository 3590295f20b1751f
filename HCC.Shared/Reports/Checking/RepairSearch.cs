using HCC.Centers;
using HCC.Reports.Checking.Rules;

namespace HCC.Reports.Checking;

/// <summary>
/// Looks for one reading that repairs all sums that fail in one place: cells shifted because one was lost, two cells exchanged, one wrong number.
/// A reading is proposed only when every failing sum of the place then holds, no other sum or percentage breaks, and it is the only one of its kind.
/// </summary>
internal sealed class RepairSearch
{
    private const int MostFailing = 80;
    private const int MostTries = 60_000;
    private const int MostAround = 24;

    private readonly ReportLayout layout;
    private readonly Dictionary<(int Row, int Column), List<SumCheck>> checks = [];
    private int tries;

    private readonly List<PercentCheck> shares;

    private RepairSearch(ReportLayout layout, IEnumerable<SumCheck> all, IEnumerable<PercentCheck> shares)
    {
        this.layout = layout;
        this.shares = [.. shares.Where(s => s.Holds(c => layout.Value(c.Row, c.Column)))];
        foreach (var check in all)
        {
            foreach (var cell in check.Cells)
            {
                (checks.TryGetValue(cell, out var of) ? of : checks[cell] = []).Add(check);
            }
        }
    }

    /// <summary>Proposals for the sums that fail.</summary>
    public static IEnumerable<ReportQuestion> Find(ReportLayout layout, IReadOnlyList<SumCheck> all, IReadOnlyList<SumCheck> failing, IReadOnlyList<PercentCheck> shares)
    {
        var search = new RepairSearch(layout, all, shares);
        var open = new List<List<SumCheck>>();
        foreach (var place in Places(failing).Where(p => p.Count <= MostFailing))
        {
            if (search.Repair(place) is { } question)
            {
                yield return question;
            }
            else
            {
                open.Add(place);
            }
        }

        // Two columns that are wrong by the same number up and down: numbers of one row may stand in each other's column.
        foreach (var (one, other) in from a in open from b in open where open.IndexOf(a) < open.IndexOf(b) && a.Count == 1 && b.Count == 1 && search.Wrong(a[0]) == -search.Wrong(b[0]) select (a, b))
        {
            if (search.Repair([.. one, .. other]) is { } question)
            {
                yield return question;
            }
        }
    }

    private decimal Wrong(SumCheck check) => check.Difference(c => layout.Value(c.Row, c.Column));

    // Failing sums that share a cell belong to one place.
    private static IEnumerable<List<SumCheck>> Places(IReadOnlyList<SumCheck> failing)
    {
        var places = new List<(HashSet<(int, int)> Cells, List<SumCheck> Checks)>();
        foreach (var check in failing)
        {
            var touching = places.Where(p => check.Cells.Any(p.Cells.Contains)).ToList();
            places.RemoveAll(touching.Contains);
            places.Add(([.. touching.SelectMany(p => p.Cells), .. check.Cells], [.. touching.SelectMany(p => p.Checks), check]));
        }

        return places.Select(p => p.Checks);
    }

    // The simplest reading first: where sums cross, one number that repairs them all says more than a column that would have to move.
    private ReportQuestion? Repair(List<SumCheck> failing)
    {
        Reading[] order = failing.Count > 1 ? [Reading.Single, Reading.Shift, Reading.Exchange] : [Reading.Shift, Reading.Single];
        foreach (var kind in order)
        {
            var found = Readings(kind, failing).Where(r => Holds(r, failing)).Select(Changed).Where(r => r.Count > (kind == Reading.Shift ? 1 : 0)).DistinctBy(r => string.Join(';', r.OrderBy(c => c.Key).Select(c => $"{c.Key}={c.Value}")));
            var distinct = (kind == Reading.Single ? found : found.Take(2)).ToList();
            if (distinct is [var only])
            {
                return Ask(kind, only, failing.Count);
            }

            // One failing sum has many numbers that could be wrong; a plain slip of the pen among them may still be the only one.
            if (kind == Reading.Single && distinct.Where(r => r.Count == 1 && Slip(r.Single()) is not null).Take(2).ToList() is [var slip])
            {
                return Ask(kind, slip, failing.Count);
            }
        }

        return null;
    }

    private IEnumerable<Dictionary<(int Row, int Column), decimal>> Readings(Reading kind, List<SumCheck> failing) => kind switch
    {
        Reading.Shift => Shifts(failing),
        Reading.Exchange => Exchanges(failing),
        _ => Single(failing),
    };

    private enum Reading
    {
        Shift,
        Exchange,
        Single,
    }

    // A lost cell: in the failing rows, or in a run of rows around them, the parts of one sum move one place and the lost one is what is left.
    private IEnumerable<Dictionary<(int Row, int Column), decimal>> Shifts(List<SumCheck> failing)
    {
        if (failing.Where(c => c.Identity is not null).Select(c => c.Identity!).Distinct().ToList() is not [{ Left: [var whole], Right.Count: > 1 } identity])
        {
            yield break;
        }

        var parts = identity.Right;
        var rows = failing.Where(c => c.Identity is not null).Select(c => c.Left[0].Row).Order().ToList();
        var units = layout.Rows.Where(r => r.Kind is RowKind.Unit or RowKind.Detail).Select(r => r.Index).ToList();
        var (first, last) = (units.FindIndex(u => u >= rows[0]), units.FindLastIndex(u => u <= rows[^1]));
        if (first < 0 || last < first)
        {
            yield break;
        }

        var runs = from begin in Enumerable.Range(Math.Max(0, first - MostAround), Math.Min(first, MostAround) + 1).Reverse()
                   from end in Enumerable.Range(last, Math.Min(units.Count - last, MostAround + 1))
                   select units[begin..(end + 1)];
        foreach (var set in runs.Append(rows))
        {
            for (var lost = 0; lost < parts.Count; lost++)
            {
                foreach (var left in (bool[])[true, false])
                {
                    var reading = new Dictionary<(int Row, int Column), decimal>();
                    foreach (var row in set)
                    {
                        var old = parts.Select(c => layout.Value(row, c)).ToList();
                        var dropped = left ? old[^1] : old[0];
                        var moved = left ? [.. old[..lost], 0, .. old[lost..^1]] : (List<decimal>)[.. old[1..(lost + 1)], 0, .. old[(lost + 1)..]];
                        moved[lost] = layout.Value(row, whole) - moved.Sum();
                        if (dropped != 0 || moved[lost] < 0 || (lost == (left ? parts.Count - 1 : 0)))
                        {
                            reading.Clear();
                            break;
                        }

                        for (var n = 0; n < parts.Count; n++)
                        {
                            reading[(row, parts[n])] = moved[n];
                        }
                    }

                    if (reading.Count > 0)
                    {
                        yield return reading;
                    }
                }
            }
        }
    }

    // Two numbers in each other's place, in one row or in one column.
    private IEnumerable<Dictionary<(int Row, int Column), decimal>> Exchanges(List<SumCheck> failing)
    {
        var cells = failing.Count < 2 ? [] : failing.SelectMany(c => c.Cells).Distinct().Where(c => layout[c.Row, c.Column].IsNumber).ToList();
        var units = layout.Rows.Where(r => r.Kind == RowKind.Unit).Select(r => r.Index).ToHashSet();
        foreach (var (first, second) in from a in cells from b in cells where a.CompareTo(b) < 0 && (a.Row == b.Row || (a.Column == b.Column && units.Contains(a.Row) && units.Contains(b.Row))) && layout.Value(a.Row, a.Column) != layout.Value(b.Row, b.Column) select (a, b))
        {
            if (++tries > MostTries)
            {
                yield break;
            }

            yield return new() { [first] = layout.Value(second.Row, second.Column), [second] = layout.Value(first.Row, first.Column) };
        }
    }

    // One number that stands in all failing sums; its value follows from the first of them.
    private IEnumerable<Dictionary<(int Row, int Column), decimal>> Single(List<SumCheck> failing)
    {
        foreach (var cell in failing.Select(c => c.Cells).Aggregate((a, b) => a.Intersect(b)).Distinct())
        {
            var check = failing[0];
            var wrong = check.Difference(c => layout.Value(c.Row, c.Column));
            var value = layout.Value(cell.Row, cell.Column) + (check.Left.Contains(cell) ? -wrong : wrong);
            if (value >= 0 && value == decimal.Truncate(value))
            {
                yield return new() { [cell] = value };
            }
        }
    }

    private bool Holds(Dictionary<(int Row, int Column), decimal> reading, List<SumCheck> failing)
    {
        decimal Value((int Row, int Column) cell) => reading.TryGetValue(cell, out var proposed) ? proposed : layout.Value(cell.Row, cell.Column);
        return failing.All(c => c.Difference(Value) == 0) && reading.Keys.SelectMany(c => checks.GetValueOrDefault(c) ?? []).Distinct().All(c => c.Difference(Value) == 0) && shares.All(s => s.Holds(Value));
    }

    private Dictionary<(int Row, int Column), decimal> Changed(Dictionary<(int Row, int Column), decimal> reading) =>
        reading.Where(c => c.Value != layout.Value(c.Key.Row, c.Key.Column)).ToDictionary();

    private ReportQuestion Ask(Reading kind, Dictionary<(int Row, int Column), decimal> reading, int repairs)
    {
        var cells = reading.OrderBy(c => c.Key).Select(c => new ProposedCell(layout.Cell(c.Key.Row, c.Key.Column), layout.Table[c.Key.Row, c.Key.Column].Text, c.Value)).ToList();
        var sentence = kind switch
        {
            Reading.Shift => Shifted(reading, repairs),
            Reading.Exchange => CheckText.Both(nameof(CheckText.AskExchange), Place(cells[0]), cells[0].Printed, Place(cells[1]), cells[1].Printed, repairs),
            _ => RowSumRule.Join(CheckText.Both(nameof(CheckText.AskSingle), Place(cells[0]), cells[0].Printed, cells[0].Proposed, repairs), Slip(reading.Single())),
        };
        return new ReportQuestion(cells, repairs, Findings.Capital(sentence.Vi), Findings.Capital(sentence.En!));
    }

    private Words Shifted(Dictionary<(int Row, int Column), decimal> reading, int repairs)
    {
        var (rows, columns) = (reading.Keys.Select(c => c.Row).Distinct().Order().ToList(), reading.Keys.Select(c => c.Column).Distinct().Order().ToList());
        var identity = layout.Identities.First(i => columns.All(i.Right.Contains));
        decimal Value((int Row, int Column) cell) => reading.TryGetValue(cell, out var proposed) ? proposed : layout.Value(cell.Row, cell.Column);
        var sums = layout.Sums.FirstOrDefault(s => s.Row == layout.Grand?.Index);
        var totals = sums is null ? "" : string.Join(" / ", identity.Right.Select(c => CheckText.Number(sums.Parts.Sum(p => Value((p, c))))));
        return CheckText.Both(sums is null ? nameof(CheckText.AskShiftPlain) : nameof(CheckText.AskShift), layout.NameOf(rows[0]), layout.NameOf(rows[^1]), RowSumRule.Names(layout, identity.Right.Select(c => (0, c))), repairs, totals);
    }

    private static string Place(ProposedCell cell) => $"{cell.Cell.Address} ({cell.Cell.Row}, {cell.Cell.Column})";

    // The kind of slip that makes one number of another; null when it is none of the usual.
    private Words? Slip(KeyValuePair<(int Row, int Column), decimal> change)
    {
        var (printed, proposed) = (layout.Value(change.Key.Row, change.Key.Column), change.Value);
        if (!layout[change.Key.Row, change.Key.Column].IsNumber)
        {
            return null;
        }

        if (proposed == printed * 1000 && printed != 0)
        {
            return CheckText.Both(nameof(CheckText.SlipThousand));
        }

        var (a, b) = (CheckText.Number(Math.Abs(printed)).Replace(".", "", StringComparison.Ordinal), CheckText.Number(proposed).Replace(".", "", StringComparison.Ordinal));
        if (a.Length == b.Length && a.Length > 1 && Enumerable.Range(0, a.Length).Where(n => a[n] != b[n]).ToList() is [var first, var second] && second == first + 1 && a[first] == b[second] && a[second] == b[first])
        {
            return CheckText.Both(nameof(CheckText.SlipDigits));
        }

        return printed < 0 && proposed == -printed ? CheckText.Both(nameof(CheckText.SlipSign)) : null;
    }
}
