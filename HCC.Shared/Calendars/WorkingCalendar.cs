using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using HCC.Centers;

namespace HCC.Calendars;

/// <summary>
/// The working time of a center as deadlines see it (S011, S012; regulation §4.2, §4.3): its sessions, days off, swapped days and exceptional
/// closures. <see cref="HallHours"/> asks the same calendar when citizens are received, which is another question: a swapped Saturday
/// without citizens is a working day, a Saturday morning only for reception is none. Days are of Vietnam, instants come at UTC+7; the host's
/// zone plays no part. Each year is worked out once; safe for any number of threads.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>A calendar without work for so many days in a row is a mistake in the settings.</summary>
    private const int LongestRest = 366;

    private static readonly ConditionalWeakTable<Center, WorkingCalendar> Calendars = [];

    private readonly ConcurrentDictionary<int, CalendarDay[]> years = new();
    private readonly Dictionary<DateOnly, Holiday> holidays;
    private readonly HashSet<int> known;
    private readonly Center center;

    private WorkingCalendar(Center center)
    {
        this.center = center;
        // A day may be told twice, as a storm on a swapped Saturday: what closes the hall wins.
        holidays = center.Holidays.GroupBy(h => h.Date).ToDictionary(g => g.Key, g => g.OrderBy(h => h.Worked).ThenByDescending(h => h.Exceptional).First());
        known = [.. center.Holidays.Where(h => h is { Worked: false, Exceptional: false }).Select(h => h.Date.Year)];
    }

    /// <summary>The calendar of a center, made once per version of its settings.</summary>
    public static WorkingCalendar Of(Center center) => Calendars.GetValue(center, c => new(c));

    /// <summary>Whether work is done on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => Day(day).Sessions.Count > 0;

    /// <summary>Working sessions of a day as instants, in order, not overlapping; empty on a day off.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> SessionsOf(DateOnly day) => Day(day).Sessions;

    /// <summary>What the settings say of a day: its holiday, closure or swap; null on an ordinary day.</summary>
    public Holiday? HolidayOn(DateOnly day) => Day(day).Holiday;

    /// <summary>The first working day after a day.</summary>
    /// <exception cref="CenterFault">No working day within a year.</exception>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        for (var n = 1; n <= LongestRest; n++)
        {
            if (IsWorkingDay(day.AddDays(n)))
            {
                return day.AddDays(n);
            }
        }

        throw NoWork(day);
    }

    /// <summary>The n-th working day after a day; the day itself is not counted (Civil Code 2015, art. 147.2). 0 gives the day itself, working or not.</summary>
    /// <exception cref="CenterFault">No working day within a year.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        for (; n > 0; n--)
        {
            day = NextWorkingDay(day);
        }

        return day;
    }

    /// <summary>How many working days lie after one day up to another, this one included; 0 when it is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// The earliest instant by which so much working time has passed: nights, lunch breaks and days off are walked over. Time that is used
    /// up at the end of a session ends there and not at the start of the next; no time at all gives the instant itself.
    /// </summary>
    /// <exception cref="CenterFault">No working day within a year.</exception>
    public DateTimeOffset AddWorkingTime(DateTimeOffset from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (time == TimeSpan.Zero)
        {
            return VietnamTime.ToLocal(from);
        }

        var day = VietnamTime.ServiceDay(from);
        for (var rest = 0; rest <= LongestRest; day = day.AddDays(1))
        {
            var sessions = SessionsOf(day);
            rest = sessions.Count > 0 ? 0 : rest + 1;
            foreach (var session in sessions)
            {
                var start = session.From > from ? session.From : VietnamTime.ToLocal(from);
                var room = session.To - start;
                if (time <= room)
                {
                    return start + time;
                }

                time -= room > TimeSpan.Zero ? room : TimeSpan.Zero;
            }
        }

        throw NoWork(day);
    }

    /// <summary>Working time from one instant to another; negative when the second is earlier.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -WorkingTimeBetween(to, from);
        }

        var (first, last) = (VietnamTime.ServiceDay(from), VietnamTime.ServiceDay(to));
        var sum = TimeSpan.Zero;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (day > first && day < last)
            {
                sum += Day(day).Time;
                continue;
            }

            foreach (var session in SessionsOf(day))
            {
                var (start, end) = (session.From > from ? session.From : from, session.To < to ? session.To : to);
                sum += end > start ? end - start : TimeSpan.Zero;
            }
        }

        return sum;
    }

    /// <summary>End of the last session of a day; on a day off, of the next working day (Civil Code 2015, art. 148.5).</summary>
    /// <exception cref="CenterFault">No working day within a year.</exception>
    public DateTimeOffset EndOfDay(DateOnly day) => SessionsOf(IsWorkingDay(day) ? day : NextWorkingDay(day))[^1].To;

    /// <summary>Whether any day off of a year has been entered.</summary>
    public bool Knows(int year) => known.Contains(year);

    /// <summary>
    /// Years that must be entered now, in order: the present one always, the next one from November, when the yearly decision on days off is out
    /// (regulation §4.2). Deadlines that reach into a year not known take its holidays for working days.
    /// </summary>
    public IReadOnlyList<int> MissingYears(DateOnly today) => [.. Enumerable.Range(today.Year, today.Month >= 11 ? 2 : 1).Where(year => !Knows(year))];

    /// <summary>A sentence for each of <see cref="MissingYears"/>.</summary>
    public IReadOnlyList<Words> Warnings(DateOnly today) => [.. MissingYears(today).Select(CalendarText.Missing)];

    /// <summary>Sessions in which citizens are received, as they stand in the settings.</summary>
    internal IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> ReceptionOf(DateOnly day) => Day(day).Reception;

    private CalendarDay Day(DateOnly day) => years.GetOrAdd(day.Year, static (year, calendar) => calendar.MakeYear(year), this)[day.DayOfYear - 1];

    private CalendarDay[] MakeYear(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => MakeDay(first.AddDays(n)))];
    }

    private CalendarDay MakeDay(DateOnly day)
    {
        var holiday = holidays.GetValueOrDefault(day);
        if (holiday is { Worked: false })
        {
            return new([], [], TimeSpan.Zero, holiday);
        }

        // A Saturday worked in exchange keeps the hours of an ordinary Friday.
        var weekday = holiday is { Worked: true } ? DayOfWeek.Friday : day.DayOfWeek;
        var sessions = center.Sessions.Where(s => s.Days.Contains(weekday) && (s.ValidFrom is null || s.ValidFrom <= day) && (s.ValidTo is null || day <= s.ValidTo)).OrderBy(s => s.From).ToList();
        var work = Merged(day, sessions.Where(s => !s.ReceptionOnly));
        return new(work, holiday is { ReceivesCitizens: false } ? [] : [.. sessions.Select(s => At(day, s))], work.Aggregate(TimeSpan.Zero, (sum, s) => sum + (s.To - s.From)), holiday);
    }

    // Sessions that touch or overlap are one: an hour that stands in two of them is worked once.
    private static List<(DateTimeOffset From, DateTimeOffset To)> Merged(DateOnly day, IEnumerable<WorkingSession> sessions)
    {
        List<(DateTimeOffset From, DateTimeOffset To)> merged = [];
        foreach (var next in sessions.Where(s => s.From < s.To).Select(s => At(day, s)))
        {
            if (merged is [.., var last] && next.From <= last.To)
            {
                merged[^1] = (last.From, next.To > last.To ? next.To : last.To);
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    private static (DateTimeOffset From, DateTimeOffset To) At(DateOnly day, WorkingSession session) => (VietnamTime.At(day, session.From), VietnamTime.At(day, session.To));

    private CenterFault NoWork(DateOnly day) => new($"Lịch làm việc của {center.Name.Vi} không có ngày làm việc nào trong {LongestRest} ngày quanh ngày {day:dd/MM/yyyy}: kiểm tra ca làm việc và ngày nghỉ.");

    private sealed record CalendarDay(IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Sessions, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Reception, TimeSpan Time, Holiday? Holiday);
}
