using HCC.Calendars;
using HCC.Centers;
using HCC.Text;

namespace HCC.Dossiers;

/// <summary>Tells how a due date came about (S011: the deadline is shown with the rule that produced it). It reckons nothing itself.</summary>
internal static class DueStory
{
    private const int MostDaysByName = 4;

    public static IReadOnlyList<DueStep> Tell(WorkingCalendar calendar, DueDate due)
    {
        List<DueStep> steps = [];
        var (received, first) = (VietnamTime.ServiceDay(due.ReceivedAt), VietnamTime.ServiceDay(due.StartsAt));
        steps.Add(new(DueStepKind.Received, Received(calendar, due, received)));
        steps.Add(Step(DueStepKind.Time, nameof(DueText.Time), due.Time.Words));
        steps.Add(new(DueStepKind.FirstDay, FirstDay(due, received, first)));
        if (due.Time.Unit is TimeUnit.WorkingDay or TimeUnit.Hour)
        {
            steps.AddRange(DaysOff(calendar, received, due.Day));
        }
        else
        {
            steps.AddRange(DaysOff(calendar, received, first));
            steps.AddRange(LastDay(calendar, due, first));
        }

        if (due.Time.Unit == TimeUnit.WorkingDay && due.Time.Fraction > TimeSpan.Zero)
        {
            var left = CalendarText.Span(due.Time.Fraction);
            steps.Add(due.Time.Whole > 0 ? Step(DueStepKind.Time, nameof(DueText.Fraction), due.Time.Whole, left)
                : Step(DueStepKind.Time, due.Rule.DueAt == DueAt.EndOfDay ? nameof(DueText.FractionOnly) : nameof(DueText.FractionOnlyAtOnce), left));
        }

        if (due.Time is { IsSameDay: false, Unit: TimeUnit.WorkingDay } && due.Rule.DueAt != DueAt.EndOfDay)
        {
            steps.Add(due.Rule.DueAt == DueAt.SameTime ? Step(DueStepKind.Time, nameof(DueText.SameTime), due.StartsAt) : Step(DueStepKind.Time, nameof(DueText.EndOfSession), due.At));
        }

        steps.AddRange(Enumerable.Range(received.Year, due.Day.Year - received.Year + 1).Where(year => !calendar.Knows(year)).Select(year => new DueStep(DueStepKind.Warning, CalendarText.Missing(year))));
        steps.Add(Step(DueStepKind.Due, nameof(DueText.Due), due.At));
        return steps;
    }

    /// <summary>Why a date moved: the days off that are new between two calendars.</summary>
    public static Words Closed(WorkingCalendar before, WorkingCalendar after, DateOnly first, DateOnly last, DateTimeOffset due, DateTimeOffset at)
    {
        var days = Days(first.AddDays(-1), last.AddDays(1)).Where(day => before.IsWorkingDay(day) && !after.IsWorkingDay(day));
        return DueText.Both(nameof(DueText.Closed), Spoken.List(Runs(after, days).Select(run => Holiday(run).Text)), due, at);
    }

