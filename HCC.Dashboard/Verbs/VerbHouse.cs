namespace HCC.Dashboard.Verbs;

/// <summary>The house without its host, for verbs that work on the data while nothing else does.</summary>
internal sealed class VerbHouse : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private VerbHouse(ServiceProvider services) => this.services = services;

    public static async Task<VerbHouse> OpenAsync(HccSettings settings)
    {
        var built = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.Error).AddConsole()).AddHcc(settings).BuildServiceProvider();
        await HccHouse.OpenAsync(built);
        return new VerbHouse(built);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
