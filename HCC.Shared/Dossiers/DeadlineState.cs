using System.Text.Json.Serialization;
using HCC.Calendars;
using HCC.Centers;

namespace HCC.Dossiers;

/// <summary>How a dossier stands against its due date (S077, S078). The first three are outcomes of solved dossiers, the others states of open ones.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineState>))]
public enum DeadlineState
{
    /// <summary>Solved before the due day (trước hạn): on a day before it, by the calendar of Vietnam; the due day is always a working day.</summary>
    Early,

    /// <summary>Solved on the due day, up to and at the due instant (đúng hạn).</summary>
    OnTime,

    /// <summary>Solved after the due instant (quá hạn).</summary>
    Late,

    /// <summary>Open, and the due day is not near (còn hạn).</summary>
    InTime,

    /// <summary>Open, and due within <see cref="Center.DueSoonDays"/> working days from today (sắp hết hạn): a part of "in time" in reports.</summary>
    DueSoon,

    /// <summary>Open, and the due instant is past (đang quá hạn).</summary>
    Overdue,
}

/// <summary>Finds the state of a dossier against its due date.</summary>
public static class DeadlineStates
{
    extension(DeadlineState)
    {
        /// <summary>
        /// The state at an instant. What counts is when the dossier was solved, not when the result was handed over nor when somebody pressed
        /// "closed" in the software (regulation §4.4; S093).
        /// </summary>
        /// <param name="center">Center of reception.</param>
        /// <param name="due">When it is due.</param>
        /// <param name="now">Now.</param>
        /// <param name="solvedAt">When it was solved; null while it is open.</param>
        public static DeadlineState Of(Center center, DateTimeOffset due, DateTimeOffset now, DateTimeOffset? solvedAt)
        {
            var day = VietnamTime.ServiceDay(due);
            return solvedAt is { } solved
                ? solved > due ? DeadlineState.Late : VietnamTime.ServiceDay(solved) < day ? DeadlineState.Early : DeadlineState.OnTime
                : now > due ? DeadlineState.Overdue
                : WorkingCalendar.Of(center).AddWorkingDays(VietnamTime.ServiceDay(now), center.DueSoonDays) >= day ? DeadlineState.DueSoon
                : DeadlineState.InTime;
        }
    }
}
