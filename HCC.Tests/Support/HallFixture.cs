using System.Collections.Concurrent;
using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Feedback;
using HCC.Live;
using HCC.Persistence;
using HCC.Ticketing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HCC.Tests.Support;

/// <summary>
/// A house without a host: the desks over one write lane on a real SQLite file, and a clock that stands still until a test moves it.
/// <see cref="RestartAsync"/> stops the house and opens a new one on the same file, as a power switch would.
/// </summary>
public sealed class HallFixture : IAsyncDisposable
{
    /// <summary>An ordinary working Friday, 08:30.</summary>
    public static readonly DateTimeOffset Friday = At(20, 8, 30);

    // A file system in memory (Linux): the same SQLite on the same kind of file, without waiting for the disk at every commit.
    const string Memory = "/dev/shm";

    // Migrated once; each house starts from a copy.
    static readonly Lazy<string> Template = new(() =>
    {
        var database = new Database(Directory.CreateTempSubdirectory("hcc-template-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.Folder, recursive: true);
        database.Prepare();
        return database.File;
    });

    readonly string folder;
    int presses;

    HallFixture(Center center, DateTimeOffset at, bool onDisk, string? file)
    {
        folder = !onDisk && Directory.Exists(Memory) ? Directory.CreateDirectory(Path.Combine(Memory, "hcc-house-" + Guid.NewGuid().ToString("N"))).FullName : Directory.CreateTempSubdirectory("hcc-house-").FullName;
        (Center, Time, Database) = (center, new HallTime(at, 0), new Database(folder));
        File.Copy(file ?? Template.Value, Database.File);
    }

    public Center Center { get; private set; }

    public HallTime Time { get; }

    public Database Database { get; }

    public CenterBook Book { get; private set; } = null!;

    public LiveHall Hall { get; private set; } = null!;

    public WriteLane Lane { get; private set; } = null!;

    public TicketDesk Tickets { get; private set; } = null!;

    public CounterDesk Counters { get; private set; } = null!;

    public RatingDesk Ratings { get; private set; } = null!;

    public AnnouncementDesk Announcements { get; private set; } = null!;

    /// <summary>What the house logged as an error; no test expects one unless it says so.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public string Code => Center.Code;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>A day of November 2026, local time.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0, int second = 0) => new(2026, 11, day, hour, minute, second, TimeSpan.FromHours(7));

    /// <summary>Opens a house.</summary>
    /// <param name="center">Its center; null = a small one.</param>
    /// <param name="at">Its time; null = <see cref="Friday"/>.</param>
    /// <param name="onDisk">True where the pace of a real disk matters: it decides how many commands share a commit.</param>
    /// <param name="file">A furnished database that the house begins with; null = an empty one.</param>
    public static async Task<HallFixture> StartAsync(Center? center = null, DateTimeOffset? at = null, bool onDisk = false, string? file = null)
    {
        var house = new HallFixture(center ?? TestCenter.Of(), at ?? Friday, onDisk, file);
        await house.OpenHouseAsync();
        return house;
    }

    /// <summary>Stops the house and opens a new one on the same file, with other settings if given.</summary>
    public async Task RestartAsync(Center? center = null)
    {
        await Lane.DisposeAsync();
        Center = center ?? Center;
        await OpenHouseAsync();
    }

    public void Set(DateTimeOffset now) => Time.Set(now, 0);

    public void Pass(double minutes) => Set(Now.AddMinutes(minutes));

    /// <summary>A press that nobody made before.</summary>
    public Press Press(string actor = "kiosk:1") => new(actor, Interlocked.Increment(ref presses).ToString(CultureInfo.InvariantCulture));

    public async Task OpenAsync(params string[] counters)
    {
        foreach (var counter in counters)
        {
            Assert.True((await Counters.OpenAsync(Code, counter, "Cán bộ " + counter, Press("staff:" + counter))).Done);
        }
    }

    public Task OpenAllAsync() => OpenAsync([.. Center.Counters.Select(c => c.Code)]);

    public async Task<TicketCard> IssueAsync(string line = "ho-tich", string? priority = null, string? needs = null) =>
        (await Tickets.IssueAsync(Code, new IssueRequest(line, Priority: priority, Needs: needs), Press())).OrThrow();

    public async Task<TicketCard?> CallNextAsync(string counter = "01") => (await Tickets.CallNextAsync(Code, counter, Officer(counter))).OrThrow().Ticket;

    /// <summary>A press of the officer of a counter.</summary>
    public Press Officer(string counter) => Press("staff:" + counter);

    /// <summary>A ticket as its rows say it is: row, and the fold of its moves, which must be the same (the fold is checked here each time).</summary>
    public Task<Ticket> TicketAsync(long id) => Lane.RunAsync(tx =>
    {
        var stored = tx.Ticket(id)!;
        Same.Ticket(stored, stored.Replay(tx.Moves(id)));
        return stored;
    });

    /// <summary>Rows by plain SQL over a second, read-only connection.</summary>
    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> map)
    {
        using var connection = new SqliteConnection(Database.ReadString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    public long Count(string sql) => Read(sql, r => r.GetInt64(0)).Single();

    /// <summary>The first snapshot that fulfils a condition; fails by the test's own time limit.</summary>
    public async Task<HallSnapshot> SeeAsync(Func<HallSnapshot, bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        await foreach (var snapshot in Hall.WatchAsync(Code, TimeSpan.Zero, limit.Token))
        {
            if (condition(snapshot))
            {
                return snapshot;
            }
        }

        throw new InvalidOperationException("The stream of snapshots ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await Lane.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        Assert.Empty(Faults);
    }

    async Task OpenHouseAsync()
    {
        Book = new CenterBook();
        Book.Load([Center], Center.Code);
        Hall = new LiveHall(Book, new FaultLog<LiveHall>(Faults));
        Lane = new WriteLane(Database.OpenForWriting, Database.On, Hall, Time, new FaultLog<WriteLane>(Faults));
        await Lane.StartAsync();
        Tickets = new TicketDesk(Lane, Book, Hall, Time);
        Counters = new CounterDesk(Lane, Book, Time);
        Ratings = new RatingDesk(Lane, Book, Time);
        Announcements = new AnnouncementDesk(Lane, Time);
    }

    sealed class FaultLog<T>(ConcurrentQueue<string> faults) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                faults.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
