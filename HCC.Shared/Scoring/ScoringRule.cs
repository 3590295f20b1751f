using System.Text.Json.Serialization;
using HCC.Centers;

namespace HCC.Scoring;

/// <summary>
/// How the points of an indicator come from facts. Where rows do not tell enough, a rule gives the least and the most points that are possible; only when
/// both agree are there points. So a blank is a blank, and a nought is a nought that nothing could change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AverageRule), "average")]
[JsonDerivedType(typeof(LinearRule), "linear")]
[JsonDerivedType(typeof(StepsRule), "steps")]
[JsonDerivedType(typeof(UnmeasuredRule), "unmeasured")]
public abstract record ScoringRule
{
    /// <summary>What it asks, in order.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<Measure> Measures { get; }

    /// <summary>What full points need.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<Need> Needs => [];

    /// <summary>Points from facts.</summary>
    /// <param name="facts">Facts of the agency.</param>
    /// <param name="maximum">Most points of the indicator.</param>
    public abstract PointRange Score(AgencyFacts facts, decimal maximum);

    /// <summary>Points after correction for difficulty; null where the rule does not come from single dossiers, or too little can be compared.</summary>
    /// <param name="facts">Facts of the agency.</param>
    /// <param name="hall">Facts of all agencies together.</param>
    /// <param name="maximum">Most points of the indicator.</param>
    public virtual decimal? Adjusted(AgencyFacts facts, AgencyFacts hall, decimal maximum) => null;
}

/// <summary>The average of what each dossier is worth: the sheet of single dossiers of TT 01/2018 (Mẫu 01: totals, averages; regulation §1.8).</summary>
/// <param name="Measure">What is asked of each dossier.</param>
/// <param name="Worth">Points of a dossier in each category.</param>
public sealed record AverageRule(Measure Measure, IReadOnlyDictionary<Category, decimal> Worth) : ScoringRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<Measure> Measures => [Measure];

    /// <inheritdoc/>
    public override PointRange Score(AgencyFacts facts, decimal maximum)
    {
        var whole = facts.Whole(Measure);
        if (whole == 0)
        {
            return new(0, maximum, ScoringText.Empty(Measure));
        }

        var (sum, unknown) = (Worth.Sum(w => w.Value * facts.Count(Measure, w.Key)), facts.Count(Measure, Category.Unknown));
        return PointRange.Of((sum + (unknown * Worth.Values.Min())) / whole, (sum + (unknown * Worth.Values.Max())) / whole, ScoringText.Unknown(Measure));
    }

    /// <inheritdoc/>
    public override decimal? Adjusted(AgencyFacts facts, AgencyFacts hall, decimal maximum) =>
        Complexity.Adjusted(Measure, c => Worth.GetValueOrDefault(c), Worth.Values.Min(), Worth.Values.Max(), facts, hall);

    /// <summary>Equality by reference is never needed; by content it is.</summary>
    public bool Equals(AverageRule? other) => other is not null && Measure == other.Measure && Worth.OrderBy(w => w.Key).SequenceEqual(other.Worth.OrderBy(w => w.Key));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Measure, Worth.Count);
}

/// <summary>Points in proportion to a share, full at a threshold (regulation §2.1: min(max, max × R / threshold)).</summary>
/// <param name="Measure">Share of yes.</param>
/// <param name="Full">Share that gives all points, 0 to 1.</param>
/// <param name="Times">A share by which it is multiplied, e.g. the rate of synchronisation (regulation §2.2, 3.3).</param>
public sealed record LinearRule(Measure Measure, decimal Full = 1, Measure? Times = null) : ScoringRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<Measure> Measures => Times is { } times ? [Measure, times] : [Measure];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs => [new Need(Measure, Full)];

    /// <inheritdoc/>
    public override PointRange Score(AgencyFacts facts, decimal maximum)
    {
        if (facts.Share(Measure) is not { } share)
        {
            return new(0, maximum, ScoringText.Empty(Measure));
        }

        var (low, high, why) = (share.Low, share.High, ScoringText.Unknown(Measure));
        if (Times is { } times)
        {
            var factor = facts.Share(times);
            why = factor is not { } known ? ScoringText.Empty(times) : known.Low < known.High ? ScoringText.Unknown(times) : why;
            (low, high) = (low * (factor?.Low ?? 0), high * (factor?.High ?? 1));
        }

        return PointRange.Of(Points(low, maximum), Points(high, maximum), why);
    }

    /// <inheritdoc/>
    public override decimal? Adjusted(AgencyFacts facts, AgencyFacts hall, decimal maximum) =>
        Times is null && Complexity.Adjusted(Measure, c => c == Category.Yes ? 1 : 0, 0, 1, facts, hall) is { } share ? Points(share, maximum) : null;

    private decimal Points(decimal share, decimal maximum) => Math.Min(maximum, maximum * share / Full);
}

