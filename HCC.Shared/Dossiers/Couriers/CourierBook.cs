using HCC.Centers;
using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Couriers;

/// <summary>Reads the hand-overs of the courier without touching the lane.</summary>
/// <param name="database">The database.</param>
/// <param name="time">Clock of the product.</param>
public sealed class CourierBook(Database database, TimeProvider time)
{
    /// <summary>The hand-overs of a day's trips, urgent ones first.</summary>
    public IReadOnlyList<CourierHandOver> Day(string center, DateOnly day) => Read(sql => sql.HandOvers(" h.center = @p0 AND h.day = @p1 ORDER BY h.leaves_at, d.urgent DESC, h.agency, h.id", center, day));

    /// <summary>What nobody has signed for although the next trip has left (S092), the longest away first.</summary>
    public IReadOnlyList<CourierHandOver> AtLarge(Center center)
    {
        var now = time.GetUtcNow();
        return [.. Read(sql => sql.HandOvers(" h.center = @p0 AND s.hand_over IS NULL ORDER BY h.leaves_at, h.id", center.Code)).Where(h => CourierPlan.AtLargeFrom(center, h.Trip) is { } from && from <= now)];
    }

    /// <summary>Dossiers that were received here on paper and never left the counter, urgent ones first.</summary>
    public IReadOnlyList<CourierWaiting> Waiting(string center, int most = 100) => Read(sql => sql.Query(
        """
        SELECT d.code, d.procedure_name, d.agency, d.urgent, d.received_at FROM dossiers d JOIN receptions r ON r.dossier = d.id
        WHERE d.center = @p0 AND d.ended_at IS NULL AND d.state = 'Processing' AND d.channel <> 'Online' AND r.received_at_agency IS NULL
        AND NOT EXISTS (SELECT 1 FROM courier_hand_overs h WHERE h.dossier = d.id) ORDER BY d.urgent DESC, d.received_at LIMIT @p1
        """,
        r => new CourierWaiting(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3) == 1, r.Time(4)), center, most));

    private T Read<T>(Func<LaneSql, T> read)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return read(sql);
    }
}
