using System.Runtime.InteropServices;
using HCC.Calendars;
using HCC.Centers;

namespace HCC.Dossiers.Couriers;

/// <summary>A trip of the courier.</summary>
/// <param name="Day">Local day.</param>
/// <param name="Number">1, 2, 3 … of the day; 0 = an extra trip for something urgent (S090).</param>
/// <param name="LeavesAt">When it leaves; of an extra trip when it was called.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CourierTrip(DateOnly Day, int Number, DateTimeOffset LeavesAt)
{
    /// <summary>Whether it was called for something urgent, outside the plan.</summary>
    public bool IsExtra => Number == 0;
}

/// <summary>When the courier goes (S091): the departures of the center's document on each of its working days.</summary>
public static class CourierPlan
{
    /// <summary>The trips of a day; none on days off.</summary>
    public static IReadOnlyList<CourierTrip> TripsOf(Center center, DateOnly day) =>
        WorkingCalendar.Of(center).IsWorkingDay(day) ? [.. center.CourierTimes.Order().Select((time, n) => new CourierTrip(day, n + 1, VietnamTime.At(day, time)))] : [];

    /// <summary>The first trip that leaves after an instant; null where the center has no trips.</summary>
    public static CourierTrip? NextAfter(Center center, DateTimeOffset at)
    {
        if (center.CourierTimes.Count == 0)
        {
            return null;
        }

        var today = VietnamTime.ServiceDay(at);
        var trips = TripsOf(center, today).Where(t => t.LeavesAt > at).Concat(TripsOf(center, WorkingCalendar.Of(center).NextWorkingDay(today)));
        return trips.First();
    }

    /// <summary>From when a file that went with a trip and was not signed for is at large (S092): when the next trip leaves.</summary>
    public static DateTimeOffset? AtLargeFrom(Center center, CourierTrip trip) => NextAfter(center, trip.LeavesAt)?.LeavesAt;
}
