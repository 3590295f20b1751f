using System.Globalization;
using HCC.Calendars;
using HCC.Reports;

namespace HCC.Dashboard.Office.Scores;

/// <summary>Points and shares as they are written.</summary>
public static class ScoreWords
{
    /// <summary>What stands for a blank.</summary>
    public const string Blank = "–";

    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Points with two decimals, or a dash.</summary>
    public static string Points(decimal? points) => points?.ToString("N2", Vi) ?? Blank;

    /// <summary>A maximum without needless noughts.</summary>
    public static string Most(decimal points) => points.ToString("0.##", Vi);

    /// <summary>Points as they are typed.</summary>
    public static string Typed(decimal? points) => points?.ToString("0.##", Vi) ?? "";

    /// <summary>A share in percent, <c>7,91 %</c>.</summary>
    public static string Percent(decimal share) => (share * 100).ToString("N2", Vi) + " %";

    /// <summary>A count.</summary>
    public static string Count(int count) => count.ToString("N0", Vi);

    /// <summary>A signed difference.</summary>
    public static string Change(decimal change) => change.ToString("+0.00;−0.00;0.00", Vi);

    /// <summary>Number of a quarter, <c>III</c>.</summary>
    public static string Roman(int quarter) => quarter switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };

    /// <summary>Number of a quarter, <c>III</c>.</summary>
    public static string Roman(ReportPeriod quarter) => Roman(quarter.Number);

    /// <summary>A quarter in a narrow head, <c>III/2026</c>.</summary>
    public static string Short(ReportPeriod quarter) => string.Create(CultureInfo.InvariantCulture, $"{Roman(quarter)}/{quarter.Year}");

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Day and time.</summary>
    public static string At(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Reads typed points: comma or full stop; empty = blank; false = no number.</summary>
    public static bool TryRead(string? typed, out decimal? points)
    {
        points = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        var read = decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        points = read ? value : null;
        return read;
    }
}
