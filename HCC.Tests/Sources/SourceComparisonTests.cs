using HCC.Dossiers;
using HCC.Sources;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Sources;

/// <summary>Two sources side by side (S095, S098, S099). Now is 20/11/2026, 09:00.</summary>
public sealed class SourceComparisonTests
{
    private static readonly DateTimeOffset Now = At(20, 9);

    private static ComparedDossier D(string code, DateTimeOffset? due = null, DateTimeOffset? ended = null, string agency = "stp", bool paused = false) =>
        new(code, agency, ended is null ? paused ? DossierState.Paused : DossierState.Processing : DossierState.Solved, due ?? At(18, 17), ended, paused);

    [Fact]
    public void Of_a_hundred_and_ninety_seven_the_three_missing_codes_are_listed()
    {
        var left = Enumerable.Range(1, 100).Select(n => D($"H-{n:000}", At(25, 17))).ToList();
        var result = SourceComparison.Of(left, left.Where(d => d.Code is not ("H-007" or "H-050" or "H-100")), Now);
        Assert.Equal((100, 97, 97, 97), (result.Left, result.Right, result.Both, result.Same));
        Assert.Equal([("H-007", DifferenceKind.OnlyLeft), ("H-050", DifferenceKind.OnlyLeft), ("H-100", DifferenceKind.OnlyLeft)], result.Differences.Select(d => (d.Code, d.Kind)));
        Assert.Equal(DifferenceKind.OnlyRight, SourceComparison.Of([], [D("X")], Now).Differences[0].Kind);
    }

    [Fact]
    public void What_is_done_here_and_overdue_there_comes_first()
    {
        var result = SourceComparison.Of(
            [D("A", ended: At(17, 9)), D("B", ended: At(17, 9)), D("C"), D("P", ended: At(17, 9))],
            [D("A"), D("B", due: At(25, 17)), D("C", ended: At(18, 8)), D("P", paused: true)], Now);
        Assert.Equal(
            [("A", DifferenceKind.DoneLeftOverdueRight), ("C", DifferenceKind.DoneRightOverdueLeft), ("B", DifferenceKind.DoneLeft), ("P", DifferenceKind.DoneLeft), ("B", DifferenceKind.DueDiffers)],
            result.Differences.Select(d => (d.Code, d.Kind)));
        Assert.Equal(0, result.Same);
    }

    [Fact]
    public void Days_and_agencies_are_compared_and_hours_are_not()
    {
        var result = SourceComparison.Of(
            [D("A", At(18, 17), At(17, 9)), D("B", At(18, 17), At(17, 9)), D("C", At(18, 11)), D("E")],
            [D("A", At(18, 11), At(17, 16)), D("B", At(18, 17), At(18, 9)), D("C", At(19, 11)), D("E", agency: "sct")], Now);
        Assert.Equal([("B", DifferenceKind.EndDiffers), ("C", DifferenceKind.DueDiffers), ("E", DifferenceKind.AgencyDiffers)], result.Differences.Select(d => (d.Code, d.Kind)));
        Assert.Equal(1, result.Same);
    }

    [Fact]
    public void The_order_of_the_lists_does_not_matter_and_sides_mirror()
    {
        var random = new Random(20);
        var left = Enumerable.Range(0, 300).Where(_ => random.Next(5) > 0).Select(n => D($"{n}", At(random.Next(10, 28), 17), random.Next(2) == 0 ? null : At(random.Next(10, 20), 9))).ToList();
        var right = Enumerable.Range(0, 300).Where(_ => random.Next(5) > 0).Select(n => D($"{n}", At(random.Next(10, 28), 17), random.Next(2) == 0 ? null : At(random.Next(10, 20), 9))).ToList();
        var (one, other) = (SourceComparison.Of(left, right, Now), SourceComparison.Of(right.AsEnumerable().Reverse(), left.AsEnumerable().Reverse(), Now));
        Assert.Equal(one.Differences.Select(d => (d.Code, Mirror(d.Kind))).Order(), other.Differences.Select(d => (d.Code, d.Kind)).Order());
        Assert.Equal((one.Same, one.Both), (other.Same, other.Both));
        Assert.NotEmpty(one.Differences);
    }

    private static DifferenceKind Mirror(DifferenceKind kind) => kind switch
    {
        DifferenceKind.OnlyLeft => DifferenceKind.OnlyRight, DifferenceKind.OnlyRight => DifferenceKind.OnlyLeft,
        DifferenceKind.DoneLeft => DifferenceKind.DoneRight, DifferenceKind.DoneRight => DifferenceKind.DoneLeft,
        DifferenceKind.DoneLeftOverdueRight => DifferenceKind.DoneRightOverdueLeft, DifferenceKind.DoneRightOverdueLeft => DifferenceKind.DoneLeftOverdueRight,
        _ => kind,
    };
}
