using System.Diagnostics;
using HCC.Calendars;
using HCC.Counters;

namespace HCC.Tests.Simulation;

/// <summary>The living demonstration: what is there when the host begins to answer, and after a restart.</summary>
public sealed class DemoHouseTests(ITestOutputHelper output)
{
    static readonly DateTimeOffset Sunday = VietnamTime.At(new DateOnly(2026, 11, 15), new TimeOnly(20, 0));
    static readonly DateTimeOffset MondayStart = VietnamTime.At(SimHouse.Monday, new TimeOnly(9, 40));

    [Fact]
    public async Task On_a_closed_day_it_shows_the_next_working_day_in_full_swing_with_four_weeks_before()
    {
        await using var house = await SimHouse.StartAsync(SimHouse.Seed("soc-trang"), SimHouse.Seed("xa-trinh-dien"));
        using var demo = house.Demo(Sunday);
        var (watch, work) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await demo.PrepareAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"PrepareAsync: {watch.ElapsedMilliseconds} ms, {(Environment.CpuUsage.TotalTime - work).TotalMilliseconds:0} ms of processor, tickets {house.Number("SELECT COUNT(*) FROM tickets")}, moves {house.Number("SELECT COUNT(*) FROM ticket_moves")}");

        Assert.InRange(house.Clock.GetUtcNow(), MondayStart, MondayStart.AddSeconds(2));
        await house.SettledAsync();
        var hall = house.Hall.Current("soc-trang");
        Assert.Equal(SimHouse.Monday, hall.Day);
        Assert.Contains(hall.Counters, c => c is { State: CounterState.Open, Ticket: not null });
        Assert.Equal(4, hall.SameWeekday!.Days.Length);
        Assert.True(house.Hall.Current("xa-trinh-dien").Today.Served > 10);
        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM tickets WHERE center = 'xa-trinh-dien' AND day <> '2026-11-16'"));
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task On_a_working_morning_it_shows_the_real_time()
    {
        await using var house = await SimHouse.StartAsync(SimHouse.Seed("xa-trinh-dien"));
        var now = VietnamTime.At(SimHouse.Monday, new TimeOnly(8, 12));
        using var demo = house.Demo(now, historyWeeks: 0);
        await demo.PrepareAsync(TestContext.Current.CancellationToken);
        Assert.InRange(house.Clock.GetUtcNow(), now, now.AddSeconds(2));
        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM tickets WHERE day <> '2026-11-16'"));
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_where_it_was_and_fills_nothing_twice()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await SimHouse.StartAsync(SimHouse.Seed("xa-trinh-dien"));
        using (var demo = house.Demo(Sunday, speed: 120, historyWeeks: 1))
        {
            await demo.PrepareAsync(stop);
            await demo.StartAsync(stop);
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, stop);
            await demo.StopAsync(stop);
        }

        var (tickets, last) = (house.Number("SELECT COUNT(*) FROM tickets"), house.Number("SELECT MAX(changed_at) FROM tickets"));
        var inHand = house.Rows("SELECT id FROM tickets WHERE status IN ('Called','Serving') AND day = '2026-11-16'").Select(r => (long)r[0]!).ToList();
        Assert.NotEmpty(inHand);

        await house.RestartAsync(Sunday);
        using var again = house.Demo(Sunday, speed: 120, historyWeeks: 1);
        await again.PrepareAsync(stop);
        Assert.InRange(house.Number("SELECT COUNT(*) FROM tickets"), tickets, tickets + 2);
        Assert.InRange(house.Clock.GetUtcNow(), DateTimeOffset.FromUnixTimeMilliseconds(last), DateTimeOffset.FromUnixTimeMilliseconds(last).AddMinutes(5));
        await again.StartAsync(stop);
        var began = TimeProvider.System.GetTimestamp();
        while (house.Number($"SELECT COUNT(*) FROM tickets WHERE id IN ({string.Join(',', inHand)}) AND status IN ('Called','Serving')") > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(50), "The tickets in hand were not taken over.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, stop);
        }

        await again.StopAsync(stop);
        Assert.Equal(0, house.Number($"SELECT COUNT(*) FROM ticket_moves WHERE actor NOT LIKE 'demo:%'"));
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task In_the_evening_it_goes_on_with_the_next_working_day()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await SimHouse.StartAsync(SimHouse.Seed("xa-trinh-dien"));
        using var demo = house.Demo(VietnamTime.At(SimHouse.Monday.AddDays(4), new TimeOnly(16, 58)), speed: 600, historyWeeks: 0);
        await demo.PrepareAsync(stop);
        Assert.Equal(SimHouse.Monday.AddDays(4), demo.Day);
        await demo.StartAsync(stop);
        var began = TimeProvider.System.GetTimestamp();
        while (demo.Day != SimHouse.Monday.AddDays(7) || house.Number("SELECT COUNT(*) FROM tickets WHERE day = '2026-11-23'") == 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(60), "Monday did not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, stop);
        }

        await demo.StopAsync(stop);
        Assert.Equal(0, house.Number("SELECT COUNT(*) FROM tickets WHERE status IN ('Called','Serving') AND day = '2026-11-20'"));
    }
}
