using System.Data.Common;
using HCC.Calendars;
using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Slips;

/// <summary>A use of the second seal that holds.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Dossier.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency that made the result.</param>
/// <param name="Sheets">Sealed sheets.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who noted it.</param>
/// <param name="HandedOverAt">When the result was given out; null = it still lies in the center.</param>
public sealed record SealEntry(long Id, string Code, string ProcedureName, string Agency, int Sheets, DateTimeOffset At, string Actor, DateTimeOffset? HandedOverAt);

/// <summary>A result that was given out without a seal in the log.</summary>
/// <param name="Code">Dossier.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency that made the result.</param>
/// <param name="HandedOverAt">When it was given out.</param>
public sealed record UnsealedResult(string Code, string ProcedureName, string Agency, DateTimeOffset HandedOverAt);

/// <summary>The seals of some days beside the results that were given out in them (S118): equal when every result was sealed and every sealed one given out.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Sealed">Results sealed in these days.</param>
/// <param name="Sheets">Their sheets.</param>
/// <param name="Returned">Results given out in these days.</param>
/// <param name="Entries">The log, newest first.</param>
/// <param name="Unsealed">Given out in these days and never sealed.</param>
/// <param name="Waiting">Sealed in these days and not given out in them.</param>
/// <param name="Earlier">Given out in these days and sealed before them.</param>
public sealed record SealDays(DateOnly From, DateOnly To, int Sealed, int Sheets, int Returned, IReadOnlyList<SealEntry> Entries, IReadOnlyList<UnsealedResult> Unsealed, IReadOnlyList<SealEntry> Waiting, IReadOnlyList<SealEntry> Earlier)
{
    /// <summary>Whether seals and results are the same ones.</summary>
    public bool IsEven => Unsealed.Count == 0 && Waiting.Count == 0 && Earlier.Count == 0;
}

/// <summary>Reads the log of the second seal without touching the lane (S118).</summary>
/// <param name="database">The database.</param>
public sealed class SealBook(Database database)
{
    /// <summary>Longest period in days.</summary>
    public const int MostDays = 92;

    /// <summary>The seals of some days beside the results of these days.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    public SealDays Days(string center, DateOnly from, DateOnly to)
    {
        var (begin, end) = (VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default));
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        var entries = sql.Seals("s.center = @p0 AND s.at >= @p1 AND s.at < @p2 ORDER BY s.at DESC, s.id DESC", center, begin, end);
        const string given = "d.center = @p0 AND d.handed_over_at >= @p1 AND d.handed_over_at < @p2 AND d.state = 'Solved'";
        var returned = (int)sql.Number($"SELECT COUNT(*) FROM dossiers d WHERE {given}", center, begin, end);
        var unsealed = sql.Query($"SELECT d.code, d.procedure_name, d.agency, d.handed_over_at FROM dossiers d WHERE {given} AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.dossier = d.id AND {SealStore.Holds}) ORDER BY d.handed_over_at, d.id",
            r => new UnsealedResult(r.GetString(0), r.GetString(1), r.GetString(2), r.Time(3)), center, begin, end);
        var earlier = sql.Seals($"{given} AND s.at < @p1 AND NOT EXISTS (SELECT 1 FROM seals l WHERE l.dossier = d.id AND l.at >= @p1 AND l.cancels IS NULL) ORDER BY s.at, s.id", center, begin, end);
        return new(from, to, entries.Count, entries.Sum(e => e.Sheets), returned, entries, unsealed, [.. entries.Where(e => e.HandedOverAt is not { } at || at < begin || at >= end)], earlier);
    }

    /// <summary>The seal of a dossier that holds, or null.</summary>
    public SealEntry? Of(string center, string code)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return sql.Seals("s.center = @p0 AND d.code = @p1 ORDER BY s.id DESC LIMIT 1", center, DossierCode.Tidy(code)).FirstOrDefault();
    }
}

/// <summary>How seals lie in their table.</summary>
internal static class SealStore
{
    /// <summary>What makes an entry hold: it cancels nothing and nothing cancels it.</summary>
    public const string Holds = "s.cancels IS NULL AND NOT EXISTS (SELECT 1 FROM seals c WHERE c.cancels = s.id)";

    private const string Select = "SELECT s.id, d.code, d.procedure_name, d.agency, s.sheets, s.at, s.actor, d.handed_over_at FROM seals s JOIN dossiers d ON d.id = s.dossier WHERE " + Holds + " AND ";

    /// <summary>Entries that hold, by a condition.</summary>
    public static List<SealEntry> Seals(this LaneSql sql, string where, params ReadOnlySpan<object?> values) => sql.Query(Select + where, Read, values);

    private static SealEntry Read(DbDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.Time(5), r.GetString(6), r.TimeOrNull(7));
}
