using HCC.Reports.Checking.Rules;

namespace HCC.Reports.Checking.Prose;

/// <summary>Checks the sentences of a report: by themselves, against the table, against the period before.</summary>
internal static class ProseCheck
{
    /// <summary>Runs all rules of prose.</summary>
    public static void Run(ReportDocument report, ReportLayout? table, PeriodFigures? before, Findings found)
    {
        if (string.IsNullOrWhiteSpace(report.Prose))
        {
            return;
        }

        var prose = report.Prose.Length > ReportFile.MostProse ? report.Prose[..ReportFile.MostProse] : report.Prose;
        var mentions = ProseReader.Read(prose);
        var groups = ProseGroup.Of(prose, mentions);
        foreach (var group in groups)
        {
            ProseSums.Check(group, found);
            ProsePercents.Check(group, found);
        }

        if (table is not null)
        {
            ProseAgainstTable.Check(groups, table, found);
        }

        ProseChanges.Check(groups, before, found);
        ProseCauses.Check(mentions, table, found);
        DocumentRules.Check(prose, found);
    }

    /// <summary>Figures that a prose tells of its whole period; null when it tells none.</summary>
    public static PeriodFigures? FiguresOf(string prose) =>
        ProseGroup.Of(prose, ProseReader.Read(prose)).MaxBy(g => g.Counts.Count) is { Counts.Count: > 0 } group ? group.Figures : null;
}

/// <summary>R1 to R4, R8, R11 among the numbers of the prose. Only complete sums are judged: a sentence that names some parts claims nothing of the rest.</summary>
internal static class ProseSums
{
    private static readonly ColumnRole[] Timings = [ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Punctual, ColumnRole.Late];

    public static void Check(ProseGroup group, Findings found)
    {
        var roles = group.Counts.Keys.ToArray();
        foreach (var readings in IdentityReader.ByRoles(roles).GroupBy(i => i.Rule))
        {
            var complete = readings.Where(i => Complete([.. i.Right.Select(c => roles[c])])).ToList();
            if (complete.Count == 0)
            {
                continue;
            }

            found.Look();
            if (complete.Any(i => Sum(i.Left) == Sum(i.Right)))
            {
                continue;
            }

            var identity = complete[0];
            var (whole, sum) = (Sum(identity.Left), Sum(identity.Right));
            var elsewhere = readings.Key == "R8" && group.Counts.FirstOrDefault(c => c.Key is ColumnRole.Total or ColumnRole.Resolved && c.Value.Value == sum && !identity.Left.Contains(Array.IndexOf(roles, c.Key))) is { Value: not null } other
                ? CheckText.Both(nameof(CheckText.SumElsewhere), CheckText.Role(other.Key), sum) : null;
            found.Fault(readings.Key, [.. identity.Left.Concat(identity.Right).Select(c => group.Counts[roles[c]].Cell)], whole, sum,
                RowSumRule.Join(CheckText.Both(nameof(CheckText.ProseSum), Names(identity.Left), whole, Names(identity.Right), string.Join(" + ", identity.Right.Select(c => CheckText.Number(group.Counts[roles[c]].Value))), sum, Math.Abs(whole - sum)), elsewhere));

            decimal Sum(IEnumerable<int> columns) => columns.Sum(c => group.Counts[roles[c]].Value);
            Centers.Words Names(IEnumerable<int> columns) => columns.Select(c => CheckText.Role(roles[c])).Aggregate((a, b) => new Centers.Words($"{a.Vi} + {b.Vi}", $"{a.En} + {b.En}"));
        }

        foreach (var (part, wholes) in PartRule.Pairs)
        {
            if (group.Counts.TryGetValue(part, out var less) && wholes.Select(w => group.Counts.GetValueOrDefault(w)).FirstOrDefault(w => w is not null) is { } more && less.Value > more.Value && !found.Names(less.Cell, "R1", "R2", "R3", "R4", "R8"))
            {
                found.Fault("R11", [less.Cell, more.Cell], less.Value, more.Value, CheckText.Both(nameof(CheckText.PartOver), $"¶{less.Line}", CheckText.Role(part), less.Value, CheckText.Role(more.Role!.Value), more.Value));
            }
        }
    }

    private static bool Complete(ColumnRole[] parts) =>
        (!parts.Any(Timings.Contains) || (parts.Contains(ColumnRole.Late) && (parts.Contains(ColumnRole.Punctual) || parts.Contains(ColumnRole.OnTime))))
        && parts.Contains(ColumnRole.InTime) == parts.Contains(ColumnRole.Overdue);
}

/// <summary>R9: what the prose tells is what the table shows.</summary>
internal static class ProseAgainstTable
{
    public static void Check(List<ProseGroup> groups, ReportLayout table, Findings found)
    {
        var figures = PeriodFigures.Of(table);
        var whole = groups.Where(g => Row(g, table) is null).MaxBy(g => g.Counts.Count(c => figures[c.Key] == c.Value.Value));
        foreach (var group in groups)
        {
            var row = Row(group, table);
            if (row is null && !ReferenceEquals(group, whole))
            {
                continue;
            }

            foreach (var (role, mention) in group.Counts)
            {
                var column = table.Column(role is ColumnRole.ReceivedOnline && table.Column(role) < 0 ? ColumnRole.Online : role is ColumnRole.Online && table.Column(role) < 0 ? ColumnRole.ReceivedOnline : role);
                var shown = row is not null ? (column < 0 ? null : table.Value(row.Index, column)) : column >= 0 ? figures[table.Roles[column]] : figures[role];
                if (shown is not { } value)
                {
                    continue;
                }

                found.Look();
                var at = row ?? table.Grand;
                if (mention.Value != value)
                {
                    found.Fault("R9", at is not null && column >= 0 ? [mention.Cell, table.Cell(at.Index, column)] : [mention.Cell], mention.Value, value, CheckText.Both(nameof(CheckText.ProseTable), mention.Line, CheckText.Role(role), mention.Value, at?.Name ?? "", value));
                }
            }
        }

        Units(groups, table, found);
    }

    // "Sở Tư pháp giải quyết 617 hồ sơ": the row of that unit.
    private static void Units(List<ProseGroup> groups, ReportLayout table, Findings found)
    {
        foreach (var mention in groups.SelectMany(g => g.Mentions).Where(m => m is { Kind: MentionKind.Count, OfUnit: true, Ratings: false, Role: not null }))
        {
            var key = BalanceRule.Key(mention.Before);
            var rows = table.Rows.Where(r => r.Kind == RowKind.Unit && BalanceRule.Key(r.Name) is { Length: > 4 } name && key.Contains(name, StringComparison.Ordinal)).ToList();
            var column = table.Column(mention.Role!.Value);
            column = column < 0 || mention.Saying == Saying.Receive ? -1 : column; // "tiếp nhận" of a unit may be the new or all
            if (rows is not [var row] || column < 0)
            {
                continue;
            }

            found.Look();
            if (table.Value(row.Index, column) != mention.Value)
            {
                found.Fault("R9", [mention.Cell, table.Cell(row.Index, column)], mention.Value, table.Value(row.Index, column), CheckText.Both(nameof(CheckText.ProseTable), mention.Line, CheckText.Role(mention.Role.Value), mention.Value, row.Name, table.Value(row.Index, column)));
            }
        }
    }

    private static ReportRow? Row(ProseGroup group, ReportLayout table) =>
        group.Name.Length == 0 ? null : table.Rows.FirstOrDefault(r => r.Kind == RowKind.Total && BalanceRule.Key(r.Name).Contains(BalanceRule.Key(group.Name), StringComparison.Ordinal));
}
