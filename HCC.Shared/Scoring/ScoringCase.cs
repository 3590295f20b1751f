using System.Text.Json.Serialization;
using HCC.Centers;

namespace HCC.Scoring;

/// <summary>What is done with a score.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScoringAction>))]
public enum ScoringAction
{
    /// <summary>The center proposes points.</summary>
    Propose,

    /// <summary>The agency comments.</summary>
    Comment,

    /// <summary>The leader finalises: nothing follows.</summary>
    Finalise,
}

/// <summary>Points of one indicator as proposed or final.</summary>
/// <param name="Code">Indicator.</param>
/// <param name="Computed">Points that the rows give; null = blank.</param>
/// <param name="Points">Points given; null = blank.</param>
/// <param name="Reason">Why they differ from what they were before.</param>
public sealed record ScoringPoint(string Code, decimal? Computed, decimal? Points, string? Reason = null);

/// <summary>A proposal with all it was made of: criteria and counts are kept, so that the points can be reckoned again (S169, S170).</summary>
/// <param name="Scheme">Criteria as they were.</param>
/// <param name="Facts">Facts of the agency.</param>
/// <param name="Hall">Facts of all agencies together.</param>
/// <param name="Points">Each indicator.</param>
public sealed record ScoringProposal(ScoringScheme Scheme, AgencyFacts Facts, AgencyFacts Hall, IReadOnlyList<ScoringPoint> Points)
{
    /// <summary>The score reckoned again from what is kept.</summary>
    public AgencyScore Recomputed() => AgencyScore.Of(Scheme, Facts, Hall);

    /// <summary>Sum of the points.</summary>
    public ScoreSum SumOf(IReadOnlyList<ScoringPoint> points) => ScoreSum.Of(Scheme, points.Select(p => (Scheme.Indicator(p.Code)!, p)).Select(p => (p.Item1, p.p.Points ?? 0, p.p.Points ?? p.Item1.Maximum)));
}

/// <summary>A comment of the agency.</summary>
/// <param name="By">Who made it, or by which paper.</param>
/// <param name="Text">What it says.</param>
/// <param name="Indicator">Indicator that it is about; null = all.</param>
public sealed record ScoringComment(string By, string Text, string? Indicator = null);

/// <summary>The final points.</summary>
/// <param name="Proposal">Step of the proposal that they come from.</param>
/// <param name="Points">Each indicator.</param>
/// <param name="Total">Sum of the points.</param>
/// <param name="Class">Class; null where none is certain.</param>
public sealed record ScoringFinal(int Proposal, IReadOnlyList<ScoringPoint> Points, decimal? Total, Words? Class);

/// <summary>One step as stored.</summary>
/// <param name="Step">1, 2, 3 …</param>
/// <param name="Action">What.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Proposal">Paper of a proposal.</param>
/// <param name="Comment">Paper of a comment.</param>
/// <param name="Final">Paper of the final points.</param>
public sealed record ScoringStep(int Step, ScoringAction Action, DateTimeOffset At, string Actor, ScoringProposal? Proposal = null, ScoringComment? Comment = null, ScoringFinal? Final = null);

/// <summary>All steps of one agency in one period under one scheme.</summary>
/// <param name="Agency">Agency.</param>
/// <param name="Steps">In order.</param>
public sealed record ScoringCase(string Agency, IReadOnlyList<ScoringStep> Steps)
{
    /// <summary>The proposal that counts: the last one.</summary>
    public ScoringStep? Proposed => Steps.LastOrDefault(s => s.Action == ScoringAction.Propose);

    /// <summary>The final step, which locks the rest.</summary>
    public ScoringStep? Final => Steps.LastOrDefault(s => s.Action == ScoringAction.Finalise);

    /// <summary>Points that stand: final, else proposed; empty = neither.</summary>
    public IReadOnlyList<ScoringPoint> Points => Final?.Final!.Points ?? Proposed?.Proposal!.Points ?? [];

    /// <summary>Sum of the points that stand; null = nobody has proposed any.</summary>
    public ScoreSum? Sum => Proposed?.Proposal is { } proposal ? proposal.SumOf(Points) : null;

    /// <summary>The points that stand for an indicator, or null.</summary>
    public ScoringPoint? Of(string code) => Points.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));
}
