namespace HCC.Scoring;

/// <summary>
/// The second score (S172): corrected for difficulty by indirect standardisation, in its additive form "overall + (observed − expected)". Dossiers are
/// put into classes of complexity by the time promised for them; what is expected of an agency is what the <b>other</b> agencies of the hall reach in
/// the same classes with the agency's own mix. Indirect and not direct, because many agencies have no dossier at all in some class, and direct
/// standardisation needs rates in all of them (Breslow &amp; Day, Statistical Methods in Cancer Research II, 1987, ch. 2); the difference and not the
/// ratio, because a class in which nobody else is late would divide by nought. Each agency is compared with the rest of the hall, not two agencies
/// with each other. Steps and agencies per procedure are not known to the house, so the promised time alone stands for complexity.
/// </summary>
public static class Complexity
{
    /// <summary>Fewer dossiers of other agencies in a class compare with nothing.</summary>
    public const int FewestOthers = 10;

    /// <summary>The corrected average; null when fewer than half of the agency's dossiers can be compared, or some do not tell.</summary>
    /// <param name="measure">What is asked of each dossier.</param>
    /// <param name="worth">What a category is worth.</param>
    /// <param name="least">Least worth.</param>
    /// <param name="most">Most worth.</param>
    /// <param name="agency">Facts of the agency.</param>
    /// <param name="hall">Facts of all agencies together, this one included.</param>
    public static decimal? Adjusted(Measure measure, Func<Category, decimal> worth, decimal least, decimal most, AgencyFacts agency, AgencyFacts hall)
    {
        if (agency.Whole(measure) is 0 || hall.Count(measure, Category.Unknown) > 0)
        {
            return null;
        }

        var (own, all) = (Classes(measure, worth, agency), Classes(measure, worth, hall));
        var (compared, observed, expected) = (0, 0m, 0m);
        foreach (var (complexity, (count, sum)) in own)
        {
            var (others, theirs) = (all[complexity].Count - count, all[complexity].Sum - sum);
            if (others >= FewestOthers)
            {
                (compared, observed, expected) = (compared + count, observed + sum, expected + (count * theirs / others));
            }
        }

        if (compared == 0 || compared * 2 < agency.Whole(measure))
        {
            return null;
        }

        var overall = all.Values.Sum(c => c.Sum) / all.Values.Sum(c => c.Count);
        return Math.Clamp(overall + ((observed - expected) / compared), least, most);
    }

    private static Dictionary<int, (int Count, decimal Sum)> Classes(Measure measure, Func<Category, decimal> worth, AgencyFacts facts) =>
        facts.Tallies.Where(t => t.Measure == measure).GroupBy(t => t.Complexity).ToDictionary(g => g.Key, g => (g.Sum(t => t.Count), g.Sum(t => t.Count * worth(t.Category))));
}
