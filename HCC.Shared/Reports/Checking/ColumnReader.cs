namespace HCC.Reports.Checking;

/// <summary>
/// Gives each column its role. The words alone may mislead (October 2019 prints the caption of one group over the last column of another), so
/// several readings are tried and the one whose sums hold in most rows is taken: what the heading's formulas say, what the words say, and what
/// the order of the columns says.
/// </summary>
internal static class ColumnReader
{
    private static readonly ColumnRole[] Repeatable = [ColumnRole.Unknown, ColumnRole.Percent, ColumnRole.Ignored, ColumnRole.Returned, ColumnRole.Part];

    private static readonly (Family Family, ColumnRole[] Roles)[] Members =
    [
        (Family.Received, [ColumnRole.CarriedOver, ColumnRole.Received]),
        (Family.Resolved, [ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Late]),
        (Family.InProgress, [ColumnRole.InTime, ColumnRole.Overdue]),
    ];

    // Layouts without a heading, by number of numeric columns: annex I, form II.06a, the table of Hương Trà, the four states with sums.
    private static readonly ColumnRole[][] Shapes =
    [
        [ColumnRole.Total, ColumnRole.CarriedOver, ColumnRole.Received, ColumnRole.Resolved, ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Late, ColumnRole.InProgress, ColumnRole.InTime, ColumnRole.Overdue, ColumnRole.Returned, ColumnRole.Online],
        [ColumnRole.Total, ColumnRole.ReceivedOnline, ColumnRole.ReceivedDirect, ColumnRole.CarriedOver, ColumnRole.Resolved, ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Late, ColumnRole.InProgress, ColumnRole.InTime, ColumnRole.Overdue],
        [ColumnRole.Total, ColumnRole.Punctual, ColumnRole.Late, ColumnRole.InTime, ColumnRole.Overdue],
        [ColumnRole.Total, ColumnRole.Resolved, ColumnRole.InProgress],
    ];

    /// <summary>Roles of all columns of a table whose rows are read already.</summary>
    public static ColumnRole[] Read(ReportLayout layout, IReadOnlyList<int> numeric)
    {
        var header = layout.Header;
        var readings = new List<ColumnRole[]>();
        if (header.Formulas.Count > 0)
        {
            readings.Add(Assign(header, numeric, ByFormula(header, numeric), false));
            readings.Add(Assign(header, numeric, ByFormula(header, numeric), true));
        }

        readings.Add(Assign(header, numeric, [.. header.Leaves.Select((_, c) => ByWords(header, c))], false));
        readings.Add(Assign(header, numeric, [.. header.Leaves.Select((_, c) => ByWords(header, c))], true));
        readings.Add(Assign(header, numeric, ByOrder(header, numeric), false));
        if (header.Leaves.All(l => l.Trim().Length == 0) && Shapes.FirstOrDefault(s => s.Length == numeric.Count) is { } shape)
        {
            var roles = new ColumnRole[header.Leaves.Length];
            for (var n = 0; n < numeric.Count; n++)
            {
                roles[numeric[n]] = shape[n];
            }

            readings.Add(roles);
        }

        var best = readings.MaxBy(roles => Score(layout, roles))!;
        foreach (var column in Enumerable.Range(0, best.Length).Except(numeric))
        {
            best[column] = ColumnRole.Ignored;
        }

        foreach (var (column, role) in new[] { (layout.Ordinal, ColumnRole.Ordinal), (layout.Label, ColumnRole.Unit) }.Where(c => c.Item1 >= 0))
        {
            best[column] = role;
        }

        return best;
    }

    private static int Score(ReportLayout layout, ColumnRole[] roles)
    {
        // Of two readings of one sum (the returned inside or beside) only the better counts.
        var score = IdentityReader.ByRoles(roles).Concat(IdentityReader.Stated(layout.Header, roles)).GroupBy(i => (i.Rule, string.Join(',', i.Left)))
            .Sum(readings => readings.Max(i => IdentityReader.Vote(layout, i) is var (holds, fails) ? (3 * holds) - (2 * fails) : 0));
        return (score * 20) + roles.Count(r => r is not (ColumnRole.Unknown or ColumnRole.Ignored));
    }

    private static Family ByWords(TableHeader header, int column) =>
        RoleWords.FamilyOf(header.Leaves[column]) is not Family.None and var own ? own : header.Above[column].Select(RoleWords.FamilyOf).FirstOrDefault(f => f != Family.None);

