namespace HCC.Reports.Checking;

/// <summary>The sums of a period by role, from a table or from prose; a role that is not told is missing, never nought.</summary>
/// <param name="Values">Figures by role.</param>
internal sealed record PeriodFigures(IReadOnlyDictionary<ColumnRole, decimal> Values)
{
    /// <summary>A figure, told or following from the others; null when it does not follow.</summary>
    public decimal? this[ColumnRole role] => Values.TryGetValue(role, out var told) ? told : role switch
    {
        ColumnRole.Total => Sum(ColumnRole.CarriedOver, ColumnRole.Received) ?? Sum(ColumnRole.Resolved, ColumnRole.InProgress),
        ColumnRole.Resolved => Sum(ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Late) ?? Sum(ColumnRole.Punctual, ColumnRole.Late),
        ColumnRole.InProgress => Sum(ColumnRole.InTime, ColumnRole.Overdue),
        ColumnRole.Punctual => Sum(ColumnRole.Early, ColumnRole.OnTime),
        _ => null,
    };

    /// <summary>The grand total of a table; without a row of sums, the sum of its units.</summary>
    public static PeriodFigures Of(ReportLayout layout) => new(layout.Counts.Where(c => layout.Roles[c] is not ColumnRole.Unknown).GroupBy(c => layout.Roles[c]).ToDictionary(g => g.Key, g => Cell(layout, g.First())));

    private static decimal Cell(ReportLayout layout, int column) =>
        layout.Grand is { } grand && layout[grand.Index, column].IsNumber ? layout.Value(grand.Index, column) : layout.Rows.Where(r => r.Kind == RowKind.Unit).Sum(r => layout.Value(r.Index, column));

    private decimal? Sum(params ReadOnlySpan<ColumnRole> roles)
    {
        var sum = 0m;
        foreach (var role in roles)
        {
            if (!Values.TryGetValue(role, out var value))
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }
}
