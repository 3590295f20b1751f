using HCC.Dossiers;
using HCC.Tests.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers;

/// <summary>Who held a dossier and for how long (S085, S088), and the clock of the supplement (S106). Working days are 07:00–11:30 and 13:30–17:00.</summary>
public sealed class SegmentTests
{
    private static DateTimeOffset At(int day, int hour, int minute = 0) => HallFixture.At(day, hour, minute);

    [Fact]
    public void Each_holder_has_a_clock_of_its_own_that_stands_while_others_are_waited_for()
    {
        var (dossier, moves) = Live(
            (DossierAction.Forward, At(16, 9), "Phòng A"), (DossierAction.Pause, At(16, 14, 30), null), (DossierAction.Resume, At(18, 9), null), (DossierAction.Forward, At(18, 10), "Phòng B"), (DossierAction.Solve, At(19, 9), null), (DossierAction.HandOver, At(25, 9), null));
        var segments = Segment.Of(October2019.Center, dossier, moves, At(30, 9));
        Assert.Equal([("Một cửa", 1.0, 0.0), ("Phòng A", 4.5, 12.5), ("Phòng B", 7.0, 0.0)], segments.Select(s => (s.Holder, Math.Round(s.Worked.TotalHours, 2), Math.Round(s.Paused.TotalHours, 2))));
        Assert.Equal([At(16, 9), At(18, 10), At(19, 9)], segments.Select(s => s.To!.Value)); // the hand-over afterwards is nobody's delay
    }

    [Fact]
    public void A_late_dossier_names_who_held_it_when_it_fell_due()
    {
        var (dossier, moves) = Live((DossierAction.Forward, At(17, 9), "Phòng A"), (DossierAction.Forward, At(19, 9), "Phòng B"), (DossierAction.Solve, At(20, 9), null));
        Assert.Equal(["Phòng A"], Segment.Of(October2019.Center, dossier, moves, At(30, 9)).Where(s => s.HeldAtDue).Select(s => s.Holder));
    }

    [Fact]
    public void The_last_segment_of_an_open_dossier_runs()
    {
        var (dossier, moves) = Live((DossierAction.Forward, At(16, 9), "Phòng A"));
        var last = Segment.Of(October2019.Center, dossier, moves, At(16, 10))[^1];
        Assert.Equal(("Phòng A", (DateTimeOffset?)null, TimeSpan.FromHours(1)), (last.Holder, last.To, last.Worked));
    }

    [Theory]
    [InlineData(18, 2, false)] // received on Monday the 16th
    [InlineData(19, 3, false)]
    [InlineData(20, 4, true)] // asked on day 4 where 3 is the limit
    [InlineData(23, 5, true)] // a weekend between
    public void A_supplement_asked_for_too_late_is_flagged(int day, int days, bool late)
    {
        var (dossier, moves) = Live((DossierAction.AskSupplement, At(day, 9), null));
        var clock = SupplementClock.Of(October2019.Center with { SupplementWithinDays = 3 }, dossier, moves)!;
        Assert.Equal((days, late), (clock.Days, clock.IsLate));
        Assert.Null(SupplementClock.Of(October2019.Center with { SupplementWithinDays = null }, dossier, moves));
    }

    private static (Dossier Dossier, List<DossierMove> Moves) Live(params (DossierAction Action, DateTimeOffset At, string? Holder)[] steps)
    {
        var dossier = new Dossier { Id = 1, Center = "soc-trang", Code = "S-1", Agency = "stp", ProcedureName = "Việc", Source = "desk" };
        var moves = new List<DossierMove> { dossier.Receive("staff:1", At(16, 8), At(18, 17), "Một cửa") };
        foreach (var (action, at, holder) in steps)
        {
            moves.Add(dossier.Apply(action, "staff:1", at, new DossierStep(holder, "lý do", action == DossierAction.Resume ? At(20, 17) : null)).OrThrow());
        }

        return (dossier, moves);
    }
}
