using System.Globalization;
using HCC.Calendars;
using HCC.Insights;

namespace HCC.Reports.Documents;

/// <summary>Numbers, dates and times as official documents print them, always in Vietnamese whatever the language of the screen.</summary>
public static class Printed
{
    /// <summary>What stands in a table where a percentage has no base; never nought.</summary>
    public const string NoBase = "–";

    internal static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A count in a table: <c>5.661</c>.</summary>
    public static string Count(long count) => count.ToString("N0", Vietnamese);

    /// <summary>A count within a sentence: below ten with a leading nought, <c>04</c>, as the reports of the halls write it.</summary>
    public static string InSentence(int count) => count is >= 0 and < 10 ? count.ToString("00", Vietnamese) : Count(count);

    /// <summary>Dossiers within a sentence: <c>04 hồ sơ</c>.</summary>
    public static string Dossiers(int count) => InSentence(count) + " hồ sơ";

    /// <summary>A number of decimals: <c>68,75</c>.</summary>
    public static string Number(decimal number, int decimals) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Vietnamese);

    /// <summary>A percentage with two decimals and its sign, <c>68,75 %</c>; null without a base.</summary>
    public static string? Percent(Share share) => share.Rounded(2) is { } rounded ? Number(rounded, 2) + " %" : null;

    /// <summary>The date line of a document (Decree 30/2020, annex I: days below ten and the months 1 and 2 with a leading nought); free places for a day not yet given.</summary>
    public static string DateLine(string place, DateOnly? day, int year) =>
        day is { } given ? $"{place}, {Day(given)}" : string.Create(CultureInfo.InvariantCulture, $"{place}, ngày      tháng      năm {year}");

    /// <summary>A day in full: <c>ngày 05 tháng 02 năm 2026</c>.</summary>
    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year}");

    /// <summary>An instant as the forms write it, local time: <c>08 giờ 05 phút, ngày 05 tháng 02 năm 2026</c>.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var local = VietnamTime.ToLocal(at);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00} giờ {local.Minute:00} phút, {Day(VietnamTime.ServiceDay(at))}");
    }

    /// <summary>An instant in a narrow column, local time: <c>08:05 05/02/2026</c>.</summary>
    public static string ShortMoment(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A name in capitals, by the rules of Vietnamese.</summary>
    public static string Capitals(string text) => text.ToUpper(Vietnamese);

    /// <summary>A sentence's first letter as a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : Capitals(text[..1]) + text[1..];

    /// <summary>A document's number with at least two digits before its symbol: <c>6/BC-TTHC</c> is printed <c>06/BC-TTHC</c>.</summary>
    public static string DocumentNumber(string number) => number is [>= '1' and <= '9', var next, ..] && !char.IsAsciiDigit(next) ? "0" + number : number;
}
