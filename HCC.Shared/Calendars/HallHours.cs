using HCC.Centers;

namespace HCC.Calendars;

/// <summary>When a center receives citizens: its sessions, holidays and swapped days (S012; regulation §4.2, §4.3). Deadlines ask <see cref="WorkingCalendar"/>.</summary>
public static class HallHours
{
    /// <summary>Sessions of a day as instants, in order; empty on a day off.</summary>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> SessionsOf(this Center center, DateOnly day) => WorkingCalendar.Of(center).ReceptionOf(day);

    /// <summary>Whether the center is receiving citizens at an instant.</summary>
    public static bool IsOpen(this Center center, DateTimeOffset at) =>
        center.SessionsOf(VietnamTime.ServiceDay(at)).Any(s => s.From <= at && at < s.To);

    /// <summary>
    /// Whether the kiosk gives numbers at an instant: from shortly before the first session to shortly before the end of the last,
    /// also over the lunch break (people who come then keep their turn).
    /// </summary>
    public static bool GivesNumbers(this Center center, DateTimeOffset at)
    {
        var sessions = center.SessionsOf(VietnamTime.ServiceDay(at));
        return sessions.Count > 0
            && sessions[0].From.AddMinutes(-center.CallRule.IssueBeforeOpenMinutes) <= at
            && at < sessions[^1].To.AddMinutes(-center.CallRule.IssueStopBeforeCloseMinutes);
    }

    /// <summary>Start of the next session at or after an instant, within a year; null when no session is planned.</summary>
    public static DateTimeOffset? NextOpening(this Center center, DateTimeOffset at)
    {
        var day = VietnamTime.ServiceDay(at);
        for (var n = 0; n < 366; n++, day = day.AddDays(1))
        {
            foreach (var (from, _) in center.SessionsOf(day))
            {
                if (from >= at)
                {
                    return from;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The instant after a number of minutes of open time: walks the day's sessions, so that a wait that meets the lunch break
    /// goes on after it. Past the last session the rest is added to its end (people already inside are still served).
    /// </summary>
    public static DateTimeOffset AfterOpenMinutes(this Center center, DateTimeOffset from, double minutes)
    {
        var left = TimeSpan.FromMinutes(minutes);
        var at = from;
        foreach (var session in center.SessionsOf(VietnamTime.ServiceDay(from)))
        {
            if (session.To <= at)
            {
                continue;
            }

            var start = session.From > at ? session.From : at;
            var room = session.To - start;
            if (left <= room)
            {
                return start + left;
            }

            left -= room;
            at = session.To;
        }

        return at + left;
    }
}
