using System.Globalization;
using System.Security.Cryptography;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Office;
using HCC.Dossiers;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using HCC.Tables;
using HCC.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace HCC.Dashboard.Dossiers;

/// <summary>How far an import is on the screen.</summary>
public enum ImportStage
{
    /// <summary>Choose the file.</summary>
    Choose,

    /// <summary>Look at it and correct what was recognised.</summary>
    Check,

    /// <summary>It is being written.</summary>
    Write,

    /// <summary>It is in.</summary>
    Done,
}

/// <summary>
/// Imports lists of other systems (S074, S075, S143): file, profile, time of the data; a preview in which columns and words are corrected; all faults at
/// once; progress and result. Until the last press nothing is written, and nothing that was said is lost.
/// </summary>
public sealed partial class ImportPage : IAsyncDisposable
{
    private readonly ImportWork work = new();
    private Center? center;
    private ImportStage stage;
    private IReadOnlyList<ImportProfile> profiles = [ImportProfile.Auto];
    private IReadOnlyList<DossierImportRow> history = [];
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>(StringComparer.Ordinal);
    private IReadOnlyList<TableRow> raw = [];
    private DossierFile? read;
    private DossierImportRow? again;
    private ImportResult? result;
    private ImportProgress progress;
    private CancellationTokenSource? stop;
    private DateTime? dataAt;
    private DateTimeOffset now;
    private int? reading;
    private int looks;
    private string? profileName;
    private string? refusal;
    private string? said;
    private IJSObjectReference? script;

    [Inject] private DossierImportDesk Desk { get; set; } = null!;

