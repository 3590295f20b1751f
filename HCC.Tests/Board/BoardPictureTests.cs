using HCC.Kiosk.Board;
using HCC.Tests.Support;

namespace HCC.Tests.Board;

/// <summary>What a board shows, cut from real snapshots.</summary>
public sealed class BoardPictureTests
{
    [Fact]
    public async Task A_zone_shows_its_own_calls_and_the_hall_shows_all()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var here = await house.CallAsync("gplx-doi", "01");
        var there = await house.CallAsync("doanh-nghiep", "18");

        Assert.Equal(here, Cut(house, "A").Newest!.Call.Number);
        Assert.Empty(Cut(house, "A").Earlier);
        Assert.Equal(["01"], Cut(house, "A").Counters.Select(c => c.Code));
        Assert.Equal(there, Cut(house, null).Newest!.Call.Number);
        Assert.Equal([here], Cut(house, null).Earlier.Select(c => c.Call.Number));
        Assert.Equal(["01", "18"], Cut(house, null).Counters.Select(c => c.Code));
    }

    [Fact]
    public async Task A_call_is_new_for_twenty_seconds_and_a_recall_makes_it_new_again_without_a_second_row()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var number = await house.CallAsync("gplx-doi", "01");
        Assert.True(Cut(house, "A").Newest!.IsNew);
        house.Hall.Pass(20.0 / 60);
        Assert.False(Cut(house, "A").Newest!.IsNew);
        (await house.Hall.Tickets.RecallAsync(house.Hall.Code, "01", house.Hall.Officer("01"))).OrThrow();
        await house.Hall.SeeAsync(s => s.Calls.Length == 2);

        var picture = Cut(house, "A");
        Assert.Equal(number, picture.Newest!.Call.Number);
        Assert.True(picture.Newest.IsNew);
        Assert.Empty(picture.Earlier);
        Assert.Equal(2, picture.Announced.Count); // the recall is spoken too
    }

    [Fact]
    public async Task A_burst_makes_room_so_that_no_call_leaves_before_its_twenty_seconds()
    {
        await using var house = await ScreenHouse.OpenAsync();
        foreach (var counter in new[] { "01", "02", "03", "04" })
        {
            await house.CallAsync("gplx-doi", counter);
        }

        await house.CallAsync("gplx-moi", "05");
        await house.CallAsync("van-tai", "06");
        await house.CallAsync("gplx-tra", "07");
        Assert.Equal(6, Cut(house, "A").Earlier.Count);
        house.Hall.Pass(1);
        Assert.Equal(4, Cut(house, "A").Earlier.Count);
        Assert.Equal(7, Cut(house, "A").Counters.Count(c => c.Number is not null));
    }

    [Fact]
    public async Task Waiting_lines_of_a_zone_are_those_that_its_counters_serve_and_long_lists_turn_pages()
    {
        await using var house = await ScreenHouse.OpenAsync();
        Assert.Equal(["gplx-doi", "gplx-moi", "van-tai", "gplx-tra", "bien-so"], Cut(house, "A").Waiting.Select(l => l.Code));
        foreach (var line in TestCenter.SocTrang.Lines.Take(8))
        {
            await house.Hall.IssueAsync(line.Code);
        }

        await house.Hall.SeeAsync(s => s.WaitingNow == 8);
        var seen = new List<string>();
        for (var page = 0; page < 2; page++, house.Hall.Pass(10.0 / 60))
        {
            var picture = Cut(house, null);
            Assert.Equal((2, 8), (picture.Pages, picture.WaitingInAll));
            Assert.InRange(picture.Waiting.Count, 1, 6);
            seen.AddRange(picture.Waiting.Select(l => l.Code));
        }

        Assert.Equal(TestCenter.SocTrang.Lines.Take(8).Select(l => l.Code).Order(), seen.Order());
    }

    [Theory]
    [InlineData(20, 6, 30, ClosedWhy.NotYet, 20, 7, true)]
    [InlineData(20, 12, 0, ClosedWhy.Lunch, 20, 13, true)]
    [InlineData(20, 17, 0, ClosedWhy.Over, 23, 7, false)]
    [InlineData(21, 9, 0, ClosedWhy.DayOff, 23, 7, false)]
    public void A_closed_hall_says_why_and_when_it_opens(int day, int hour, int minute, ClosedWhy why, int opensDay, int opensHour, bool today)
    {
        var closed = ClosedHall.Of(TestCenter.SocTrang, HallFixture.At(day, hour, minute));
        Assert.NotNull(closed);
        Assert.Equal((why, today), (closed.Why, closed.Today));
        Assert.Equal((opensDay, opensHour), (closed.Opens!.Value.Day, closed.Opens.Value.Hour));
    }

    [Fact]
    public async Task An_open_hall_has_no_such_sentence_and_a_closed_one_keeps_a_person_on_the_way()
    {
        await using var house = await ScreenHouse.OpenAsync();
        Assert.Null(Cut(house, "A").Closed);
        var number = await house.CallAsync("gplx-doi", "01");
        house.Hall.Set(HallFixture.At(20, 11, 31));
        Assert.Equal(ClosedWhy.Lunch, Cut(house, "A").Closed!.Why);
        Assert.Equal(number, Cut(house, "A").Newest!.Call.Number); // still at the counter
        (await house.Hall.Tickets.CompleteAsync(house.Hall.Code, "01", null, house.Hall.Officer("01"))).OrThrow();
        await house.Hall.SeeAsync(s => s.Counter("01")!.Ticket is null);
        Assert.Null(Cut(house, "A").Newest);
    }

    private static BoardPicture Cut(ScreenHouse house, string? zone) =>
        BoardPicture.Of(house.Hall.Hall.Current(house.Hall.Code), house.Hall.Center, house.Hall.Center.Zone(zone), house.Hall.Now);
}
