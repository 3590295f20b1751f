using FsCheck;
using FsCheck.Fluent;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers;

/// <summary>What holds for every calendar, rule, moment and amount.</summary>
public sealed class DueDatesLawsTests
{
    static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    static readonly DateTimeOffset NewYear = VietnamTime.At(new(2026, 1, 1), new(0, 0));

    // Hours of real halls: eight hours, seven and a half, a short Saturday, one session without lunch, hours that change with the season.
    static readonly IReadOnlyList<WorkingSession>[] Hours =
    [
        [new(Week, new(7, 0), new(11, 30)), new(Week, new(13, 30), new(17, 0))],
        [new(Week, new(7, 30), new(11, 30)), new(Week, new(13, 30), new(17, 0))],
        [new(Week, new(7, 30), new(11, 30)), new(Week, new(13, 0), new(17, 0)), new([DayOfWeek.Saturday], new(7, 30), new(11, 0))],
        [new(Week, new(8, 0), new(17, 0))],
        [new(Week, new(7, 0), new(17, 0), null, new(2026, 6, 30)), new(Week, new(8, 0), new(12, 0), new(2026, 7, 1)), new(Week, new(13, 0), new(17, 30), new(2026, 7, 1))],
    ];

    static readonly Gen<Center> Centers =
        from hours in Gen.Elements(Hours)
        from seed in Gen.Elements(true, false)
        from off in Gen.ListOf(Gen.Choose(0, 700), 12)
        select TestCenter.Of() with { Sessions = hours, Holidays = [.. seed ? TestCenter.SocTrang.Holidays : [], .. off.Select(n => new Holiday(new DateOnly(2026, 1, 1).AddDays(n), new("Nghỉ"), Exceptional: n % 2 == 0))] };

    static readonly Gen<DeadlineRule> Rules =
        from mode in Gen.Elements(DueAt.EndOfDay, DueAt.SameTime, DueAt.EndOfSession)
        from cutOffs in Gen.Elements<TimeOnly[]>([], [new(10, 30), new(16, 30)], [new(16, 0)], [new(8, 0), new(15, 0)])
        select new DeadlineRule { Code = "thu", Basis = new("Thử"), DueAt = mode, CutOffs = cutOffs };

    static readonly Gen<DateTimeOffset> Moments = from minute in Gen.Choose(0, 600 * 24 * 60) from second in Gen.Choose(0, 59) select NewYear.AddMinutes(minute).AddSeconds(second);

    static readonly Gen<ProcessingTime> Times = Gen.OneOf(
        from quarters in Gen.Choose(1, 120) select new ProcessingTime(quarters / 4m, TimeUnit.WorkingDay),
        from hundredths in Gen.Choose(1, 500) select new ProcessingTime(hundredths / 100m, TimeUnit.WorkingDay),
        from halves in Gen.Choose(1, 400) select new ProcessingTime(halves / 2m, TimeUnit.Hour),
        from days in Gen.Choose(1, 90) select new ProcessingTime(days, TimeUnit.Day),
        from months in Gen.Choose(1, 6) select new ProcessingTime(months, TimeUnit.Month),
        Gen.Constant(ProcessingTime.SameDay));

    static readonly Gen<(Center Center, DeadlineRule Rule, DateTimeOffset A, DateTimeOffset B, ProcessingTime Time, ProcessingTime Other)> Cases =
        from center in Centers
        from rule in Rules
        from a in Moments
        from b in Gen.OneOf(Moments, Gen.Choose(0, 3000).Select(n => a.AddMinutes(n)), Gen.Choose(0, 90).Select(n => a.AddSeconds(n)))
        from time in Times
        from other in Times
        select (center, rule, a, b, time, other);

    [Fact]
    public void A_dossier_is_due_after_it_starts_and_starts_when_received_or_later() => Always(c =>
        DueDates.Reckon(c.Center, c.Rule, c.Time, c.A) is var due && due.At > due.StartsAt.AddTicks(c.Time.IsSameDay ? -1 : 0) && due.StartsAt >= c.A);

    [Fact]
    public void The_due_day_is_a_working_day_and_the_due_instant_working_time() => Always(c =>
        DueDates.Reckon(c.Center, c.Rule, c.Time, c.A) is var due && WorkingCalendar.Of(c.Center).IsWorkingDay(due.Day) && WorkingCalendar.Of(c.Center).SessionsOf(due.Day).Any(s => s.From <= due.At && due.At <= s.To));

    [Fact]
    public void Who_comes_later_is_not_due_earlier() => Always(c =>
        c.A <= c.B ? Due(c, c.A) <= Due(c, c.B) : Due(c, c.B) <= Due(c, c.A));