    [Inject] private ImportProfiles Profiles { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private AccessBook People { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private IStringLocalizer<OfficeText> Words { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "center")] private string? CenterAsked { get; set; }

    private DateTimeOffset DataAt => dataAt is { } told ? VietnamTime.At(DateOnly.FromDateTime(told), TimeOnly.FromDateTime(told)) : now;

    private bool Future => DataAt > Time.GetUtcNow().AddMinutes(1);

    protected override async Task OnInitializedAsync()
    {
        center = RegisterAsk.CenterOf(await Actor.WhoAsync(), Book, CenterAsked);
        now = Time.GetUtcNow();
        dataAt = Minute(now);
        await ReadJournalAsync();
    }

    private async Task ReadJournalAsync()
    {
        if (center is { } place)
        {
            (profiles, history, now) = (await Profiles.AllAsync(place.Code), await Profiles.HistoryAsync(place.Code), Time.GetUtcNow());
            names = profiles.ToDictionary(p => p.Code, p => p.Code == ImportProfile.Auto.Code ? Text[nameof(DossierText.ProfileAuto)] : p.Name, StringComparer.Ordinal);
        }
    }

    private async Task TakeFileAsync(InputFileChangeEventArgs chosen)
    {
        (refusal, said) = (null, null);
        if (chosen.File.Size > TableFile.MostBytes)
        {
            refusal = RefusalText.Of("table.too-big", nameof(RefusalText.TableTooBig), TableFile.MostBytes / 1024 / 1024).Sentence;
            return;
        }

        try
        {
            using var bytes = new MemoryStream();
            await using (var upload = chosen.File.OpenReadStream(TableFile.MostBytes))
            {
                await upload.CopyToAsync(bytes);
            }

            work.Take(chosen.File.Name, bytes.ToArray());
        }
        catch (Exception fault) when (fault is IOException or JSException or OperationCanceledException)
        {
            refusal = Text[nameof(DossierText.UploadFailed)];
            return;
        }

        // A file made earlier holds data of then; a file of tomorrow is a wrong clock.
        dataAt = Minute(chosen.File.LastModified <= Time.GetUtcNow() && chosen.File.LastModified.Year > 2000 ? chosen.File.LastModified : Time.GetUtcNow());
        var hash = Convert.ToHexStringLower(SHA256.HashData(work.File!));
        again = history.FirstOrDefault(h => h.Hash == hash && h.FinishedAt is not null);
        await LookAsync();
    }

    private async Task ChooseProfileAsync(ChangeEventArgs chosen)
    {
        work.Choose(profiles.FirstOrDefault(p => p.Code == chosen.Value as string) ?? ImportProfile.Auto);
        profileName = work.Base.Code == ImportProfile.Auto.Code ? null : work.Base.Name;
        await LookAsync();
    }

    // Reads the file anew with all that was said; a look that was overtaken by the next one is dropped.
    private async Task LookAsync()
    {
        if (work.File is not { } file)
        {
            return;
        }

        var mine = ++looks;
        if (stop is not null)
        {
            await stop.CancelAsync();
        }

        using var own = new CancellationTokenSource();
        (stop, reading, refusal) = (own, 0, null);
        var (profile, at, place) = (work.Profile(), DataAt, center!.Code);
        try
        {
            var look = await Task.Run(() => Desk.Look(place, file, profile, at, new Told<int>(rows => Tell(mine, rows)), own.Token), own.Token);
            if (mine == looks)
            {
                (read, refusal, stage) = (look.Value, look.Refusal?.Sentence, ImportStage.Check);
                raw = read is { Headings.Count: 0 } ? FirstRows(file) : [];
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped, or overtaken.
        }
        finally
        {
            if (mine == looks)
            {
                (reading, stop) = (null, null);
            }
        }
    }

    private async Task ImportAsync()
    {
        if (stage != ImportStage.Check || read is not { Faults.Count: 0 } || Future || reading is not null)
        {
            return;
        }

        (stage, progress, refusal, said) = (ImportStage.Write, default, null, null);
        if (await Actor.WithAsync(Scope.DossiersImport) is not { } who)
        {
            (stage, refusal) = (ImportStage.Check, Words[nameof(OfficeText.Forbidden)]);
            return;
        }

        using var own = new CancellationTokenSource();
        stop = own;
        var (place, name, file, profile, at) = (center!.Code, work.FileName, work.File!, work.Profile(), DataAt);
        try
        {
            var answer = await Task.Run(() => Desk.ImportAsync(place, name, file, profile, at, who, new Told<ImportProgress>(TellProgress), own.Token), own.Token);
            (result, refusal) = (answer.Value, answer.Refusal?.Sentence);
            stage = result is { Done: true } ? ImportStage.Done : ImportStage.Check;
        }
        catch (OperationCanceledException)
        {
            (stage, said) = (ImportStage.Check, Text[nameof(DossierText.Stopped)]);
        }
        catch (Exception fault) when (fault is LaneBusyException or UnknownOutcomeException)
        {
            (stage, refusal) = (ImportStage.Check, Text[nameof(DossierText.ImportUnsure)]);
        }
        finally
        {
            stop = null;
            await ReadJournalAsync();
        }
    }

    private async Task KeepAsync()
    {
        (refusal, said) = (null, null);
        if (await Actor.WithAsync(Scope.DossiersImport) is not { } who)
        {
            refusal = Words[nameof(OfficeText.Forbidden)];
            return;
        }

        var answer = await Profiles.KeepAsync(center!.Code, work.Profile(), profileName ?? "", who);
        if (answer.Done)
        {
            work.Choose(answer.Value);
            said = Text[nameof(DossierText.Kept), answer.Value.Name];
            await ReadJournalAsync();
        }

        refusal = answer.Refusal?.Sentence;
    }

    private async Task StopAsync()
    {
        if (stop is not null)
        {
            await stop.CancelAsync();
        }
    }

    private async Task DownloadFaultsAsync()
    {
        script ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/register.js");
        await script.InvokeVoidAsync("save", "loi-nhap.csv", ImportFaults.Csv(read!, Text));
    }

    private void Another() => (stage, work.File, read, result, again) = (ImportStage.Choose, null, null, null, null);

    private void Tell(int look, int rows) => _ = InvokeAsync(() =>
    {
        if (look == looks && reading is not null)
        {
            reading = rows;
            StateHasChanged();
        }
    });

    private void TellProgress(ImportProgress told) => _ = InvokeAsync(() =>
    {
        progress = told;
        StateHasChanged();
    });

    private static List<TableRow> FirstRows(byte[] file)
    {
        try
        {
            return [.. TableFile.Rows(file).Where(r => r.Cells.Any(c => c.Length > 0)).Take(12)];
        }
        catch (TableFileException)
        {
            return []; // the faults say it
        }
    }

    private static DateTime Minute(DateTimeOffset at) => VietnamTime.ToLocal(at) is var local ? new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified) : default;

    private static string Size(long bytes) => bytes >= 1_000_000 ? (bytes / 1_000_000.0).ToString("N1", CultureInfo.GetCultureInfo("vi-VN")) + " MB" : DueWords.Number(Math.Max(1, bytes / 1000)) + " KB";

    public async ValueTask DisposeAsync()
    {
        if (stage != ImportStage.Write)
        {
            await StopAsync(); // a reading for a page that is gone; a writing goes on to its end
        }

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

    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
