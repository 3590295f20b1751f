using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Fees;

/// <summary>Reads receipts and remittances without touching the lane.</summary>
/// <param name="database">The database.</param>
public sealed class FeeBook(Database database)
{
    /// <summary>The receipts of a local day, in their order.</summary>
    public IReadOnlyList<FeeReceipt> Day(string center, DateOnly day) => Read(sql => sql.FeeReceipts(" f.center = @p0 AND f.day = @p1 ORDER BY f.year, f.number", center, day));

    /// <summary>A receipt; null when there is none.</summary>
    public FeeReceipt? Receipt(string center, long id) => Read(sql => sql.FeeReceipt(" f.center = @p0 AND f.id = @p1", center, id));

    /// <summary>The receipts of a dossier, in their order.</summary>
    public IReadOnlyList<FeeReceipt> Of(long dossier) => Read(sql => sql.FeeReceipts(" f.dossier = @p0 ORDER BY f.id", dossier));

    /// <summary>What is not handed in yet, agency by agency.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day of the receipts.</param>
    /// <param name="to">Last day.</param>
    public IReadOnlyList<FeeSheet> Sheets(string center, DateOnly from, DateOnly to) =>
        [.. Read(sql => sql.FeeReceipts(FeeStore.Open, center, null, from, to)).GroupBy(r => r.Agency, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new FeeSheet(g.Key, [.. g], g.Sum(r => r.AmountVnd)))];

    /// <summary>What was handed in, newest first.</summary>
    public IReadOnlyList<FeeRemittance> Remittances(string center, int most = 50) => Read(sql => sql.FeeRemittances(" center = @p0 ORDER BY id DESC LIMIT @p1", center, most));

    /// <summary>A remittance with its receipts; null when there is none.</summary>
    public (FeeRemittance Remittance, IReadOnlyList<FeeReceipt> Receipts)? Remittance(string center, long id) => Read(sql =>
        sql.FeeRemittances(" center = @p0 AND id = @p1", center, id) is [var found]
            ? (found, (IReadOnlyList<FeeReceipt>)sql.FeeReceipts(" m.remittance = @p0 ORDER BY f.year, f.number", id))
            : ((FeeRemittance, IReadOnlyList<FeeReceipt>)?)null);

    private T Read<T>(Func<LaneSql, T> read)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return read(sql);
    }
}
