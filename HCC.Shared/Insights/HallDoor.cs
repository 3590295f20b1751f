using HCC.Calendars;
using HCC.Centers;

namespace HCC.Insights;

/// <summary>What the door of the hall says.</summary>
public enum DoorState
{
    /// <summary>Citizens are received.</summary>
    Open,

    /// <summary>Between two sessions of the day.</summary>
    Break,

    /// <summary>Before the first session of the day.</summary>
    Before,

    /// <summary>After the last session of the day.</summary>
    After,

    /// <summary>No session today.</summary>
    DayOff,
}

/// <summary>Whether the hall receives citizens, and when that changes.</summary>
/// <param name="State">State.</param>
/// <param name="Until">End of the session or of the closure; null when no session is planned.</param>
public sealed record HallDoor(DoorState State, DateTimeOffset? Until)
{
    /// <summary>The door of a center at an instant.</summary>
    public static HallDoor At(Center center, DateTimeOffset now)
    {
        var today = center.SessionsOf(VietnamTime.ServiceDay(now));
        foreach (var (from, to) in today)
        {
            if (from <= now && now < to)
            {
                return new(DoorState.Open, to);
            }
        }

        var state = today.Count == 0 ? DoorState.DayOff : now < today[0].From ? DoorState.Before : now >= today[^1].To ? DoorState.After : DoorState.Break;
        return new(state, center.NextOpening(now));
    }

    /// <summary>Minutes of a span that fall between two sessions of its first day: the lunch break inside a wait.</summary>
    public static double BreakMinutes(Center center, DateTimeOffset from, DateTimeOffset to)
    {
        var sessions = center.SessionsOf(VietnamTime.ServiceDay(from));
        var minutes = 0.0;
        for (var n = 1; n < sessions.Count; n++)
        {
            var start = sessions[n - 1].To > from ? sessions[n - 1].To : from;
            var end = sessions[n].From < to ? sessions[n].From : to;
            minutes += Math.Max(0, (end - start).TotalMinutes);
        }

        return minutes;
    }
}
