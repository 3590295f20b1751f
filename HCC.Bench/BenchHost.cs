using System.Diagnostics;
using System.Globalization;
using HCC.Access;
using HCC.Persistence;
using Microsoft.Data.Sqlite;

namespace HCC.Bench;

/// <summary>The real host as a process of its own, on a loopback port and a fresh database.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private BenchHost(Process process, string folder, int port, string key) => (this.process, this.folder, Port, Key) = (process, folder, port, key);

    public int Port { get; }

    public string Key { get; }

    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts a host whose number ranges are wide; <paramref name="furnish"/> may fill the database before.</summary>
    /// <param name="furnish">Fills the database before the start.</param>
    /// <param name="demo">With the accounts of the demonstration and its open screens; nobody is simulated.</param>
    public static async Task<BenchHost> StartAsync(Action<Database>? furnish = null, bool demo = false)
    {
        var data = Directory.CreateTempSubdirectory("hcc-http-").FullName;
        var database = new Database(data);
        database.Prepare();
        var key = Secrets.NewToken("hcck_");
        using (var connection = database.OpenForWriting())
        {
            using var db = Database.On(connection);
            SetupDesk.AddCenter(db, BenchHall.Wide(HCC.Centers.CenterJson.Read(HCC.Centers.Seeds.CenterDocument(BenchHall.Center))), "bench", TimeProvider.System.GetUtcNow(), figures: true);
            db.ApiKeys.Add(DeviceDesk.NewKey("bench", Scope.All, null, key, TimeProvider.System.GetUtcNow()));
            db.SaveChanges();
        }

        furnish?.Invoke(database);
        SqliteConnection.ClearAllPools();
        var port = FreePort();
        var dll = Path.Combine(AppContext.BaseDirectory, "HCC.Dashboard.dll");
        var started = Process.Start(new ProcessStartInfo("dotnet", [dll, "--urls", $"http://127.0.0.1:{port}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HCC__Data"] = data, ["ASPNETCORE_ENVIRONMENT"] = "Test", ["HCC__Clock"] = "2026-11-20T08:30:00+07:00", ["Logging__LogLevel__Default"] = "Warning", ["HCC__Demo"] = demo ? "true" : "false", ["HCC__DemoPeople"] = "false", ["HCC__DemoHistoryWeeks"] = "0", ["ASPNETCORE_CONTENTROOT"] = AppContext.BaseDirectory },
        })!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) };
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException) when (tries < 300)
            {
                // not listening yet
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        return new BenchHost(started, data, port, key);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
