using HCC.Live;
using HCC.Tests.Support;

namespace HCC.Tests.Live;

/// <summary>A call is spoken at most once per zone, and the desk sees whether it was (I6).</summary>
public sealed class AnnouncementDeskTests : IAsyncLifetime
{
    HallFixture house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync();
        await house.OpenAllAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Of_all_boards_of_a_zone_one_takes_the_call()
    {
        var call = await CallAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => house.Announcements.TakeAsync(house.Code, call, "A", "board:" + n), TestContext.Current.CancellationToken)));
        Assert.Single(taken, t => t);
        Assert.True(await house.Announcements.TakeAsync(house.Code, call, "B", "board:99")); // another zone speaks for itself
    }

    [Fact]
    public async Task The_desk_sees_that_the_call_was_heard_only_after_the_board_has_reported()
    {
        var call = await CallAsync();
        Assert.Equal((false, false, null), (house.Hall.Current(house.Code).Counter("01")!.CallHeard, call.Taken, call.SpokenAt));
        Assert.True(await house.Announcements.TakeAsync(house.Code, call, "A", "board:1"));
        var taken = await house.SeeAsync(s => s.Calls[0].Taken);
        Assert.Equal((false, null), (taken.Counter("01")!.CallHeard, taken.Calls[0].SpokenAt));
        house.Pass(0.1);
        Assert.False(await house.Announcements.SpokenAsync(house.Code, call.Call, "A", "board:2")); // not the board that took it
        Assert.True(await house.Announcements.SpokenAsync(house.Code, call.Call, "A", "board:1"));
        var heard = await house.SeeAsync(s => s.Calls[0].SpokenAt is not null);
        Assert.Equal((true, house.Now), (heard.Counter("01")!.CallHeard, heard.Calls[0].SpokenAt));
        Assert.False(await house.Announcements.SpokenAsync(house.Code, call.Call, "A", "board:1"));

        await house.RestartAsync();
        var again = house.Hall.Current(house.Code);
        Assert.Equal((true, true), (again.Calls[0].Taken, again.Counter("01")!.CallHeard));
        Assert.False(await house.Announcements.TakeAsync(house.Code, call, "A", "board:3"));
    }

    [Fact]
    public async Task A_board_that_was_cut_off_does_not_speak_the_past()
    {
        var call = await CallAsync();
        house.Pass(0.5);
        Assert.True(await house.Announcements.TakeAsync(house.Code, call, "B", "board:1")); // 30 seconds, still
        house.Pass(0.01);
        Assert.False(await house.Announcements.TakeAsync(house.Code, call, "A", "board:1"));
    }

    [Fact]
    public async Task A_call_that_was_taken_back_is_not_spoken()
    {
        var call = await CallAsync();
        Assert.True((await house.Tickets.UndoAsync(house.Code, "01", house.Officer("01"))).Done);
        Assert.False(await house.Announcements.TakeAsync(house.Code, call, "A", "board:1"));
    }

    [Fact]
    public async Task A_recall_is_a_call_of_its_own()
    {
        var call = await CallAsync();
        Assert.True(await house.Announcements.TakeAsync(house.Code, call, "A", "board:1"));
        house.Pass(0.2);
        Assert.True((await house.Tickets.RecallAsync(house.Code, "01", house.Officer("01"))).Done);
        var seen = await house.SeeAsync(s => s.Calls.Length == 2);
        Assert.Equal((true, true, false), (seen.Calls[0].Again, seen.Calls[0].Active, seen.Calls[0].Taken));
        Assert.Equal((false, false, true), (seen.Calls[1].Again, seen.Calls[1].Active, seen.Calls[1].Taken));
        Assert.True(await house.Announcements.TakeAsync(house.Code, seen.Calls[0], "A", "board:2"));
        Assert.False((await house.SeeAsync(s => s.Calls[0].Taken)).Counter("01")!.CallHeard);
    }

    async Task<HallCall> CallAsync()
    {
        await house.IssueAsync();
        house.Pass(1);
        var card = await house.CallNextAsync();
        return (await house.SeeAsync(s => s.Calls.Any(c => c.Ticket == card!.Id))).Calls[0];
    }
}
