using System.Diagnostics;
using HCC.Persistence;

namespace HCC.Bench;

/// <summary>The baseline: the barest program that commits one row per transaction on the same disk with the same durability.</summary>
internal static class RawLoop
{
    public static double PerSecond(double seconds)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var folder = Directory.CreateTempSubdirectory("hcc-raw-").FullName;
        try
        {
            using var connection = new Database(folder).OpenForWriting();
            using var sql = new LaneSql(connection);
            sql.Execute("CREATE TABLE raw (id INTEGER PRIMARY KEY, prefix TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL)");
            var count = 0;
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                sql.Execute("INSERT INTO raw (prefix, number, at) VALUES (@p0, @p1, @p2)", "A", count++, clock.ElapsedTicks);
            }

            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"raw loop: cpu {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count:F0} µs per row"));
            return count / clock.Elapsed.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
