using System.Globalization;
using HCC.Calendars;
using HCC.Insights;

namespace HCC.Dashboard.Wall;

/// <summary>Numbers, days and times as a Vietnamese reader writes them, in either language of the screen: 1.234,5 · 68,75 % · 20/11/2026.</summary>
public static class Written
{
    private const char NoBreak = '\u00A0';
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A whole number: 1.234.</summary>
    public static string Count(int n) => n.ToString("N0", Vietnam);

    /// <summary>A share in percent, rounded half up: 68,75 %; a dash without a base.</summary>
    public static string Percent(Share share, int decimals = 1) => share.Rounded(decimals) is { } p ? $"{p.ToString("N" + decimals.ToString(Vietnam), Vietnam)}{NoBreak}%" : "–";

    /// <summary>A change in percent: +12 %, −3 %, ±0 %.</summary>
    public static string Change(int percent) => $"{Signed(percent)}{NoBreak}%";

    /// <summary>A difference: +12, −3, ±0.</summary>
    public static string Signed(int n) => Signed(n, 0);

    /// <summary>A difference with decimals: +2,1. Percentage points are written with their own unit by the caller, never with a bare percent sign.</summary>
    public static string Signed(decimal n, int decimals)
    {
        var rounded = Math.Round(n, decimals, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "±") + Math.Abs(rounded).ToString("N" + decimals.ToString(Vietnam), Vietnam);
    }

    /// <summary>Minutes of a time, rounded half up; null below half a minute, where a number would say nought.</summary>
    public static string? Minutes(double seconds) => Math.Round(seconds / 60, MidpointRounding.AwayFromZero) is var m && m < 1 ? null : Count((int)m);

    /// <summary>Local time of day: 07:30.</summary>
    public static string Time(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm", Vietnam);

    /// <summary>Day of the week in the language of the screen, as it begins a line: Thứ Sáu.</summary>
    public static string Weekday(DayOfWeek day)
    {
        var name = CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day);
        return char.ToUpper(name[0], Vietnam) + name[1..];
    }

    /// <summary>Day of the week inside a sentence: thứ Sáu.</summary>
    public static string WeekdayInside(DayOfWeek day) =>
        day != DayOfWeek.Sunday && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi" ? "t" + Weekday(day)[1..] : Weekday(day);

    /// <summary>Date: 20/11/2026.</summary>
    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", Vietnam);

    /// <summary>Date as reports write a period: 16/9, or 15/10/2019 with its year.</summary>
    public static string ShortDate(DateOnly day, bool year) => day.ToString(year ? "d/M/yyyy" : "d/M", Vietnam);

    /// <summary>Time and day: 09:00 20/11/2026.</summary>
    public static string Moment(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm dd/MM/yyyy", Vietnam);

    /// <summary>Start of a half hour of the day: 7:30.</summary>
    public static string HalfHour(int slot) => $"{slot / 2}:{(slot % 2 == 0 ? "00" : "30")}";
}
