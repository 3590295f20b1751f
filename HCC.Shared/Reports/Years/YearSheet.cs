using System.Globalization;
using System.Text.Json.Serialization;
using HCC.Centers;
using HCC.Reports.Checking;

namespace HCC.Reports.Years;

/// <summary>The tables by year of a center's report.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<YearTableKind>))]
public enum YearTableKind
{
    /// <summary>Biểu 04: procedures of the vertical agencies (S196).</summary>
    Vertical,

    /// <summary>Biểu 05: dossiers through online services, by level (S197).</summary>
    Online,

    /// <summary>Biểu 06: dossiers through the public post, received and returned (S198).</summary>
    Post,
}

/// <summary>A column of parts beside the total.</summary>
/// <param name="Key">Code: of an agency, a level, a way; of a column of a foreign table its caption without accents.</param>
/// <param name="Name">As printed.</param>
public sealed record YearColumn(string Key, Words Name);

/// <summary>The figures of one year as a table has them. What a table leaves blank is null and never nought.</summary>
/// <param name="Year">Year.</param>
/// <param name="Months">12 = the whole year, 7 = its first seven months.</param>
/// <param name="Total">The total as printed; null = none printed.</param>
/// <param name="Parts">By the key of the column.</param>
public sealed record YearEntry(int Year, int Months, int? Total, IReadOnlyDictionary<string, int?> Parts)
{
    /// <summary>First of the years that can be entered: none of the halls is older.</summary>
    public const int FirstYear = 2000;

    /// <summary>Name of the period: <c>Năm 2016</c>, <c>7 tháng đầu năm 2019</c>.</summary>
    public string Name => NameOf(Year, Months);

    /// <summary>The same for a screen of either language.</summary>
    public Words Period => PeriodOf(Year, Months);

    /// <summary>The parts added; null when none is known.</summary>
    public int? Added => Parts.Values.Any(v => v is not null) ? Parts.Values.Sum() : null;

    internal static Words PeriodOf(int year, int months) => new(NameOf(year, months), months == 12 ? year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"First {months} months of {year}"));

    internal static string NameOf(int year, int months) => months == 12 ? string.Create(CultureInfo.InvariantCulture, $"Năm {year}") : string.Create(CultureInfo.InvariantCulture, $"{months} tháng đầu năm {year}");
}

/// <summary>A table of years as it was handed in, from one source; kept as printed, faults included.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Source">Where it comes from, e.g. <c>Biểu 04, báo cáo số 12/BC-UBND</c>.</param>
/// <param name="Columns">Its columns beside the total.</param>
/// <param name="Years">Its rows.</param>
/// <param name="PrintedSum">Its own row of sums; null = none.</param>
public sealed record YearSheet(YearTableKind Kind, string Source, IReadOnlyList<YearColumn> Columns, IReadOnlyList<YearEntry> Years, YearEntry? PrintedSum = null)
{
    /// <summary>Most years of one table.</summary>
    public const int MostYears = 60;

    /// <summary>
    /// The rules of the report checker over the table (S190): each total against its parts, each column against the row of sums. The row of numbers under
    /// the heading states that the total is the sum of the parts, so the checker need not guess it from rows that may all be wrong.
    /// </summary>
    public CheckResult Check() => ReportCheck.Run(new ReportDocument([AsTable()]));

    /// <summary>The table with heading, numbering and printed figures.</summary>
    public ReportTable AsTable()
    {
        var parts = Columns.Where(c => Years.Any(y => y.Parts.GetValueOrDefault(c.Key) is not null) || PrintedSum?.Parts.GetValueOrDefault(c.Key) is not null).ToList();
        string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
        TableCell Text(string text) => new(text);
        TableCell Count(int? count) => count is { } known ? new(CheckText.Number(known), known) : new("");
        IReadOnlyList<TableCell> Row(string name, YearEntry entry) => [Text(name), Count(entry.Total ?? entry.Added), .. parts.Select(p => Count(entry.Parts.GetValueOrDefault(p.Key)))];
        return new ReportTable("",
        [
            [Text("Kỳ"), Text("Tổng số"), .. parts.Select(p => Text(p.Name.Vi))],
            .. parts.Count < 2 ? [] : new IReadOnlyList<TableCell>[] { [Text("A"), Text("1=" + string.Join('+', parts.Select((_, n) => Number(n + 2)))), .. parts.Select((_, n) => Text(Number(n + 2)))] },
            .. Years.Select(y => Row(y.Name, y)),
            .. PrintedSum is { } sum ? [Row("Tổng cộng", sum)] : (IReadOnlyList<IReadOnlyList<TableCell>>)[],
        ]);
    }
}

/// <summary>A sheet as it is kept.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="At">When it was handed in.</param>
/// <param name="Actor">By whom.</param>
public sealed record StoredYearSheet(long Id, YearSheet Sheet, DateTimeOffset At, string Actor);
