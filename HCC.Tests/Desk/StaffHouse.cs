using System.Globalization;
using System.Security.Claims;
using Bunit;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Counters;
using HCC.Dossiers;
using HCC.Kiosk.Unattended;
using HCC.Live;
using HCC.Persistence;
using HCC.Ticketing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HCC.Tests.Desk;

/// <summary>
/// The whole house on a real SQLite file behind screens of bUnit: accounts, desks, live hall. Each <see cref="SignInAsync"/> is a browser of its own; the clock
/// stands still until a test moves it.
/// </summary>
public sealed class StaffHouse : IAsyncDisposable
{
    public const string Center = "soc-trang";

    private readonly string folder = Directory.CreateTempSubdirectory("hcc-staff-").FullName;
    private readonly List<BunitContext> screens = [];
    private readonly (CultureInfo, CultureInfo) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private readonly ServiceProvider services;
    private int presses;

    private StaffHouse()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo("vi-VN"), CultureInfo.GetCultureInfo("vi-VN"));
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddHcc(new HccSettings { Data = folder, Centers = Center + ",xa-trinh-dien", Home = Center });
        all.AddSingleton(Time);
        services = all.BuildServiceProvider();
    }

    public HallTime Time { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7)), 0);

    public DateTimeOffset Now => Time.GetUtcNow();

    public TicketDesk Tickets => Get<TicketDesk>();

    public CounterDesk Counters => Get<CounterDesk>();

    public LiveHall Hall => Get<LiveHall>();

    public string Folder => folder;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static async Task<StaffHouse> StartAsync()
    {
        var house = new StaffHouse();
        await HccHouse.OpenAsync(house.services);
        return house;
    }

    public void Pass(TimeSpan time) => Time.Set(Now + time, 0);

    /// <summary>A press that nobody made before, by a program.</summary>
    public Press Press(string actor = "key:1") => new(actor, Interlocked.Increment(ref presses).ToString(CultureInfo.InvariantCulture));

    public async Task<TicketCard> IssueAsync(string line = "gplx-doi", string? priority = null, string? needs = null, string? procedure = null) =>
        (await Tickets.IssueAsync(Center, new IssueRequest(line, procedure, priority, needs), Press())).OrThrow();

    public async Task<Staff> HireAsync(string userName, params string[] roles) => (await Get<StaffDesk>().CreateAsync(userName, "Cán bộ " + userName, "mat-khau-dai-2026", roles, null, "test")).OrThrow();

    /// <summary>A new account limited to some agencies, signed in at a screen of its own.</summary>
    public async Task<(BunitContext Screen, Staff Who)> SignInLimitedAsync(string userName, string role, params string[] agencies)
    {
        var who = (await Get<StaffDesk>().CreateAsync(userName, "Cán bộ " + userName, "mat-khau-dai-2026", [role], Center, "test", agencies)).OrThrow();
        return (ScreenOf(who), who);
    }

    /// <summary>A new account with roles, signed in at a screen of its own.</summary>
    public async Task<(BunitContext Screen, Staff Who)> SignInAsync(string userName, params string[] roles)
    {
        var who = await HireAsync(userName, roles);
        return (ScreenOf(who), who);
    }

    /// <summary>One more screen of an account.</summary>
    public BunitContext ScreenOf(Staff who)
    {
        var screen = new BunitContext();
        screens.Add(screen);
        screen.JSInterop.Mode = JSRuntimeMode.Loose;
        var desk = screen.JSInterop.SetupModule("./js/desk.js");
        desk.Mode = JSRuntimeMode.Loose;
        screen.JSInterop.SetupModule("./js/office.js").Mode = JSRuntimeMode.Loose;
        screen.JSInterop.SetupModule("./js/register.js").Mode = JSRuntimeMode.Loose;
        screen.JSInterop.SetupModule("./js/reception.js").Mode = JSRuntimeMode.Loose;
        foreach (var shared in (Type[])[typeof(HccSettings), typeof(TimeProvider), typeof(CenterBook), typeof(LiveHall), typeof(TicketDesk), typeof(CounterDesk), typeof(AccessBook), typeof(DeviceDesk), typeof(StaffDesk), typeof(AuditChain), typeof(CenterDesk), typeof(HCC.Procedures.ProcedureCatalogue),
            typeof(DossierDesk), typeof(DossierList), typeof(DossierImportDesk), typeof(DossierPhone), typeof(ApologyDesk), typeof(ImportProfiles), typeof(HCC.Dossiers.Reminders.ReminderDesk), typeof(HCC.Sources.IncidentDesk), typeof(HCC.Reports.ReportDesk), typeof(HCC.Reports.PublishedReports), typeof(HCC.Reports.Years.YearDesk), typeof(HCC.Reports.Trends.TrendReader), typeof(HCC.Coordination.ObstacleDesk), typeof(HCC.Coordination.DutyDesk), typeof(HCC.Dossiers.Deliveries.DeliveryBook), typeof(Database),
            typeof(HCC.Scoring.ScoringSchemes), typeof(HCC.Scoring.ScoringReader), typeof(HCC.Scoring.ScoringDesk), typeof(ReceptionBook), typeof(HCC.Dossiers.Forms.DossierForms),
            typeof(HCC.Dossiers.Scans.ScanRates), typeof(HCC.Dossiers.Scans.ScanCheckDesk), typeof(HCC.Dossiers.Fees.FeeDesk), typeof(HCC.Dossiers.Fees.FeeBook), typeof(HCC.Dossiers.Couriers.CourierDesk), typeof(HCC.Dossiers.Couriers.CourierBook),
            typeof(HCC.Processes.ProcessDesk), typeof(HCC.Processes.ProcessBook), typeof(HCC.Dossiers.Slips.SlipDesk), typeof(HCC.Dossiers.Slips.SlipBook), typeof(HCC.Dossiers.Slips.WayReader), typeof(HCC.Dossiers.Slips.SealDesk), typeof(HCC.Dossiers.Slips.SealBook),
            typeof(HCC.BlankForms.BlankFormDesk), typeof(HCC.BlankForms.BlankFormBook)])
        {
            screen.Services.AddSingleton(shared, services.GetRequiredService(shared));
        }

        var readers = Get<Microsoft.EntityFrameworkCore.IDbContextFactory<HccDb>>();
        screen.Services.AddSingleton(readers);
        screen.Services.AddLocalization();
        screen.Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>(); // bUnit has put a stand-in there
        screen.Services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        screen.Services.AddAuthorizationCore(options =>
        {
            foreach (var scope in Scope.All)
            {
                options.AddPolicy(scope, policy => policy.RequireClaim(Scope.Claim, scope));
            }
        });
        var identity = Get<AccessBook>().FindStaff(who.Id, who.SecurityStamp)!;
        identity.AddClaim(new Claim(AccessBook.StampClaim, who.SecurityStamp!));
        screen.Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(new ClaimsPrincipal(identity)));
        screen.Services.AddCascadingAuthenticationState();
        screen.Services.AddSingleton<AntiforgeryStateProvider, NoForgery>();
        screen.Services.AddSingleton<PageActor>();
        return screen;
    }

    /// <summary>Every move of today's tickets in order, as "number action".</summary>
    public Task<List<string>> MovesAsync() => Get<WriteLane>().RunAsync(tx =>
    {
        var day = VietnamTime.ServiceDay(Now);
        var numbers = tx.TicketsOf(Center, day).ToDictionary(t => t.Id, t => t.Number.ToString());
        return tx.MovesOf(Center, day).Select(m => $"{numbers[m.Ticket]} {m.Action}").ToList();
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }

        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }

    private sealed class SignedIn(ClaimsPrincipal who) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(who));
    }

    private sealed class NoForgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}

