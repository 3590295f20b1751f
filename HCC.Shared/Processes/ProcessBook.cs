using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Processes;

/// <summary>Reads the register of internal processes without touching the lane.</summary>
/// <param name="database">The database.</param>
public sealed class ProcessBook(Database database)
{
    /// <summary>Every version of every process of a center, by procedure, the newest first.</summary>
    public IReadOnlyList<InternalProcess> All(string center) => Read(sql => sql.Processes("p.center = @p0 ORDER BY p.procedure, p.from_day DESC, p.id DESC", center));

    /// <summary>The processes of a center that are in force on a day or begin later, one a procedure: the list that people work with.</summary>
    /// <param name="center">Center.</param>
    /// <param name="day">Day, as a rule today.</param>
    public IReadOnlyList<InternalProcess> Current(string center, DateOnly day) =>
        [.. All(center).GroupBy(p => p.Procedure, StringComparer.OrdinalIgnoreCase).Select(g => InternalProcess.InForce(g, day) ?? g.OrderBy(p => p.FromDay).ThenByDescending(p => p.Id).First())];

    /// <summary>Every version of the process of one procedure, the newest first.</summary>
    public IReadOnlyList<InternalProcess> Versions(string center, string procedure) =>
        Read(sql => sql.Processes("p.center = @p0 AND p.procedure = @p1 ORDER BY p.from_day DESC, p.id DESC", center, procedure));

    /// <summary>The process of a procedure in force on a day, or null.</summary>
    /// <param name="center">Center.</param>
    /// <param name="procedure">Code of the procedure; null = the dossier names none.</param>
    /// <param name="day">Day, as a rule the day of receipt.</param>
    public InternalProcess? InForce(string center, string? procedure, DateOnly day) =>
        procedure is null ? null : Read(sql => sql.Processes("p.center = @p0 AND p.procedure = @p1 AND p.from_day <= @p2 ORDER BY p.from_day DESC, p.id DESC LIMIT 1", center, procedure, day)).FirstOrDefault();

    private T Read<T>(Func<LaneSql, T> read)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return read(sql);
    }
}