    private static Words Received(WorkingCalendar calendar, DueDate due, DateOnly day)
    {
        if (due.StartsAt == due.ReceivedAt)
        {
            return DueText.Both(nameof(DueText.Received), due.ReceivedAt);
        }

        var sessions = calendar.SessionsOf(day);
        // A few seconds past the mark: told to the minute it would seem to be in time.
        var minute = due.ReceivedAt.AddSeconds(-due.ReceivedAt.Second);
        var seconds = minute < due.ReceivedAt && (due.Start.CutOff is { } cut ? minute <= VietnamTime.At(day, cut) : sessions.Any(s => minute == s.To));
        var clock = due.ReceivedAt.ToString(seconds ? "HH:mm:ss" : "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return due.Start.CutOff is { } cutOff ? DueText.Both(nameof(DueText.ReceivedAfterCutOff), clock, day, cutOff, due.StartsAt)
            : sessions.Count > 0 ? DueText.Both(nameof(DueText.ReceivedOutOfHours), clock, day, due.StartsAt)
            : DueText.Both(nameof(DueText.ReceivedOnDayOff), clock, CalendarText.Weekday(day), day, due.StartsAt);
    }

    private static Words FirstDay(DueDate due, DateOnly received, DateOnly first) =>
        due.Time.IsSameDay ? DueText.Both(nameof(DueText.SameDay), first)
        : due.Time.Unit == TimeUnit.Hour ? DueText.Both(nameof(DueText.AtOnce), due.StartsAt)
        : received == first ? DueText.Both(nameof(DueText.FirstDay))
        : DueText.Both(nameof(DueText.FirstDayMoved), first);

    private static IEnumerable<DueStep> LastDay(WorkingCalendar calendar, DueDate due, DateOnly first)
    {
        var last = DueDates.LastDay(due.Time, first);
        if (due.Time.Unit == TimeUnit.Month && last.Day != first.Day)
        {
            yield return Step(DueStepKind.LastDay, nameof(DueText.NoSuchDay), last, first.Day);
        }

        if (last == due.Day)
        {
            yield break;
        }

        foreach (var step in Weekly(calendar, last, due.Day).Concat(Holidays(calendar, last.AddDays(-1), due.Day)))
        {
            yield return step;
        }

        yield return Step(DueStepKind.LastDay, nameof(DueText.RolledForward), CalendarText.Weekday(last), last, due.Day);
    }

    // The days between two days that are off or swapped.
    private static IEnumerable<DueStep> DaysOff(WorkingCalendar calendar, DateOnly after, DateOnly before) => Weekly(calendar, after, before).Concat(Holidays(calendar, after, before));

    private static IEnumerable<DueStep> Weekly(WorkingCalendar calendar, DateOnly after, DateOnly before)
    {
        var days = Days(after, before).Where(day => !calendar.IsWorkingDay(day) && calendar.HolidayOn(day) is null).ToList();
        return days.Count == 0 ? []
            : days.Count <= MostDaysByName ? [Step(DueStepKind.DaysOff, nameof(DueText.DaysOff), Spoken.List(days.Select(day => DueText.Both(nameof(DueText.DayOff), CalendarText.Weekday(day), day))))]
            : [Step(DueStepKind.DaysOff, nameof(DueText.ManyDaysOff), days.Count, CalendarText.Weekday(days[0]), days[0], CalendarText.Weekday(days[^1]), days[^1])];
    }

    private static IEnumerable<DueStep> Holidays(WorkingCalendar calendar, DateOnly after, DateOnly before) =>
        Runs(calendar, Days(after, before).Where(day => calendar.HolidayOn(day) is not null)).Select(Holiday);

    // Neighbouring days of one kind.
    private static IEnumerable<List<(DateOnly Day, Holiday What)>> Runs(WorkingCalendar calendar, IEnumerable<DateOnly> days)
    {
        List<(DateOnly Day, Holiday What)> run = [];
        foreach (var day in days)
        {
            var what = calendar.HolidayOn(day) ?? new(day, CalendarText.Weekday(day));
            if (run is [.., var last] && (last.Day.AddDays(1) != day || (last.What.Worked, last.What.Exceptional) != (what.Worked, what.Exceptional)))
            {
                yield return run;
                run = [];
            }

            run.Add((day, what));
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static DueStep Holiday(List<(DateOnly Day, Holiday What)> run)
    {
        var (first, last, name) = (run[0].Day, run[^1].Day, Spoken.List(run.Select(d => d.What.Name).Distinct()));
        return run[0].What switch
        {
            { Worked: true } => Step(DueStepKind.DaysOff, nameof(DueText.Worked), CalendarText.Weekday(first), first, name),
            { Exceptional: true } => first == last ? Step(DueStepKind.Closure, nameof(DueText.Closure), first, name) : Step(DueStepKind.Closure, nameof(DueText.Closures), first, last, name),
            _ => first == last ? Step(DueStepKind.DaysOff, nameof(DueText.Holiday), first, name) : Step(DueStepKind.DaysOff, nameof(DueText.Holidays), first, last, name),
        };
    }

    private static IEnumerable<DateOnly> Days(DateOnly after, DateOnly before)
    {
        for (var day = after.AddDays(1); day < before; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static DueStep Step(DueStepKind kind, string name, params object?[] parts) => new(kind, DueText.Both(name, parts));
}
