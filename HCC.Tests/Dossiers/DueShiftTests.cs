using HCC.Centers;
using HCC.Dossiers;
using static HCC.Tests.Support.Local;

namespace HCC.Tests.Dossiers;

/// <summary>Due dates that move: by a pause, or because the hall had to close.</summary>
public sealed class DueShiftTests
{
    static readonly Center Center = DueDatesTests.Center;

    [Theory]
    [InlineData("20/11/2026 08:00", "20/11/2026 10:00", "27/11/2026 09:00", 120)]
    [InlineData("20/11/2026 16:00", "23/11/2026 08:00", "27/11/2026 09:00", 120)] // over a weekend: only working time
    [InlineData("21/11/2026 08:00", "22/11/2026 17:00", "26/11/2026 17:00", 0)] // only days off
    [InlineData("23/11/2026 07:00", "25/11/2026 07:00", "27/11/2026 17:00", 480)] // over the holiday: one day
    [InlineData("20/11/2026 08:00", "20/11/2026 08:00", "26/11/2026 17:00", 0)]
    public void A_pause_moves_the_due_date_by_its_working_time(string from, string to, string due, int minutes)
    {
        var shift = DueDates.Pause(Center, At("26/11/2026 17:00"), At(from), At(to));
        Assert.Equal((due, TimeSpan.FromMinutes(minutes), At("26/11/2026 17:00")), (Say(shift.At), shift.By, shift.Before));
    }

    [Fact]
    public void A_pause_is_told_with_both_dates() => Assert.Equal(
        "Tạm dừng từ 16:00 ngày 20/11/2026 đến 08:30 ngày 23/11/2026 (2 giờ 30 phút làm việc): hạn trả chuyển từ 17:00 ngày 26/11/2026 sang 09:30 ngày 27/11/2026",
        DueDates.Pause(Center, At("26/11/2026 17:00"), At("20/11/2026 16:00"), At("23/11/2026 08:30")).Text.Vi);

    [Fact]
    public void A_pause_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DueDates.Pause(Center, At("26/11/2026 17:00"), At("20/11/2026 16:00"), At("20/11/2026 15:00")));

    [Theory]
    [InlineData("16/11/2026 09:00", "3 ngày làm việc", new[] { 17 }, "20/11/2026 17:00")] // due 19: one day lost
    [InlineData("16/11/2026 09:00", "3 ngày làm việc", new[] { 17, 18 }, "23/11/2026 17:00")]
    [InlineData("16/11/2026 09:00", "3 ngày làm việc", new[] { 19 }, "20/11/2026 17:00")] // the due day itself
    [InlineData("16/11/2026 09:00", "3 ngày làm việc", new[] { 19, 20 }, "23/11/2026 17:00")]
    [InlineData("16/11/2026 09:00", "3 ngày làm việc", new[] { 16 }, null)] // the day of receipt is not counted
    [InlineData("16/11/2026 09:00", "3 ngày làm việc", new[] { 20, 21 }, null)] // after it, or on a Saturday
    [InlineData("16/11/2026 09:00", "trong ngày", new[] { 16 }, "17/11/2026 17:00")]
    [InlineData("16/11/2026 09:00", "12 giờ", new[] { 17 }, "18/11/2026 15:00")]
    [InlineData("16/11/2026 09:00", "3 ngày", new[] { 17 }, null)] // calendar days: only the last one matters (art. 148.5)
    [InlineData("16/11/2026 09:00", "3 ngày", new[] { 19 }, "20/11/2026 17:00")]
    public void A_closure_moves_open_due_dates_by_the_days_they_lost(string received, string time, int[] closed, string? moved)
    {
        var after = Center with { Holidays = [.. Center.Holidays, .. closed.Select(day => new Holiday(new(2026, 11, day), new("Bão số 14"), Exceptional: true))] };
        var due = DueDates.Reckon(Center, "sgtvt", null, ProcessingTime.Parse(time).OrThrow(), At(received));
        var shift = DueDates.Extend(Center, after, due.Time, due.StartsAt, due.At);
        Assert.Equal(moved, shift is null ? null : Say(shift.At));
        // What was reckoned after the storm agrees with what was moved by it.
        var reckoned = DueDates.Reckon(after, "sgtvt", null, due.Time, At(received));
        Assert.Equal(closed.Contains(16) && !due.Time.IsSameDay ? Say(due.At) : Say(reckoned.At), Say(shift?.At ?? due.At));
        Assert.Null(DueDates.Extend(after, after, due.Time, due.StartsAt, shift?.At ?? due.At)); // asked again, nothing moves again
    }

    [Fact]
    public void A_closed_short_Saturday_moves_the_date_to_the_end_of_Monday()
    {
        var before = Center with { Sessions = [.. Center.Sessions, new([DayOfWeek.Saturday], new(7, 30), new(11, 0))] };
        var after = before with { Holidays = [.. before.Holidays, new(new(2026, 11, 21), new("Mất điện"), Exceptional: true)] };
        Assert.Equal("23/11/2026 17:00", Say(DueDates.Extend(before, after, new(1, TimeUnit.WorkingDay), At("20/11/2026 09:00"), At("21/11/2026 11:00"))!.At));
    }

    [Fact]
    public void A_closure_is_told_with_its_reason_and_both_dates()
    {
        var after = Center with { Holidays = [.. Center.Holidays, new(new(2026, 11, 17), new("Bão số 14", "Storm no. 14"), Exceptional: true)] };
        var shift = DueDates.Extend(Center, after, new(3, TimeUnit.WorkingDay), At("16/11/2026 09:00"), At("19/11/2026 17:00"));
        Assert.Equal("17/11/2026: đóng cửa đột xuất (Bão số 14): hạn trả lùi từ 17:00 ngày 19/11/2026 sang 17:00 ngày 20/11/2026", shift?.Text.Vi);
        Assert.Equal(TimeSpan.FromHours(8), shift?.By);
    }

    [Fact]
    public void A_day_off_that_is_taken_back_brings_no_due_date_nearer()
    {
        var after = Center with { Holidays = [.. Center.Holidays.Where(h => h.Date != new DateOnly(2026, 11, 24))] };
        Assert.Null(DueDates.Extend(Center, after, new(3, TimeUnit.WorkingDay), At("20/11/2026 09:00"), At("26/11/2026 17:00")));
    }
}
