using System.Security.Claims;
using HCC.Access;

namespace HCC.Tests.Access;

/// <summary>What an account limited to some agencies keeps of its rights (S131).</summary>
public sealed class AgencyLimitTests
{
    // Whatever reaches beyond an agency: a right that is added later and forgotten here fails the test below instead of opening a door.
    private static readonly string[] Within =
    [
        Scope.TicketsIssue, Scope.TicketsManage, Scope.CountersOperate, Scope.LiveRead, Scope.ProceduresRead, Scope.DossiersLookup, Scope.DossiersReadOwn, Scope.DossiersWriteOwn, Scope.ScoringReadOwn, Scope.ScoringComment,
    ];

    [Fact]
    public void No_role_reaches_beyond_its_agencies_when_the_account_is_limited()
    {
        foreach (var role in StaffRole.All)
        {
            Assert.Empty(Scope.InForce(Scope.Of(role), limited: true).Except(Within));
        }

        Assert.Empty(Scope.InForce(Scope.All, limited: true).Except(Within));
    }

    [Fact]
    public void Who_may_do_something_with_all_may_do_it_with_the_own()
    {
        var officer = Scope.InForce(Scope.Of(StaffRole.Officer), limited: false);
        Assert.Contains(Scope.DossiersRead, officer);
        Assert.Contains(Scope.DossiersReadOwn, officer);
        Assert.Contains(Scope.DossiersWriteOwn, officer);
        Assert.DoesNotContain(Scope.ScoringReadOwn, officer); // reads no reports
        Assert.Equal([Scope.DossiersReadOwn], Scope.InForce([Scope.DossiersRead], limited: true));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("stp", true)]
    [InlineData("STP", true)]
    [InlineData("stp snv", true)]
    [InlineData("snv", false)]
    [InlineData("", false)]
    public void A_limit_lets_through_its_agencies_and_nothing_else(string? agencies, bool sees)
    {
        var identity = Scope.Identity("staff", "staff:1", "A", [Scope.DossiersRead], "soc-trang", agencies?.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(sees, AgencyLimit.Of(identity).Allows("stp"));
        Assert.Equal(agencies is null, AgencyLimit.Of(identity).Allows(null));
        Assert.Equal(agencies is null, identity.HasClaim(Scope.Claim, Scope.DossiersRead));
    }

    [Fact]
    public void Nobody_is_mistaken_for_somebody_without_limits()
    {
        var wall = new ClaimsPrincipal(Scope.Identity("device", "device:1", "Wall", Scope.Of(DeviceKind.Wall), "soc-trang"));
        Assert.Throws<UnauthorizedAccessException>(() => wall.Center(Scope.DossiersReadOwn));
        Assert.Throws<UnauthorizedAccessException>(() => AgencyLimit.Of(wall, Scope.DossiersReadOwn));
    }

    [Fact]
    public void Keys_of_programs_get_no_right_of_an_agency() =>
        Assert.Equal([Scope.DossiersReadOwn, Scope.DossiersWriteOwn, Scope.ScoringReadOwn, Scope.ScoringComment], Scope.All.Except(Scope.OfKeys));
}
