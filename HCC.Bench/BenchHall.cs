using HCC.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HCC.Bench;

/// <summary>A house on a fresh database in a temporary folder, at half past eight on a working day, with the demonstration center.</summary>
internal sealed class BenchHall : IAsyncDisposable
{
    public const string Center = "soc-trang";

    private BenchHall(ServiceProvider services, string folder, double seconds) => (Services, Folder, Seconds) = (services, folder, seconds);

    public ServiceProvider Services { get; }

    public string Folder { get; }

    /// <summary>How long each point is measured.</summary>
    public double Seconds { get; }

    public static async Task<BenchHall> OpenAsync(double seconds)
    {
        var folder = Directory.CreateTempSubdirectory("hcc-bench-").FullName;
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Error)).AddHcc(new HccSettings
        {
            Data = folder,
            Centers = Center,
            Clock = "2026-11-20T08:30:00+07:00",
        }).BuildServiceProvider();
        await HccHouse.OpenAsync(services);
        return new BenchHall(services, folder, seconds);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A line whose range is wide enough to be measured; the seed's ranges end at 999.</summary>
    public async Task WidenAsync()
    {
        var book = Get<HCC.Centers.CenterBook>();
        var center = book.Get(Center);
        book.Put(HCC.Centers.CenterJson.Read(Wide(center)));
        await Get<WriteLane>().RunAsync(tx => tx.Changed(new HCC.Live.PlanChanged(Center)));
    }

    /// <summary>A center as a document whose lines have endless ranges of numbers.</summary>
    public static string Wide(HCC.Centers.Center center) =>
        HCC.Centers.CenterJson.Write(center).Replace("\"last\": 999", "\"last\": 99999999", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
