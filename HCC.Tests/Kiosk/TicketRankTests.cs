using HCC.Kiosk.Track;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Kiosk;

public sealed class TicketRankTests
{
    [Fact]
    public async Task Each_ticket_counts_those_before_it()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAsync("01");
        var cards = new[] { await house.IssueAsync(), await house.IssueAsync(), await house.IssueAsync() };
        var hall = await house.SeeAsync(s => s.Line("ho-tich")!.Waiting == 3);

        Assert.Equal([0, 1, 2], cards.Select(c => TicketRank.Of(house.Center, hall, c.Id, "ho-tich", null, house.Now).Ahead));
    }

    [Fact]
    public async Task Somebody_with_priority_who_will_overtake_is_counted_before_they_do()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAsync("01");
        for (var n = 0; n < 10; n++)
        {
            await house.IssueAsync();
        }

        var mine = await house.IssueAsync();
        house.Pass(1);
        var elder = await house.IssueAsync(priority: TestCenter.Elderly);
        var hall = await house.SeeAsync(s => s.Line("ho-tich")!.Waiting == 12);

        // Right now the newcomer has waited no minute, yet before ten services are over it has passed.
        Assert.Equal(11, TicketRank.Of(house.Center, hall, mine.Id, "ho-tich", null, house.Now).Ahead);
        Assert.True(TicketRank.Of(house.Center, hall, elder.Id, "ho-tich", null, house.Now).Ahead < 10);
    }

    [Fact]
    public async Task Behind_the_listed_part_of_the_queue_only_a_lower_bound_is_said()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAsync("01");
        TicketCard last = null!;
        for (var n = 0; n <= HCC.Live.LineStanding.LongestList; n++)
        {
            last = await house.IssueAsync();
        }

        var hall = await house.SeeAsync(s => s.Line("ho-tich")!.Waiting == 201);
        var rank = TicketRank.Of(house.Center, hall, last.Id, "ho-tich", null, house.Now);

        Assert.True(rank.More);
        Assert.Equal(200, rank.Ahead);
    }

    [Fact]
    public async Task A_ticket_sent_to_a_counter_stands_before_those_who_wait_for_any()
    {
        await using var house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
        var sent = await house.IssueAsync();
        var other = await house.IssueAsync();
        Assert.Equal(sent.Id, (await house.CallNextAsync("01"))!.Id);
        Assert.True((await house.Tickets.TransferAsync(house.Code, "01", new TransferRequest(Counter: "02"), house.Officer("01"))).Done);
        var hall = await house.SeeAsync(s => s.Line("ho-tich")!.Tickets.Any(t => t.ForCounter == "02"));

        Assert.Equal("02", TrackedTicket.In(hall, sent.Id, "ho-tich")!.ForCounter);
        Assert.Equal(0, TicketRank.Of(house.Center, hall, sent.Id, "ho-tich", "02", house.Now).Ahead);
        Assert.Equal(1, TicketRank.Of(house.Center, hall, other.Id, "ho-tich", null, house.Now).Ahead);
    }

    [Fact]
    public async Task Without_an_open_counter_the_planned_ones_are_reckoned_with()
    {
        await using var house = await HallFixture.StartAsync();
        var mine = await house.IssueAsync();
        var hall = await house.SeeAsync(s => s.Line("ho-tich")!.Waiting == 1);

        Assert.NotNull(TicketRank.Of(house.Center, hall, mine.Id, "ho-tich", null, house.Now).Wait);
    }
}
