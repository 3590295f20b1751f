using HCC.Calendars;
using HCC.Centers;
using HCC.Live;

namespace HCC.Insights;

/// <summary>The day by half hours, from the first to the last in which something is to be expected or has happened.</summary>
/// <param name="First">First half hour shown, 0 … 47.</param>
/// <param name="Issued">Tickets issued per half hour; only as far as the day has come.</param>
/// <param name="Served">Services completed per half hour; as long as <paramref name="Issued"/>.</param>
/// <param name="Running">Whether the last value belongs to the half hour that still runs.</param>
/// <param name="UsualIssued">Mean issued on the same weekday before, for all half hours shown; empty without history.</param>
/// <param name="Slots">Half hours shown.</param>
/// <param name="Days">Days that the means are made from.</param>
/// <param name="Weekday">Weekday.</param>
/// <param name="BreakFrom">Start of the lunch break as a half hour of the day with its fraction; null without one.</param>
/// <param name="BreakTo">Its end.</param>
public sealed record HourFigures(
    int First, int Slots, EqualList<int> Issued, EqualList<int> Served, bool Running, EqualList<double> UsualIssued, int Days, DayOfWeek Weekday, double? BreakFrom, double? BreakTo)
{
    private const int SlotsOfDay = 48;

    internal static HourFigures Of(Center center, HallSnapshot hall)
    {
        var sessions = center.SessionsOf(hall.Day);
        var (issued, served, usual) = (hall.Today.IssuedByHalfHour, hall.Today.ServedByHalfHour, hall.SameWeekday);
        var (first, last) = sessions.Count == 0
            ? (14, 33)
            : ((int)SlotOf(sessions[0].From.AddMinutes(-center.CallRule.IssueBeforeOpenMinutes)), (int)Math.Ceiling(SlotOf(sessions[^1].To)) - 1);
        for (var slot = 0; slot < SlotsOfDay; slot++)
        {
            if (issued[slot] + served[slot] > 0)
            {
                (first, last) = (Math.Min(first, slot), Math.Max(last, slot));
            }
        }

        var now = (int)SlotOf(hall.At);
        var reached = Math.Clamp(now - first + 1, 0, last - first + 1);
        return new(
            first, last - first + 1, [.. issued.Skip(first).Take(reached)], [.. served.Skip(first).Take(reached)], now >= first && now <= last,
            usual is null ? [] : [.. usual.IssuedByHalfHour.Skip(first).Take(last - first + 1)], usual?.Days.Length ?? 0, hall.Day.DayOfWeek,
            sessions.Count > 1 ? SlotOf(sessions[0].To) : null, sessions.Count > 1 ? SlotOf(sessions[1].From) : null);
    }

    private static double SlotOf(DateTimeOffset at) => VietnamTime.ToLocal(at).TimeOfDay.TotalMinutes / 30;
}
