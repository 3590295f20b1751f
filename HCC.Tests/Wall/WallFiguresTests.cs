using HCC.Insights;
using HCC.Ticketing;

namespace HCC.Tests.Wall;

public sealed class WallFiguresTests
{
    [Fact]
    public void Waiting_counts_all_lines_and_those_at_or_beyond_the_alarm()
    {
        var waiting = new Hall().Wait_in("gplx-doi", 5, 44.9, 45).Wait_in("ly-lich", 60).Figures.Waiting;
        Assert.Equal(new WaitingFigure(Count: 4, Priority: 0, Beyond: 2, AtLeast: false, AlarmMinutes: 45, Lines: 2), waiting);
    }

    [Fact]
    public void A_line_longer_than_the_list_says_at_least()
    {
        var waiting = new Hall().Wait_in("gplx-doi", [.. Enumerable.Repeat(50.0, 230)]).Figures.Waiting;
        Assert.Equal((230, 200, true), (waiting.Count, waiting.Beyond, waiting.AtLeast));
    }

    [Theory]
    [InlineData(33.7, Attention.Calm)]
    [InlineData(33.8, Attention.Near)]
    [InlineData(44.9, Attention.Near)]
    [InlineData(45, Attention.Alarm)]
    public void The_longest_wait_is_near_from_three_quarters_of_the_alarm_and_an_alarm_from_it_on(double minutes, Attention level)
    {
        var longest = new Hall().Wait_in("gplx-doi", minutes, 2).Figures.Longest;
        Assert.Equal(((int)minutes, level, 2), (longest.Minutes, longest.Level, longest.Waiting));
    }

    [Fact]
    public void A_wait_over_lunch_says_how_much_of_it_was_lunch()
    {
        var longest = new Hall("13:40").Wait_in("gplx-doi", 160).Figures.Longest; // since 11:00; lunch 11:30–13:30
        Assert.Equal((160, 120), (longest.Minutes, longest.BreakMinutes));
    }

    [Fact]
    public void Nobody_waiting_is_no_longest_wait()
    {
        var longest = new Hall().Figures.Longest;
        Assert.Null(longest.Number);
        Assert.Equal(Attention.Calm, longest.Level);
    }

    [Fact]
    public void Served_is_compared_with_the_usual_count_at_this_time_of_day()
    {
        var hall = new Hall("09:00").Served("gplx-doi", 101);
        hall.Usual = Hall.EveryHalfHour(5); // 18 half hours until nine: 90
        var served = hall.Figures.Served;
        Assert.Equal((90, 12, 11, 4), (served.Usual, served.ChangePercent, served.Difference, served.Days));
    }

    [Fact]
    public void A_small_base_gives_a_difference_and_no_percentage()
    {
        var hall = new Hall("09:00").Served("gplx-doi", 12);
        hall.Usual = Hall.EveryHalfHour(0.5);
        Assert.Equal((9, null, 3), (hall.Figures.Served.Usual, hall.Figures.Served.ChangePercent, hall.Figures.Served.Difference));
    }

    [Fact]
    public void Without_history_there_is_no_comparison()
    {
        var served = new Hall().Served("gplx-doi", 50).Figures.Served;
        Assert.Null(served.Usual);
        Assert.Null(served.ChangePercent);
        Assert.Null(served.Difference);
    }

    [Fact]
    public void Satisfaction_stands_on_all_ratings_and_participation_on_all_services()
    {
        var rated = new Hall().Served("gplx-doi", 40).Rated(1, 1, 2, 4, 8).Figures.Satisfaction;
        Assert.Equal((new Share(12, 16), 2, new Share(16, 40)), (rated.Satisfied, rated.Dissatisfied, rated.Participation));
        Assert.Equal(75, rated.Satisfied.Rounded(1));
    }

    [Fact]
    public void A_share_without_a_base_is_no_share()
    {
        var rated = new Hall().Figures.Satisfaction;
        Assert.Null(rated.Satisfied.Percent);
        Assert.Null(rated.Participation.Percent);
        Assert.Null(new Share(0, 0).PointsSince(new Share(1, 2)));
    }

