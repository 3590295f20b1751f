using HCC.Reports.Checking.Rules;

namespace HCC.Reports.Checking;

/// <summary>
/// Checks a report of any hall (S190): recognises the columns of its tables, computes every sum, percentage and change again, compares the prose
/// with the table and the report with the one before. Pure: nothing is stored, nothing is corrected.
/// </summary>
public static class ReportCheck
{
    /// <summary>Checks a report.</summary>
    /// <param name="report">Its tables and prose.</param>
    /// <param name="previous">The report of the period before, when it is at hand (R10, R14).</param>
    public static CheckResult Run(ReportDocument report, ReportDocument? previous = null)
    {
        var found = new Findings();
        var questions = new List<ReportQuestion>();
        var layouts = report.Tables.Where(t => t.Rows.Count > 0).Select(LayoutReader.Read).ToList();
        foreach (var layout in layouts)
        {
            Table(layout, found, questions);
        }

        var main = Main(layouts);
        var before = previous is null ? null : Main([.. previous.Tables.Where(t => t.Rows.Count > 0).Select(LayoutReader.Read)]);
        var past = before is null ? null : PeriodFigures.Of(before);
        if (main is not null && before is not null)
        {
            BalanceRule.Check(main, before, found);
        }

        Prose.ProseCheck.Run(report, main, past ?? (previous is null ? null : Prose.ProseCheck.FiguresOf(previous.Prose)), found);
        return new CheckResult([.. layouts.Select(Recognised)], found.Faults, questions, found.Notes, found.Checked);
    }

    private static void Table(ReportLayout layout, Findings found, List<ReportQuestion> questions)
    {
        CountRule.Check(layout, found);
        var checks = RowSumRule.Checks(layout).Concat(ColumnSumRule.Checks(layout)).ToList();
        var failing = checks.Where(c => c.Difference(k => layout.Value(k.Row, k.Column)) != 0).ToList();
        foreach (var check in checks)
        {
            found.Look();
        }

        foreach (var check in failing)
        {
            if (check.Identity is null)
            {
                ColumnSumRule.Tell(layout, check, found);
            }
            else
            {
                RowSumRule.Tell(layout, check, found);
            }
        }

        var shares = PercentRowRule.Checks(layout);
        PercentRowRule.Check(layout, shares, found);
        PercentColumnRule.Check(layout, found);
        PartRule.Check(layout, found);
        TwiceRule.Check(layout, found);
        OrdinalRule.Check(layout, found);
        LayoutNotes.Tell(layout, found);
        questions.AddRange(RepairSearch.Find(layout, checks, failing, shares));
    }

    // The table that the prose speaks of: the one whose roles say most.
    private static ReportLayout? Main(List<ReportLayout> layouts) =>
        layouts.Where(l => l.Roles.Any(r => r is ColumnRole.Total or ColumnRole.Resolved or ColumnRole.InProgress or ColumnRole.Punctual)).MaxBy(l => l.Roles.Where(r => r is not (ColumnRole.Unknown or ColumnRole.Ignored or ColumnRole.Unit or ColumnRole.Ordinal)).Distinct().Count());

    private static RecognisedTable Recognised(ReportLayout layout) => new(
        layout.Table.Name,
        [.. Enumerable.Range(0, layout.Table.Width).Select(c => new RecognisedColumn(ReportTable.Letters(c), layout.Header.Captions[c], layout.Roles[c], CheckText.Role(layout.Roles[c]).Here))],
        layout.Rows.Count(r => r.Kind is RowKind.Unit or RowKind.Detail),
        layout.Rows.Count(r => r.Kind == RowKind.Total),
        [.. layout.Identities.Select(i => $"{string.Join(" + ", i.Left.Select(ReportTable.Letters))} = {string.Join(" + ", i.Right.Select(ReportTable.Letters))}")]);
}
