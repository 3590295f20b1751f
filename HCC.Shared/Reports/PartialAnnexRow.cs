using HCC.Insights;

namespace HCC.Reports;

/// <summary>
/// A row of an annex of whatever layout (S195): what the layout has no column for is not known, and stays blank instead of nought. A sum that
/// the layout does not print is known when all its parts are.
/// </summary>
/// <param name="Name">Agency or field as printed.</param>
/// <param name="Printed">The columns that were printed.</param>
public sealed record PartialAnnexRow(string Name, IReadOnlyDictionary<AnnexColumn, int> Printed)
{
    /// <summary>A column: as printed, else the sum of its parts, else null.</summary>
    public int? this[AnnexColumn column] => Printed.TryGetValue(column, out var printed) ? printed : Derived(column);

    /// <summary>A column as a part of the one it is a percentage of; null when one of the two is not known.</summary>
    public Share? ShareOf(AnnexColumn column) => this[column] is { } part && this[AnnexColumns.Base(column)] is { } whole ? new Share(part, whole) : null;

    /// <summary>The full row; null when the layout left something out.</summary>
    /// <param name="agency">Agency code.</param>
    public AnnexRow? Whole(string agency) =>
        this[AnnexColumn.CarriedOver] is { } carried && this[AnnexColumn.Received] is { } received && this[AnnexColumn.Early] is { } early && this[AnnexColumn.OnTime] is { } onTime && this[AnnexColumn.Late] is { } late
        && this[AnnexColumn.InTime] is { } inTime && this[AnnexColumn.Overdue] is { } overdue && this[AnnexColumn.Returned] is { } returned && this[AnnexColumn.Online] is { } online
            ? new AnnexRow(agency, Name, carried, received, early, onTime, late, inTime, overdue, returned, online)
            : null;

    /// <summary>A full row, of which every layout prints its columns.</summary>
    public static PartialAnnexRow Of(AnnexRow row) => new(row.Name, new Dictionary<AnnexColumn, int>
    {
        [AnnexColumn.CarriedOver] = row.CarriedOver,
        [AnnexColumn.Received] = row.Received,
        [AnnexColumn.Early] = row.Early,
        [AnnexColumn.OnTime] = row.OnTime,
        [AnnexColumn.Late] = row.Late,
        [AnnexColumn.InTime] = row.InTime,
        [AnnexColumn.Overdue] = row.Overdue,
        [AnnexColumn.Returned] = row.Returned,
        [AnnexColumn.Online] = row.Online,
    });

    /// <summary>The sum of rows; a column that is not known in every row is not known in the sum.</summary>
    public static PartialAnnexRow Sum(string name, IReadOnlyCollection<PartialAnnexRow> rows) => new(name, Enum.GetValues<AnnexColumn>()
        .Where(column => rows.All(row => row[column] is not null))
        .ToDictionary(column => column, column => rows.Sum(row => row[column]!.Value)));

    private int? Derived(AnnexColumn column) =>
        AnnexColumns.Parts(column).Select(parts => parts.Aggregate((int?)0, (sum, part) => sum + this[part])).FirstOrDefault(sum => sum is not null);
}
