using System.Globalization;
using System.Runtime.InteropServices;
using HCC.Insights;

namespace HCC.Reports.Trends;

/// <summary>A month of the calendar, local time.</summary>
/// <param name="Year">Year.</param>
/// <param name="Number">1 to 12.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrendMonth(int Year, int Number)
{
    /// <summary>First day.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>Last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>As tables and charts write it: <c>11/2026</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Number:00}/{Year}");

    /// <summary>The month of a day.</summary>
    public static TrendMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>So many months up to and with the month of a day, oldest first.</summary>
    public static IReadOnlyList<TrendMonth> UpTo(DateOnly day, int months) => [.. Enumerable.Range(1 - months, months).Select(n => Of(new DateOnly(day.Year, day.Month, 1).AddMonths(n)))];
}

/// <summary>Visits to the hall beside dossiers that came online, in one month (S141).</summary>
/// <param name="Month">Month.</param>
/// <param name="Visits">Numbers given in the hall but those cancelled; null = no number at all was given in the month.</param>
/// <param name="Online">Dossiers received online; null = no dossier at all was received in the month, in whatever way.</param>
/// <param name="Running">Whether the month is not over.</param>
public sealed record VisitMonth(TrendMonth Month, int? Visits, int? Online, bool Running)
{
    /// <summary>Online dossiers on online dossiers and visits together; null where one of them is not known.</summary>
    public Share? OnlineShare => Visits is { } visits && Online is { } online ? new Share(online, online + visits) : null;
}

/// <summary>Incidents of one type by month (S139).</summary>
/// <param name="Kind">Code of the type; null = reported before there were types.</param>
/// <param name="Months">In the order of the months asked for.</param>
/// <param name="Cases">Cases that were told with them, over all months.</param>
/// <param name="Recent">Incidents in the last <see cref="RecentMonths"/> of these months.</param>
public sealed record IncidentTrend(string? Kind, IReadOnlyList<int> Months, int Cases, int Recent)
{
    /// <summary>So many incidents of a type …</summary>
    public const int Least = 3;

    /// <summary>… within so many months are a trend.</summary>
    public const int RecentMonths = 3;

    /// <summary>Whether the type shows as a trend: three incidents or more within the last three months. One plain rule that everyone can check by counting.</summary>
    public bool IsTrend => Recent >= Least;

    /// <summary>Folds incidents into types and months.</summary>
    /// <param name="incidents">Type, day on which it began, and cases of each.</param>
    /// <param name="months">Months, oldest first.</param>
    public static IReadOnlyList<IncidentTrend> Of(IReadOnlyList<(string? Kind, DateOnly Day, int? Cases)> incidents, IReadOnlyList<TrendMonth> months) =>
    [
        .. incidents.Where(i => months.Contains(TrendMonth.Of(i.Day))).GroupBy(i => i.Kind, StringComparer.OrdinalIgnoreCase).Select(g =>
        {
            int[] counts = [.. months.Select(m => g.Count(i => TrendMonth.Of(i.Day) == m))];
            return new IncidentTrend(g.Key, counts, g.Sum(i => i.Cases ?? 0), counts.TakeLast(RecentMonths).Sum());
        }).OrderByDescending(t => t.IsTrend).ThenByDescending(t => t.Months.Sum()).ThenBy(t => t.Kind, StringComparer.Ordinal),
    ];
}
