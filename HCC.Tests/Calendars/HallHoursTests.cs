using HCC.Calendars;
using HCC.Centers;
using HCC.Tests.Support;

namespace HCC.Tests.Calendars;

/// <summary>Sessions, holidays and swapped days, on the seed of Sóc Trăng.</summary>
public sealed class HallHoursTests
{
    static readonly Center Center = TestCenter.SocTrang;

    [Theory]
    [InlineData("2026-11-20", true)] // an ordinary Friday
    [InlineData("2026-11-21", false)] // Saturday
    [InlineData("2026-11-22", false)] // Sunday
    [InlineData("2026-11-23", true)] // the Monday before Vietnam Culture Day
    [InlineData("2026-11-24", false)] // Vietnam Culture Day, the first
    [InlineData("2026-11-25", true)]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-02", false)] // swapped
    [InlineData("2026-01-10", true)] // Saturday worked in exchange
    [InlineData("2026-02-16", false)] // Lunar New Year, five days
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)] // in lieu of Sunday 26 April
    [InlineData("2026-08-22", true)] // Saturday worked in exchange for Monday 31 August
    [InlineData("2026-08-29", false)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-09-03", true)]
    [InlineData("2027-02-03", true)]
    [InlineData("2027-02-04", false)]
    [InlineData("2027-02-10", false)]
    [InlineData("2027-02-11", true)]
    [InlineData("2027-04-16", false)]
    [InlineData("2027-05-03", false)] // in lieu of Saturday 1 May
    [InlineData("2027-09-03", false)]
    [InlineData("2027-11-24", false)]
    public void A_day_is_open_or_not(string day, bool open)
    {
        var sessions = Center.SessionsOf(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(open ? ["07:00-11:30", "13:30-17:00"] : [], sessions.Select(s => $"{VietnamTime.ToLocal(s.From):HH:mm}-{VietnamTime.ToLocal(s.To):HH:mm}"));
    }

    [Fact]
    public void A_swapped_day_on_which_no_citizens_are_received_is_closed()
    {
        var center = Center with { Holidays = [new(new(2026, 8, 22), new("Làm bù"), Worked: true, ReceivesCitizens: false)] };
        Assert.Empty(center.SessionsOf(new(2026, 8, 22)));
    }

    [Fact]
    public void Sessions_with_dates_of_effect_follow_each_other()
    {
        DayOfWeek[] friday = [DayOfWeek.Friday];
        var center = Center with { Holidays = [], Sessions = [new(friday, new(7, 30), new(11, 0), null, new(2026, 11, 20)), new(friday, new(8, 0), new(11, 0), new(2026, 11, 21))] };
        Assert.Equal(VietnamTime.At(new(2026, 11, 20), new(7, 30)), center.SessionsOf(new(2026, 11, 20)).Single().From);
        Assert.Equal(VietnamTime.At(new(2026, 11, 27), new(8, 0)), center.SessionsOf(new(2026, 11, 27)).Single().From);
    }

    [Theory]
    [InlineData(6, 59, false, true)]
    [InlineData(7, 0, true, true)]
    [InlineData(11, 29, true, true)]
    [InlineData(11, 30, false, true)] // over lunch the kiosk goes on giving numbers
    [InlineData(13, 29, false, true)]
    [InlineData(13, 30, true, true)]
    [InlineData(16, 44, true, true)]
    [InlineData(16, 45, true, false)]
    [InlineData(17, 0, false, false)]
    [InlineData(6, 29, false, false)]
    [InlineData(6, 30, false, true)]
    public void The_hall_is_open_in_its_sessions_and_the_kiosk_a_little_earlier_and_less_late(int hour, int minute, bool open, bool numbers)
    {
        var at = HallFixture.At(20, hour, minute);
        Assert.Equal((open, numbers), (Center.IsOpen(at), Center.GivesNumbers(at)));
        Assert.Equal((open, numbers), (Center.IsOpen(at.ToUniversalTime()), Center.GivesNumbers(at.ToOffset(TimeSpan.FromHours(-9)))));
    }

    [Theory]
    [InlineData("2026-11-20T06:00", "2026-11-20T07:00")]
    [InlineData("2026-11-20T07:00", "2026-11-20T07:00")]
    [InlineData("2026-11-20T12:00", "2026-11-20T13:30")]
    [InlineData("2026-11-20T16:50", "2026-11-23T07:00")] // over the weekend
    [InlineData("2026-11-23T17:00", "2026-11-25T07:00")] // over the holiday
    [InlineData("2026-02-13T17:00", "2026-02-23T07:00")] // over Lunar New Year
    public void The_next_opening_skips_nights_weekends_and_holidays(string at, string opens) => Assert.Equal(Local(opens), Center.NextOpening(Local(at)));

    [Fact]
    public void A_center_without_sessions_never_opens() => Assert.Null((Center with { Sessions = [] }).NextOpening(HallFixture.Friday));

    [Theory]
    [InlineData("2026-11-20T08:00", 30, "2026-11-20T08:30")]
    [InlineData("2026-11-20T11:20", 10, "2026-11-20T11:30")]
    [InlineData("2026-11-20T11:20", 25, "2026-11-20T13:45")]
    [InlineData("2026-11-20T06:40", 0, "2026-11-20T07:00")]
    [InlineData("2026-11-20T12:00", 0, "2026-11-20T13:30")]
    [InlineData("2026-11-20T12:00", 210, "2026-11-20T17:00")]
    [InlineData("2026-11-20T16:50", 25, "2026-11-20T17:15")] // people already inside are still served
    [InlineData("2026-11-20T07:00", 500, "2026-11-20T17:20")]
    public void Minutes_of_open_time_walk_around_the_lunch_break(string from, double minutes, string to) => Assert.Equal(Local(to), Center.AfterOpenMinutes(Local(from), minutes));

    [Fact]
    public void A_changed_copy_of_a_center_finds_its_own_lines_and_counters()
    {
        var center = TestCenter.Of(lines: 2, counters: 2);
        Assert.NotNull(center.Line("ho-tich"));
        Assert.NotNull(center.Counter("01"));
        var changed = center with { Lines = [center.Lines[0] with { DailyLimit = 5 }], Counters = [center.Counters[1]] };
        Assert.Equal((5, null, null, "02"), (changed.Line("HO-TICH")?.DailyLimit, changed.Line("dat-dai"), changed.Counter("01"), changed.Counter("02")?.Code));
        Assert.Null(center.Line("ho-tich")!.DailyLimit);
    }

    static DateTimeOffset Local(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
}
