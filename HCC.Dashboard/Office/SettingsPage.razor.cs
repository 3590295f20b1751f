using System.Text;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Kiosk.Unattended;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace HCC.Dashboard.Office;

/// <summary>
/// The settings of a center: special days and limits by form, everything else in its document. Each saving is a new version, in force at once; an old
/// version is brought back by applying it again, so that nothing is ever overwritten.
/// </summary>
public sealed partial class SettingsPage
{
    private OfficeVerbs verbs = null!;
    private Center? center;
    private IReadOnlyList<CenterVersion> versions = [];
    private SettingsDraft draft = new();
    private DateOnly? day;
    private SpecialDay kind;
    private string? dayName;
    private IReadOnlyList<string> faults = [];
    private IReadOnlyList<string> changes = [];
    private Center? read;
    private string? only;
    private string press = NewPress();

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private CenterDesk Desk { get; set; } = null!;

    [Inject] private AccessBook People { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    private DateOnly Today => VietnamTime.ServiceDay(Time.GetUtcNow());

    private IReadOnlyList<Center> Mine => only is null ? Book.All : Book.Find(only) is { } one ? [one] : [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        verbs = new OfficeVerbs(Actor, Text);
        only = (await Actor.WhoAsync()).Center(Scope.SettingsManage);
        await ChooseAsync(Mine is [var first, ..] ? first.Code : null);
    }

    // The first version came with the template.
    private string By(string actor) => actor is "system" or "setup" ? Text[nameof(OfficeText.SettingsTemplate)] : People.NameOf(actor);

    private static string NewPress() => Guid.NewGuid().ToString("N");

    private static SpecialDay KindOf(Holiday day) => day.Worked ? SpecialDay.Worked : day.Exceptional ? SpecialDay.Closed : SpecialDay.Off;

    private async Task ChooseAsync(string? code)
    {
        center = Mine.FirstOrDefault(c => c.Code == code);
        if (center is { } c)
        {
            (versions, draft) = (await Desk.VersionsAsync(c.Code), SettingsDraft.Of(c));
        }

        (faults, changes, read, press) = ([], [], null, NewPress());
    }

    private async Task KeepAsync(Center settings)
    {
        var number = versions is [var newest, ..] ? newest.Number : 0;
        if (await verbs.DoAsync(Scope.SettingsManage, async who => (await Desk.KeepAsync(settings, number, new HCC.Persistence.Press(who, press))).Refusal, Text[nameof(OfficeText.SettingsKept), number + 1]))
        {
            (day, dayName) = (null, null);
            await ChooseAsync(settings.Code);
        }
        else
        {
            press = NewPress(); // what was typed stays
        }
    }

    private async Task AddDayAsync()
    {
        if (day is not { } on || string.IsNullOrWhiteSpace(dayName))
        {
            return;
        }

        if (center!.Holidays.Any(h => h.Date == on))
        {
            (verbs.Refusal, verbs.Said) = (Text[nameof(OfficeText.DayThere), on.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)], null);
            return;
        }

        var name = dayName.Trim();
        await KeepAsync(center with { Holidays = [.. center.Holidays, new Holiday(on, new Words(name), Worked: kind == SpecialDay.Worked, Exceptional: kind == SpecialDay.Closed)] });
    }

    private async Task SaveDraftAsync()
    {
        if (draft.Over(center!) is { } settings)
        {
            await KeepAsync(settings);
        }
        else
        {
            (verbs.Refusal, verbs.Said) = (Text[nameof(OfficeText.CourierTimesWrong)], null);
        }
    }

    private void Check(string document)
    {
        var told = CenterDesk.Read(center!.Code, document);
        read = told.Done ? told.Value : null;
        faults = told.Done ? [] : told.Refusal.Sentence.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        changes = read is null ? [] : CenterDesk.Changes(center, read);
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > CenterDesk.MostText)
        {
            (faults, read) = ([CenterDesk.Read(center!.Code, new string(' ', CenterDesk.MostText + 1)).Refusal!.Sentence], null);
            return;
        }

        using var reader = new StreamReader(chosen.File.OpenReadStream(CenterDesk.MostText), Encoding.UTF8);
        Check(await reader.ReadToEndAsync());
    }

    private async Task BringAsync(int version)
    {
        if (await Desk.DocumentAsync(center!.Code, version) is { } kept)
        {
            Check(kept);
        }
    }

    private async Task DownloadAsync()
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/office.js");
        using var stream = new DotNetStreamReference(new MemoryStream(Encoding.UTF8.GetBytes(CenterJson.Write(center!))));
        await module.InvokeVoidAsync("save", $"{center!.Code}.json", "application/json", stream);
    }

    private string PartName(string part) => Text["Part_" + part] is { ResourceNotFound: false } known ? known : part;
}
