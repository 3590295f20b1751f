using HCC.Centers;
using HCC.Persistence;
using HCC.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HCC.Tests.Persistence;

/// <summary>The file of the house: its schema, who may write it, and what it refuses by itself.</summary>
public sealed class DatabaseTests : IDisposable
{
    readonly Database database = new(Directory.CreateTempSubdirectory("hcc-database-").FullName);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(database.Folder, recursive: true);
    }

    [Fact]
    public void Migrations_bring_an_empty_file_to_the_model_of_this_build_and_again_changes_nothing()
    {
        database.Prepare();
        database.Prepare();
        using var connection = database.OpenForWriting();
        using var db = Database.On(connection);
        Assert.Empty(db.Database.GetPendingMigrations());
        Assert.NotEmpty(db.Database.GetAppliedMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: dotnet ef migrations add …");
    }

    [Theory]
    [InlineData("INSERT INTO announcements (call, zone) VALUES (1, 'A')")]
    [InlineData("DELETE FROM tickets")]
    [InlineData("CREATE TABLE more (id INTEGER)")]
    public void Readers_cannot_write(string sql)
    {
        database.Prepare();
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(8, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).SqliteErrorCode); // SQLITE_READONLY
    }

    [Fact]
    public void A_damaged_file_stops_the_start_with_a_sentence_that_names_it()
    {
        File.WriteAllText(database.File, string.Concat(Enumerable.Repeat("Đây không phải là cơ sở dữ liệu. ", 500)));
        var fault = Assert.Throws<InvalidDataException>(database.Prepare);
        Assert.Contains(database.File, fault.Message, StringComparison.Ordinal);
        Assert.Contains("restore", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_page_is_found_before_anything_listens()
    {
        database.Prepare();
        SqliteConnection.ClearAllPools();
        using (var file = File.OpenWrite(database.File))
        {
            file.Position = 4096 * 3; // the fourth page, whatever it holds
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        Assert.Contains("bị hỏng", Assert.Throws<InvalidDataException>(database.Prepare).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the same number twice", "'2026-11-20', 'A', 1, 'other', NULL, 'Waiting'")] // I1
    [InlineData("a second ticket in hand at a counter", "'2026-11-20', 'A', 2, 'other', '01', 'Serving'")] // I3
    public async Task The_database_itself_refuses(string what, string row)
    {
        await using var house = await HallFixture.StartAsync();
        await house.Lane.RunAsync(tx => tx.Sql.Execute(Insert("'2026-11-20', 'A', 1, 'token', '01', 'Called'")));
        var fault = await Assert.ThrowsAsync<SqliteException>(() => house.Lane.RunAsync(tx => tx.Sql.Execute(Insert(row))));
        Assert.True(fault.SqliteErrorCode == 19, what);
        await house.Lane.RunAsync(tx => tx.Sql.Execute(Insert("'2026-11-21', 'A', 1, 'third', '01', 'Called'"))); // another day is another matter

        static string Insert(string row) =>
            $"INSERT INTO tickets (center, day, prefix, number, token, counter, status, line, weight, language, source, issued_at, waiting_since, calls, steps, changed_at) VALUES ('thu-nghiem', {row}, 'ho-tich', 1, 'vi', 'x', 0, 0, 0, 1, 0)";
    }

    [Fact]
    public void Of_the_versions_of_a_center_the_newest_in_force_counts()
    {
        database.Prepare();
        using var connection = database.OpenForWriting();
        using var db = Database.On(connection);
        foreach (var (version, from, counters) in new[] { (1, 1, 1), (2, 10, 2), (3, 25, 3) })
        {
            db.CenterPlans.Add(new CenterPlanRow { Center = TestCenter.Code, Version = version, FromDay = new(2026, 11, from), Json = CenterJson.Write(TestCenter.Of(counters: counters)), Actor = "x", At = HallFixture.Friday });
        }

        db.SaveChanges();
        Assert.Equal(2, Database.CentersOn(db, new(2026, 11, 20)).Single().Counters.Count);
        Assert.Equal(3, Database.CentersOn(db, new(2026, 11, 25)).Single().Counters.Count);
        Assert.Empty(Database.CentersOn(db, new(2026, 10, 31)));
    }

    [Theory]
    [InlineData("soc-trang")]
    [InlineData("xa-trinh-dien")]
    public void A_seed_reads_whole_and_writes_the_same_center_again(string code)
    {
        var center = TestCenter.Seed(code);
        var written = CenterJson.Write(center);
        Assert.Equal(written, CenterJson.Write(CenterJson.Read(written)));
        Assert.Equal(code, center.Code);
    }
}
