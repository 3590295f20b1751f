using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Desk;
using HCC.Dashboard.Office;
using HCC.Dossiers;
using HCC.Dossiers.Slips;
using HCC.Text;
using Microsoft.AspNetCore.Components;

namespace HCC.Dashboard.Dossiers;

/// <summary>
/// One dossier: its axes, what can be done with it now, its dates with the reckoning, who had it and for how long (S081, S108). What lies outside of an
/// account's agencies is not found.
/// </summary>
public sealed partial class OneDossierPage
{
    private Center? center;
    private AgencyLimit limit = AgencyLimit.None;
    private Dossier? dossier;
    private IReadOnlyList<HCC.Sources.Incident> incidents = [];
    private IReadOnlyList<SlipLine> lines = [];
    private SupplementClock? supplement;
    private IReadOnlyList<DossierMove> moves = [];
    private IReadOnlyList<DossierAction> actions = [];
    private IReadOnlyList<string> steps = [];
    private IReadOnlyList<Apology> letters = [];
    private IReadOnlyList<HCC.Dossiers.Forms.DossierFormKind> forms = [];
    private IReadOnlyList<HCC.Dossiers.Fees.FeeReceipt> receipts = [];
    private Reception? reception;
    private Refusal? gate;
    private bool mayWrite;
    private string markKey = Guid.NewGuid().ToString("N");
    private Dictionary<string, string> names = new(StringComparer.Ordinal);
    private DossierAction? doing;
    private DateTimeOffset now;
    private string? phone;
    private string? said;
    private string? refusal;
    private bool looked;
    private bool own;

    [Inject] private AccessBook People { get; set; } = null!;

    /// <summary>Code of the dossier; of a foreign system it may hold slashes.</summary>
    [Parameter] public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "center")] private string? CenterAsked { get; set; }

    private DossierMove? Claim => moves.LastOrDefault(m => m.Action == DossierAction.ClaimFalseOverdue);

    protected override async Task OnInitializedAsync()
    {
        var who = await Actor.WhoAsync();
        (center, limit) = (RegisterAsk.CenterOf(who, Book, CenterAsked), AgencyLimit.Of(who, Scope.DossiersReadOwn));
        if (center is not null)
        {
            names = (await Profiles.AllAsync(center.Code)).ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
            await ReadAsync();
        }

        looked = true;
    }

    private async Task ReadAsync()
    {
        now = Time.GetUtcNow();
        (dossier, moves) = List.Find(center!.Code, Code ?? "", limit) is { } found ? found : (null, []);
        lines = dossier is { } held ? Slips.Lines(center!, held, moves) : [];
        supplement = dossier is { } clocked ? SupplementClock.Of(center!, clocked, moves) : null;
        incidents = dossier is { } one && (one.Outcome == DossierOutcome.Late || one.IsOverdue(Time.GetUtcNow())) ? Incidents.Hitting(one) : [];
        if (dossier is null)
        {
            return;
        }

        (steps, letters, reception) = (DueReckoning.Sentences(dossier.DueSteps), Apologies.LettersOf(dossier.Id), Receptions.Of(dossier.Id));
        forms = HCC.Dossiers.Forms.DossierForms.Fitting(dossier, moves, letters.Count > 0);
        var (write, approve) = (await Actor.WithAsync(Scope.DossiersWriteOwn), await Actor.WithAsync(Scope.DossiersApprove));
        (mayWrite, gate, receipts) = (write is not null, dossier.HandOver is HandOverState.Ready or HandOverState.Failed ? center.ResultRule.Closed(dossier) : null, Fees.Of(dossier.Id));
        own = dossier.FalseOverdue == FalseOverdue.Claimed && approve is not null && Claim?.Actor == approve;
        var allowed = dossier.Allowed().ToHashSet();
        actions = [.. DossierInputs.Order.Where(a => a is not DossierAction.Pay && allowed.Contains(a) && (a is DossierAction.ApproveFalseOverdue or DossierAction.RejectFalseOverdue ? approve is not null && !own : write is not null) && Sensible(a, dossier))];
    }

    // Allowed always, but of use only where something is late.
    private bool Sensible(DossierAction action, Dossier d) =>
        action is not (DossierAction.NameCause or DossierAction.ClaimFalseOverdue) || d.Outcome == DossierOutcome.Late || (action == DossierAction.NameCause && d.IsOverdue(now));

    private void Begin(DossierAction action) => (doing, said, refusal) = (action, null, null);

    private async Task DoneAsync()
    {
        said = Text[nameof(DossierText.Did), FlowText.Name(doing!.Value)];
        doing = null;
        await ReadAsync();
    }

    // Scanned, signed: one press each, nothing to ask. Sending back asks for its reason.
    private async Task MarkAsync(DossierAction action)
    {
        if (action == DossierAction.SendBack)
        {
            Begin(action);
            return;
        }

        (said, refusal) = (null, null);
        if (await Actor.PressAsync(Scope.DossiersWriteOwn, markKey + action) is not { } press)
        {
            refusal = Words[nameof(OfficeText.Forbidden)];
            return;
        }

        try
        {
            var answer = await Desk.StepAsync(center!.Code, dossier!.Code, action, default, press);
            (said, refusal) = (answer.Done ? Text[nameof(DossierText.Did), FlowText.Name(action)].Value : null, answer.Refusal?.Sentence);
            markKey = Guid.NewGuid().ToString("N");
        }
        catch (Exception fault) when (fault is HCC.Persistence.LaneBusyException or HCC.Persistence.UnknownOutcomeException)
        {
            refusal = Text[nameof(DossierText.UnsurePressAgain)]; // the same press again is safe
        }

        await ReadAsync();
    }

    private async Task ChangedAsync(string words)
    {
        (said, refusal) = (words, null);
        await ReadAsync();
    }

    private async Task CloseAsync()
    {
        doing = null;
        await ReadAsync(); // a refusal often means that somebody else was quicker
    }

    private async Task ShowPhoneAsync()
    {
        refusal = null;
        if (await Actor.WithAsync(Scope.DossiersReadOwn) is not { } who)
        {
            refusal = Words[nameof(OfficeText.Forbidden)];
            return;
        }

        var answer = await Phones.LookAsync(center!.Code, dossier!.Code, who);
        (phone, refusal) = (answer.Value, answer.Refusal?.Sentence);
    }

    private string LetterWords(Apology letter) => $"{letter.Number ?? Text[nameof(DossierText.NoNumber)]} – " + (letter.SentAt is { } sent ? Text[nameof(DossierText.SentAt), DeskTime.DayClock(sent)] : Text[nameof(DossierText.WrittenAt), DeskTime.DayClock(letter.WrittenAt)]);

    private static string Look(DossierAction action) => action switch
    {
        DossierAction.Solve or DossierAction.HandOver or DossierAction.ApproveFalseOverdue or DossierAction.TakeSupplement or DossierAction.Resume => "btn-primary",
        DossierAction.Return or DossierAction.Stop or DossierAction.Refuse => "btn-danger",
        _ => "",
    };
}
