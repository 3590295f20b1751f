using HCC.Calendars;
using HCC.Centers;

namespace HCC.Dossiers;

/// <summary>
/// Due dates (hạn trả kết quả) by the Civil Code 2015, art. 147 and 148, and the rules of the center (S010, S011; regulation §4). The one
/// place that knows how; everything it needs is in the center's document.
/// </summary>
/// <remarks>
/// A dossier counts from its effective start: the instant of receipt, or the next working instant when it came out of hours, or the start of
/// the next session when it came after the cut-off. Cut-offs touch nothing else. The day of the effective start is not counted; the last day
/// is a working day. Receipt is taken in whole seconds, as slips and logs show it; exactly at a cut-off, and exactly at the end of a session,
/// is still in time.
/// </remarks>
public static class DueDates
{
    /// <summary>The due date of a dossier under the rule of its agency, procedure and day of receipt.</summary>
    /// <param name="center">Center of reception.</param>
    /// <param name="agency">Code of the agency that solves it.</param>
    /// <param name="procedure">Code of the procedure.</param>
    /// <param name="time">Processing time.</param>
    /// <param name="receivedAt">When it was received.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time of receipt cannot be right.</exception>
    /// <exception cref="CenterFault">The center's calendar has no working day within a year.</exception>
    public static DueDate Reckon(Center center, string? agency, string? procedure, ProcessingTime time, DateTimeOffset receivedAt) =>
        Reckon(center, DeadlineRule.For(center, agency, procedure, VietnamTime.ServiceDay(receivedAt)), time, receivedAt);

    /// <summary>The due date under a given rule.</summary>
    /// <inheritdoc cref="Reckon(Center, string, string, ProcessingTime, DateTimeOffset)"/>
    public static DueDate Reckon(Center center, DeadlineRule rule, ProcessingTime time, DateTimeOffset receivedAt)
    {
        if (receivedAt.UtcDateTime.Year is < 1990 or > 2200)
        {
            throw new ArgumentOutOfRangeException(nameof(receivedAt), receivedAt, "Thời điểm nhận hồ sơ phải nằm trong các năm 1990–2200.");
        }

        var calendar = WorkingCalendar.Of(center);
        var received = VietnamTime.ToLocal(receivedAt).AddTicks(-(receivedAt.Ticks % TimeSpan.TicksPerSecond));
        var start = StartOf(calendar, rule, received);
        return new(calendar, rule, time, received, start, Due(calendar, rule.DueAt, time, start.At));
    }

    /// <summary>
    /// Moves a due date by the working time of a pause (waiting for a supplement, for the tax notice): exactly the working time from its start
    /// to its end, wherever the due date lies.
    /// </summary>
    /// <param name="center">Center of reception.</param>
    /// <param name="due">Due until now.</param>
    /// <param name="from">Start of the pause.</param>
    /// <param name="to">End of the pause.</param>
    public static DueShift Pause(Center center, DateTimeOffset due, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var calendar = WorkingCalendar.Of(center);
        var (by, before) = (calendar.WorkingTimeBetween(from, to), VietnamTime.ToLocal(due));
        var at = calendar.AddWorkingTime(due, by);
        return new(before, at, by, DueText.Both(nameof(DueText.Paused), VietnamTime.ToLocal(from), VietnamTime.ToLocal(to), CalendarText.Span(by), before, at));
    }

    /// <summary>
    /// Moves a due date because days off were added after it was reckoned: a storm, a power cut, a holiday decided late. As many days (of a
    /// period in hours as much working time) as the period lost; calendar days and months only when their last day is hit. A due date never
    /// comes nearer by a change of the calendar, and never moves by itself: the caller asks, and keeps the answer.
    /// </summary>
    /// <param name="before">The center as it was when the date was reckoned.</param>
    /// <param name="after">The center with the days off.</param>
    /// <param name="time">Processing time of the dossier.</param>
    /// <param name="startsAt">From when the dossier counts.</param>
    /// <param name="due">Due until now.</param>
    /// <returns>The move; null when the date stays.</returns>
    public static DueShift? Extend(Center before, Center after, ProcessingTime time, DateTimeOffset startsAt, DateTimeOffset due)
    {
        var (old, calendar) = (WorkingCalendar.Of(before), WorkingCalendar.Of(after));
        var (first, last) = (VietnamTime.ServiceDay(startsAt), VietnamTime.ServiceDay(due));
        var hit = calendar.IsWorkingDay(last) ? 0 : 1;
        var at = VietnamTime.ToLocal(due);
        if (time.Unit == TimeUnit.Hour)
        {
            var lost = old.WorkingTimeBetween(startsAt, due) - calendar.WorkingTimeBetween(startsAt, due);
            at = lost > TimeSpan.Zero ? calendar.AddWorkingTime(due, lost) : at;
        }
        else
        {
            var lost = time.Unit == TimeUnit.WorkingDay ? old.WorkingDaysBetween(first, last) - calendar.WorkingDaysBetween(first, last) : 0;
            if (Math.Max(lost, hit) is > 0 and var days)
            {
                var day = calendar.AddWorkingDays(last, days);
                at = due == old.EndOfDay(last) ? calendar.EndOfDay(day) : OnDay(calendar, day, TimeOnly.FromDateTime(at.DateTime)); // days differ in length
            }
        }

        return at > due ? new(VietnamTime.ToLocal(due), at, calendar.WorkingTimeBetween(due, at), DueStory.Closed(old, calendar, first, last, VietnamTime.ToLocal(due), at)) : null;
    }

