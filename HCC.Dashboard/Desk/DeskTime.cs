using System.Globalization;
using HCC.Calendars;

namespace HCC.Dashboard.Desk;

/// <summary>Times as the desk writes them.</summary>
public static class DeskTime
{
    /// <summary>Whole minutes since a moment, never below 0.</summary>
    public static int MinutesSince(DateTimeOffset since, DateTimeOffset now) => Math.Max(0, (int)(now - since).TotalMinutes);

    /// <summary>A running time as <c>4:07</c> or <c>1:02:09</c>; below zero counts as zero.</summary>
    public static string Running(TimeSpan time) =>
        time < TimeSpan.Zero ? "0:00" : time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    /// <summary>The time of day in the hall, <c>09:14</c>.</summary>
    public static string Clock(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time of day with seconds.</summary>
    public static string ClockSeconds(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Day and time in the hall, <c>20/11/2026 09:14</c>.</summary>
    public static string DayClock(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
