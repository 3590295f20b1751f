using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Dossiers;

/// <summary>Which letters are listed.</summary>
public enum LetterList
{
    /// <summary>Late dossiers without a letter.</summary>
    Due,

    /// <summary>Letters written and not sent.</summary>
    Written,

    /// <summary>Letters sent.</summary>
    Sent,
}

/// <summary>Apology letters (S102): late dossiers without one, letters written, letters sent.</summary>
public sealed partial class ApologiesPage
{
    /// <summary>Address of the page.</summary>
    public const string Path = RegisterAsk.Path + "/apologies";

    private const int Most = 200;

    private static readonly (LetterList List, string Tone, string Icon)[] Tabs = [(LetterList.Due, "is-bad", "alert-triangle"), (LetterList.Written, "is-warn", "file-text"), (LetterList.Sent, "", "send")];

    private readonly Dictionary<(long, ApologyChannel), string> presses = [];
    private Center? center;
    private LetterList list;
    private IReadOnlyList<ApologyCount> counts = [];
    private IReadOnlyList<Dossier> due = [];
    private IReadOnlyList<Apology> letters = [];
    private Dossier? writing;
    private DateTimeOffset now;
    private string? said;
    private string? refusal;
    private bool canWrite;
    private bool more;
    private bool sending;

    [Inject] private DossierList List { get; set; } = null!;

    [Inject] private ApologyDesk Desk { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IStringLocalizer<Office.OfficeText> Words { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "center")] private string? CenterAsked { get; set; }

    [SupplyParameterFromQuery(Name = "agency")] private string? AgencyAsked { get; set; }

    [SupplyParameterFromQuery(Name = "list")] private string? ListAsked { get; set; }

    [SupplyParameterFromQuery(Name = "code")] private string? CodeAsked { get; set; }

    /// <summary>Where the letters of a dossier stand.</summary>
    public static string AddressOf(Dossier dossier, string? center) => $"{Path}?code={Uri.EscapeDataString(dossier.Code)}" + (center is null ? "" : "&center=" + Uri.EscapeDataString(center));

    protected override async Task OnInitializedAsync()
    {
        center = RegisterAsk.CenterOf(await Actor.WhoAsync(), Book, CenterAsked);
        list = RegisterAsk.Named<LetterList>(ListAsked) ?? LetterList.Due;
        await ReadAsync();
        if (CodeAsked is not null && ListAsked is null && letters.Count > 0 && due.Count == 0)
        {
            list = letters[0].State == ApologyState.Sent ? LetterList.Sent : LetterList.Written;
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        if (center is not { } place)
        {
            return;
        }

        (now, canWrite) = (Time.GetUtcNow(), await Actor.WithAsync(Scope.DossiersWrite) is not null);
        await Task.Run(() =>
        {
            counts = Desk.Counts(place.Code);
            var page = List.Page(new DossierFilter(place.Code, CodeAsked, AgencyAsked, Chase.WithoutApology), List.Tomorrow(place), 0, Most);
            (due, more) = (page.Dossiers, page.Count > page.Dossiers.Count);
            letters = CodeAsked is { } code
                ? List.Find(place.Code, code) is { } found ? Desk.LettersOf(found.Dossier.Id) : []
                : Desk.Letters(place.Code, AgencyAsked, list == LetterList.Sent ? ApologyState.Sent : ApologyState.Written);
        });
    }

    private void Begin(Dossier dossier) => (writing, said, refusal) = (dossier, null, null);

    private async Task WrittenAsync(Apology letter)
    {
        (said, writing) = (Text[nameof(DossierText.LetterWritten), letter.Code], null);
        await ReadAsync();
    }

    private async Task SendAsync((Apology Letter, ApologyChannel Channel) told)
    {
        if (sending)
        {
            return;
        }

        (sending, said, refusal) = (true, null, null);
        try
        {
            if (await Actor.WithAsync(Scope.DossiersWrite) is not { } who)
            {
                refusal = Words[nameof(Office.OfficeText.Forbidden)];
                return;
            }

            var what = (told.Letter.Id, told.Channel);
            var key = presses.GetValueOrDefault(what) ?? (presses[what] = Guid.NewGuid().ToString("N"));
            var answer = await Desk.SendAsync(center!.Code, told.Letter.Id, told.Channel, new Press(who, key));
            (said, refusal) = (answer.Done ? Text[nameof(DossierText.LetterSent), told.Letter.Code].Value : null, answer.Refusal?.Sentence);
            await ReadAsync();
        }
        catch (Exception fault) when (fault is LaneBusyException or UnknownOutcomeException)
        {
            refusal = Text[nameof(DossierText.UnsurePressAgain)];
        }
        finally
        {
            sending = false;
        }
    }

    private int Total(LetterList which) => counts.Sum(c => Number(c, which));

    private static int Number(ApologyCount count, LetterList which) => which switch { LetterList.Due => count.Due, LetterList.Written => count.Written, LetterList.Sent => count.Sent };

    private string Address(LetterList which, string? agency)
    {
        string?[] parts = [which == LetterList.Due ? null : "list=" + which, agency is null ? null : "agency=" + Uri.EscapeDataString(agency), CenterAsked is null ? null : "center=" + Uri.EscapeDataString(CenterAsked)];
        return Path + (parts.OfType<string>().Any() ? "?" + string.Join('&', parts.OfType<string>()) : "");
    }
}
