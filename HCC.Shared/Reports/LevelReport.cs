using System.Globalization;
using HCC.Centers;
using HCC.Persistence;
using HCC.Tables;
using Microsoft.Data.Sqlite;

namespace HCC.Reports;

/// <summary>The dossiers of several centers in one period, by level of administration (S194): each center a row, each level a sum, all together the last row.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Levels">Levels from the province down; those without a center are missing.</param>
public sealed record LevelReport(DateOnly From, DateOnly To, IReadOnlyList<LevelRows> Levels)
{
    /// <summary>All levels together.</summary>
    public AnnexRow Total => AnnexRow.Sum("Tổng cộng", [.. Levels.SelectMany(l => l.Rows)]);

    /// <summary>The table as CSV: each center, after each level its sum, all together last. Headings are those of annex I.</summary>
    public string Csv() => CsvText.Mark + CsvText.Row(["Trung tâm", .. AnnexLayout.Fourteen.Columns.Select(c => c.Full)])
        + string.Concat(Levels.SelectMany(l => l.Rows.Append(l.Sum)).Append(Total).Select(r => PartialAnnexRow.Of(r)).Select(r => CsvText.Row([r.Name, .. AnnexLayout.Fourteen.Columns.Select(c => r[c.Column]?.ToString(CultureInfo.InvariantCulture))])));

    /// <summary>Counts freshly, all centers in one state of the database.</summary>
    /// <param name="database">For reading.</param>
    /// <param name="centers">Centers to be counted.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public static LevelReport Count(Database database, IEnumerable<Center> centers, DateOnly from, DateOnly to)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        using var sql = new LaneSql(connection);
        return new(from, to, [.. centers.GroupBy(c => c.Level).OrderBy(g => g.Key).Select(g => new LevelRows(g.Key, [.. g.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => AnnexRow.Sum(c.Name.Vi, PeriodCount.Rows(sql, c, from, to)) with { Agency = c.Code })]))]);
    }
}

/// <summary>The centers of one level.</summary>
/// <param name="Level">Level.</param>
/// <param name="Rows">One row per center; its code stands in <see cref="AnnexRow.Agency"/>.</param>
public sealed record LevelRows(CenterLevel Level, IReadOnlyList<AnnexRow> Rows)
{
    /// <summary>Sum of the level.</summary>
    public AnnexRow Sum => AnnexRow.Sum(Level switch { CenterLevel.Province => "Cấp tỉnh", CenterLevel.District => "Cấp huyện", CenterLevel.Commune => "Cấp xã" }, Rows);
}
