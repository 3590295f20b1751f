using System.Globalization;
using System.Security.Claims;
using HCC.Access;
using HCC.Centers;
using HCC.Reports;
using HCC.Scoring;

namespace HCC.Dashboard.Office.Scores;

/// <summary>Which quarter and which criteria, as they stand in the address.</summary>
/// <param name="Period">Quarter.</param>
/// <param name="Scheme">Scheme.</param>
public sealed record ScoringAsk(ReportPeriod Period, string Scheme)
{
    /// <summary>Address of the sheet.</summary>
    public const string Path = "/office/scoring";

    /// <summary>First year that is offered: the circular's.</summary>
    public const int FirstYear = 2018;

    /// <summary>How many quarters stand side by side.</summary>
    public const int Side = 4;

    private string Query => string.Create(CultureInfo.InvariantCulture, $"?year={Period.Year}&quarter={Period.Number}&scheme={Scheme}");

    /// <summary>The sheet.</summary>
    public string Address => Path + Query;

    /// <summary>The sheet as a workbook.</summary>
    public string Excel => Path + "/cham-diem.xlsx" + Query;

    /// <summary>One agency, with an indicator to go to.</summary>
    public string Of(string agency, string? indicator = null) => $"{Path}/{Uri.EscapeDataString(agency)}{Query}" + (indicator is null ? "" : "#" + Anchor(indicator));

    /// <summary>The dossiers behind a count.</summary>
    public string Rows(string agency, Measure measure, Category? category, bool stored) =>
        $"{Path}/{Uri.EscapeDataString(agency)}/rows{Query}&measure={measure}" + (category is { } one ? $"&category={one}" : "") + (stored ? "&stored=1" : "");

    /// <summary>Name of an indicator's place on the page.</summary>
    public static string Anchor(string indicator) => "i-" + indicator.Replace('.', '-').ToLowerInvariant();

    /// <summary>Reads an address; what makes no sense is the quarter that has just ended, and the newest criteria in force.</summary>
    public static ScoringAsk Of(string? year, string? quarter, string? scheme, ScoringSchemes schemes, Center? center, DateTimeOffset now)
    {
        var plan = Quarters.PlanOf(center);
        var period = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= FirstYear and < 2100 && int.TryParse(quarter, NumberStyles.None, CultureInfo.InvariantCulture, out var q) && q is >= 1 and <= 4
            ? Quarters.Of(y, q, plan)
            : Quarters.Last(now, plan);
        return new(period, schemes.Find(scheme, period.To)?.Id ?? (schemes.By(period.To) is [var newest, ..] ? newest : schemes.All[0]).Id);
    }

    /// <summary>The center of an account.</summary>
    public static Center? CenterOf(ClaimsPrincipal who, CenterBook book) => book.IsEmpty ? null : who.Center(Scope.ScoringReadOwn) is { } own ? book.Find(own) : book.Home;

    /// <summary>The quarters side by side, the oldest first; null where the criteria had not begun.</summary>
    public IReadOnlyList<(ReportPeriod Period, ScoringSheet? Sheet)> SideBySide(ScoringReader reader, Center center, ScoringSheet own) =>
        [.. Quarters.UpTo(Period, Side, Quarters.PlanOf(center)).Select(p => (p, p == Period ? own : reader.Make(center.Code, Scheme, p) is { Done: true } made ? made.Value : null))];
}