    [Theory]
    [InlineData(3892, 5661, 2, "68.75")]
    [InlineData(3794, 3892, 2, "97.48")]
    [InlineData(86, 3892, 2, "2.21")]
    [InlineData(12, 3892, 2, "0.31")]
    [InlineData(22, 1769, 2, "1.24")]
    [InlineData(1, 8, 1, "12.5")]
    [InlineData(1, 16, 1, "6.3")] // 6.25 half up, not to even
    public void Shares_round_half_up_as_the_report_prints_them(int part, int whole, int decimals, string printed) =>
        Assert.Equal(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), new Share(part, whole).Rounded(decimals));

    [Fact]
    public void Points_are_a_difference_of_percentages() => Assert.Equal(2.1m, new Share(521, 1000).PointsSince(new Share(50, 100)));

    [Fact]
    public void Load_is_open_counters_with_a_ticket_over_open_counters()
    {
        var counters = new Hall().Open("01", "02").Busy("03", "gplx-doi").Paused("04", "hop", 12).Figures.Counters;
        Assert.Equal((new Share(1, 3), 1, 29, 33), (counters.Load, counters.Paused, counters.Closed, counters.All));
        Assert.Equal([9, 8, 8, 8], counters.Zones.Select(z => z.Cells.Count));
        Assert.Equal([CounterMark.Free, CounterMark.Free, CounterMark.Busy, CounterMark.Paused, CounterMark.Closed], counters.Zones[0].Cells.Take(5).Select(c => c.Mark));
        Assert.Equal([new PauseFigure("hop", 1, "04", 12)], counters.Pauses);
    }

    [Fact]
    public void A_line_without_an_open_counter_needs_a_person_and_names_the_counters_with_its_skill()
    {
        var line = Assert.Single(new Hall().Wait_in("ly-lich", 4).Paused("11", "su-co", 20).Figures.Trouble.Lines);
        Assert.Equal(("ly-lich", Attention.Near, 0, 3), (line.Line, line.Level, line.Open, line.Skilled));
        Assert.Equal(["10", "12"], line.Closed);
        Assert.Equal([new PausedCounter("11", "su-co", 20)], line.Paused);
    }

    [Fact]
    public void A_short_wait_at_an_open_counter_is_no_trouble() => Assert.Equal(0, new Hall().Wait_in("ly-lich", 4).Open("10").Figures.Trouble.Count);

    [Fact]
    public void An_expected_wait_beyond_the_alarm_is_trouble_before_anybody_has_waited_so_long()
    {
        var trouble = new Hall().Wait_in("ly-lich", 4).Open("10").Expect("ly-lich", 40, 60).Figures.Trouble;
        Assert.Equal((1, 0), (trouble.Count, trouble.Alarms));
    }

    [Fact]
    public void Before_opening_an_expected_wait_and_closed_counters_are_no_trouble()
    {
        var hall = new Hall("06:50").Wait_in("ly-lich", 4).Expect("ly-lich", 60, 120);
        Assert.Equal(0, hall.Figures.Trouble.Count);
    }

    [Fact]
    public void After_the_last_number_nothing_is_promised_to_new_arrivals() =>
        Assert.Null(Assert.Single(new Hall("17:30").Wait_in("ly-lich", 60).Expect("ly-lich", 60, 120).Figures.Trouble.Lines).Forecast);

    [Fact]
    public void Lunch_inside_an_expected_wait_is_nobodys_fault()
    {
        // At 11:20 the range 60–150 has its middle at 13:05; 95 of the 105 minutes are lunch.
        Assert.Equal(0, new Hall("11:20").Wait_in("ly-lich", 4).Open("10").Expect("ly-lich", 60, 150).Figures.Trouble.Count);
    }

    [Theory]
    [InlineData(465, false)] // 16:45
    [InlineData(480, true)] // 17:00, the end of the day
    public void A_turn_that_would_come_after_closing_is_too_late(int low, bool tooLate) =>
        Assert.Equal(tooLate, Assert.Single(new Hall("09:00").Wait_in("ly-lich", 50).Open("10").Expect("ly-lich", low, low + 90).Figures.Trouble.Lines).TooLate);

    [Fact]
    public void The_worst_line_comes_first_and_five_are_listed()
    {
        var hall = new Hall();
        foreach (var (line, n) in new[] { "ly-lich", "ho-tich", "dat-dai", "xay-dung", "noi-vu", "can-cuoc" }.Select((l, n) => (l, n)))
        {
            hall.Wait_in(line, 40 + (n * 5));
        }

        var trouble = hall.Figures.Trouble;
        Assert.Equal((6, 5), (trouble.Count, trouble.Alarms));
        Assert.Equal(["can-cuoc", "noi-vu", "xay-dung", "dat-dai", "ho-tich"], trouble.Lines.Select(l => l.Line));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4, true)]
    public void A_counter_is_free_only_after_a_while_without_a_ticket(double minutesAgo, bool free)
    {
        var line = Assert.Single(new Hall().Wait_in("ly-lich", 50).Open("10").Finished("10", minutesAgo).Figures.Trouble.Lines);
        Assert.Equal(free ? ["10"] : [], line.Free);
    }

    [Fact]
    public void Agencies_add_up_to_the_hall()
    {
        var hall = new Hall().Wait_in("gplx-doi", 5, 50).Wait_in("van-tai", 3).Wait_in("ly-lich", 2).Busy("03", "gplx-doi").Busy("10", "ly-lich", TicketStatus.Called).Served("gplx-doi", 20).Served("ly-lich", 7).Served("bien-so", 1);
        var (agencies, today) = (hall.Figures.Agencies, hall.Snapshot.Today);
        Assert.Equal((today.Served, today.AtCounters, today.Waiting), (agencies.Active.Sum(a => a.Served), agencies.Active.Sum(a => a.AtCounters), agencies.Active.Sum(a => a.Waiting)));
        Assert.Equal(new AgencyDay("sgtvt", 20, 1, 3, Attention.Alarm), agencies.Active[0]);
        Assert.Equal(["sgtvt", "stp", "cat"], agencies.Active.Select(a => a.Agency));
        Assert.Equal(17, agencies.Active.Count + agencies.Quiet.Count);
    }

    [Fact]
    public void The_day_goes_from_the_first_number_to_the_end_and_as_far_as_the_clock()
    {
        var hours = new Hall("09:10").Served("gplx-doi", 5).Figures.Hours; // 06:30 … 17:00
        Assert.Equal((13, 21, 6, true), (hours.First, hours.Slots, hours.Issued.Count, hours.Running));
        Assert.Equal([0, 0, 0, 5, 0, 0], hours.Served);
        Assert.Equal((23.0, 27.0), (hours.BreakFrom, hours.BreakTo));
        Assert.Empty(hours.UsualIssued);
    }

    [Theory]
    [InlineData("06:30", DoorState.Before, "07:00")]
    [InlineData("07:00", DoorState.Open, "11:30")]
    [InlineData("12:00", DoorState.Break, "13:30")]
    [InlineData("17:00", DoorState.After, "07:00")]
    public void The_door_says_its_state_and_when_that_changes(string time, DoorState state, string until)
    {
        var door = new Hall(time).Figures.Door;
        Assert.Equal((state, until), (door.State, HCC.Dashboard.Wall.Written.Time(door.Until!.Value)));
    }

    [Fact]
    public void Equal_halls_give_equal_figures_tile_by_tile()
    {
        static WallFigures Make() => new Hall { Usual = Hall.EveryHalfHour(3) }.Wait_in("ly-lich", 50, 3).Busy("03", "gplx-doi").Paused("11", "hop", 5).Served("gplx-doi", 20).Rated(0, 1, 2, 3, 4).Figures;
        Assert.Equal(Make(), Make());
        Assert.NotEqual(Make().Trouble, new Hall().Wait_in("ly-lich", 51, 3).Paused("11", "hop", 5).Figures.Trouble);
    }
}
