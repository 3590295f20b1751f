using System.Globalization;

namespace HCC.Calendars;

/// <summary>A day as rows, addresses and date fields hold it: ISO 8601, <c>2026-11-20</c>. People read 20/11/2026; this form is for machines.</summary>
public static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day as text.</summary>
    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day as text; nothing when there is none.</summary>
    public static string? Of(DateOnly? day) => day is { } known ? Of(known) : null;

    /// <summary>The day of a stored text.</summary>
    /// <exception cref="FormatException">The text is no ISO day.</exception>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    /// <summary>A day out of an address or a date field; none when it is no day of a year a hall has to do with (1991 to 2099).</summary>
    public static DateOnly? Find(string? text) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1990 and < 2100 ? day : null;
}
