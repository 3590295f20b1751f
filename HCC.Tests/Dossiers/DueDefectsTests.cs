using HCC.Centers;
using HCC.Dossiers;
using static HCC.Tests.Support.Local;

namespace HCC.Tests.Dossiers;

/// <summary>The defects that made software report lateness falsely (regulation §4.4, a to e; S093, S099), each as a test.</summary>
[Collection("Zone of the host")]
public sealed class DueDefectsTests
{
    static readonly Center Center = DueDatesTests.Center;

    [Theory] // (a) the cut-off was applied when computing the start and again when computing the end
    [InlineData("20/11/2026 16:31", "3 giờ", DueAt.EndOfDay, "23/11/2026 10:00")]
    [InlineData("20/11/2026 16:31", "4 giờ", DueAt.EndOfDay, "23/11/2026 11:00")] // ends after 10:30 and stays there
    [InlineData("20/11/2026 07:00", "7,75 giờ", DueAt.EndOfDay, "20/11/2026 16:45")] // ends after 16:30 and stays there
    [InlineData("20/11/2026 16:31", "1 ngày làm việc", DueAt.EndOfDay, "25/11/2026 17:00")] // one day later than at 16:30, not two
    [InlineData("20/11/2026 10:31", "1 ngày làm việc", DueAt.SameTime, "23/11/2026 13:30")]
    [InlineData("20/11/2026 10:31", "1 ngày làm việc", DueAt.EndOfSession, "23/11/2026 17:00")]
    public void The_cut_off_moves_the_start_once_and_the_end_never(string received, string time, DueAt mode, string due) => Assert.Equal(due, Due(received, time, mode));

    [Theory] // (b) half-day periods were rounded
    [InlineData("4,75 ngày làm việc", DueAt.SameTime, "27/11/2026 17:00")] // four days: Friday 27 at 09:00, and 6 hours
    [InlineData("7,5 ngày làm việc", DueAt.SameTime, "02/12/2026 15:00")]
    [InlineData("17,5 ngày làm việc", DueAt.SameTime, "16/12/2026 15:00")]
    [InlineData("6,25 ngày làm việc", DueAt.SameTime, "01/12/2026 11:00")]
    [InlineData("4,75 ngày làm việc", DueAt.EndOfDay, "30/11/2026 15:00")] // the fifth day, after 6 of its hours
    [InlineData("7,5 ngày làm việc", DueAt.EndOfDay, "03/12/2026 11:00")]
    [InlineData("17,5 ngày làm việc", DueAt.EndOfDay, "17/12/2026 11:00")]
    [InlineData("0,5 ngày làm việc", DueAt.EndOfDay, "23/11/2026 11:00")]
    [InlineData("0,5 ngày làm việc", DueAt.SameTime, "20/11/2026 15:00")]
    public void Fractions_of_a_day_are_kept_to_the_minute(string time, DueAt mode, string due) => Assert.Equal(due, Due("20/11/2026 09:00", time, mode));

    [Fact] // (c) the time of hand-over or of the closing click was compared with the due date
    public void Solved_in_time_is_on_time_whenever_it_was_handed_over_or_closed()
    {
        var (due, solved, handedOver, closed) = (At("20/11/2026 17:00"), At("20/11/2026 16:40"), At("23/11/2026 08:00"), At("25/11/2026 10:00"));
        Assert.Equal(DeadlineState.OnTime, DeadlineState.Of(Center, due, handedOver, solved));
        Assert.Equal(DeadlineState.OnTime, DeadlineState.Of(Center, due, closed, solved));
        Assert.Equal(DeadlineState.Late, DeadlineState.Of(Center, due, closed, solvedAt: due.AddSeconds(1)));
    }

    [Theory] // (d) lunch was added twice; a start on a day off was not moved; an error gave an empty date
    [InlineData("20/11/2026 10:00", "2 giờ", "20/11/2026 14:00")]
    [InlineData("20/11/2026 10:00", "5 giờ", "20/11/2026 17:00")]
    [InlineData("20/11/2026 12:00", "1 giờ", "20/11/2026 14:30")] // received over lunch
    [InlineData("19/11/2026 10:00", "16 giờ", "23/11/2026 10:00")] // two lunches
    [InlineData("22/11/2026 10:00", "2 giờ", "23/11/2026 09:00")] // received on Sunday
    [InlineData("24/11/2026 10:00", "1 ngày làm việc", "26/11/2026 17:00")] // received on a holiday
    public void Lunch_is_walked_over_once_and_a_day_off_starts_nothing(string received, string time, string due) => Assert.Equal(due, Due(received, time, DueAt.EndOfDay));

    [Fact]
    public void A_broken_calendar_is_a_fault_with_a_sentence_and_never_an_empty_date() =>
        Assert.Throws<CenterFault>(() => DueDates.Reckon(Center with { Sessions = [] }, null, null, new(1, TimeUnit.WorkingDay), At("20/11/2026 09:00")));

    [Theory] // (e) zones were mixed up
    [InlineData("UTC")]
    [InlineData("America/New_York")] // with daylight saving
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Asia/Ho_Chi_Minh")]
    public void The_zone_of_the_host_and_of_the_instant_play_no_part(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            var fresh = Center with { Hotline = zone };
            foreach (var (received, days, due) in DueDatesTests.Vectors.Select(row => row.Data))
            {
                var at = At(received + " 16:29");
                foreach (var told in new[] { at, at.ToUniversalTime(), at.ToOffset(TimeSpan.FromHours(-9)), at.ToOffset(TimeSpan.FromHours(14)) })
                {
                    var found = DueDates.Reckon(fresh, "sgtvt", null, new(days, TimeUnit.WorkingDay), told);
                    Assert.Equal((due + " 17:00", Day(due), TimeSpan.FromHours(7)), (Say(found.At), found.Day, found.At.Offset));
                    Assert.Equal("Nhận lúc 16:29 ngày " + received, found.Steps[0].Text.Vi);
                }
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    static string Due(string received, string time, DueAt mode) => Say(DueDates.Reckon(Center, DueDatesTests.Rule(mode), ProcessingTime.Parse(time).OrThrow(), At(received)).At);
}

/// <summary>Tests that set the zone of the process run alone.</summary>
[CollectionDefinition("Zone of the host", DisableParallelization = true)]
public sealed class ZoneOfTheHost;
