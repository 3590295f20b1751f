using System.Data.Common;
using HCC.Live;
using Microsoft.EntityFrameworkCore;

namespace HCC.Persistence;

/// <summary>What a command sees inside the lane: SQL on the open transaction, a mapper on the same transaction, and the list of what it changed.</summary>
public sealed class HallTransaction
{
    private readonly List<HallChange> changes = [];
    private readonly Func<HccDb>? open;
    private long sequence;

    /// <summary>A transaction on an open connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dbOn">Makes a mapper on it.</param>
    public HallTransaction(DbConnection connection, Func<DbConnection, HccDb> dbOn) => (Sql, open) = (new LaneSql(connection), () => dbOn(connection));

    /// <summary>A view without a mapper, for readers of rows.</summary>
    public HallTransaction(LaneSql sql) => Sql = sql;

    /// <summary>Prepared SQL on the lane's connection.</summary>
    public LaneSql Sql { get; }

    /// <summary>
    /// The next place in the order of moves: the time in microseconds, raised where two moves would share it or the clock stepped back.
    /// No row has to be read or written for it.
    /// </summary>
    public long NextSequence(DateTimeOffset at) => sequence = Math.Max(sequence + 1, at.ToUnixTimeMilliseconds() * 1000);

    /// <summary>Tells the hall what this command changed; it learns it after the commit.</summary>
    public void Changed(HallChange change) => changes.Add(change);

    /// <summary>Runs a rare verb through the mapper on the same transaction; saves at its end.</summary>
    public T WithDb<T>(Func<HccDb, T> use)
    {
        using var db = (open ?? throw new InvalidOperationException("This view has no mapper."))();
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        var result = use(db);
        db.SaveChanges();
        return result;
    }

    internal IReadOnlyList<HallChange> TakeChanges()
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var taken = changes.ToArray();
        changes.Clear();
        return taken;
    }

    internal void Forget() => changes.Clear();
}

/// <summary>The writer's connection and its one transaction object.</summary>
internal sealed class LaneConnection(DbConnection connection, Func<DbConnection, HccDb> dbOn) : IDisposable
{
    public HallTransaction Transaction { get; } = new(connection, dbOn);

    public void Dispose()
    {
        Transaction.Sql.Dispose();
        connection.Dispose();
    }
}
