using HCC.Calendars;
using HCC.Centers;
using HCC.Tests.Support;
using static HCC.Tests.Support.Local;

namespace HCC.Tests.Calendars;

/// <summary>Working days and working time as deadlines see them, on the seed of Sóc Trăng (07:00–11:30, 13:30–17:00).</summary>
public sealed class WorkingCalendarTests
{
    static readonly Center Center = TestCenter.SocTrang;
    static readonly WorkingCalendar Calendar = WorkingCalendar.Of(Center);
    static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Theory]
    [InlineData("soc-trang")]
    [InlineData("xa-trinh-dien")]
    public void The_year_2026_has_249_working_days(string seed) // regulation §4.2
    {
        var calendar = WorkingCalendar.Of(TestCenter.Seed(seed));
        var months = Enumerable.Range(1, 12).Select(month => calendar.WorkingDaysBetween(new DateOnly(2026, month, 1).AddDays(-1), new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1)));
        Assert.Equal([21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 20, 23], months);
        Assert.Equal(249, calendar.WorkingDaysBetween(new(2025, 12, 31), new(2026, 12, 31)));
    }

    [Theory]
    [InlineData("20/11/2026", "23/11/2026")]
    [InlineData("21/11/2026", "23/11/2026")]
    [InlineData("23/11/2026", "25/11/2026")] // Vietnam Culture Day
    [InlineData("13/02/2026", "23/02/2026")] // Lunar New Year
    [InlineData("09/01/2026", "10/01/2026")] // Saturday worked in exchange
    [InlineData("21/08/2026", "22/08/2026")]
    [InlineData("28/08/2026", "03/09/2026")]
    [InlineData("31/12/2026", "04/01/2027")]
    [InlineData("03/02/2027", "11/02/2027")]
    public void The_next_working_day_skips_weekends_and_holidays(string day, string next) => Assert.Equal(Day(next), Calendar.NextWorkingDay(Day(day)));

    [Fact]
    public void No_days_later_is_the_day_itself_even_when_it_is_off()
    {
        Assert.Equal(Day("22/11/2026"), Calendar.AddWorkingDays(Day("22/11/2026"), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("20/11/2026"), -1));
    }

    [Fact]
    public void A_swapped_Saturday_without_citizens_is_a_working_day_on_which_the_hall_is_closed()
    {
        var center = Center with { Holidays = [new(new(2026, 8, 22), new("Làm bù"), Worked: true, ReceivesCitizens: false)] };
        Assert.True(WorkingCalendar.Of(center).IsWorkingDay(new(2026, 8, 22)));
        Assert.Equal(2, WorkingCalendar.Of(center).SessionsOf(new(2026, 8, 22)).Count);
        Assert.Empty(center.SessionsOf(new(2026, 8, 22)));
    }

    [Fact]
    public void A_Saturday_morning_only_for_reception_opens_the_hall_and_counts_for_no_deadline()
    {
        var center = Center with { Sessions = [.. Center.Sessions, new([DayOfWeek.Saturday], new(7, 0), new(11, 0), ReceptionOnly: true)] };
        Assert.Single(center.SessionsOf(new(2026, 11, 21)));
        Assert.False(WorkingCalendar.Of(center).IsWorkingDay(new(2026, 11, 21)));
    }

    [Fact]
    public void A_closure_wins_over_the_swap_of_the_same_day_and_keeps_its_reason()
    {
        var center = Center with { Holidays = [.. Center.Holidays, new(new(2026, 8, 22), new("Bão số 5", "Storm no. 5"), Exceptional: true)] };
        var calendar = WorkingCalendar.Of(center);
        Assert.False(calendar.IsWorkingDay(new(2026, 8, 22)));
        Assert.Equal("Bão số 5", calendar.HolidayOn(new(2026, 8, 22))?.Name.Vi);
        Assert.Empty(center.SessionsOf(new(2026, 8, 22)));
    }

    [Theory]
    [InlineData("20/11/2026 07:00", 0, "20/11/2026 07:00")]
    [InlineData("20/11/2026 07:00", 270, "20/11/2026 11:30")] // ends with the session, not at the start of the next
    [InlineData("20/11/2026 07:00", 271, "20/11/2026 13:31")]
    [InlineData("20/11/2026 11:00", 60, "20/11/2026 14:00")] // over lunch
    [InlineData("20/11/2026 12:00", 60, "20/11/2026 14:30")]
    [InlineData("20/11/2026 05:00", 60, "20/11/2026 08:00")]
    [InlineData("20/11/2026 16:30", 30, "20/11/2026 17:00")]
    [InlineData("20/11/2026 16:30", 31, "23/11/2026 07:01")] // over the weekend
    [InlineData("20/11/2026 18:00", 480, "23/11/2026 17:00")]
    [InlineData("22/11/2026 09:00", 1, "23/11/2026 07:01")]
    [InlineData("23/11/2026 17:00", 1, "25/11/2026 07:01")] // over the holiday
    [InlineData("13/02/2026 16:00", 120, "23/02/2026 08:00")] // the eve of Lunar New Year
    [InlineData("02/01/2026 10:00", 2880, "10/01/2026 17:00")] // six days, the last a swapped Saturday
    public void Working_time_walks_over_lunch_nights_and_days_off(string from, int minutes, string to)
    {
        Assert.Equal(At(to), Calendar.AddWorkingTime(At(from), TimeSpan.FromMinutes(minutes)));
        Assert.Equal(TimeSpan.FromMinutes(minutes), Calendar.WorkingTimeBetween(At(from), At(to)));
        Assert.Equal(TimeSpan.FromMinutes(-minutes), Calendar.WorkingTimeBetween(At(to), At(from)));
    }

    [Fact]
    public void A_whole_year_of_working_time_is_249_days_of_eight_hours() =>
        Assert.Equal(TimeSpan.FromHours(249 * 8), Calendar.WorkingTimeBetween(At("01/01/2026 00:00"), At("01/01/2027 00:00")));

    [Theory]
    [InlineData("20/11/2026", "20/11/2026 17:00")]
    [InlineData("21/11/2026", "23/11/2026 17:00")]
    [InlineData("24/11/2026", "25/11/2026 17:00")]
    public void The_end_of_a_day_off_is_the_end_of_the_next_working_day(string day, string end) => Assert.Equal(At(end), Calendar.EndOfDay(Day(day)));

    [Fact]
    public void Sessions_that_overlap_are_worked_once()
    {
        var calendar = WorkingCalendar.Of(Center with { Sessions = [new(Week, new(7, 0), new(11, 0)), new(Week, new(10, 0), new(12, 0)), new(Week, new(12, 0), new(13, 0))] });
        Assert.Equal((At("20/11/2026 07:00"), At("20/11/2026 13:00")), Assert.Single(calendar.SessionsOf(Day("20/11/2026"))));
    }

    [Fact]
    public void Hours_of_the_season_follow_their_dates()
    {
        var calendar = WorkingCalendar.Of(Center with { Sessions = [new(Week, new(7, 0), new(16, 0), null, new(2026, 11, 22)), new(Week, new(8, 0), new(17, 0), new(2026, 11, 23))] });
        Assert.Equal(At("23/11/2026 09:00"), calendar.AddWorkingTime(At("20/11/2026 15:00"), TimeSpan.FromHours(2)));
    }

    [Theory]
    [InlineData("31/10/2027", new int[0])]
    [InlineData("01/11/2027", new[] { 2028 })] // each November
    [InlineData("31/12/2027", new[] { 2028 })]
    [InlineData("01/01/2028", new[] { 2028 })]
    [InlineData("01/11/2028", new[] { 2028, 2029 })]
    public void A_year_without_holidays_is_asked_for_from_November(string today, int[] missing)
    {
        Assert.Equal(missing, Calendar.MissingYears(Day(today)));
        Assert.Equal(missing.Length, Calendar.Warnings(Day(today)).Count);
    }

    [Fact]
    public void The_warning_says_which_year_and_what_to_do()
    {
        var warning = Assert.Single(Calendar.Warnings(Day("20/11/2027")));
        Assert.Equal("Chưa nhập ngày nghỉ lễ, tết năm 2028: nhập thông báo nghỉ năm 2028 để hạn trả được tính đúng", warning.Vi);
        Assert.Contains("2028", warning.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_storm_or_a_swap_alone_makes_no_year_known()
    {
        var calendar = WorkingCalendar.Of(Center with { Holidays = [new(new(2028, 10, 12), new("Bão số 9"), Exceptional: true), new(new(2028, 1, 8), new("Làm bù"), Worked: true)] });
        Assert.False(calendar.Knows(2028));
    }

    [Fact]
    public void A_calendar_without_work_says_so_instead_of_searching_for_ever()
    {
        var calendar = WorkingCalendar.Of(Center with { Sessions = [] });
        var fault = Assert.Throws<CenterFault>(() => calendar.NextWorkingDay(Day("20/11/2026")));
        Assert.Contains("kiểm tra ca làm việc và ngày nghỉ", fault.Message, StringComparison.Ordinal);
        Assert.Throws<CenterFault>(() => calendar.AddWorkingTime(At("20/11/2026 08:00"), TimeSpan.FromMinutes(1)));
        Assert.Throws<CenterFault>(() => calendar.EndOfDay(Day("20/11/2026")));
        Assert.Equal(TimeSpan.Zero, calendar.WorkingTimeBetween(At("20/11/2026 08:00"), At("20/12/2026 08:00")));
    }

    [Fact]
    public void Each_version_of_the_settings_has_its_own_calendar()
    {
        Assert.Same(Calendar, WorkingCalendar.Of(Center));
        var changed = Center with { Holidays = [] };
        Assert.True(WorkingCalendar.Of(changed).IsWorkingDay(Day("24/11/2026")));
        Assert.False(Calendar.IsWorkingDay(Day("24/11/2026")));
    }

    [Fact]
    public void Many_threads_find_the_same_days()
    {
        var fresh = WorkingCalendar.Of(Center with { Hotline = "1022" });
        var found = new DateOnly[64];
        Parallel.For(0, found.Length, n => found[n] = fresh.AddWorkingDays(new(2026, 1, 1), 400));
        Assert.All(found, day => Assert.Equal(Calendar.AddWorkingDays(new(2026, 1, 1), 400), day));
    }
}
