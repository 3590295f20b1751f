using System.Globalization;
using HCC.Centers;
using HCC.Insights;
using HCC.Reports.Checking;

namespace HCC.Reports.Years;

/// <summary>A table by year as screens and paper show it: figures that were handed in beside figures counted from the dossiers, each marked as what it is.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Columns">Columns of parts, beside the total.</param>
/// <param name="Lines">Years, oldest first.</param>
public sealed record YearTable(YearTableKind Kind, IReadOnlyList<YearColumn> Columns, IReadOnlyList<YearLine> Lines)
{
    /// <summary>The number of the form.</summary>
    public string Number => Kind switch { YearTableKind.Vertical => "Biểu 04", YearTableKind.Online => "Biểu 05", YearTableKind.Post => "Biểu 06" };

    /// <summary>The number of the form for a screen of either language.</summary>
    public Words Form => new(Number, Number.Replace("Biểu", "Table", StringComparison.Ordinal));

    /// <summary>What the table is about.</summary>
    public Words Title => Kind switch
    {
        YearTableKind.Vertical => new("Tổng hợp số thủ tục hành chính của các cơ quan ngành dọc", "Procedures of the vertical agencies"),
        YearTableKind.Online => new("Tình hình triển khai dịch vụ công trực tuyến", "Dossiers through online services"),
        YearTableKind.Post => new("Tình hình triển khai dịch vụ bưu chính công ích", "Dossiers through the public post"),
    };

    /// <summary>What is counted where the product counts, in words.</summary>
    public Words Meaning => Kind switch
    {
        YearTableKind.Vertical => new("Số đếm từ hồ sơ: số thủ tục của cơ quan ngành dọc có hồ sơ tiếp nhận trong năm, mỗi thủ tục tính một lần.", "Counted from dossiers: procedures of vertical agencies with dossiers received in the year, each once."),
        YearTableKind.Online => new("Số đếm từ hồ sơ: hồ sơ tiếp nhận trực tuyến trong năm; mức độ theo danh mục thủ tục.", "Counted from dossiers: received online in the year; levels by the catalogue of procedures."),
        YearTableKind.Post => new("Số đếm từ hồ sơ: hồ sơ tiếp nhận qua bưu chính và hồ sơ có kết quả giao bưu chính trong năm.", "Counted from dossiers: received by post, and results handed to the post in the year."),
    };

    /// <summary>Shares, each with its base in its name.</summary>
    public IReadOnlyList<YearShare> Shares => Kind switch
    {
        YearTableKind.Vertical => [],
        YearTableKind.Online =>
        [
            new(new("Toàn trình trên tổng số trực tuyến (%)", "Full on all online (%)"), l => Of(l.Parts.GetValueOrDefault(YearColumns.Full), l.Total)),
            new(new("Trực tuyến trên hồ sơ tiếp nhận mới (%)", "Online on newly received (%)"), l => Of(l.Total, l.Received)),
        ],
        YearTableKind.Post => [new(new("Tiếp nhận qua bưu chính trên hồ sơ tiếp nhận mới (%)", "Received by post on newly received (%)"), l => Of(l.Parts.GetValueOrDefault(YearColumns.Received), l.Received))],
    };

    /// <summary>
    /// The years added; null where adding makes no sense: the same procedure stands in every year, and a part of a year beside the whole of it would count
    /// twice. Blank figures are not added; <see cref="HasBlanks"/> tells that there are some.
    /// </summary>
    public YearEntry? Sum => Kind == YearTableKind.Vertical || Lines.Count < 2 ? null : new(0, 12, Added(Lines.Select(l => l.Total)), Columns.ToDictionary(c => c.Key, c => Added(Lines.Select(l => l.Parts.GetValueOrDefault(c.Key)))));

    /// <summary>Whether a figure is blank.</summary>
    public bool HasBlanks => Lines.Any(l => l.Total is null || Columns.Any(c => l.Parts.GetValueOrDefault(c.Key) is null));

