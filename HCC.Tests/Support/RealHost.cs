using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using HCC.Persistence;

namespace HCC.Tests.Support;

/// <summary>
/// The built host as a process of its own on loopback, which tests may kill, freeze and start again on the same data. Its clock starts on
/// a working Friday at nine; there are no simulated people unless a test asks for them.
/// </summary>
public sealed class RealHost : IAsyncDisposable
{
    private readonly Dictionary<string, string> environment;
    private Process? process;

    private RealHost(string data, int port, Dictionary<string, string> settings)
    {
        (Data, Port, environment) = (data, port, settings);
        Http = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public string Data { get; }

    public int Port { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>A client with the demonstration's key.</summary>
    public HttpClient Http { get; }

    public int ProcessId => process!.Id;

    /// <summary>Everything that the host wrote, for failing tests.</summary>
    public List<string> Output { get; } = [];

    public static async Task<RealHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Test",
            ["ASPNETCORE_CONTENTROOT"] = AppContext.BaseDirectory,
            ["HCC__Demo"] = "true",
            ["HCC__DemoPeople"] = "false",
            ["HCC__Clock"] = "2026-11-20T09:00:00+07:00",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var host = new RealHost(Directory.CreateTempSubdirectory("hcc-host-").FullName, FreePort(), all);
        await host.StartAgainAsync();
        return host;
    }

    /// <summary>Starts the process and waits until it is ready.</summary>
    public async Task StartAgainAsync()
    {
        Begin();
        await ReadyAsync();
    }

    /// <summary>Starts the process without waiting.</summary>
    public void Begin()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HCC.Dashboard.dll"), "--urls", Address])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HCC__Data"] = Data;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until the host says that it is ready, and takes the demonstration's key.</summary>
    public async Task ReadyAsync()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await Http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            Assert.True(!process!.HasExited && clock.Elapsed < TimeSpan.FromSeconds(90), "The host did not become ready:\n" + string.Join('\n', Output));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        if (File.Exists(Path.Combine(Data, "demo-key.txt")))
        {
            Http.DefaultRequestHeaders.Remove("Authorization");
            Http.DefaultRequestHeaders.Add("Authorization", "Bearer " + (await File.ReadAllTextAsync(Path.Combine(Data, "demo-key.txt"))).Trim());
        }
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Sends a signal by name, e.g. STOP and CONT: a frozen server whose sockets stay open.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>The checks of <c>hcc verify</c> that failed.</summary>
    public IReadOnlyList<Check> Broken() =>
        [.. Verification.Run(new Database(Data), HCC.Access.AuditChain.Open(Path.Combine(Data, "keys"))).Where(c => !c.Good)];

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        Http.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (Output)
        {
            Output.Add(line.Data ?? "");
        }
    }
}
