using HCC.Centers;

namespace HCC.Scoring;

/// <summary>One indicator of one agency: points or a blank with its reason.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Range">Least and most points.</param>
/// <param name="Adjusted">Points after correction for difficulty; null where none is made or possible.</param>
public sealed record IndicatorScore(ScoringIndicator Indicator, PointRange Range, decimal? Adjusted)
{
    /// <summary>Points; null = blank.</summary>
    public decimal? Points => Range.Points;

    /// <summary>Gap to the maximum; null = blank (S173).</summary>
    public decimal? Gap => Indicator.Maximum - Points;

    /// <summary>Why it is blank.</summary>
    public Words? Why => Range.Why;
}

/// <summary>Sum of points of a scheme: what is known, and what remains possible.</summary>
/// <param name="Known">Sum of the points that are known; null = none is.</param>
/// <param name="KnownMaximum">Most points of the indicators that are known.</param>
/// <param name="Lowest">Least possible total.</param>
/// <param name="Highest">Most that can be reached.</param>
/// <param name="Maximum">Most points of the scheme.</param>
/// <param name="Blank">Indicators without points.</param>
/// <param name="Class">Class, when every possible total has the same; else null.</param>
public sealed record ScoreSum(decimal? Known, decimal KnownMaximum, decimal Lowest, decimal Highest, decimal Maximum, int Blank, ScoreClass? Class)
{
    /// <summary>Points missing to the maximum of what is known (S173).</summary>
    public decimal? Gap => KnownMaximum - Known;

    /// <summary>Whether nothing is blank: then <see cref="Known"/> is the total.</summary>
    public bool IsWhole => Blank == 0;

    /// <summary>Sums up.</summary>
    /// <param name="scheme">Scheme.</param>
    /// <param name="ranges">Least and most points by indicator.</param>
    public static ScoreSum Of(ScoringScheme scheme, IEnumerable<(ScoringIndicator Indicator, decimal Low, decimal High)> ranges)
    {
        var all = ranges.ToList();
        var known = all.Where(r => r.Low == r.High).ToList();
        var (lowest, highest) = (all.Sum(r => r.Low), all.Sum(r => r.High));
        var lower = scheme.ClassOf(lowest);
        return new(known.Count == 0 ? null : known.Sum(r => r.Low), known.Sum(r => r.Indicator.Maximum), lowest, highest, scheme.MaximumOf(), all.Count - known.Count, lower == scheme.ClassOf(highest) ? lower : null);
    }
}

/// <summary>The score of one agency in a period, as the hall estimates it: never the official one.</summary>
/// <param name="Agency">Agency code.</param>
/// <param name="Scheme">Criteria.</param>
/// <param name="Facts">What it was reckoned from.</param>
/// <param name="Indicators">Each indicator.</param>
public sealed record AgencyScore(string Agency, ScoringScheme Scheme, AgencyFacts Facts, IReadOnlyList<IndicatorScore> Indicators)
{
    /// <summary>Total.</summary>
    public ScoreSum Sum => ScoreSum.Of(Scheme, Indicators.Select(i => (i.Indicator, i.Range.Low, i.Range.High)));

    /// <summary>The second total: indicators corrected for difficulty where they can be (S172); null when none could.</summary>
    public ScoreSum? AdjustedSum => Indicators.Any(i => i.Adjusted is not null)
        ? ScoreSum.Of(Scheme, Indicators.Select(i => i.Adjusted is { } adjusted ? (i.Indicator, adjusted, adjusted) : (i.Indicator, i.Range.Low, i.Range.High)))
        : null;

    /// <summary>The indicator with this code, or null.</summary>
    public IndicatorScore? Of(string? code) => Indicators.FirstOrDefault(i => string.Equals(i.Indicator.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Total of a group.</summary>
    public ScoreSum SumOf(ScoringGroup group)
    {
        var mine = Indicators.Where(i => group.Indicators.Any(g => g.Code == i.Indicator.Code)).ToList();
        return ScoreSum.Of(Scheme, mine.Select(i => (i.Indicator, i.Range.Low, i.Range.High))) with { Maximum = group.MaximumOf(), Class = null };
    }

    /// <summary>Reckons the points; the same scheme and facts always give the same.</summary>
    /// <param name="scheme">Criteria.</param>
    /// <param name="facts">Facts of the agency.</param>
    /// <param name="hall">Facts of all agencies together.</param>
    public static AgencyScore Of(ScoringScheme scheme, AgencyFacts facts, AgencyFacts hall) => new(facts.Agency, scheme, facts,
        [.. scheme.Indicators().Select(i => (Indicator: i, Range: i.Rule.Score(facts, i.Maximum)))
            .Select(i => new IndicatorScore(i.Indicator, i.Range, i.Indicator.ByComplexity && i.Range.Points is not null && i.Indicator.Rule.Adjusted(facts, hall, i.Indicator.Maximum) is { } adjusted ? PointRange.Round(adjusted) : null))]);
}
