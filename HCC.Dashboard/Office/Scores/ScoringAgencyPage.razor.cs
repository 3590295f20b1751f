using HCC.Access;
using HCC.Centers;
using HCC.Insights;
using HCC.Kiosk.Unattended;
using HCC.Persistence;
using HCC.Scoring;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace HCC.Dashboard.Office.Scores;

/// <summary>One agency: where each point comes from, what is blank and why; proposal, comments, final (S169).</summary>
public sealed partial class ScoringAgencyPage
{
    private sealed class Draft
    {
        public string? Points { get; set; }

        public string? Reason { get; set; }
    }

    private readonly Dictionary<string, Draft> drafts = new(StringComparer.OrdinalIgnoreCase);
    private OfficeVerbs verbs = null!;
    private Center? center;
    private ScoringAsk? ask;
    private ScoringSheet? sheet;
    private ScoringCase past = new("", []);
    private AgencyScore? shown;
    private string? name;
    private string? refusal;
    private bool canPropose;
    private bool canFinalise;
    private bool canComment;
    private AgencyLimit limit = AgencyLimit.None;
    private bool asking;
    private string press = NewPress();
    private string? commentBy;
    private string? commentOn = "";
    private string? commentText;

    /// <summary>Agency code.</summary>
    [Parameter] public string Agency { get; set; } = "";

    [Inject] private ScoringReader Reader { get; set; } = null!;

    [Inject] private ScoringDesk Desk { get; set; } = null!;

    [Inject] private ScoringSchemes Schemes { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private AccessBook People { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private IStringLocalizer<OfficeText> Words { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "year")] private string? YearAsked { get; set; }

    [SupplyParameterFromQuery(Name = "quarter")] private string? QuarterAsked { get; set; }

    [SupplyParameterFromQuery(Name = "scheme")] private string? SchemeAsked { get; set; }

    private string QuarterName => Text[nameof(ScoresText.QuarterName), ScoreWords.Roman(ask!.Period), ask.Period.Year];

    // An agency speaks for itself; the office writes down what an agency sent on paper.
    private string Commenting => limit.Agencies is null ? Scope.ScoringPropose : Scope.ScoringComment;

    private ScoringStep? Final => past.Final;

    private ScoreSum Sum => Final is null ? shown!.Sum : past.Sum!;

    /// <inheritdoc/>
    protected override void OnInitialized() => verbs = new OfficeVerbs(Actor, Words);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var who = await Actor.WhoAsync();
        (center, limit) = (ScoringAsk.CenterOf(who, Book), AgencyLimit.Of(who, Scope.ScoringReadOwn));
        ask = ScoringAsk.Of(YearAsked, QuarterAsked, SchemeAsked, Schemes, center, Time.GetUtcNow());
        await ReadAsync();
    }

    private static string NewPress() => Guid.NewGuid().ToString("N");

    private async Task ReadAsync()
    {
        if (center is not { } place)
        {
            refusal = Text[nameof(ScoresText.NoCenter)];
            return;
        }

        canComment = await Actor.WithAsync(Commenting) is not null;
        (canPropose, canFinalise) = (await Actor.WithAsync(Scope.ScoringPropose) is not null, await Actor.WithAsync(Scope.ScoringFinalise) is not null);
        var made = await Task.Run(() => Reader.Make(place.Code, ask!.Scheme, ask.Period));
        if (!made.Done || !limit.Allows(Agency) || made.Value.Of(Agency) is not { } score)
        {
            (sheet, shown, refusal) = (null, null, made.Done ? ScoringRefusal.UnknownAgency().Sentence : made.Refusal.Sentence);
            return;
        }

        (sheet, refusal, name) = (made.Value, null, place.Agency(Agency)?.Name.Here ?? Agency);
        past = sheet.CaseOf(score.Agency) ?? new ScoringCase(score.Agency, []);
        shown = Final is null ? score : past.Proposed!.Proposal!.Recomputed(); // what is final shows what it was made of
        foreach (var indicator in shown.Indicators)
        {
            var proposed = past.Of(indicator.Indicator.Code);
            drafts[indicator.Indicator.Code] = new Draft { Points = ScoreWords.Typed(proposed is null ? indicator.Points : proposed.Points), Reason = proposed?.Reason };
        }

        press = NewPress();
    }