    // Left to right: a group goes on until the next caption that begins one.
    private static Family[] ByOrder(TableHeader header, IReadOnlyList<int> numeric)
    {
        var (families, current) = (new Family[header.Leaves.Length], Family.None);
        foreach (var column in numeric)
        {
            var saying = RoleWords.Of(header.Leaves[column]);
            var own = RoleWords.FamilyOf(header.Leaves[column]);
            current = own != Family.None ? own
                : saying is Saying.Early or Saying.OnTime or Saying.Punctual ? Family.Resolved
                : saying == Saying.Total ? (Family)Math.Min((int)current + 1, (int)Family.InProgress)
                : current;
            families[column] = current;
        }

        return families;
    }

    // Parts of a stated sum belong to the group of its whole: the first whole is what came in, the next what is done, the next what is not.
    private static Family[] ByFormula(TableHeader header, IReadOnlyList<int> numeric)
    {
        var families = numeric.Aggregate(new Family[header.Leaves.Length], (all, c) =>
        {
            all[c] = ByWords(header, c);
            return all;
        });
        var order = Family.None;
        foreach (var formula in header.Formulas.Where(f => f.Minus.Count == 0).OrderBy(f => f.Target))
        {
            var own = RoleWords.FamilyOf(header.Leaves[formula.Target]);
            order = (Family)Math.Min((int)order + 1, (int)Family.InProgress);
            var family = own != Family.None ? own : ByWords(header, formula.Target) is not Family.None and var worded ? worded : order;
            foreach (var column in formula.Plus.Append(formula.Target).Where(c => RoleWords.FamilyOf(header.Leaves[c]) == Family.None))
            {
                families[column] = family;
            }
        }

        return families;
    }

    private static ColumnRole[] Assign(TableHeader header, IReadOnlyList<int> numeric, Family[] families, bool receiveIsTotal)
    {
        var roles = new ColumnRole[header.Leaves.Length];
        var sayings = header.Leaves.Select(RoleWords.Of).ToArray();
        foreach (var column in numeric)
        {
            var percent = sayings[column] != Saying.Percent && header.Above[column].Any(a => RoleWords.Of(a) == Saying.Percent) && !header.Above[column].Any(a => RoleWords.Of(a) == Saying.Total);
            roles[column] = percent ? ColumnRole.Percent : RoleWords.RoleOf(sayings[column], families[column]) ?? ColumnRole.Unknown;
        }

        WithoutTotal(numeric, roles, sayings, receiveIsTotal);
        Channels(numeric, roles);
        foreach (var column in numeric.Where(c => !Repeatable.Contains(roles[c]) && Array.IndexOf(roles, roles[c]) < c))
        {
            roles[column] = ColumnRole.Unknown;
        }

        // A column without a caption of its own, or with that of its group only, is the one that its group lacks.
        foreach (var column in numeric.Where(c => sayings[c] is Saying.Nothing or Saying.Group && roles[c] == ColumnRole.Unknown))
        {
            var members = Members.FirstOrDefault(m => m.Family == families[column]).Roles ?? [];
            roles[column] = members.Where(m => !roles.Contains(m)).ToList() is [var only] && members.Any(roles.Contains) ? only : ColumnRole.Unknown;
        }

        return roles;
    }

    // "Tiếp nhận" without a total: all that came in, unless what was carried over stands beside it.
    private static void WithoutTotal(IReadOnlyList<int> numeric, ColumnRole[] roles, Saying[] sayings, bool receiveIsTotal)
    {
        var generic = numeric.FirstOrDefault(c => sayings[c] == Saying.Receive && roles[c] == ColumnRole.Received, -1);
        if (generic >= 0 && !roles.Contains(ColumnRole.Total) && (receiveIsTotal || !roles.Contains(ColumnRole.CarriedOver) || numeric.Any(c => sayings[c] == Saying.New)))
        {
            roles[generic] = ColumnRole.Total;
        }
    }

    // Online beside direct is how dossiers came; online alone is a remark at the end.
    private static void Channels(IReadOnlyList<int> numeric, ColumnRole[] roles)
    {
        var direct = Array.IndexOf(roles, ColumnRole.ReceivedDirect);
        foreach (var column in numeric.Where(c => roles[c] == ColumnRole.Online && direct >= 0 && Math.Abs(c - direct) == 1))
        {
            roles[column] = ColumnRole.ReceivedOnline;
        }
    }
}
