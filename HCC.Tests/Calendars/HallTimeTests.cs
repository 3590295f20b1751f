using HCC.Calendars;
using HCC.Tests.Support;

namespace HCC.Tests.Calendars;

/// <summary>The product's clock and its one time zone.</summary>
public sealed class HallTimeTests
{
    [Fact]
    public void A_clock_at_rest_shows_the_same_instant_until_it_is_set()
    {
        var time = new HallTime(HallFixture.Friday, 0);
        Assert.Equal((HallFixture.Friday, HallFixture.Friday, TimeSpan.Zero), (time.GetUtcNow(), time.GetUtcNow(), time.GetUtcNow().Offset));
        time.Set(HallFixture.Friday.AddHours(-1), 0);
        Assert.Equal(HallFixture.Friday.AddHours(-1), time.GetUtcNow());
    }

    [Fact]
    public void A_running_clock_never_goes_back_and_shows_whole_milliseconds()
    {
        var time = new HallTime(HallFixture.Friday.AddTicks(12_345), 600);
        var last = HallFixture.Friday;
        for (var n = 0; n < 10_000; n++)
        {
            var now = time.GetUtcNow();
            Assert.True(now >= last && now.Ticks % TimeSpan.TicksPerMillisecond == 0);
            last = now;
        }

        Assert.Equal(600, time.Speed);
    }

    [Theory]
    [InlineData("2026-11-20T16:59:59.999Z", "2026-11-20")] // 23:59:59.999 in the hall
    [InlineData("2026-11-20T17:00:00.000Z", "2026-11-21")] // 00:00
    [InlineData("2026-11-20T23:59:59.999+07:00", "2026-11-20")]
    [InlineData("2026-11-21T00:00:00.000+07:00", "2026-11-21")]
    [InlineData("2026-11-20T06:00:00-12:00", "2026-11-21")]
    [InlineData("2026-12-31T17:00:00Z", "2027-01-01")]
    public void The_service_day_changes_at_midnight_of_the_hall(string at, string day) =>
        Assert.Equal(day, VietnamTime.ServiceDay(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Asia/Ho_Chi_Minh")]
    public void The_zone_of_the_host_plays_no_part(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            var midnight = HallFixture.At(21, 0);
            Assert.Equal((new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 20)), (VietnamTime.ServiceDay(midnight), VietnamTime.ServiceDay(midnight.AddMilliseconds(-1))));
            Assert.Equal(HallFixture.Friday, VietnamTime.At(new(2026, 11, 20), new(8, 30)));
            Assert.True(TestCenter.SocTrang.IsOpen(HallFixture.Friday));
            Assert.Equal("\"2026-11-20T08:30:00+07:00\"", System.Text.Json.JsonSerializer.Serialize(HallFixture.Friday.ToUniversalTime(), HccJson.Options));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