    private static EffectiveStart StartOf(WorkingCalendar calendar, DeadlineRule rule, DateTimeOffset at)
    {
        var day = VietnamTime.ServiceDay(at);
        TimeOnly? missed = null;
        foreach (var (from, to) in calendar.SessionsOf(day))
        {
            if (at < from)
            {
                return new(from, missed);
            }

            if (at <= to)
            {
                missed = CutOffOf(rule, day, from, to);
                if (missed is not { } cutOff || at <= VietnamTime.At(day, cutOff))
                {
                    return new(at, null);
                }
            }
        }

        return new(calendar.SessionsOf(calendar.NextWorkingDay(day))[0].From, missed);
    }

    private static TimeOnly? CutOffOf(DeadlineRule rule, DateOnly day, DateTimeOffset from, DateTimeOffset to) =>
        rule.CutOffs.Where(time => VietnamTime.At(day, time) is var cut && from <= cut && cut < to).Select(time => (TimeOnly?)time).Min();

    private static DateTimeOffset Due(WorkingCalendar calendar, DueAt mode, ProcessingTime time, DateTimeOffset start)
    {
        var first = VietnamTime.ServiceDay(start);
        return time switch
        {
            { IsSameDay: true } => calendar.EndOfDay(first),
            { Unit: TimeUnit.Hour } => calendar.AddWorkingTime(start, time.Fraction),
            { Unit: TimeUnit.WorkingDay } => DueInWorkingDays(calendar, mode, time, start),
            // The law itself says the end of the day (art. 148); only for working days is the time of day a local practice.
            _ => calendar.EndOfDay(LastDay(time, first)),
        };
    }

    /// <summary>The last day of a period in calendar days or months before it is moved off a day off; no corresponding day means the last of the month (art. 148.2–4).</summary>
    internal static DateOnly LastDay(ProcessingTime time, DateOnly first) => time.Unit == TimeUnit.Month ? first.AddMonths(time.Whole) : first.AddDays(time.Whole);

    // The fraction of a day is walked on in working time after the whole days, 480 minutes to the day, and never gives more than one day more
    // would: in a hall with shorter days 0,99 must not end after 1.
    private static DateTimeOffset DueInWorkingDays(WorkingCalendar calendar, DueAt mode, ProcessingTime time, DateTimeOffset start)
    {
        var day = calendar.AddWorkingDays(VietnamTime.ServiceDay(start), time.Whole);
        var due = OnTheLastDay(calendar, mode, day, start);
        if (time.Fraction > TimeSpan.Zero)
        {
            var (exact, most) = (calendar.AddWorkingTime(due, time.Fraction), OnTheLastDay(calendar, mode, calendar.NextWorkingDay(day), start));
            due = exact < most ? exact : most;
        }

        return AtEnd(calendar, mode, due);
    }

    private static DateTimeOffset OnTheLastDay(WorkingCalendar calendar, DueAt mode, DateOnly day, DateTimeOffset start) =>
        mode == DueAt.EndOfDay ? calendar.EndOfDay(day) : OnDay(calendar, day, TimeOnly.FromDateTime(start.DateTime));

    // Out of that day's hours: the next session of the day, or its end.
    private static DateTimeOffset OnDay(WorkingCalendar calendar, DateOnly day, TimeOnly time)
    {
        var at = VietnamTime.At(day, time);
        foreach (var (from, to) in calendar.SessionsOf(day))
        {
            if (at <= to)
            {
                return at > from ? at : from;
            }
        }

        return calendar.EndOfDay(day);
    }

    private static DateTimeOffset AtEnd(WorkingCalendar calendar, DueAt mode, DateTimeOffset due) =>
        mode == DueAt.EndOfSession ? calendar.SessionsOf(VietnamTime.ServiceDay(due)).First(s => due <= s.To).To : due;
}
