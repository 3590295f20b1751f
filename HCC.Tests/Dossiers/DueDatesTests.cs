using HCC.Centers;
using HCC.Dossiers;
using HCC.Tests.Support;
using static HCC.Tests.Support.Local;

namespace HCC.Tests.Dossiers;

/// <summary>Due dates with the holidays of 2026 and 2027, on the seed of Sóc Trăng: 07:00–11:30, 13:30–17:00, cut-offs 10:30 and 16:30.</summary>
public sealed class DueDatesTests
{
    internal static readonly Center Center = TestCenter.SocTrang;

    /// <summary>Regulation §4.4: received, working days, due.</summary>
    public static TheoryData<string, int, string> Vectors => new()
    {
        { "12/02/2026", 5, "26/02/2026" }, // over Lunar New Year
        { "13/02/2026", 10, "06/03/2026" },
        { "05/01/2026", 5, "10/01/2026" }, // a swapped working Saturday
        { "20/08/2026", 3, "24/08/2026" }, // Saturday 22 August counts
        { "28/08/2026", 2, "04/09/2026" },
        { "24/04/2026", 1, "28/04/2026" },
        { "28/04/2026", 3, "05/05/2026" },
        { "20/11/2026", 3, "26/11/2026" },
        { "23/11/2026", 1, "25/11/2026" },
        { "31/12/2026", 1, "04/01/2027" },
        { "02/02/2027", 3, "12/02/2027" },
        { "29/04/2027", 1, "04/05/2027" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_vectors_of_the_regulation_hold(string received, int days, string due)
    {
        Assert.Equal(due + " 17:00", Due($"{received} 09:00", days));
        Assert.Equal(due + " 09:00", Due($"{received} 09:00", days, DueAt.SameTime));
        Assert.Equal(due + " 11:30", Due($"{received} 09:00", days, DueAt.EndOfSession));
    }

    [Theory]
    // The morning cut-off moves the start to the afternoon of the same day: no day is lost.
    [InlineData("20/11/2026 10:29:59", "20/11/2026 10:29", "23/11/2026 17:00")]
    [InlineData("20/11/2026 10:30:00", "20/11/2026 10:30", "23/11/2026 17:00")] // exactly at the cut-off is before it
    [InlineData("20/11/2026 10:30:01", "20/11/2026 13:30", "23/11/2026 17:00")]
    [InlineData("20/11/2026 10:31:00", "20/11/2026 13:30", "23/11/2026 17:00")]
    // The afternoon cut-off moves it to the next working day: Friday to Monday, whose next working day is Wednesday.
    [InlineData("20/11/2026 15:59:00", "20/11/2026 15:59", "23/11/2026 17:00")]
    [InlineData("20/11/2026 16:00:00", "20/11/2026 16:00", "23/11/2026 17:00")]
    [InlineData("20/11/2026 16:01:00", "20/11/2026 16:01", "23/11/2026 17:00")]
    [InlineData("20/11/2026 16:25:00", "20/11/2026 16:25", "23/11/2026 17:00")] // S099
    [InlineData("20/11/2026 16:29:00", "20/11/2026 16:29", "23/11/2026 17:00")]
    [InlineData("20/11/2026 16:30:00", "20/11/2026 16:30", "23/11/2026 17:00")]
    [InlineData("20/11/2026 16:30:01", "23/11/2026 07:00", "25/11/2026 17:00")]
    [InlineData("20/11/2026 16:31:00", "23/11/2026 07:00", "25/11/2026 17:00")]
    // Before opening, over lunch, after closing, on days off.
    [InlineData("20/11/2026 05:30:00", "20/11/2026 07:00", "23/11/2026 17:00")]
    [InlineData("20/11/2026 11:30:00", "20/11/2026 13:30", "23/11/2026 17:00")]
    [InlineData("20/11/2026 12:15:00", "20/11/2026 13:30", "23/11/2026 17:00")]
    [InlineData("20/11/2026 23:59:59", "23/11/2026 07:00", "25/11/2026 17:00")]
    [InlineData("21/11/2026 09:00:00", "23/11/2026 07:00", "25/11/2026 17:00")]
    [InlineData("22/11/2026 09:00:00", "23/11/2026 07:00", "25/11/2026 17:00")] // Sunday
    [InlineData("24/11/2026 16:45:00", "25/11/2026 07:00", "26/11/2026 17:00")] // Vietnam Culture Day
    // The eve of Lunar New Year: Friday 13 February, work again on Monday 23.
    [InlineData("13/02/2026 16:30:00", "13/02/2026 16:30", "23/02/2026 17:00")]
    [InlineData("13/02/2026 16:31:00", "23/02/2026 07:00", "24/02/2026 17:00")]
    [InlineData("03/02/2027 16:31:00", "11/02/2027 07:00", "12/02/2027 17:00")]
    public void One_working_day_from_every_kind_of_moment(string received, string start, string due)
    {
        var found = DueDates.Reckon(Center, "sgtvt", null, new(1, TimeUnit.WorkingDay), At(received));
        Assert.Equal((start, due), (Say(found.StartsAt), Say(found.At)));
    }

    [Theory]
    [InlineData("20/11/2026 15:59:00", "20/11/2026 15:59")]
    [InlineData("20/11/2026 16:00:00", "20/11/2026 16:00")]
    [InlineData("20/11/2026 16:00:01", "23/11/2026 07:30")]
    [InlineData("20/11/2026 16:01:00", "23/11/2026 07:30")]
    public void A_hall_with_the_cut_off_16_00_starts_Friday_or_Monday(string received, string start) => // S010
        Assert.Equal(start, Say(DueDates.Reckon(TestCenter.Seed("xa-trinh-dien"), "kt", null, new(2, TimeUnit.WorkingDay), At(received)).StartsAt));

    [Theory]
    [InlineData("20/11/2026 07:30", "20/11/2026 17:00")]
    [InlineData("20/11/2026 15:00", "20/11/2026 17:00")]
    [InlineData("20/11/2026 15:01", "23/11/2026 17:00")]
    public void A_same_day_procedure_is_due_today_and_after_15_00_on_the_next_working_day(string received, string due) => // S023, regulation §1.6
        Assert.Equal(due, Say(DueDates.Reckon(TestCenter.Seed("xa-trinh-dien"), "vp", "2.000815", ProcessingTime.SameDay, At(received)).At));

    [Theory]
    [InlineData(DueAt.EndOfDay)]
    [InlineData(DueAt.SameTime)]
    [InlineData(DueAt.EndOfSession)]
    public void The_same_day_ends_with_the_day_whatever_the_rule(DueAt mode) =>
        Assert.Equal("20/11/2026 17:00", Say(DueDates.Reckon(Center, Rule(mode), ProcessingTime.SameDay, At("20/11/2026 09:00")).At));

    [Theory]
    [InlineData("20/11/2026 09:00", "1", "20/11/2026 10:00")] // at once, not from tomorrow
    [InlineData("20/11/2026 09:00", "8", "23/11/2026 09:00")]
    [InlineData("20/11/2026 16:00", "1", "20/11/2026 17:00")]
    [InlineData("20/11/2026 16:00", "1.5", "23/11/2026 07:30")]
    [InlineData("23/11/2026 16:00", "2", "25/11/2026 08:00")]
    [InlineData("20/11/2026 09:00", "168", "22/12/2026 09:00")] // an approved internal process of 168 h = 21 days (regulation §1.6)
    public void Hours_start_at_once_and_run_in_working_time(string received, string hours, string due) =>
        Assert.Equal(due, Say(DueDates.Reckon(Center, "sgtvt", null, new(decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture), TimeUnit.Hour), At(received)).At));

    [Theory]
    [InlineData("20/11/2026 09:00", 3, "23/11/2026 17:00")]
    [InlineData("20/11/2026 09:00", 1, "23/11/2026 17:00")] // Saturday: moved to Monday
    [InlineData("20/11/2026 09:00", 4, "25/11/2026 17:00")] // a holiday: moved to the day after
    [InlineData("20/11/2026 16:31", 1, "25/11/2026 17:00")] // taken as received on Monday, whose next day is the holiday
    [InlineData("07/02/2026 09:00", 7, "23/02/2026 17:00")] // received on Saturday, counts from Monday 9; Monday 16 is Lunar New Year
    public void Calendar_days_count_days_off_and_end_on_a_working_day(string received, int days, string due) =>
        Assert.Equal(due, Say(DueDates.Reckon(Center, "sgtvt", null, new(days, TimeUnit.Day), At(received)).At));

    [Fact]
    public void Calendar_days_and_months_end_with_the_day_whatever_the_rule() => Assert.All(Enum.GetValues<DueAt>(), mode =>
        Assert.Equal(["25/11/2026 17:00", "21/12/2026 17:00"], new ProcessingTime[] { new(5, TimeUnit.Day), new(1, TimeUnit.Month) }.Select(time => Say(DueDates.Reckon(Center, Rule(mode), time, At("20/11/2026 09:00")).At))));

    [Theory]
    [InlineData("20/11/2026 09:00", 1, "21/12/2026 17:00")] // 20 December is a Sunday
    [InlineData("30/01/2026 09:00", 1, "02/03/2026 17:00")] // no 30 February: the 28th, a Saturday
    [InlineData("30/10/2026 09:00", 2, "30/12/2026 17:00")]
    [InlineData("31/08/2027 09:00", 1, "30/09/2027 17:00")] // no 31 September
    public void Months_end_on_the_corresponding_day_or_the_last_of_the_month(string received, int months, string due) =>
        Assert.Equal(due, Say(DueDates.Reckon(Center, "sgtvt", null, new(months, TimeUnit.Month), At(received)).At));

    [Theory]
    [InlineData("20/11/2026 09:00", DueAt.SameTime, "23/11/2026 09:00")]
    [InlineData("20/11/2026 10:31", DueAt.SameTime, "23/11/2026 13:30")]
    [InlineData("20/11/2026 14:10", DueAt.EndOfSession, "23/11/2026 17:00")]
    [InlineData("20/11/2026 07:00", DueAt.EndOfSession, "23/11/2026 11:30")]
    [InlineData("20/11/2026 17:00", DueAt.SameTime, "25/11/2026 07:00")] // after the cut-off
    public void The_rule_says_at_which_time_of_the_last_day(string received, DueAt mode, string due) => Assert.Equal(due, Due(received, 1, mode));

    [Fact]
    public void Without_a_cut_off_the_end_of_a_session_still_belongs_to_it() =>
        Assert.Equal("23/11/2026 17:00", Say(DueDates.Reckon(Center, DeadlineRule.Law, new(1, TimeUnit.WorkingDay), At("20/11/2026 17:00")).At));

    [Fact]
    public void A_time_of_day_outside_the_hours_of_the_last_day_is_moved_into_them()
    {
        DayOfWeek[] friday = [DayOfWeek.Friday], monday = [DayOfWeek.Monday];
        var center = TestCenter.Of() with { Sessions = [new(friday, new(7, 0), new(17, 0)), new(monday, new(8, 0), new(11, 0))] };
        Assert.Equal(["23/11/2026 08:00", "23/11/2026 09:30", "23/11/2026 11:00"], new[] { "07:00", "09:30", "15:00" }.Select(time => Say(DueDates.Reckon(center, DeadlineRule.Law with { DueAt = DueAt.SameTime }, new(1, TimeUnit.WorkingDay), At("20/11/2026 " + time)).At)));
    }

    [Fact]
    public void A_time_of_receipt_that_cannot_be_is_an_error_and_no_date()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DueDates.Reckon(Center, null, null, new(1, TimeUnit.WorkingDay), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => DueDates.Reckon(Center, null, null, new(1, TimeUnit.WorkingDay), DateTimeOffset.MaxValue));
    }