/// <summary>Finding and pressing by test id.</summary>
public static class Pressing
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static AngleSharp.Dom.IElement Id<T>(this IRenderedComponent<T> page, string id)
        where T : IComponent => page.Find($"[data-testid='{id}']");

    public static bool Has<T>(this IRenderedComponent<T> page, string id)
        where T : IComponent => page.FindAll($"[data-testid='{id}']").Count > 0;

    public static string Says<T>(this IRenderedComponent<T> page, string id)
        where T : IComponent => string.Join(' ', page.Id(id).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static void Sees<T>(this IRenderedComponent<T> page, string id)
        where T : IComponent => page.WaitForState(() => page.Has(id), Patience);

    public static void Until<T>(this IRenderedComponent<T> page, Action assertion)
        where T : IComponent => page.WaitForAssertion(assertion, Patience);

    /// <summary>Presses a button once it is there and waits until the page has taken the answer.</summary>
    public static async Task PressAsync<T>(this IRenderedComponent<T> page, string id)
        where T : IComponent
    {
        page.Sees(id);
        await page.InvokeAsync(() => page.Id(id).ClickAsync(new()));
    }

    /// <summary>Types into a field. The field is looked up and used in one turn of the page, so no new picture can come between.</summary>
    public static async Task TypeAsync<T>(this IRenderedComponent<T> page, string id, string text)
        where T : IComponent
    {
        page.Sees(id);
        await page.InvokeAsync(() => page.Id(id).Input(text));
    }

    /// <summary>Picks a value of a field, in one turn of the page as well.</summary>
    public static async Task PickAsync<T, TValue>(this IRenderedComponent<T> page, string id, TValue value)
        where T : IComponent
    {
        page.Sees(id);
        await page.InvokeAsync(() => page.Id(id).Change(value));
    }
}
