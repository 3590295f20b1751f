using Bunit;
using HCC.Feedback;
using HCC.Kiosk.Rate;
using HCC.Tests.Board;
using HCC.Tests.Support;

namespace HCC.Tests.Rate;

/// <summary>The satisfaction terminal as a page: what it renders for js/rate.js, which takes the taps.</summary>
public sealed class RatePageTests
{
    [Fact]
    public async Task Five_faces_with_the_words_of_the_center_stand_ready_in_both_languages()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var terminal = house.Visit<RatePage>("/rate?counter=05");
        Assert.Equal(["5", "4", "3", "2", "1"], terminal.FindAll("[data-score]").Select(e => e.GetAttribute("data-score")));
        foreach (var level in TestCenter.SocTrang.RatingLevels)
        {
            var face = terminal.Find($"[data-testid=rate-{level.Score}]");
            Assert.Equal(level.Name.Vi, face.QuerySelector("[lang=vi]")!.TextContent);
            Assert.Equal(level.Name.En, face.QuerySelector("[lang=en]")!.TextContent);
            Assert.Equal(level.AsksReason, face.HasAttribute("data-asks"));
        }
    }

    [Fact]
    public async Task At_most_six_reasons_of_the_center_can_be_touched()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var terminal = house.Visit<RatePage>("/rate?counter=05");
        Assert.Equal(TestCenter.SocTrang.RatingReasons.Take(6).Select(r => "reason-" + r.Code), terminal.FindAll("[data-reason]").Select(e => e.GetAttribute("data-testid")));
        Assert.NotNull(terminal.Find("[data-testid=skip]"));
        Assert.NotNull(terminal.Find("[data-testid=thanks]"));
    }

    [Fact]
    public async Task A_finished_service_is_told_at_once_with_its_number_and_language()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var terminal = house.Visit<RatePage>("/rate?counter=05");
        Assert.False(terminal.Find("[data-service]").HasAttribute("data-ticket"));
        var number = await FinishAsync(house, "en");
        terminal.WaitForAssertion(() => Assert.Equal(number, terminal.Find("[data-service]").GetAttribute("data-ticket-number")));
        Assert.Equal("en", terminal.Find("[data-service]").GetAttribute("data-ticket-language"));
        Assert.False(terminal.Find("[data-service]").HasAttribute("data-rated"));
    }

    [Fact]
    public async Task A_completion_that_is_taken_back_takes_the_question_back()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var terminal = house.Visit<RatePage>("/rate?counter=05");
        await FinishAsync(house);
        terminal.WaitForAssertion(() => Assert.True(terminal.Find("[data-service]").HasAttribute("data-ticket")));
        (await house.Hall.Tickets.UndoAsync(house.Hall.Code, "05", house.Hall.Officer("05"))).OrThrow();
        terminal.WaitForAssertion(() => Assert.False(terminal.Find("[data-service]").HasAttribute("data-ticket")));
    }

    [Fact]
    public async Task A_service_rated_elsewhere_is_marked_as_rated()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var terminal = house.Visit<RatePage>("/rate?counter=05");
        await FinishAsync(house);
        (await house.Hall.Ratings.RateAsync(new RatingRequest(house.Hall.Code, "05", Score: 4, Source: "phone"), house.Hall.Press("phone"))).OrThrow();
        terminal.WaitForAssertion(() => Assert.True(terminal.Find("[data-service]").HasAttribute("data-rated")));
    }

    [Fact]
    public async Task An_old_service_is_not_asked_about()
    {
        await using var house = await ScreenHouse.OpenAsync();
        await FinishAsync(house);
        house.Hall.Pass(house.Hall.Center.CallRule.RatingMinutes);
        var terminal = house.Visit<RatePage>("/rate?counter=05");
        Assert.False(terminal.Find("[data-service]").HasAttribute("data-ticket"));
    }

    [Fact]
    public async Task The_greeting_follows_the_counter()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var terminal = house.Visit<RatePage>("/rate?counter=05");
        Assert.Contains("Quầy chưa mở", terminal.Find("#rate-welcome").TextContent, StringComparison.Ordinal);
        await house.Hall.OpenAsync("05");
        terminal.WaitForAssertion(() => Assert.Contains("Kính chào Quý vị", terminal.Find("#rate-welcome").TextContent, StringComparison.Ordinal));
        Assert.Contains("Quầy 5", terminal.Find(".rate-counter").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_without_a_counter_lets_staff_choose_one()
    {
        await using var house = await ScreenHouse.OpenAsync();
        var terminal = house.Visit<RatePage>("/rate");
        Assert.Equal(33, terminal.FindAll(".rate-counters a").Count);
        Assert.Equal("/rate?center=soc-trang&counter=05", terminal.FindAll(".rate-counters a")[4].GetAttribute("href"));
        Assert.Empty(terminal.FindAll("[data-score]"));
    }

    private static async Task<string> FinishAsync(ScreenHouse house, string language = "vi")
    {
        var number = await house.CallAsync("gplx-moi", "05", language);
        (await house.Hall.Tickets.BeginAsync(house.Hall.Code, "05", house.Hall.Officer("05"))).OrThrow();
        (await house.Hall.Tickets.CompleteAsync(house.Hall.Code, "05", null, house.Hall.Officer("05"))).OrThrow();
        await house.Hall.SeeAsync(s => s.Counter("05")!.LastFinished?.Number == number);
        return number;
    }
}