/// <summary>The first step whose conditions all hold.</summary>
/// <param name="Steps">Steps, most points first; below the last there are none.</param>
public sealed record StepsRule(IReadOnlyList<ScoringStepRule> Steps) : ScoringRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<Measure> Measures => [.. Steps.SelectMany(s => s.When).Select(n => n.Measure).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs => Steps.Count == 0 ? [] : Steps[0].When;

    /// <inheritdoc/>
    public override PointRange Score(AgencyFacts facts, decimal maximum)
    {
        // Every step that could still be the one is kept; what is certain ends the search.
        var (possible, why) = (new List<decimal>(), (Words?)null);
        foreach (var step in Steps)
        {
            var met = step.When.Select(n => (Need: n, Met: n.Met(facts))).ToList();
            if (met.Exists(m => m.Met == false))
            {
                continue;
            }

            possible.Add(step.Points);
            if (met.FirstOrDefault(m => m.Met is null).Need is not { } open)
            {
                return PointRange.Of(possible.Min(), possible.Max(), why);
            }

            why ??= facts.Whole(open.Measure) == 0 ? ScoringText.Empty(open.Measure) : ScoringText.Unknown(open.Measure);
        }

        possible.Add(0);
        return PointRange.Of(possible.Min(), possible.Max(), why);
    }

    /// <inheritdoc/>
    public bool Equals(StepsRule? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Count;
}

/// <summary>What nothing in the house can tell; a person may propose points.</summary>
/// <param name="Reason">Why not.</param>
public sealed record UnmeasuredRule(Words Reason) : ScoringRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<Measure> Measures => [];

    /// <inheritdoc/>
    public override PointRange Score(AgencyFacts facts, decimal maximum) => new(0, maximum, Reason);
}

/// <summary>One step of a <see cref="StepsRule"/>.</summary>
/// <param name="Points">Points.</param>
/// <param name="When">All of this.</param>
public sealed record ScoringStepRule(decimal Points, IReadOnlyList<Need> When)
{
    /// <inheritdoc/>
    public bool Equals(ScoringStepRule? other) => other is not null && Points == other.Points && When.SequenceEqual(other.When);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Points, When.Count);
}

/// <summary>A condition on a measure: a least share of yes, or a greatest number of yes.</summary>
/// <param name="Measure">What.</param>
/// <param name="AtLeast">Least share of yes, 0 to 1, included.</param>
/// <param name="AtMost">Greatest number of yes, included; holds where nothing is counted.</param>
public sealed record Need(Measure Measure, decimal? AtLeast = null, int? AtMost = null)
{
    /// <summary>Whether facts fulfil it; null when they do not tell.</summary>
    public bool? Met(AgencyFacts facts)
    {
        if (AtMost is { } most)
        {
            var (yes, unknown) = (facts.Count(Measure, Category.Yes), facts.Count(Measure, Category.Unknown));
            return yes > most ? false : yes + unknown <= most ? true : null;
        }

        return facts.Share(Measure) is not { } share ? null : share.Low >= AtLeast ? true : share.High < AtLeast ? false : null;
    }
}

/// <summary>Least and most points that facts allow, rounded half up to two decimals (regulation §2.2).</summary>
/// <param name="Low">Least.</param>
/// <param name="High">Most.</param>
/// <param name="Why">Why they differ; kept only then.</param>
public sealed record PointRange(decimal Low, decimal High, Words? Why)
{
    /// <summary>The points, when least and most agree.</summary>
    public decimal? Points => Low == High ? Low : null;

    /// <summary>Rounds both ends.</summary>
    public static PointRange Of(decimal low, decimal high, Words? why)
    {
        var range = new PointRange(Round(low), Round(high), why);
        return range.Points is null ? range : range with { Why = null };
    }

    /// <summary>Two decimals, half up.</summary>
    public static decimal Round(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}
