using System.Text.Json;
using Bunit;
using HCC.Kiosk.Board;
using HCC.Tests.Support;

namespace HCC.Tests.Board;

/// <summary>The hall board as a page.</summary>
public sealed class BoardPageTests
{
    [Fact]
    public async Task A_called_ticket_appears_large_and_beside_its_counter()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var board = house.Visit<BoardPage>("/board?zone=A");
        Assert.Empty(board.FindAll("[data-testid=newest-number]"));

        var number = await house.CallAsync("gplx-doi", "01");
        board.WaitForAssertion(() => Assert.Equal(number, board.Find("[data-testid=newest-number]").TextContent));
        Assert.Contains("Quầy 1", board.Find("[data-testid=newest-counter]").TextContent, StringComparison.Ordinal);
        Assert.Equal(number, board.Find("[data-testid=called-01]").TextContent);
        Assert.Contains("is-new", board.Find(".board-now").ClassName, StringComparison.Ordinal);
        Assert.Equal($"Mời số {number} đến Quầy 1", board.Find("[role=status].visually-hidden").TextContent.Trim());
    }

    [Fact]
    public async Task Every_counter_with_a_ticket_has_its_number_called_or_served()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var board = house.Visit<BoardPage>("/board");
        var first = await house.CallAsync("gplx-doi", "01");
        var second = await house.CallAsync("doanh-nghiep", "18");
        (await house.Hall.Tickets.BeginAsync(house.Hall.Code, "01", house.Hall.Officer("01"))).OrThrow();
        await house.Hall.OpenAsync("33");
        board.WaitForAssertion(() => Assert.Equal([first, second], board.FindAll("[data-testid^=called-]").Select(e => e.TextContent)));
        (await house.Hall.Tickets.CompleteAsync(house.Hall.Code, "01", null, house.Hall.Officer("01"))).OrThrow();
        board.WaitForAssertion(() => Assert.Equal([second], board.FindAll("[data-testid^=called-]").Select(e => e.TextContent)));
    }

    [Fact]
    public async Task The_announcer_is_told_the_calls_of_the_zone_and_nothing_about_persons()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var announcer = house.Page.JSInterop.SetupModule("./js/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var board = house.Visit<BoardPage>("/board?zone=A");
        await house.CallAsync("doanh-nghiep", "18");
        var number = await house.CallAsync("gplx-doi", "01", language: "en");
        board.WaitForAssertion(() =>
        {
            using var told = JsonDocument.Parse(board.Find("[data-calls]").GetAttribute("data-calls")!);
            var call = Assert.Single(told.RootElement.EnumerateArray());
            Assert.Equal(number, call.GetProperty("number").GetString());
            Assert.Equal(["call", "number", "counter", "at", "slow", "active", "spoken"], call.EnumerateObject().Select(p => p.Name));
        });
        board.WaitForAssertion(() => announcer.VerifyInvoke("start"));
        Assert.Equal(("soc-trang", "A", "on"), (board.Find(".screen-board").GetAttribute("data-center"), board.Find(".screen-board").GetAttribute("data-zone"), board.Find(".screen-board").GetAttribute("data-voice")));
    }

    [Fact]
    public async Task A_house_without_a_voice_says_so_in_the_corner_and_a_silent_screen_says_that()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var board = house.Visit<BoardPage>("/board?zone=A");
        board.WaitForAssertion(() => Assert.Contains("Không có giọng đọc", board.Find("[data-testid=no-voice]").TextContent, StringComparison.Ordinal));
        var silent = house.Visit<BoardPage>("/board?zone=A&voice=off");
        Assert.Empty(silent.FindAll("[data-testid=no-voice]"));
        Assert.Equal("off", silent.Find(".screen-board").GetAttribute("data-voice"));
    }

    [Fact]
    public async Task At_lunch_the_hall_says_when_it_opens_again()
    {
        await using var house = await ScreenHouse.OpenAsync();
        house.Hall.Set(HallFixture.At(20, 12, 0));
        var board = house.Visit<BoardPage>("/board");
        var closed = board.Find("[data-testid=closed]");
        Assert.Contains("nghỉ trưa", closed.TextContent, StringComparison.Ordinal);
        Assert.Contains("13:30", closed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_people_are_counted_by_line()
    {
        await using var house = await ScreenHouse.OpenAsync();
        await house.Hall.IssueAsync("gplx-doi");
        await house.Hall.IssueAsync("gplx-doi");
        await house.Hall.IssueAsync("doanh-nghiep");
        var board = house.Visit<BoardPage>("/board?zone=A");
        board.WaitForAssertion(() => Assert.Equal("2", board.Find("[data-testid=waiting-gplx-doi]").TextContent));
        Assert.Equal("2", board.Find("[data-testid=waiting-all]").TextContent);
        Assert.Empty(board.FindAll("[data-testid=waiting-doanh-nghiep]"));
    }
}
