using HCC.Persistence;

namespace HCC.Insights;

/// <summary>An agency named with a number.</summary>
/// <param name="Agency">Agency.</param>
/// <param name="Count">How many.</param>
public sealed record AgencyCount(string Agency, int Count);

/// <summary>
/// Dossiers of one period from a signed report: the sums of its agencies, with the identities that such a report must obey
/// (report-errors §1: R1 … R4). "Returned" stands beside them and is no third term.
/// </summary>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day.</param>
/// <param name="Source">Where the figures come from, as stored.</param>
/// <param name="ImportedAt">When they were imported.</param>
/// <param name="Agencies">Agencies summed.</param>
/// <param name="CarriedOver">Carried over from the period before.</param>
/// <param name="Received">Newly received.</param>
/// <param name="Early">Solved before the date.</param>
/// <param name="OnTime">Solved on the date.</param>
/// <param name="Late">Solved late.</param>
/// <param name="InTime">In progress, in time.</param>
/// <param name="Overdue">In progress, overdue.</param>
/// <param name="Returned">Returned; inside the others.</param>
/// <param name="Online">Received online; inside the others.</param>
/// <param name="LateBy">Agencies with late dossiers, the most first.</param>
/// <param name="OverdueBy">Agencies with overdue dossiers, the most first.</param>
/// <param name="Broken">Agencies whose own row breaks the identity; their sums cannot be trusted.</param>
/// <param name="PunctualPoints">Change of the punctual share against the period that ended the day before, in percentage points; null when that period is not known.</param>
public sealed record DossierFigures(
    DateOnly From, DateOnly To, string Source, DateTimeOffset ImportedAt, int Agencies, int CarriedOver, int Received, int Early, int OnTime, int Late, int InTime, int Overdue, int Returned, int Online,
    EqualList<AgencyCount> LateBy, EqualList<AgencyCount> OverdueBy, EqualList<string> Broken, decimal? PunctualPoints)
{
    /// <summary>R1: carried over + received.</summary>
    public int Total => CarriedOver + Received;

    /// <summary>R2: early + on time + late.</summary>
    public int Resolved => Early + OnTime + Late;

    /// <summary>R3: in time + overdue.</summary>
    public int InProgress => InTime + Overdue;

    /// <summary>R4: all dossiers are either resolved or in progress, in the sum and in every agency.</summary>
    public bool Holds => Total == Resolved + InProgress && Broken.Count == 0;

    /// <summary>Early or on time, over resolved.</summary>
    public Share Punctual => new(Early + OnTime, Resolved);

    /// <summary>Resolved over all.</summary>
    public Share ResolvedShare => new(Resolved, Total);

    /// <summary>Overdue over in progress.</summary>
    public Share OverdueShare => new(Overdue, InProgress);

    /// <summary>The newest period of the rows of one center; null without rows.</summary>
    public static DossierFigures? Latest(IEnumerable<AgencyPeriodRow> rows)
    {
        var periods = rows.GroupBy(r => (r.FromDay, r.ToDay)).OrderByDescending(p => p.Key.ToDay).ThenByDescending(p => p.Key.FromDay).ToList();
        if (periods.Count == 0)
        {
            return null;
        }

        var newest = Sum([.. periods[0]]);
        var before = periods.Find(p => p.Key.ToDay == newest.From.AddDays(-1));
        return before is null ? newest : newest with { PunctualPoints = newest.Punctual.PointsSince(Sum([.. before]).Punctual) };
    }

    private static DossierFigures Sum(List<AgencyPeriodRow> rows) => new(
        rows[0].FromDay, rows[0].ToDay, rows[0].Source, rows.Max(r => r.ImportedAt), rows.Count, rows.Sum(r => r.CarriedOver), rows.Sum(r => r.Received), rows.Sum(r => r.Early), rows.Sum(r => r.OnTime),
        rows.Sum(r => r.Late), rows.Sum(r => r.InTime), rows.Sum(r => r.Overdue), rows.Sum(r => r.Returned), rows.Sum(r => r.Online),
        Named(rows, r => r.Late), Named(rows, r => r.Overdue), [.. rows.Where(r => r.CarriedOver + r.Received != r.Early + r.OnTime + r.Late + r.InTime + r.Overdue).Select(r => r.Agency)], null);

    private static EqualList<AgencyCount> Named(List<AgencyPeriodRow> rows, Func<AgencyPeriodRow, int> count) =>
        [.. rows.Where(r => count(r) > 0).OrderByDescending(count).ThenBy(r => r.Agency, StringComparer.Ordinal).Select(r => new AgencyCount(r.Agency, count(r)))];
}
