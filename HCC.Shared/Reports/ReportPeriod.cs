using System.Globalization;
using System.Text.Json.Serialization;

namespace HCC.Reports;

/// <summary>Length of a report's period.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeriodKind>))]
public enum PeriodKind
{
    /// <summary>A month, from whatever day to whatever day (S191).</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>Nine months.</summary>
    NineMonths,

    /// <summary>A year.</summary>
    Year,

    /// <summary>By an order of its own.</summary>
    Other,
}

/// <summary>The period of a report. Title, prose and annexes all print from this one object, so they cannot contradict each other (report-errors R13).</summary>
/// <param name="Kind">Length.</param>
/// <param name="Year">Year that the period counts for.</param>
/// <param name="Number">Month 1–12, quarter 1–4, half 1–2; 0 for others.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Cumulated">Whether it begins with the year whatever its length (lũy kế).</param>
public sealed record ReportPeriod(PeriodKind Kind, int Year, int Number, DateOnly From, DateOnly To, bool Cumulated = false)
{
    /// <summary>Whether a report may cover these days: it ends no earlier than it begins and is no longer than five years, the longest the centers report (sơ kết, S193).</summary>
    public static bool Allows(DateOnly from, DateOnly to) => to >= from && to < from.AddYears(5).AddDays(1);

    /// <summary>A month from a first to a last day, e.g. 16/9 to 15/10: it counts as the month in which it ends.</summary>
    public static ReportPeriod MonthOf(DateOnly from, DateOnly to) => new(PeriodKind.Month, to.Year, to.Month, from, to);

    /// <summary>Name as in titles, e.g. <c>tháng 10 năm 2019</c>, <c>quý II năm 2018</c>.</summary>
    public string Name => Kind switch
    {
        PeriodKind.Month => Cumulated ? string.Create(CultureInfo.InvariantCulture, $"{Number} tháng đầu năm {Year}") : string.Create(CultureInfo.InvariantCulture, $"tháng {Number} năm {Year}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"quý {Roman(Number)} năm {Year}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"6 tháng {(Number == 1 ? "đầu" : "cuối")} năm {Year}"),
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"9 tháng đầu năm {Year}"),
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"năm {Year}"),
        PeriodKind.Other => Span,
    };

    /// <summary>The days, e.g. <c>từ ngày 16/9/2019 đến ngày 15/10/2019</c>.</summary>
    public string Span => string.Create(CultureInfo.InvariantCulture, $"từ ngày {From.Day}/{From.Month}/{From.Year} đến ngày {To.Day}/{To.Month}/{To.Year}");

    /// <summary>How the prose calls the period before: tháng trước, quý trước, cùng kỳ năm trước.</summary>
    public string Before => Cumulated ? "cùng kỳ năm trước" : Kind switch
    {
        PeriodKind.Month => "tháng trước",
        PeriodKind.Quarter => "quý trước",
        PeriodKind.Year => "năm trước",
        PeriodKind.HalfYear or PeriodKind.NineMonths or PeriodKind.Other => "kỳ trước",
    };

    /// <summary>Name of the period after it, for the duties: <c>tháng 11 năm 2019</c>; <c>kỳ tiếp theo</c> where it is not a matter of the calendar.</summary>
    public string After => Kind switch
    {
        PeriodKind.Month => Cumulated ? "kỳ tiếp theo" : (this with { Number = (Number % 12) + 1, Year = Number == 12 ? Year + 1 : Year }).Name,
        PeriodKind.Quarter => (this with { Number = (Number % 4) + 1, Year = Number == 4 ? Year + 1 : Year }).Name,
        PeriodKind.HalfYear => (this with { Number = (Number % 2) + 1, Year = Number == 2 ? Year + 1 : Year }).Name,
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"3 tháng cuối năm {Year}"),
        PeriodKind.Year => (this with { Year = Year + 1 }).Name,
        PeriodKind.Other => "kỳ tiếp theo",
    };

    /// <summary>Whether a day belongs to the period.</summary>
    public bool Holds(DateOnly day) => From <= day && day <= To;

    private static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", 4 => "IV", _ => number.ToString(CultureInfo.InvariantCulture) };
}
