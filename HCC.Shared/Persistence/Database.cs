using System.Data.Common;
using HCC.Centers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HCC.Persistence;

/// <summary>
/// The SQLite file of the house: how it is opened for writing (once, by the lane) and for reading (read-only), and how it is made ready
/// before the host listens. The profile is measured: WAL with synchronous=FULL lost no acknowledged commit in simulated power cuts.
/// </summary>
/// <param name="folder">Folder of the database (<c>HCC__Data</c>).</param>
public sealed class Database(string folder)
{
    /// <summary>Folder of the database.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The database file.</summary>
    public string File => Path.Combine(Folder, "hcc.db");

    /// <summary>Connection of readers: read-only, so that no screen can ever become a second writer.</summary>
    public string ReadString => new SqliteConnectionStringBuilder { DataSource = File, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 10 }.ToString();

    /// <summary>Opens a writing connection. The lane holds the only one; migrations and verbs of a stopped host use it alone.</summary>
    public DbConnection OpenForWriting()
    {
        Directory.CreateDirectory(Folder);
        SqliteRuntime.Ensure();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;";
        pragma.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A mapper on an open connection.</summary>
    public static HccDb On(DbConnection connection) => new(new DbContextOptionsBuilder<HccDb>().UseSqlite(connection).Options);

    /// <summary>Brings the schema to this build's version; called before anything listens.</summary>
    /// <exception cref="InvalidDataException">The file is damaged; the message says what to do.</exception>
    public void Prepare()
    {
        using var connection = OpenSound();
        using var db = On(connection);
        db.Database.Migrate();
    }

    private DbConnection OpenSound()
    {
        const int corrupt = 11, notADatabase = 26;
        DbConnection? connection = null;
        SqliteException? fault = null;
        try
        {
            connection = OpenForWriting();
            using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            if (check.ExecuteScalar() as string == "ok")
            {
                return connection;
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode is corrupt or notADatabase)
        {
            fault = e;
        }

        connection?.Dispose();
        throw new InvalidDataException($"Tệp cơ sở dữ liệu {File} bị hỏng. Hãy khôi phục từ bản sao lưu gần nhất (lệnh restore) trước khi chạy lại.", fault);
    }

    /// <summary>The centers in force on a day, newest version of each.</summary>
    public static IReadOnlyList<Center> CentersOn(HccDb db, DateOnly day) =>
        [.. db.CenterPlans.AsNoTracking().Where(p => p.FromDay <= day).AsEnumerable().GroupBy(p => p.Center).Select(g => CenterJson.Read(g.MaxBy(p => p.Version)!.Json))];

    /// <summary>Free bytes on the disk of the database.</summary>
    public long FreeBytes => new DriveInfo(Path.GetPathRoot(Folder)!).AvailableFreeSpace;
}
