using HCC.Access;
using HCC.Centers;
using HCC.Counters;
using HCC.Kiosk.Unattended;
using HCC.Live;
using HCC.Persistence;
using HCC.Ticketing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace HCC.Dashboard.Desk;

/// <summary>
/// The desk of a counter. It holds no state of its own: what it shows is the hall's snapshot and the rows, so a reload, a second window or a
/// lost circuit changes nothing. What an officer presses goes straight to the desks of the house (<c>DeskPage.Verbs.cs</c>).
/// </summary>
/// <param name="log">Log.</param>
public sealed partial class DeskPage(ILogger<DeskPage> log) : IAsyncDisposable
{
    private readonly CancellationTokenSource gone = new();
    private Center? center;
    private AgencyLimit limit = AgencyLimit.None;
    private HallSnapshot? hall;
    private string? actor;
    private bool supervises;
    private Counter? mine;
    private CounterView? counter;
    private Counter? usual;
    private CounterFacts facts = CounterFacts.None;
    private IReadOnlyList<TicketView> order = [];
    private IReadOnlyList<TicketView> held = [];
    private IReadOnlyList<TicketView> absent = [];
    private IReadOnlyList<LineStanding> lines = [];
    private DateTimeOffset now;
    private ElementReference root;
    private string? attached;
    private IJSObjectReference? module;
    private bool bell;
    private bool wasIdle;

    [SupplyParameterFromQuery(Name = "center")] private string? CenterCode { get; set; }

    [SupplyParameterFromQuery(Name = "counter")] private string? CounterCode { get; set; }

    /// <summary>Supervisors may look at the list although they have a counter open.</summary>
    [SupplyParameterFromQuery(Name = "list")] private string? List { get; set; }

    [Inject] private IStringLocalizer<DeskText> Text { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private LiveHall Hall { get; set; } = null!;

    [Inject] private TicketDesk Tickets { get; set; } = null!;

    [Inject] private CounterDesk Counters { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IDbContextFactory<HccDb> Readers { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    // Somebody else opened this counter; a supervisor acts for them.
    private bool Stands => counter is not null && counter.State != CounterState.Closed && counter.Officer != actor;

    private string ListAddress => $"/desk?center={Uri.EscapeDataString(center!.Code)}&list=1";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        actor = await Actor.WithAsync(Scope.CountersOperate);
        limit = AgencyLimit.Of(await Actor.WhoAsync(), Scope.CountersOperate);
        supervises = await Actor.WithAsync(Scope.CountersSupervise) is not null;
        if (ScreenPlace.Find(await Actor.WhoAsync(), Book, CenterCode, null, CounterCode) is { } place)
        {
            (center, usual) = (place.Center, place.Counter);
            await TakeAsync(Hall.Current(center.Code));
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", gone.Token, "./js/desk.js");
            bell = await module.InvokeAsync<bool>("bellIsOn", gone.Token);
            if (center is not null)
            {
                usual ??= center.Counter(await module.InvokeAsync<string?>("remembered", gone.Token, center.Code));
                _ = InvokeAsync(WatchAsync);
                _ = InvokeAsync(TickAsync);
            }

            StateHasChanged();
        }

        if (module is not null && attached != counter?.Code)
        {
            attached = counter?.Code;
            if (attached is null)
            {
                await module.InvokeVoidAsync("detach", gone.Token);
            }
            else
            {
                await module.InvokeVoidAsync("attach", gone.Token, root);
                if (!Stands)
                {
                    await module.InvokeVoidAsync("remember", gone.Token, center!.Code, attached);
                }
            }
        }
    }

    private string AddressOf(string code) => $"/desk?center={Uri.EscapeDataString(center!.Code)}&counter={Uri.EscapeDataString(code)}";

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var snapshot in Hall.WatchAsync(center!.Code, TimeSpan.FromMilliseconds(100), gone.Token))
            {
                await TakeAsync(snapshot);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    // Waits and service times move with the clock.
    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(gone.Token))
            {
                Look();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task TakeAsync(HallSnapshot snapshot)
    {
        if (snapshot.Version < hall?.Version)
        {
            return;
        }

        var before = counter;
        hall = snapshot;
        counter = Here(snapshot);
        mine = counter is null ? null : center!.Counter(counter.Code);
        Look();
        if (counter is { } standing && !ReferenceEquals(before, standing))
        {
            var read = await CounterFacts.ReadAsync(Readers, center!, standing, snapshot.Day, gone.Token);
            facts = ReferenceEquals(standing, counter) ? read : facts; // somebody newer has been here meanwhile
        }

        await RingAsync();
    }

    // The officer's own counter, wherever the address points; without one the closed counter that the address names, ready to be opened.
    // A supervisor may stand in for somebody else.
    private CounterView? Here(HallSnapshot snapshot)
    {
        var own = snapshot.Counters.FirstOrDefault(c => c.Officer == actor && c.State != CounterState.Closed);
        var named = CounterCode is null ? null : snapshot.Counter(CounterCode);
        if (supervises && (named is { State: not CounterState.Closed } || List is not null))
        {
            return named is { State: not CounterState.Closed } ? named : null;
        }

        return own ?? (named is { State: CounterState.Closed } && List is null ? named : null);
    }

    private void Look()
    {
        now = Time.GetUtcNow();
        if (mine is null || hall is null)
        {
            return;
        }

        order = CallingOrder.Of(mine, hall, now);
        held = [.. counter!.Held.Where(t => t.HeldUntil > now)];
        absent = CallingOrder.AbsentOf(mine, hall);
        lines = [.. hall.Lines.Where(l => mine.Serves(l.Code))];
    }

    // The first citizen after an idle time.
    private async Task RingAsync()
    {
        var idle = counter is { State: CounterState.Open, Ticket: null };
        if (idle && wasIdle && order.Count > 0 && bell && module is not null)
        {
            await module.InvokeVoidAsync("ring", gone.Token, Text[nameof(DeskText.BellWords), order[0].Number].Value);
        }

        wasIdle = idle && order.Count == 0;
    }

    private async Task BellAsync()
    {
        bell = !bell;
        await module!.InvokeVoidAsync("bell", gone.Token, bell);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("detach");
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone.
        }

        gone.Dispose();
    }
}
