using System.Globalization;
using System.Text;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Desk;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Kiosk.Unattended;
using HCC.Sources;
using HCC.Tables;
using HCC.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace HCC.Dashboard.Sources;

/// <summary>Two sources side by side (S095, S098): two files, or the register and a file. Nothing of it is stored.</summary>
public sealed partial class ComparePage
{
    /// <summary>Address of the page.</summary>
    public const string Path = "/office/sources/compare";

    private const int Most = 500;

    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    private readonly Side left = new();
    private readonly Side right = new();
    private IReadOnlyList<ImportProfile> profiles = [ImportProfile.Auto];
    private Center? center;
    private SourceComparison? result;
    private DifferenceKind? kind;
    private string? refusal;
    private bool register = true;

    [Inject] private ImportProfiles Profiles { get; set; } = null!;

    [Inject] private DossierList List { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private IReadOnlyList<Difference> Shown => [.. (result?.Differences ?? []).Where(d => kind is null || d.Kind == kind)];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        center = RegisterAsk.CenterOf(await Actor.WhoAsync(), Book, null);
        if (center is not null)
        {
            profiles = await Profiles.AllAsync(center.Code);
        }
    }

    private async Task TakeAsync(Side side, InputFileChangeEventArgs chosen)
    {
        refusal = null;
        if (chosen.File.Size > TableFile.MostBytes)
        {
            refusal = Text[nameof(SourcesText.TooBig), chosen.File.Name, TableFile.MostBytes / 1024 / 1024];
            return;
        }

        try
        {
            await using var stream = chosen.File.OpenReadStream(TableFile.MostBytes);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            (side.Name, side.File) = (chosen.File.Name, bytes.ToArray());
            Read(side);
        }
        catch (IOException)
        {
            refusal = Text[nameof(SourcesText.Cut), chosen.File.Name];
        }
    }

    private void Choose(Side side, string? profile)
    {
        side.Profile = profiles.FirstOrDefault(p => p.Code == profile) ?? ImportProfile.Auto;
        Read(side);
    }

    private void UseRegister(bool use)
    {
        register = use;
        Compare();
    }

    private void Read(Side side)
    {
        side.Read = side.File is { } file && center is not null ? DossierFile.Read(file, center, side.Profile, Time.GetUtcNow()) : null;
        Compare();
    }

    private void Compare()
    {
        (result, kind) = (null, null);
        if (center is null || right.Read is not { Faults.Count: 0, News.Count: > 0 } other)
        {
            return;
        }

        if (register)
        {
            // Only what the file could know: its agencies, and the days from its first to its last receipt.
            var days = other.News.Select(n => VietnamTime.ServiceDay(n.ReceivedAt)).ToList();
            result = SourceComparison.Of(List.Compared(center.Code, days.Min(), days.Max(), other.Agencies), other.News.Select(ComparedDossier.Of), Time.GetUtcNow());
        }
        else if (left.Read is { Faults.Count: 0 } one)
        {
            result = SourceComparison.Of(one.News.Select(ComparedDossier.Of), other.News.Select(ComparedDossier.Of), Time.GetUtcNow());
        }
    }

    private async Task SaveAsync()
    {
        var rows = Shown.Select(d => CsvText.Row(d.Code, Text["Kind" + d.Kind], AgencyOf(d), Say(d.Left), Say(d.Right)));
        var text = CsvText.Mark + CsvText.Row(Text[nameof(SourcesText.Code)], Text[nameof(SourcesText.Kind)], Text[nameof(SourcesText.Agency)], Text[nameof(SourcesText.LeftSide)], Text[nameof(SourcesText.RightSide)]) + string.Concat(rows);
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/office.js");
        using var stream = new DotNetStreamReference(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        await module.InvokeVoidAsync("save", "doi-soat.csv", "text/csv", stream);
    }

    private string AgencyOf(Difference d) => string.Join(" / ", new[] { d.Left?.Agency, d.Right?.Agency }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(a => center?.Agency(a)?.Name.Here ?? a));

    private string Say(ComparedDossier? d) => d switch
    {
        null => Text[nameof(SourcesText.NotThere)],
        { EndedAt: { } ended } => Text[nameof(SourcesText.SaysEnded), DueWords.Name(FlowText.Name(d.State)), DeskTime.DayClock(ended), DeskTime.DayClock(d.DueAt)],
        _ => Text[d.IsOverdue(Time.GetUtcNow()) ? nameof(SourcesText.SaysOverdue) : nameof(SourcesText.SaysOpen), DueWords.Name(FlowText.Name(d.State)), DeskTime.DayClock(d.DueAt)],
    };

    private sealed class Side
    {
        public string Name { get; set; } = "";

        public byte[]? File { get; set; }

        public ImportProfile Profile { get; set; } = ImportProfile.Auto;

        public DossierFile? Read { get; set; }
    }
}
