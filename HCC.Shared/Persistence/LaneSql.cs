using System.Data.Common;
using System.Globalization;
using HCC.Calendars;

namespace HCC.Persistence;

/// <summary>
/// Plain SQL on one connection with every statement prepared once. The hot verbs use it because a change tracker costs several times
/// the commit itself (docs/adr/004). Only SQL that SQLite and PostgreSQL both understand stands in the callers.
/// </summary>
/// <param name="connection">An open connection; owned by the caller.</param>
public sealed class LaneSql(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Runs a statement and tells how many rows it changed. Parameters are <c>@p0</c>, <c>@p1</c> …</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>First column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteScalar() is { } found and not DBNull ? found : null;

    /// <summary>First column of the first row as a whole number.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => Convert.ToInt64(Scalar(sql, values), CultureInfo.InvariantCulture);

    /// <summary>All rows.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>The first row, or null.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var n = 0; n < values.Length; n++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{n}");
                command.Parameters.Add(parameter);
            }

            prepared.Add(sql, command);
        }

        for (var n = 0; n < values.Length; n++)
        {
            command.Parameters[n].Value = values[n] switch
            {
                null => DBNull.Value,
                DateTimeOffset at => at.ToUnixTimeMilliseconds(),
                DateOnly day => IsoDay.Of(day),
                Enum name => name.ToString(),
                { } plain => plain,
            };
        }

        return command;
    }
}

/// <summary>Reads of nullable and converted columns.</summary>
internal static class ReaderColumns
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this DbDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static DateOnly Day(this DbDataReader reader, int column) => IsoDay.Read(reader.GetString(column));

    public static T Name<T>(this DbDataReader reader, int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));
}
