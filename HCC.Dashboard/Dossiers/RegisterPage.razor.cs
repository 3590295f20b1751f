using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using HCC.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace HCC.Dashboard.Dossiers;

/// <summary>
/// The register of dossiers (S083, S084, S119): search, filters in the address, the chase list in numbers, the dossiers behind a figure of a report.
/// Lists are read beside the circuit, so that a slow one never stops the page; an answer that was overtaken is dropped.
/// </summary>
public sealed partial class RegisterPage : IAsyncDisposable
{
    private static readonly TimeSpan Typing = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<Center> centers = [];
    private Center? center;
    private AgencyLimit limit = AgencyLimit.None;
    private RegisterAsk ask = new();
    private string? words;
    private DossierPage page;
    private FigureDossiers? figure;
    private IReadOnlyList<ChaseCount> counts = [];
    private IReadOnlyList<SourceAge> sources = [];
    private IReadOnlyList<Agency> silent = [];
    private DateOnly tomorrow;
    private DateTimeOffset now;
    private bool loaded;
    private int asked;
    private IJSObjectReference? script;
    private bool begun;

    [Inject] private DossierList List { get; set; } = null!;

    [Inject] private ImportProfiles Profiles { get; set; } = null!;

    [Inject] private IDbContextFactory<HccDb> Readers { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "center")] private string? CenterAsked { get; set; }

    [SupplyParameterFromQuery(Name = "agency")] private string? AgencyAsked { get; set; }

    [SupplyParameterFromQuery(Name = "chase")] private string? ChaseAsked { get; set; }

    [SupplyParameterFromQuery(Name = "channel")] private string? ChannelAsked { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private string? FromAsked { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private string? ToAsked { get; set; }

    [SupplyParameterFromQuery(Name = "report")] private string? ReportAsked { get; set; }

    [SupplyParameterFromQuery(Name = "column")] private string? ColumnAsked { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageAsked { get; set; }

    private int Pages => Math.Max(1, (page.Count + RegisterAsk.Rows - 1) / RegisterAsk.Rows);

    private string CountWords => page.More ? Text[nameof(DossierText.MoreThan), DueWords.Number(page.Count)] : Text[nameof(DossierText.CountOf), DueWords.Number(page.Count)];

    private string FigureWords(FigureDossiers behind)
    {
        var agency = ask.Agency is null ? Text[nameof(DossierText.AllAgencies)] : center!.Agency(ask.Agency)?.Name.Here ?? ask.Agency;
        return Text[nameof(DossierText.FigureLead), Text["Column" + ask.Column], agency, behind.Period.Name, behind.Revision];
    }

    protected override async Task OnInitializedAsync()
    {
        ask = RegisterAsk.Of(CenterAsked, AgencyAsked, ChaseAsked, ChannelAsked, FromAsked, ToAsked, ReportAsked, ColumnAsked, PageAsked);
        var who = await Actor.WhoAsync();
        center = RegisterAsk.CenterOf(who, Book, ask.Center);
        limit = AgencyLimit.Of(who, Scope.DossiersReadOwn);
        ask = limit.Agencies is null ? ask : ask with { Report = null, Column = null }; // the figures of a report are of all agencies
        centers = who.Center(Scope.DossiersReadOwn) is null ? Book.All : center is null ? [] : [center];
        now = Time.GetUtcNow();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (center is not null && !begun)
        {
            begun = true;
            script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/register.js");
            words = await script.InvokeAsync<string?>("words");
            await script.InvokeVoidAsync("keys");
            await ReloadAsync();
            StateHasChanged();
        }
    }

    private async Task ReloadAsync()
    {
        var place = center!;
        (tomorrow, sources) = (List.Tomorrow(place), await Profiles.SourcesAsync(place.Code));
        (counts, silent) = await Task.Run(() => (
            (IReadOnlyList<ChaseCount>)[.. List.ChaseCounts(place.Code, List.Tomorrow(place)).Where(c => limit.Allows(c.Agency))], (IReadOnlyList<Agency>)[.. List.Silent(place).Where(a => limit.Allows(a.Code))]));
        await ReadAsync();
    }

    // Another filter or page; the address follows without a new page, so that a reload, a link and the way back lead here.
    private async Task ShowAsync(RegisterAsk next)
    {
        if (next.Center != ask.Center)
        {
            center = RegisterAsk.CenterOf(await Actor.WhoAsync(), Book, next.Center) ?? center;
            ask = next;
            await ReloadAsync();
        }
        else
        {
            ask = next;
            await ReadAsync();
        }

        if (script is not null)
        {
            await script.InvokeVoidAsync("address", ask.Address);
        }
    }

    private async Task LookForAsync(string typed)
    {
        (words, ask) = (typed, ask with { Page = 1 });
        var mine = ++asked;
        try
        {
            await Task.Delay(Typing, TimeProvider.System, gone.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (mine == asked)
        {
            await ReadAsync();
            if (script is not null)
            {
                await script.InvokeVoidAsync("address", ask.Address);
                await script.InvokeVoidAsync("keep", words);
            }
        }
    }

    private async Task ReadAsync()
    {
        var (mine, place, wanted, text) = (++asked, center!, ask, words);
        if (wanted is { Report: { } report, Column: { } column })
        {
            figure = await FigureDossiers.FindAsync(Readers, place.Code, report, wanted.Agency, column);
        }

        var behind = wanted.Report is null ? null : figure?.Ids ?? [];
        var read = await Task.Run(() => behind is null
            ? List.Page(wanted.Filter(place.Code, text, limit), List.Tomorrow(place), (wanted.Page - 1) * RegisterAsk.Rows, RegisterAsk.Rows)
            : new DossierPage(List.Of([.. behind.Skip((wanted.Page - 1) * RegisterAsk.Rows).Take(RegisterAsk.Rows)]), behind.Count, More: false));
        if (mine == asked)
        {
            (page, now, loaded) = (read, Time.GetUtcNow(), true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }
}
