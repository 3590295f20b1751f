using HCC.Reports.Checking.Rules;

namespace HCC.Reports.Checking.Prose;

/// <summary>R12: causes and units that are named for late, overdue or returned dossiers add up to their number, and to the rows of these units in the table.</summary>
internal static class ProseCauses
{
    public static void Check(List<Mention> mentions, ReportLayout? table, Findings found)
    {
        foreach (var causes in mentions.Where(m => m is { Kind: MentionKind.Cause, Owner: not null }).GroupBy(m => m.Owner!))
        {
            found.Look();
            var (stated, sum) = (causes.Key.Value, causes.Sum(c => c.Value));
            var told = causes.Key;
            if (stated != sum)
            {
                found.Fault("R12", [told.Cell, .. causes.Select(c => c.Cell)], stated, sum, CheckText.Both(nameof(CheckText.Causes), told.Line, CheckText.Role(told.Role!.Value), stated, string.Join(" + ", causes.Select(c => CheckText.Number(c.Value))), sum));
            }

            foreach (var cause in causes.Where(_ => table is not null))
            {
                Unit(cause, told.Role!.Value, table!, found);
            }
        }

        foreach (var mention in mentions.Where(m => table is not null && m is { Kind: MentionKind.Count, OfUnit: false, Role: ColumnRole.Late or ColumnRole.Overdue or ColumnRole.Returned }))
        {
            Listed(mention, table!, found);
        }
    }

    private static void Unit(Mention cause, ColumnRole role, ReportLayout table, Findings found)
    {
        var column = table.Column(role);
        if (column >= 0 && Named(cause.Tail, table) is [var row])
        {
            found.Look();
            if (table.Value(row.Index, column) != cause.Value)
            {
                found.Fault("R12", [cause.Cell, table.Cell(row.Index, column)], cause.Value, table.Value(row.Index, column), CheckText.Both(nameof(CheckText.CauseUnit), cause.Line, row.Name, cause.Value, CheckText.Role(role), table.Value(row.Index, column)));
            }
        }
    }

    // "04 hồ sơ bị trả lại … (thuộc Sở A, Sở B)": these rows hold all of them.
    private static void Listed(Mention mention, ReportLayout table, Findings found)
    {
        var (column, at) = (table.Column(mention.Role!.Value), mention.Rest.IndexOf("thuộc Sở", StringComparison.OrdinalIgnoreCase));
        at = mention.Rest.IndexOf("(thuộc", StringComparison.OrdinalIgnoreCase) is >= 0 and var bracket ? bracket : at;
        var rows = at < 0 || column < 0 ? [] : Named(mention.Rest[at..], table);
        if (rows.Count < 2)
        {
            return;
        }

        found.Look();
        var sum = rows.Sum(r => table.Value(r.Index, column));
        if (sum != mention.Value)
        {
            found.Fault("R12", [mention.Cell, .. rows.Select(r => table.Cell(r.Index, column))], mention.Value, sum, CheckText.Both(nameof(CheckText.UnitsListed), mention.Line, mention.Value, CheckText.Role(mention.Role.Value), string.Join(", ", rows.Select(r => r.Name)), sum));
        }
    }

    private static List<ReportRow> Named(string text, ReportLayout table)
    {
        var key = BalanceRule.Key(text);
        return [.. table.Rows.Where(r => r.Kind == RowKind.Unit && BalanceRule.Key(r.Name) is { Length: > 4 } name && key.Contains(name, StringComparison.Ordinal))];
    }
}
