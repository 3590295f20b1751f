using System.Globalization;
using HCC.Dossiers;
using static HCC.Tests.Support.Local;

namespace HCC.Tests.Dossiers;

/// <summary>How a dossier stands against its due date.</summary>
public sealed class DeadlineStateTests
{
    [Theory] // due at 17:00 on Monday 23 November
    [InlineData("20/11/2026 16:59", DeadlineState.Early)]
    [InlineData("22/11/2026 10:00", DeadlineState.Early)] // worked on a Sunday
    [InlineData("23/11/2026 00:00", DeadlineState.OnTime)]
    [InlineData("23/11/2026 17:00", DeadlineState.OnTime)] // at the due instant
    [InlineData("23/11/2026 17:00:01", DeadlineState.Late)]
    [InlineData("25/11/2026 09:00", DeadlineState.Late)]
    public void A_solved_dossier_is_judged_by_when_it_was_solved(string solved, DeadlineState state)
    {
        Assert.Equal(state, DeadlineState.Of(DueDatesTests.Center, At("23/11/2026 17:00"), At("30/11/2026 09:00"), At(solved)));
        Assert.Equal(state, DeadlineState.Of(DueDatesTests.Center, At("23/11/2026 17:00").ToUniversalTime(), At("30/11/2026 09:00"), At(solved).ToUniversalTime()));
    }

    [Theory] // due at 17:00 on Thursday 26 November; Tuesday 24 is a holiday
    [InlineData("20/11/2026 09:00", 1, DeadlineState.InTime)]
    [InlineData("23/11/2026 17:00", 1, DeadlineState.InTime)] // the next working day is Wednesday
    [InlineData("24/11/2026 09:00", 1, DeadlineState.InTime)]
    [InlineData("25/11/2026 00:00", 1, DeadlineState.DueSoon)]
    [InlineData("26/11/2026 17:00", 1, DeadlineState.DueSoon)]
    [InlineData("26/11/2026 17:00:01", 1, DeadlineState.Overdue)] // passes its hour by itself (S078)
    [InlineData("25/11/2026 09:00", 0, DeadlineState.InTime)]
    [InlineData("26/11/2026 00:00", 0, DeadlineState.DueSoon)]
    [InlineData("23/11/2026 09:00", 2, DeadlineState.DueSoon)]
    public void An_open_dossier_is_in_time_due_soon_or_overdue(string now, int dueSoonDays, DeadlineState state) =>
        Assert.Equal(state, DeadlineState.Of(DueDatesTests.Center with { DueSoonDays = dueSoonDays }, At("26/11/2026 17:00"), At(now), null));

    [Fact]
    public void Every_state_has_a_name_in_both_languages()
    {
        var names = Enum.GetValues<DeadlineState>().Select(DueText.Name).ToList();
        Assert.Equal(names.Count, names.Select(n => n.Vi).Distinct().Count());
        Assert.Equal(names.Count, names.Select(n => n.In(CultureInfo.GetCultureInfo("en").Name)).Distinct().Count());
        Assert.Equal("Sắp hết hạn", DueText.Name(DeadlineState.DueSoon).Vi);
    }
}
