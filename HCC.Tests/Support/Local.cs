using System.Globalization;
using HCC.Calendars;

namespace HCC.Tests.Support;

/// <summary>Days and instants of Vietnam as a test writes them: <c>20/11/2026</c>, <c>20/11/2026 16:31</c>, <c>20/11/2026 16:30:01</c>.</summary>
public static class Local
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string text) => new(DateTime.ParseExact(text, ["dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None), VietnamTime.Offset);

    public static string Say(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
