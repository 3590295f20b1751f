using System.Globalization;
using HCC.Dossiers.Slips;

namespace HCC.Dashboard.Steps;

/// <summary>Working times of steps as people read them.</summary>
internal static class StepTime
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Working hours to a tenth, <c>12,5</c>.</summary>
    public static string Hours(TimeSpan time) => time.TotalHours.ToString("#,0.#", Vi);

    /// <summary>Working hours; nothing when there is no time.</summary>
    public static string Hours(TimeSpan? time) => time is { } known ? Hours(known) : "–";

    /// <summary>Allotted working hours, <c>8</c>, <c>4,5</c>.</summary>
    public static string Hours(double hours) => hours.ToString("#,0.##", Vi);

    /// <summary>How much the median changed against the period before, in per cent; null where one of the two is missing or nought.</summary>
    public static double? Change(WayFigure now, WayFigure before) => now.Median is { } median && before.Median is { Ticks: > 0 } was ? (median - was) / was * 100 : null;

    /// <summary>A change, <c>+12,5 %</c>.</summary>
    public static string Change(double? percent) => percent is { } known ? (known > 0 ? "+" : "") + known.ToString("0.#", Vi) + " %" : "–";
}
