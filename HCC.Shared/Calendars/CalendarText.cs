using HCC.Centers;
using HCC.Text;

namespace HCC.Calendars;

/// <summary>Words about days and spans of time; the strings stand in <c>CalendarText.resx</c> (Vietnamese) and <c>CalendarText.en.resx</c>.</summary>
public partial class CalendarText
{
    private static readonly Words[] Weekdays = [.. Enum.GetNames<DayOfWeek>().Select(name => Spoken.Both(ResourceManager, name))];

    /// <summary>Name of a weekday, as inside a sentence: <c>thứ Hai</c>, <c>Chủ nhật</c>.</summary>
    public static Words Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>A length of time in hours and minutes: <c>10 giờ 30 phút</c>.</summary>
    public static Words Span(TimeSpan time)
    {
        var (hours, minutes) = Math.DivRem((long)Math.Round(time.TotalMinutes), 60);
        return hours == 0 ? Spoken.Both(ResourceManager, nameof(Minutes), minutes)
            : minutes == 0 ? Spoken.Both(ResourceManager, nameof(Hours), hours)
            : Spoken.Both(ResourceManager, nameof(HoursMinutes), hours, minutes);
    }

    /// <summary>Says that the holidays of a year are not entered.</summary>
    public static Words Missing(int year) => Spoken.Both(ResourceManager, nameof(MissingYear), year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
