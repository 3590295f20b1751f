using System.Globalization;
using HCC.Calendars;
using HCC.Centers;
using HCC.Kiosk.Unattended;
using HCC.Reports;
using HCC.Scoring;
using Microsoft.AspNetCore.Components;

namespace HCC.Dashboard.Office.Scores;

/// <summary>All agencies in a quarter, and the quarters side by side (S169–S173). Counted beside the circuit, so that a big register never stops the page.</summary>
public sealed partial class ScoringPage
{
    private Center? center;
    private ScoringAsk? ask;
    private ScoringSheet? sheet;
    private IReadOnlyList<ScoringScheme> offered = [];
    private IReadOnlyList<(ReportPeriod Period, ScoringSheet? Sheet)> quarters = [];
    private string? refusal;
    private int thisYear;

    [Inject] private ScoringReader Reader { get; set; } = null!;

    [Inject] private ScoringSchemes Schemes { get; set; } = null!;

    [Inject] private CenterBook Book { get; set; } = null!;

    [Inject] private PageActor Actor { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "year")] private string? YearAsked { get; set; }

    [SupplyParameterFromQuery(Name = "quarter")] private string? QuarterAsked { get; set; }

    [SupplyParameterFromQuery(Name = "scheme")] private string? SchemeAsked { get; set; }

    // A hundred points have too many indicators for one row: then the groups are the columns.
    private bool ByGroup => sheet!.Scheme.Groups.Count > 1;

    private string QuarterName => Text[nameof(ScoresText.QuarterName), ScoreWords.Roman(ask!.Period), ask.Period.Year];

    private bool HasClasses => sheet!.Scheme.Classes.Count > 0;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var now = Time.GetUtcNow();
        thisYear = VietnamTime.ServiceDay(now).Year;
        center = ScoringAsk.CenterOf(await Actor.WhoAsync(), Book);
        ask = ScoringAsk.Of(YearAsked, QuarterAsked, SchemeAsked, Schemes, center, now);
        offered = Schemes.By(ask.Period.To);
        (sheet, quarters, refusal) = (null, [], null);
        if (center is not { } place)
        {
            refusal = Text[nameof(ScoresText.NoCenter)];
            return;
        }

        var wanted = ask;
        var (made, side) = await Task.Run(() =>
        {
            var found = Reader.Make(place.Code, wanted.Scheme, wanted.Period);
            return (found, found.Done ? wanted.SideBySide(Reader, place, found.Value) : []);
        });
        if (wanted == ask) // not overtaken by another choice
        {
            (sheet, refusal, quarters) = (made.Done ? made.Value : null, made.Done ? null : made.Refusal.Sentence, side);
        }
    }

    private static int Number(ChangeEventArgs told) => int.TryParse(told.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void Go(int year, int quarter, string? scheme) => Navigation.NavigateTo(ScoringAsk.Of(year.ToString(CultureInfo.InvariantCulture), quarter.ToString(CultureInfo.InvariantCulture), scheme, Schemes, center, Time.GetUtcNow()).Address);

    private string NameOf(string agency) => center!.Agency(agency)?.Name.Here ?? agency;

    private string StateOf(AgencyScore score) => sheet!.IsFinal(score) ? nameof(ScoresText.StateFinal) : sheet.CaseOf(score.Agency) is null ? nameof(ScoresText.StateEstimate) : nameof(ScoresText.StateProposed);

    private ScoreSum? Standing(int quarter, string agency) => quarters[quarter].Sheet is { } found && found.Of(agency) is { } score ? found.StandingOf(score) : null;

    // A point leads to its dossiers; one that has none, or that a person gave, to its explanation.
    private string RowsOf(AgencyScore score, IndicatorScore indicator)
    {
        var measure = indicator.Indicator.Rule.Measures.Where(MeasuredDossier.Measures.Contains).Cast<Measure?>().FirstOrDefault();
        return sheet!.IsFinal(score) || indicator.Points is null || measure is not { } asked
            ? ask!.Of(score.Agency, indicator.Indicator.Code)
            : ask!.Rows(score.Agency, asked, null, stored: false);
    }
}
