using HCC.Scoring;
using static HCC.Tests.Scoring.SomeScores;

namespace HCC.Tests.Scoring;

/// <summary>The second score (S172).</summary>
public sealed class ComplexityTests
{
    private const int Simple = 0;
    private const int Hard = 3;

    [Fact]
    public void Two_departments_as_late_as_each_other_with_unlike_mixes_are_equal_officially_and_unlike_corrected()
    {
        // By hand: the hall has 348 of 400 in time = 0,87. Among simple dossiers the others reach 98 of 100, among hard ones 70 of 100.
        // "simple" is 0,90 − 0,98 = 0,08 under what is expected: 0,87 − 0,08 = 0,79, 15,80 points. "hard" is 0,20 above: 1,07, held at 1, 20 points.
        AgencyFacts[] all = [Punctual("simple", Simple, 90, 10), Punctual("hard", Hard, 90, 10), Punctual("other-simple", Simple, 98, 2), Punctual("other-hard", Hard, 70, 30)];
        var hall = AgencyFacts.Sum(all);
        var (simple, hard) = (AgencyScore.Of(Decision, all[0], hall), AgencyScore.Of(Decision, all[1], hall));
        Assert.Equal((18m, 18m), (simple.Of("2.1")!.Points, hard.Of("2.1")!.Points));
        Assert.Equal((15.80m, 20m), (simple.Of("2.1")!.Adjusted, hard.Of("2.1")!.Adjusted));
        Assert.Equal((18m, 15.80m), (simple.Sum.Known, simple.AdjustedSum!.Known));
    }

    [Fact]
    public void The_circular_s_average_is_corrected_on_its_own_scale()
    {
        // Both have 1,00. Others: simple 2,00 (all early), hard 0,50. The hall: (10 + 10 + 20 + 5) / 40 = 1,125.
        AgencyFacts[] all = [Outcome("simple", Simple, 0, 10, 0), Outcome("hard", Hard, 0, 10, 0), Outcome("a", Simple, 10, 0, 0), Outcome("b", Hard, 0, 5, 5)];
        var hall = AgencyFacts.Sum(all);
        Assert.Equal((1m, 0.13m), (AgencyScore.Of(Circular, all[0], hall).Of("CS1")!.Points, AgencyScore.Of(Circular, all[0], hall).Of("CS1")!.Adjusted)); // 1,125 + 1 − 2
        Assert.Equal(1.63m, AgencyScore.Of(Circular, all[1], hall).Of("CS1")!.Adjusted); // 1,125 + 1 − 0,5
    }

    [Fact]
    public void Without_ten_dossiers_of_others_in_its_classes_an_agency_is_compared_with_nobody()
    {
        Assert.Null(Corrected(9));
        Assert.NotNull(Corrected(10));

        static decimal? Corrected(int others)
        {
            AgencyFacts[] all = [Punctual("mine", Hard, 90, 10), Punctual("theirs", Hard, others, 0), Punctual("elsewhere", Simple, 100, 0)];
            return AgencyScore.Of(Decision, all[0], AgencyFacts.Sum(all)).Of("2.1")!.Adjusted;
        }
    }

    [Fact]
    public void An_agency_that_does_as_the_others_do_in_its_classes_gets_the_hall_s_average()
    {
        AgencyFacts[] all = [Punctual("mine", Hard, 70, 30), Punctual("theirs", Hard, 7, 3), Punctual("elsewhere", Simple, 90, 0)];
        Assert.Equal(PointRange.Round(20 * 167m / 200), AgencyScore.Of(Decision, all[0], AgencyFacts.Sum(all)).Of("2.1")!.Adjusted);
    }

    private static AgencyFacts Punctual(string agency, int complexity, int yes, int no) => new(agency, [new(Measure.Punctual, Category.Yes, complexity, yes), new(Measure.Punctual, Category.No, complexity, no)]);

    private static AgencyFacts Outcome(string agency, int complexity, int early, int onTime, int late) =>
        new(agency, [new(Measure.Outcome, Category.Early, complexity, early), new(Measure.Outcome, Category.OnTime, complexity, onTime), new(Measure.Outcome, Category.Late, complexity, late)]);
}
