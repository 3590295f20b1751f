using HCC.Ticketing;

namespace HCC.Tests.Ticketing;

public class TicketTokenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(4_294_967_297)]
    [InlineData(1_099_511_627_775)]
    public void A_name_leads_to_its_row_and_two_names_of_one_row_differ(long id)
    {
        var (one, other) = (TicketToken.New(id), TicketToken.New(id));
        Assert.Equal((22, id, id), (one.Length, TicketToken.IdOf(one), TicketToken.IdOf(other)));
        Assert.False(TicketToken.Same(one, other));
        Assert.True(TicketToken.Same(one, new string(one)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("AAAAAAEAAAAAAAAAAAAAA A")]
    [InlineData("AAAAAAEAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAEAAAAAAAAAAAAAAAAA")]
    [InlineData("ăâêôơưđăâêôơưđăâêôơưđă")]
    public void What_cannot_be_a_name_leads_nowhere(string text) => Assert.Null(TicketToken.IdOf(text));
}
