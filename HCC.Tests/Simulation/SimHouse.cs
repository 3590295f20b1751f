using System.Collections.Concurrent;
using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Feedback;
using HCC.Live;
using HCC.Persistence;
using HCC.Simulation;
using HCC.Ticketing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HCC.Tests.Simulation;

/// <summary>A house of simulated centers without a host: desks over one lane on a real file, and a clock set by the simulation.</summary>
sealed class SimHouse : IAsyncDisposable
{
    /// <summary>An ordinary Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 11, 16);

    static readonly Lazy<string> Template = new(() =>
    {
        var database = new Database(Directory.CreateTempSubdirectory("hcc-sim-template-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.Folder, recursive: true);
        database.Prepare();
        return database.File;
    });

    readonly string folder = Directory.CreateTempSubdirectory("hcc-sim-").FullName;

    public HallTime Clock { get; private set; } = null!;

    public Database Database { get; private set; } = null!;

    public CenterBook Book { get; private set; } = null!;

    public WriteLane Lane { get; private set; } = null!;

    public HallDesks Desks { get; private set; } = null!;

    public LiveHall Hall => Desks.Hall;

    /// <summary>What the house logged as a warning or worse.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public static async Task<SimHouse> StartAsync(params Center[] centers)
    {
        var house = new SimHouse();
        house.Database = new Database(house.folder);
        File.Copy(Template.Value, house.Database.File);
        await house.OpenAsync(VietnamTime.At(Monday, new TimeOnly(5, 0)), centers);
        return house;
    }

    /// <summary>Stops the house and opens a new one on the same file.</summary>
    public async Task RestartAsync(DateTimeOffset at)
    {
        await Lane.DisposeAsync();
        await OpenAsync(at, [.. Book.All]);
    }

    public static Center Seed(string code) => CenterJson.Read(ReadSeed(code));

    static string ReadSeed(string code)
    {
        using var reader = new StreamReader(typeof(Center).Assembly.GetManifestResourceStream($"Centers/Seeds/{code}/center.json")!);
        return reader.ReadToEnd();
    }

    public HallDay Plan(string center, DateOnly day, int seed = 7) => new(Book.Get(center), Demand.Find(center)!, day, seed, Desks);

    /// <summary>A whole day, fast.</summary>
    public async Task<HallDay> RunAsync(string center, DateOnly day, int seed = 7)
    {
        var run = Plan(center, day, seed);
        Lane.Filling = true;
        await run.RunFastAsync(Clock, run.Begins!.Value, run.Ends!.Value, TestContext.Current.CancellationToken);
        Lane.Filling = false;
        return run;
    }

    /// <summary>A demonstration in this house, as if the machine's clock showed this time.</summary>
    public DemoHouse Demo(DateTimeOffset machine, double speed = 1, int historyWeeks = 4) =>
        new(Book, Desks, Lane, Clock, new DemoOptions { Speed = speed, HistoryWeeks = historyWeeks, HistorySeconds = 600 }, new Log<DemoHouse>(Faults), new HallTime(machine, 0));

    /// <summary>Waits until the lane has published what it committed.</summary>
    public async Task SettledAsync()
    {
        for (var n = 0; n < 2; n++)
        {
            await Desks.Tickets.FindAsync(0);
            await Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Rows by plain SQL over a read-only connection.</summary>
    public List<object?[]> Rows(string sql)
    {
        using var connection = new SqliteConnection(Database.ReadString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public long Number(string sql) => Convert.ToInt64(Rows(sql)[0][0], System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await Lane.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    async Task OpenAsync(DateTimeOffset at, Center[] centers)
    {
        Clock = new HallTime(at, 0);
        Book = new CenterBook();
        Book.Load(centers, centers[0].Code);
        var hall = new LiveHall(Book, new Log<LiveHall>(Faults));
        Lane = new WriteLane(Database.OpenForWriting, Database.On, hall, Clock, new Log<WriteLane>(Faults));
        Desks = new HallDesks(new TicketDesk(Lane, Book, hall, Clock), new CounterDesk(Lane, Book, Clock), new RatingDesk(Lane, Book, Clock), hall);
        await Lane.StartAsync();
    }

    public sealed class Log<T>(ConcurrentQueue<string> faults) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                faults.Enqueue(formatter(state, exception) + exception);
            }
        }
    }
}
