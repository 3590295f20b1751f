using HCC.Centers;

namespace HCC.Scoring;

/// <summary>
/// A set of criteria as data (S170): one JSON document per version. A new version is a new document with another first day; a stored score keeps the
/// document under which it was made, so a changed weight never changes a past quarter.
/// </summary>
public sealed record ScoringScheme
{
    /// <summary>Stable id, e.g. <c>tt-01-2018</c>; versions of one scheme share it.</summary>
    public required string Id { get; init; }

    /// <summary>Name, e.g. <c>Thông tư 01/2018/TT-VPCP (18 điểm)</c>.</summary>
    public required Words Name { get; init; }

    /// <summary>Short name for tabs and file names.</summary>
    public required Words Short { get; init; }

    /// <summary>Legal basis as cited.</summary>
    public required Words Basis { get; init; }

    /// <summary>What a reader must know about the source of the criteria.</summary>
    public Words? Caution { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in force, included; null = open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Groups of indicators, in order.</summary>
    public required IReadOnlyList<ScoringGroup> Groups { get; init; }

    /// <summary>Classes by the total, the highest first; empty where the source names none.</summary>
    public IReadOnlyList<ScoreClass> Classes { get; init; } = [];

    /// <summary>Upper ends, in calendar days from reception to the first due day, of the classes of complexity; the last class is open (S172).</summary>
    public IReadOnlyList<int> ComplexityDays { get; init; } = [1, 7, 21];

    /// <summary>All indicators in order.</summary>
    public IEnumerable<ScoringIndicator> Indicators() => Groups.SelectMany(g => g.Indicators);

    /// <summary>The indicator with this code, or null.</summary>
    public ScoringIndicator? Indicator(string? code) => Indicators().FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Most points that the scheme gives.</summary>
    public decimal MaximumOf() => Indicators().Sum(i => i.Maximum);

    /// <summary>Whether it is in force on a day.</summary>
    public bool InForceOn(DateOnly day) => From <= day && (To is not { } last || day <= last);

    /// <summary>The class of a total: boundaries belong to the class above, so exactly 15 of TT 01/2018 is "Xuất sắc" (regulation §1.8); null without classes.</summary>
    public ScoreClass? ClassOf(decimal total) => Classes.FirstOrDefault(c => total >= c.AtLeast);
}

/// <summary>Indicators that belong together.</summary>
/// <param name="Code">Short code.</param>
/// <param name="Name">Name.</param>
/// <param name="Indicators">In order.</param>
public sealed record ScoringGroup(string Code, Words Name, IReadOnlyList<ScoringIndicator> Indicators)
{
    /// <summary>Most points of the group.</summary>
    public decimal MaximumOf() => Indicators.Sum(i => i.Maximum);
}

/// <summary>One indicator.</summary>
/// <param name="Code">Short code, unique in the scheme, e.g. <c>CS1</c>, <c>2.1</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Article">Where it stands in the legal text.</param>
/// <param name="Maximum">Most points.</param>
/// <param name="Rule">How points come from facts.</param>
/// <param name="ByComplexity">Whether the second score corrects it for difficulty (S172).</param>
/// <param name="Note">What a reader must know about the formula.</param>
public sealed record ScoringIndicator(string Code, Words Name, string Article, decimal Maximum, ScoringRule Rule, bool ByComplexity = false, Words? Note = null);

/// <summary>A class of the total.</summary>
/// <param name="Name">Name, e.g. <c>Xuất sắc</c>.</param>
/// <param name="AtLeast">Lowest total, included.</param>
public sealed record ScoreClass(Words Name, decimal AtLeast);
