using HCC.Reports;

namespace HCC.Scoring;

/// <summary>All agencies of a center in a period under one scheme: an estimate of the hall, never the official result.</summary>
/// <param name="Center">Center code.</param>
/// <param name="Scheme">Criteria.</param>
/// <param name="Period">Period.</param>
/// <param name="CountedAt">Up to when it was counted.</param>
/// <param name="Runs">Whether the period is not over.</param>
/// <param name="Scores">Each agency, in the order of the center.</param>
/// <param name="Hall">Facts of all agencies together.</param>
/// <param name="Cases">Proposals, comments and final points by agency; agencies without any are missing.</param>
public sealed record ScoringSheet(string Center, ScoringScheme Scheme, ReportPeriod Period, DateTimeOffset CountedAt, bool Runs, IReadOnlyList<AgencyScore> Scores, AgencyFacts Hall, IReadOnlyDictionary<string, ScoringCase> Cases)
{
    /// <summary>The score of an agency, or null.</summary>
    public AgencyScore? Of(string? agency) => Scores.FirstOrDefault(s => string.Equals(s.Agency, agency, StringComparison.OrdinalIgnoreCase));

    /// <summary>The steps of an agency, or null when nobody has proposed anything.</summary>
    public ScoringCase? CaseOf(string agency) => Cases.GetValueOrDefault(agency);

    /// <summary>Whether the points of an agency are final.</summary>
    public bool IsFinal(AgencyScore score) => CaseOf(score.Agency)?.Final is not null;

    /// <summary>The points that stand for an indicator: final, else as reckoned; null = blank.</summary>
    public decimal? StandingOf(AgencyScore score, ScoringIndicator indicator) => CaseOf(score.Agency) is { Final: not null } done ? done.Of(indicator.Code)?.Points : score.Of(indicator.Code)?.Points;

    /// <summary>The total that stands: final, else as reckoned.</summary>
    public ScoreSum StandingOf(AgencyScore score) => CaseOf(score.Agency) is { Final: not null, Sum: { } final } ? final : score.Sum;

    /// <summary>The total of a group that stands.</summary>
    public ScoreSum StandingOf(AgencyScore score, ScoringGroup group) => CaseOf(score.Agency) is { Final: not null } done
        ? ScoreSum.Of(Scheme, group.Indicators.Select(i => (i, done.Of(i.Code)?.Points ?? 0, done.Of(i.Code)?.Points ?? i.Maximum))) with { Maximum = group.MaximumOf(), Class = null }
        : score.SumOf(group);
}

/// <summary>Points that a person gives instead of those reckoned or proposed.</summary>
/// <param name="Code">Indicator.</param>
/// <param name="Points">Points; null = blank.</param>
/// <param name="Reason">Why.</param>
public sealed record PointChange(string Code, decimal? Points, string? Reason);

/// <summary>A step was stored.</summary>
/// <param name="Agency">Agency.</param>
/// <param name="Step">Its number.</param>
/// <param name="Action">What.</param>
public sealed record ScoringDone(string Agency, int Step, ScoringAction Action);
