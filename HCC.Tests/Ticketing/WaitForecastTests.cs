using HCC.Centers;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

/// <summary>The expected wait: always a range in steps of five minutes, or nothing where nothing honest can be said.</summary>
public sealed class WaitForecastTests
{
    static readonly Center Center = TestCenter.Of();
    static readonly CounterCapacity Busy = new(Open: true, Idle: false, OtherWork: 0);
    static readonly CounterCapacity Idle = new(Open: true, Idle: true, OtherWork: 0);
    static readonly CounterCapacity Closed = new(Open: false, Idle: false, OtherWork: 0);

    [Fact]
    public void An_idle_counter_and_an_empty_queue_mean_at_once() => Assert.Equal((0, 5), Range(0, 8, HallFixture.At(20, 9), Busy, Idle));

    [Fact]
    public void An_idle_counter_helps_nobody_behind_a_queue() => Assert.NotEqual((0, 5), Range(3, 8, HallFixture.At(20, 9), Idle));

    [Fact]
    public void Without_an_open_counter_half_of_the_planned_ones_count_and_without_any_nothing_is_said()
    {
        Assert.Equal(Range(3, 8, HallFixture.At(20, 9), Busy), Range(3, 8, HallFixture.At(20, 9), Closed, Closed));
        Assert.Null(WaitForecast.Estimate(Center, 0, 8, [], HallFixture.At(20, 9)));
    }

    [Fact]
    public void Ten_ahead_at_two_counters_is_about_their_service_time_divided() =>
        Assert.Equal((25, 75), Range(10, 8, HallFixture.At(20, 8), Busy, Busy)); // 11 × 8.6 ÷ 2 = 47.3; × 0.62 = 29.3; × 1.45 + 3 = 71.6

    [Fact]
    public void Work_in_other_lines_slows_a_shared_counter() =>
        Assert.True(Range(4, 8, HallFixture.At(20, 8), Busy with { OtherWork = 60 }).High > Range(4, 8, HallFixture.At(20, 8), Busy).High);

    [Fact]
    public void A_wait_that_meets_the_lunch_break_goes_on_after_it()
    {
        // 11:20, two ahead, one counter: 25.8 minutes. × 0.62 = 16, so 13:36; × 1.45 + 3 = 40.4, so 14:00.
        Assert.Equal((135, 165), Range(2, 8, HallFixture.At(20, 11, 20), Busy));
    }

    [Fact]
    public void Before_opening_the_first_are_called_as_soon_as_the_counters_open()
    {
        Assert.Equal((30, 35), Range(0, 8, HallFixture.At(20, 6, 30), Closed, Closed));
        Assert.Equal((20, 30), Range(1, 8, HallFixture.At(20, 6, 37), Closed, Closed)); // 23 to 26 minutes, rounded outward
    }

    [Fact]
    public void Over_lunch_the_first_are_called_when_the_afternoon_begins() => Assert.Equal((60, 65), Range(0, 8, HallFixture.At(20, 12, 30), Busy));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(300)]
    public void Both_ends_are_rounded_outward_to_five_and_the_range_is_never_empty(int ahead)
    {
        for (var minute = 0; minute < 11 * 60; minute += 7)
        {
            var (low, high) = Range(ahead, 7.3, HallFixture.At(20, 6).AddMinutes(minute), Busy, Closed, Busy with { OtherWork = 13 });
            Assert.True(low >= 0 && low % 5 == 0 && high % 5 == 0 && high > low, $"{ahead} ahead after {minute} minutes: {low}–{high}");
        }
    }

    [Fact]
    public void More_people_ahead_never_make_the_wait_shorter()
    {
        var before = (Low: 0, High: 0);
        for (var ahead = 0; ahead < 120; ahead++)
        {
            var range = Range(ahead, 8, HallFixture.At(20, 7, 30), Busy, Busy with { OtherWork = 25 }, Busy);
            Assert.True(range.Low >= before.Low && range.High >= before.High, $"{ahead} ahead: {range} after {before}");
            before = range;
        }
    }

    static (int Low, int High) Range(int ahead, double service, DateTimeOffset now, params CounterCapacity[] counters)
    {
        var range = WaitForecast.Estimate(Center, ahead, service, counters, now);
        Assert.NotNull(range);
        Assert.Equal("minute", range.Unit);
        return (range.Low, range.High);
    }
}