    [Fact]
    public void The_rule_is_kept_with_its_version_and_basis()
    {
        var due = DueDates.Reckon(Center, "sgtvt", "1.002835", new(3, TimeUnit.WorkingDay), At("20/11/2026 09:00"));
        Assert.Equal(("chung", new DateOnly(2019, 10, 1)), (due.RuleUsed.Code, due.RuleUsed.Version));
        Assert.StartsWith("chung (hiệu lực từ 01/10/2019): Điều 147, Điều 148 Bộ luật Dân sự 91/2015/QH13", due.RuleUsed.ToString(), StringComparison.Ordinal);
        Assert.Equal("blds: Điều 147, Điều 148 Bộ luật Dân sự 91/2015/QH13", DueDates.Reckon(Center, "sgtvt", null, new(3, TimeUnit.WorkingDay), At("30/09/2019 09:00")).RuleUsed.ToString());
    }

    internal static DeadlineRule Rule(DueAt mode) => new() { Code = "thu", Basis = new("Thử nghiệm"), DueAt = mode, CutOffs = [new(10, 30), new(16, 30)] };

    static string Due(string received, int days, DueAt mode = DueAt.EndOfDay) => Say(DueDates.Reckon(Center, Rule(mode), new(days, TimeUnit.WorkingDay), At(received)).At);
}