    // Another number needs another reason.
    private void Typed(Draft draft, string? points) => (draft.Points, draft.Reason, press) = (points, null, NewPress());

    private bool Differs(string code) => !ScoreWords.TryRead(drafts[code].Points, out var points) || points != shown!.Of(code)!.Points || (past.Of(code) is { } proposed && points != proposed.Points);

    // What differs from the points that stand on the page as the base; null = a number cannot be read, and the page says which.
    private List<PointChange>? Changes(Func<string, decimal?> basis)
    {
        var changes = new List<PointChange>();
        foreach (var (code, draft) in drafts)
        {
            if (!ScoreWords.TryRead(draft.Points, out var points))
            {
                (verbs.Refusal, verbs.Said) = (Text[nameof(ScoresText.NoNumber), code], null);
                return null;
            }

            if (points != basis(code))
            {
                changes.Add(new PointChange(code, points, draft.Reason));
            }
        }

        return changes;
    }

    private async Task ProposeAsync()
    {
        if (Changes(code => shown!.Of(code)!.Points) is { } changes
            && await verbs.DoAsync(Scope.ScoringPropose, async who => (await Desk.ProposeAsync(center!.Code, ask!.Scheme, ask.Period, past.Agency, changes, new Press(who, press + "|propose"))).Refusal, Text[nameof(ScoresText.ProposedNow)]))
        {
            await ReadAsync();
        }
    }

    private async Task FinaliseAsync()
    {
        asking = false;
        var proposal = past.Proposed!;
        if (Changes(code => proposal.Proposal!.Points.FirstOrDefault(p => p.Code == code)?.Points) is not { } changes)
        {
            return;
        }

        await verbs.DoAsync(Scope.ScoringFinalise, async who => (await Desk.FinaliseAsync(center!.Code, ask!.Scheme, ask.Period, past.Agency, proposal.Step, changes, new Press(who, press + "|finalise"))).Refusal, Text[nameof(ScoresText.FinalNow)]);
        if (verbs.Refusal is null || Desk.CaseOf(center!.Code, ask!.Scheme, ask.Period, past.Agency).Steps.Count != past.Steps.Count)
        {
            await ReadAsync(); // done, or somebody else was faster: show what stands now
        }
        else
        {
            press = NewPress();
        }
    }

    private async Task CommentAsync()
    {
        if (!limit.Allows(past.Agency))
        {
            return;
        }

        var comment = new ScoringComment(commentBy ?? "", commentText ?? "", commentOn);
        if (await verbs.DoAsync(Commenting, async who => (await Desk.CommentAsync(center!.Code, ask!.Scheme, ask.Period, past.Agency, comment, new Press(who, press + "|comment"))).Refusal, Text[nameof(ScoresText.CommentKept)]))
        {
            (commentBy, commentOn, commentText) = (null, "", null);
            past = Desk.CaseOf(center!.Code, ask!.Scheme, ask.Period, past.Agency);
        }

        press = NewPress();
    }

    private string Ratings()
    {
        var (whole, satisfied) = (shown!.Facts.Whole(Measure.Rating), shown.Facts.Count(Measure.Rating, Category.Satisfied));
        return Wilson.Of(new Share(satisfied, whole)) is { } interval
            ? Text[nameof(ScoresText.RatingsOf), ScoreWords.Percent((decimal)satisfied / whole), ScoreWords.Count(whole), ScoreWords.Points(interval.Low), ScoreWords.Points(interval.High)]
            : ScoringText.Empty(Measure.Rating).Here;
    }

    private string Who(string actor) => People.NameOf(actor);
}