    /// <summary>The sheets from which lines of this table come, each with what the checker says to the whole of it.</summary>
    public IReadOnlyList<(StoredYearSheet Sheet, CheckResult Check)> Checks => [.. Lines.Select(l => l.Sheet).OfType<StoredYearSheet>().DistinctBy(s => s.Id).Select(s => (s, s.Sheet.Check()))];

    /// <summary>The change of the total against the year before; null unless both are whole years with a figure.</summary>
    public YearChange? ChangeOf(YearLine line) => line is { IsWhole: true, Total: { } now } && Lines.FirstOrDefault(l => l.Year == line.Year - 1) is { IsWhole: true, Total: { } then } ? new(now - then, then) : null;

    private static Share? Of(int? part, int? whole) => part is { } p && whole is { } w ? new Share(p, w) : null;

    private static int? Added(IEnumerable<int?> figures) => figures.OfType<int>().ToList() is { Count: > 0 } known ? known.Sum() : null;
}

/// <summary>One year of a table.</summary>
/// <param name="Year">Year.</param>
/// <param name="Months">12 = the whole year.</param>
/// <param name="Total">Total as printed, or counted; null = blank.</param>
/// <param name="Parts">By column; null = blank.</param>
/// <param name="Received">Dossiers newly received in the year, the base of shares; null = not known.</param>
/// <param name="Sheet">Where it was handed in; null = counted.</param>
/// <param name="Counted">What the register itself holds of the year; null = nothing. Beside a sheet it is told as a note.</param>
public sealed record YearLine(int Year, int Months, int? Total, IReadOnlyDictionary<string, int?> Parts, int? Received, StoredYearSheet? Sheet, YearCount? Counted)
{
    /// <summary>Whether the figures are counted from the dossiers.</summary>
    public bool IsCounted => Sheet is null;

    /// <summary>Whether the figures are of the whole year: as the sheet says, or by the days of the dossiers (<see cref="YearCount.IsWhole"/>).</summary>
    public bool IsWhole => Sheet is null ? Counted is { IsWhole: true } : Months == 12;

    /// <summary>Name of the period.</summary>
    public string Name => YearEntry.NameOf(Year, Months);

    /// <summary>The same for a screen of either language.</summary>
    public Words Period => YearEntry.PeriodOf(Year, Months);
}

/// <summary>What the register holds of a year.</summary>
/// <param name="Year">Year.</param>
/// <param name="Received">Dossiers received in it.</param>
/// <param name="First">Day of the first.</param>
/// <param name="Last">Day of the last.</param>
/// <param name="Total">Sum of the parts.</param>
/// <param name="Parts">By column; null = the register knows nothing of it at all.</param>
public sealed record YearCount(int Year, int Received, DateOnly First, DateOnly Last, int? Total, IReadOnlyDictionary<string, int?> Parts)
{
    /// <summary>Whether the dossiers reach from the first to the last two weeks of the year; else the register began or stands within it.</summary>
    public bool IsWhole => First <= new DateOnly(Year, 1, 14) && Last >= new DateOnly(Year, 12, 18);

    /// <summary>The days of its dossiers, e.g. <c>16/9–15/10/2019</c>.</summary>
    public string Span => string.Create(CultureInfo.InvariantCulture, $"{First.Day}/{First.Month}–{Last.Day}/{Last.Month}/{Year}");
}

/// <summary>A share with its base in its name.</summary>
/// <param name="Name">Name.</param>
/// <param name="Of">The share of a line; null = its part or its base is not known.</param>
public sealed record YearShare(Words Name, Func<YearLine, Share?> Of);

/// <summary>A change of a total.</summary>
/// <param name="By">Difference.</param>
/// <param name="Before">The total of the year before, the base of the percentage.</param>
public sealed record YearChange(int By, int Before)
{
    /// <summary>In percent of the year before; null without a base.</summary>
    public decimal? Percent => Before == 0 ? null : Math.Round(100m * By / Before, 2, MidpointRounding.AwayFromZero);
}
