using System.Security.Claims;
using Bunit;
using HCC.Access;
using HCC.Kiosk.Unattended;
using HCC.Tests.Support;
using HCC.Voice;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Tests.Board;

/// <summary>The hall of Sóc Trăng with its desks, and a page of it without a browser. No machine voice: what is spoken is tested elsewhere.</summary>
public sealed class ScreenHouse : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("hcc-screen-").FullName;
    private readonly VoiceClips clips;

    private ScreenHouse(HallFixture hall)
    {
        Hall = hall;
        var settings = new HccSettings { Data = data };
        clips = new VoiceClips(settings, NullLogger<VoiceClips>.Instance, "/nowhere/espeak-ng");
        var access = Page.AddAuthorization();
        access.SetAuthorized("screen");
        access.SetClaims(new Claim(Scope.Claim, Scope.LiveRead), new Claim(Scope.Claim, Scope.RatingsWrite), new Claim(Scope.ActorClaim, "device:1"));
        Page.JSInterop.Mode = JSRuntimeMode.Loose;
        Page.Services.AddLocalization();
        Page.Services.AddSingleton(settings).AddSingleton(hall.Hall).AddSingleton(hall.Book).AddSingleton<TimeProvider>(hall.Time);
        Page.Services.AddSingleton(new CallVoice(clips, new OwnRecordings(settings)));
        Page.Services.AddSingleton(new AccessBook(null!)).AddScoped<PageActor>();
    }

    public HallFixture Hall { get; }

    public BunitContext Page { get; } = new();

    public static async Task<ScreenHouse> OpenAsync() => new(await HallFixture.StartAsync(TestCenter.SocTrang));

    /// <summary>Opens a page at an address.</summary>
    public IRenderedComponent<T> Visit<T>(string address)
        where T : IComponent
    {
        Page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Page.Render<T>();
    }

    /// <summary>Opens a counter, gives a number and calls it there.</summary>
    public async Task<string> CallAsync(string line, string counter, string language = "vi")
    {
        if (Hall.Hall.Current(Hall.Code).Counter(counter)!.State != HCC.Counters.CounterState.Open)
        {
            await Hall.OpenAsync(counter);
        }

        var ticket = (await Hall.Tickets.IssueAsync(Hall.Code, new(line, Language: language), Hall.Press())).OrThrow();
        (await Hall.Tickets.CallAsync(Hall.Code, counter, ticket.Id, null, Hall.Officer(counter))).OrThrow();
        await Hall.SeeAsync(s => s.Counter(counter)!.Ticket?.Number == ticket.Number);
        return ticket.Number;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        await Hall.DisposeAsync();
        clips.Dispose();
        Directory.Delete(data, recursive: true);
    }
}
