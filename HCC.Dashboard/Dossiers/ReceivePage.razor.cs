using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Office;
using HCC.Dossiers;
using HCC.Dossiers.Fees;
using HCC.Kiosk.Unattended;
using HCC.Live;
using HCC.Persistence;
using HCC.Procedures;
using HCC.Ticketing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HCC.Dashboard.Dossiers;

/// <summary>
/// Receives a dossier at the counter (S081, S107, S110, S120): procedure, papers, applicant, and when the result is due with the reckoning while it is
/// typed. Whatever goes wrong, everything typed stays; after saving, Enter begins the next dossier of the same procedure.
/// </summary>
public sealed partial class ReceivePage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<ReceptionField, string> faults = [];
    private ReceptionDraft draft = new();
    private ProcedurePicker? picker;
    private ElementReference first;
    private Center? center;
    private AgencyLimit limit = AgencyLimit.None;
    private DueDate? due;
    private DateTimeOffset now;
    private (Dossier Dossier, Reception? Reception, IReadOnlyList<DossierMove> Moves)? done;
    private TicketCard? ticket;
    private IReadOnlyList<FeeReceipt> receipts = [];
    private string? feeSaid;
    private string? ticketWords;
    private string? refusal;
    private string? sent;
    private string key = NewKey();
    private bool agencyMissing;
    private bool refusing;
    private bool busy;
    private bool toFocus = true;
    private int received;

    [Inject] private DossierDesk Desk { get; set; } = null!;

    [Inject] private DossierList List { get; set; } = null!;

    [Inject] private ReceptionBook Receptions { get; set; } = null!;

    [Inject] private FeeBook Fees { get; set; } = null!;

    [Inject] private ProcedureCatalogue Catalogue { get; set; } = null!;

    [Inject] private TicketDesk Tickets { get; set; } = null!;

    [Inject] private LiveHall Hall { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "center")] private string? CenterAsked { get; set; }

    /// <summary>Public name of the ticket with which the applicant came.</summary>
    [SupplyParameterFromQuery(Name = "ticket")] private string? TicketAsked { get; set; }

    /// <summary>Counter whose ticket in hand is meant.</summary>
    [SupplyParameterFromQuery(Name = "counter")] private string? CounterAsked { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        now = Time.GetUtcNow();
        var who = await Actor.WhoAsync();
        (center, limit) = (RegisterAsk.CenterOf(who, Book, CenterAsked), AgencyLimit.Of(who, Scope.DossiersReadOwn));
        if (center is not null)
        {
            await TakeOverAsync(center);
            _ = TickAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/reception.js");
            await module.InvokeVoidAsync("keys");
        }

        if (!toFocus || center is null || done is not null)
        {
            return;
        }

        toFocus = false;
        try
        {
            await (draft.IsChosen ? first : picker?.Box ?? first).FocusAsync();
        }
        catch (Exception fault) when (fault is JSException or InvalidOperationException or JSDisconnectedException)
        {
            // Without focus the page is still whole.
        }
    }

    private async Task TakeOverAsync(Center at)
    {
        var history = TicketAsked is { Length: > 0 } token ? await Tickets.FindAsync(token)
            : CounterAsked is { Length: > 0 } counter && Hall.Current(at.Code).Counters.FirstOrDefault(c => string.Equals(c.Code, counter, StringComparison.OrdinalIgnoreCase))?.Ticket is { } inHand ? await Tickets.FindAsync(inHand.Id)
            : null;
        if (history?.Ticket is { } found && found.Center == at.Code)
        {
            ticket = found;
            ticketWords = Text[nameof(ReceptionText.OfTicket), found.Number, at.Counter(found.Counter ?? CounterAsked)?.Name.Here ?? "–"];
            if (Catalogue.Find(found.Procedure) is { } procedure)
            {
                draft.Choose(procedure, at, Catalogue);
                Reckon();
            }
        }
        else if (TicketAsked is { Length: > 0 } || CounterAsked is { Length: > 0 })
        {
            ticketWords = TicketAsked is { Length: > 0 } ? Text[nameof(ReceptionText.TicketGone)].Value : null;
        }
    }

    // The due date moves with the clock: at a cut-off it jumps, and the clerk sees it before saving.
    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15), TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(gone.Token))
            {
                Reckon();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Reckon()
    {
        now = Time.GetUtcNow();
        var takes = ReceptionCheck.Time(draft.Reception(null, null), draft.Procedure);
        due = center is { } c && c.Agency(draft.Agency) is { } agency && takes.Done ? DueDates.Reckon(c, agency.Code, draft.Procedure?.Code, takes.Value, now) : null;
    }

    private void ChooseAsync(Procedure? procedure)
    {
        draft.Choose(procedure, center!, Catalogue);
        faults.Clear();
        (refusal, toFocus) = (null, true);
        Reckon();
    }

    private void ChangeAsync()
    {
        draft.Unchoose();
        (due, toFocus) = (null, true);
    }

    private async Task SaveAsync()
    {
        if (!busy && Check(draft.Reception(ticket?.Token, Counter), timed: true))
        {
            await PressAsync(null);
        }
    }

    private void BeginRefusal()
    {
        if (Check(draft.Reception(ticket?.Token, Counter), timed: false))
        {
            refusing = true;
        }
    }

    private Task RefuseAsync(string reason) => busy ? Task.CompletedTask : PressAsync(reason);

    private async Task PressAsync(string? reason)
    {
        var reception = draft.Reception(ticket?.Token, Counter);
        var request = string.Join('|', (object?[])[reason, reception with { Papers = [] }, .. reception.Papers]);
        key = sent is { } before && before != request ? NewKey() : key; // something else is another press
        (busy, refusal, sent) = (true, null, request);
        try
        {
            if (await Actor.PressAsync(Scope.DossiersWriteOwn, key) is not { } press)
            {
                refusal = Words[nameof(OfficeText.Forbidden)];
                return;
            }

            var answer = reason is null ? await Desk.ReceiveAsync(center!.Code, reception, press) : await Desk.RefuseAsync(center!.Code, reception, reason, press);
            if (!answer.Done)
            {
                (refusal, key) = (answer.Refusal.Sentence, NewKey());
                return;
            }

            var (dossier, moves) = List.Find(center!.Code, answer.Value.Code)!.Value;
            done = (dossier, Receptions.Of(dossier.Id), moves);
            (receipts, feeSaid) = ([], null);
            (key, sent, refusing, received) = (NewKey(), null, false, received + 1);
        }
        catch (Exception fault) when (fault is LaneBusyException or UnknownOutcomeException)
        {
            refusal = Unsure[nameof(DossierText.UnsurePressAgain)]; // the same press again is safe
        }
        finally
        {
            busy = false;
        }
    }

    private bool Check(DossierReception reception, bool timed)
    {
        faults.Clear();
        refusal = null;
        foreach (var (field, fault) in ReceptionCheck.Faults(reception, center!, draft.Procedure))
        {
            faults.Add(field, fault.Sentence);
        }

        var takes = ReceptionCheck.Time(reception, draft.Procedure);
        if (timed && !takes.Done)
        {
            faults[ReceptionField.Time] = takes.Refusal.Sentence;
        }

        if (draft.Procedure?.FeeVnd is null && reception.FeeVnd is null && timed)
        {
            faults[ReceptionField.Fee] = Text[nameof(ReceptionText.FeeMissing)];
        }

        if (timed && draft.Papers.Any(p => p.OfList && p.State == PaperState.Missing) && draft.Papers.TrueForAll(p => !p.Given || (p.IsHeld && p.Known)))
        {
            faults.TryAdd(ReceptionField.Papers, Text[nameof(ReceptionText.PapersUnticked)]);
        }

        var known = center!.Agency(draft.Agency) is not null;
        agencyMissing = !known || !limit.Allows(draft.Agency);
        if (agencyMissing)
        {
            faults[ReceptionField.Agency] = Text[known ? nameof(ReceptionText.AgencyNotYours) : nameof(ReceptionText.AgencyMissing)];
        }

        return faults.Count == 0;
    }

    private void PaidAsync(string words)
    {
        var (dossier, moves) = List.Find(center!.Code, done!.Value.Dossier.Code)!.Value;
        (done, receipts, feeSaid) = ((dossier, done.Value.Reception, moves), Fees.Of(dossier.Id), words);
    }

    private void NextAsync(bool sameProcedure)
    {
        draft = draft.Next(sameProcedure);
        (done, ticket, ticketWords, toFocus) = (null, null, null, true);
        faults.Clear();
        Reckon();
    }

    private string? Counter => ticket?.Counter ?? (center?.Counter(CounterAsked) is { } known ? known.Code : null);

    private string? Invalid(ReceptionField field) => faults.ContainsKey(field) ? "true" : null;

    private static string NewKey() => Guid.NewGuid().ToString("N");

    [Inject] private Microsoft.Extensions.Localization.IStringLocalizer<DossierText> Unsure { get; set; } = null!;
}
