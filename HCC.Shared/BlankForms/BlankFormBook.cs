using System.Data.Common;
using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.BlankForms;

/// <summary>Reads the register of blank forms without touching the lane (S205).</summary>
/// <param name="database">The database.</param>
public sealed class BlankFormBook(Database database)
{
    /// <summary>Every version of every form of a center, by code, the newest first.</summary>
    public IReadOnlyList<BlankForm> All(string center) => Read(sql => sql.BlankForms("center = @p0 ORDER BY code, from_day DESC, id DESC", center));

    /// <summary>Every version of a form, the newest first.</summary>
    public IReadOnlyList<BlankForm> Versions(string center, string code) => Read(sql => sql.BlankForms("center = @p0 AND code = @p1 ORDER BY from_day DESC, id DESC", center, code.Trim().ToUpperInvariant()));

    /// <summary>The version of a form in force on a day, or null: only this one is given to citizens.</summary>
    public BlankForm? InForce(string center, string code, DateOnly day) => BlankForm.InForce(Versions(center, code), day);

    /// <summary>The forms in force on a day that a procedure uses or its papers name.</summary>
    /// <param name="center">Center.</param>
    /// <param name="procedure">Code of the procedure.</param>
    /// <param name="papers">Its papers.</param>
    /// <param name="day">Day.</param>
    public IReadOnlyList<BlankForm> For(string center, string? procedure, IReadOnlyList<string> papers, DateOnly day) =>
        [.. All(center).GroupBy(f => f.Code, StringComparer.Ordinal).Select(g => BlankForm.InForce(g, day)).OfType<BlankForm>().Where(f => f.IsFor(procedure, papers))];

    /// <summary>A version by its id; null when there is none.</summary>
    public BlankForm? Find(string center, long id) => Read(sql => sql.BlankForms("center = @p0 AND id = @p1", center, id)).FirstOrDefault();

    /// <summary>The file of a version.</summary>
    public byte[]? File(long id) => Read(sql => sql.Scalar("SELECT bytes FROM blank_form_files WHERE form = @p0", id) as byte[]);

    private T Read<T>(Func<LaneSql, T> read)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return read(sql);
    }
}

/// <summary>How blank forms lie in their tables.</summary>
internal static class BlankFormStore
{
    /// <summary>Versions by a condition.</summary>
    public static List<BlankForm> BlankForms(this LaneSql sql, string where, params ReadOnlySpan<object?> values) =>
        sql.Query("SELECT id, center, code, name, procedures, basis, from_day, file_name, size, hash, actor, at FROM blank_forms WHERE " + where, Read, values);

    private static BlankForm Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries), r.GetString(5), r.Day(6), r.GetString(7), r.GetInt32(8), r.GetString(9), r.GetString(10), r.Time(11));
}
