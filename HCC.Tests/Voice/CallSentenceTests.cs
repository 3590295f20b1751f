using HCC.Centers;
using HCC.Live;
using HCC.Voice;

namespace HCC.Tests.Voice;

/// <summary>What is said when a number is called.</summary>
public sealed class CallSentenceTests
{
    private static readonly Center Hall = CenterJson.Read(Seeds.CenterDocument("soc-trang"));

    internal static HallCall Call(string number = "A012", string counter = "05", string zone = "A", bool slow = false, string language = "vi") =>
        new(1002, 1, number, counter, zone, DateTimeOffset.UnixEpoch, Again: false, slow, Active: true, language, Taken: false, SpokenAt: null);

    [Fact]
    public void A_board_of_the_zone_says_number_and_counter()
    {
        var said = Assert.Single(CallSentences.Of(Hall, Call(), "A"));
        Assert.Equal(new CallSentence("vi", "Mời số a, không một hai, đến quầy số năm.", "Mời số A012 đến quầy số 5", Slow: false), said);
    }

    [Fact]
    public void Another_zone_on_the_same_floor_is_named_without_its_floor() =>
        Assert.Equal("Mời số a, không một hai, đến quầy số mười, Khu bê.", CallSentences.Of(Hall, Call(counter: "10", zone: "B"), "A")[0].Text);

    [Fact]
    public void Another_floor_is_said_and_a_board_of_the_whole_hall_says_both_always()
    {
        var upstairs = CallSentences.Of(Hall, Call("DN014", "18", "C"), "A")[0];
        Assert.Equal("Mời số dê en nờ, không một bốn, đến quầy số mười tám, Khu xê, tầng hai.", upstairs.Text);
        Assert.Equal("Mời số DN014 đến quầy số 18, Khu C, tầng 2", upstairs.Caption);
        Assert.EndsWith("Khu a, tầng một.", CallSentences.Of(Hall, Call(), null)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_call_is_said_twice_and_every_sign_stands_alone()
    {
        var said = CallSentences.Of(Hall, Call(slow: true), "A");
        Assert.Equal(2, said.Count);
        Assert.All(said, s => Assert.True(s.Slow));
        Assert.All(said, s => Assert.Equal("Mời số a, không, một, hai, đến quầy số năm.", s.Text));
    }

    [Fact]
    public void A_ticket_taken_in_English_hears_English_after_Vietnamese()
    {
        var said = CallSentences.Of(Hall, Call("DN014", "18", "C", language: "en"), "A");
        Assert.Equal(["vi", "en"], said.Select(s => s.Language));
        Assert.Equal("Number D N zero one four, please go to counter eighteen, Zone C, floor two.", said[1].Text);
        Assert.Equal("Number DN014, please go to counter 18, Zone C, floor 2", said[1].Caption);
        Assert.Equal(["vi", "vi", "en"], CallSentences.Of(Hall, Call(slow: true, language: "en"), "A").Select(s => s.Language));
    }
}
