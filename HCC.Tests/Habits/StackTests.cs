using Bunit;
using HCC.Persistence;
using HCC.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Habits;

/// <summary>What the low-pinned packages must still do; the reasons stand in Directory.Packages.props.</summary>
public sealed class StackTests
{
    [Fact]
    public void SQLite_opens_and_is_at_least_the_bundled_version()
    {
        SqliteRuntime.Ensure();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.Equal(SqliteRuntime.Version, connection.ServerVersion);
        Assert.True(Version.Parse(SqliteRuntime.Version) >= new Version(3, 35, 5), SqliteRuntime.Version);
    }

    [Fact]
    public void Bunit_renders_and_compares_markup()
    {
        using var screen = new BunitContext();
        var shown = screen.Render(builder => builder.AddMarkupContent(0, "<p>Phiếu  <b>A012</b></p>"));
        shown.MarkupMatches("<p>Phiếu <b>A012</b></p>");
    }

    [Fact]
    public async Task A_hub_answers_over_a_bare_WebSocket()
    {
        var stop = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        await using var host = builder.Build();
        host.MapHub<EchoHub>("/echo");
        await host.StartAsync(stop);

        await using var hub = HubOverWebSocket.To(host.Urls.Single() + "/echo");
        await hub.StartAsync(stop);
        Assert.Equal("Quầy 3", await hub.InvokeAsync<string>(nameof(EchoHub.Echo), "Quầy 3", stop));
    }

    public sealed class EchoHub : Hub
    {
        public string Echo(string words) => words;
    }
}