    [Fact]
    public void More_time_is_not_due_earlier() => Always(c =>
        c.Time.Unit != c.Other.Unit || (c.Rule.DueAt != DueAt.EndOfDay && (c.Time.IsSameDay || c.Other.IsSameDay)) // "on the same day" is no length of time there
        || (c.Time.Amount <= c.Other.Amount ? Due(c, c.A) <= Due(c with { Time = c.Other }, c.A) : Due(c with { Time = c.Other }, c.A) <= Due(c, c.A)));

    [Fact]
    public void Adding_working_time_and_measuring_it_are_inverse() => Always(c =>
    {
        var (calendar, time) = (WorkingCalendar.Of(c.Center), TimeSpan.FromMinutes(Math.Abs((c.B - c.A).TotalMinutes) / 7));
        var (first, last) = c.A <= c.B ? (c.A, c.B) : (c.B, c.A);
        var worked = calendar.WorkingTimeBetween(first, last);
        return calendar.WorkingTimeBetween(c.A, calendar.AddWorkingTime(c.A, time)) == time
            && calendar.AddWorkingTime(first, worked) <= last && calendar.WorkingTimeBetween(calendar.AddWorkingTime(first, worked), last) == TimeSpan.Zero;
    });

    [Fact]
    public void Working_time_adds_up() => Always(c =>
    {
        var calendar = WorkingCalendar.Of(c.Center);
        var middle = c.A + ((c.B - c.A) / 3);
        return calendar.WorkingTimeBetween(c.A, middle) + calendar.WorkingTimeBetween(middle, c.B) == calendar.WorkingTimeBetween(c.A, c.B);
    });

    [Fact]
    public void A_pause_moves_the_due_date_by_exactly_its_working_time() => Always(c =>
    {
        var (calendar, due) = (WorkingCalendar.Of(c.Center), Due(c, c.A));
        var (from, to) = c.A <= c.B ? (c.A, c.B) : (c.B, c.A);
        var shift = DueDates.Pause(c.Center, due, from, to);
        return calendar.WorkingTimeBetween(due, shift.At) == calendar.WorkingTimeBetween(from, to) && (shift.By > TimeSpan.Zero || shift.At == due);
    });

    [Fact]
    public void Working_days_are_counted_one_by_one() => Always(c =>
    {
        var (calendar, day) = (WorkingCalendar.Of(c.Center), VietnamTime.ServiceDay(c.A));
        return c.Time.Unit != TimeUnit.WorkingDay || calendar.WorkingDaysBetween(day, calendar.AddWorkingDays(day, c.Time.Whole)) == c.Time.Whole;
    });

    [Fact]
    public void A_closure_gives_the_date_that_would_be_reckoned_with_it() => Always(c =>
    {
        var closed = VietnamTime.ServiceDay(c.B);
        var after = c.Center with { Holidays = [.. c.Center.Holidays, new(closed, new("Bão"), Exceptional: true)] };
        var due = DueDates.Reckon(c.Center, c.Rule, c.Time, c.A);
        // A closure before or on the day that is not counted moves the start and is another story; times of day that the hours of a day cut off too.
        if (closed <= VietnamTime.ServiceDay(due.StartsAt) || c.Rule.DueAt != DueAt.EndOfDay || c.Time.Fraction > TimeSpan.Zero)
        {
            return true;
        }

        var shift = DueDates.Extend(c.Center, after, c.Time, due.StartsAt, due.At);
        return (shift?.At ?? due.At) == DueDates.Reckon(after, c.Rule, c.Time, c.A).At;
    });

    [Fact]
    public void Every_date_can_be_told_in_both_languages() => Always(c =>
    {
        var steps = DueDates.Reckon(c.Center, c.Rule, c.Time, c.A).Steps;
        return steps.Count >= 4 && steps[0].Kind == DueStepKind.Received && steps[^1].Kind == DueStepKind.Due && steps.All(s => s.Text.Vi.Length > 0 && s.Text.En is { Length: > 0 } en && !en.Contains('{', StringComparison.Ordinal));
    });

    static DateTimeOffset Due((Center Center, DeadlineRule Rule, DateTimeOffset, DateTimeOffset, ProcessingTime Time, ProcessingTime) c, DateTimeOffset received) => DueDates.Reckon(c.Center, c.Rule, c.Time, received).At;

    static void Always(Func<(Center Center, DeadlineRule Rule, DateTimeOffset A, DateTimeOffset B, ProcessingTime Time, ProcessingTime Other), bool> law) =>
        Prop.ForAll(Cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
}
