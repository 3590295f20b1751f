using HCC.Kiosk.Take;

namespace HCC.Tests.Kiosk;

public sealed class KioskAddressTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void An_address_read_back_is_the_same()
    {
        var address = new KioskAddress
        {
            Step = KioskStep.Confirm, Group = "xe-co", Line = "gplx-doi", Procedure = "3.000347", Priority = "cao-tuoi", Slow = true, Press = PressId.New(Now),
            Language = "en", Query = "đổi bằng & lái xe?", Page = 3, Help = true, Center = "soc-trang", PrintOff = true, Mm = "4.04",
        };

        Assert.Equal(address, KioskAddress.Parse(address.ToUri()));
        Assert.Equal(address, KioskAddress.Parse("http://localhost" + address.ToUri() + "#top"));
    }

    [Theory]
    [InlineData("/kiosk?step=nonsense&page=-4")]
    [InlineData("/kiosk?step=99")]
    [InlineData("/kiosk?step=&help=true&page=1e9")]
    public void What_an_address_does_not_mean_is_left_out(string uri) => Assert.Equal(new KioskAddress(), KioskAddress.Parse(uri));

    [Fact]
    public void Going_home_forgets_the_citizen_and_keeps_what_the_launcher_said()
    {
        var home = KioskAddress.Parse("/kiosk?center=soc-trang&print=off&mm=4.1&step=ticket&line=a&priority=cao-tuoi&press=x&q=ho+ten&slow=1").Home;

        Assert.Equal("/kiosk?center=soc-trang&print=off&mm=4.1", home.ToUri());
        Assert.Equal("/language/vi?returnUrl=%2Fkiosk%3Fcenter%3Dsoc-trang%26print%3Doff%26mm%3D4.1", home.FreshStart);
    }

    [Theory]
    [InlineData("/kiosk?step=line&group=g", 4, "/kiosk?step=group")]
    [InlineData("/kiosk?step=confirm&group=g&line=l&press=p&slow=1", 4, "/kiosk?step=line&group=g")]
    [InlineData("/kiosk?step=confirm&group=g&line=l&press=p", 1, "/kiosk?step=group")]
    [InlineData("/kiosk?step=priority&group=g&line=l&press=p&slow=1", 4, "/kiosk?step=confirm&group=g&line=l&slow=1&press=p")]
    [InlineData("/kiosk?step=confirm&line=l&procedure=1.2&press=p&q=khai&page=2", 4, "/kiosk?step=procedure&procedure=1.2&q=khai&page=2")]
    [InlineData("/kiosk?step=procedure&procedure=1.2&q=khai&page=2", 0, "/kiosk?step=find&q=khai&page=2")]
    [InlineData("/kiosk?step=find&q=khai", 0, "/kiosk")]
    [InlineData("/kiosk?step=line&group=g&help=1", 4, "/kiosk?step=line&group=g")]
    public void Back_leads_to_the_page_before(string from, int linesInGroup, string to) => Assert.Equal(to, KioskAddress.Parse(from).Back(linesInGroup).ToUri());

    [Fact]
    public void A_press_acts_for_some_minutes_only()
    {
        var press = PressId.New(Now);

        Assert.True(PressId.IsFresh(press, Now));
        Assert.True(PressId.IsFresh(press, Now.AddMinutes(9)));
        Assert.False(PressId.IsFresh(press, Now.AddMinutes(10)));
        Assert.False(PressId.IsFresh(press, Now.AddDays(-1)));
        Assert.False(PressId.IsFresh(Guid.NewGuid().ToString("N"), Now));
        Assert.False(PressId.IsFresh("1", Now));
        Assert.False(PressId.IsFresh(null, Now));
        Assert.NotEqual(press, PressId.New(Now));
    }
}
