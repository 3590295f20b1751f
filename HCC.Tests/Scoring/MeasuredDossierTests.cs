using HCC.Dossiers;
using HCC.Scoring;

namespace HCC.Tests.Scoring;

/// <summary>What one dossier says to each measure.</summary>
public sealed class MeasuredDossierTests
{
    private static readonly MeasuredDossier Plain = new() { Agency = "stp", Received = true, InTime = true };

    [Fact]
    public void An_open_dossier_in_time_is_punctual_and_no_outcome()
    {
        Assert.Equal((null, Category.Yes, Category.Unknown), (Plain.Of(Measure.Outcome), Plain.Of(Measure.Punctual), Plain.Of(Measure.TroubleFree)));
        var overdue = Plain with { InTime = false };
        Assert.Equal((Category.No, Category.No, Category.No), (overdue.Of(Measure.Punctual), overdue.Of(Measure.TroubleFree), overdue.Of(Measure.Apologised)));
    }

    [Fact]
    public void A_second_request_for_a_supplement_counts_as_late_by_the_decision()
    {
        var solved = Plain with { Outcome = DossierOutcome.Early, State = DossierState.Solved };
        Assert.Equal(Category.Yes, (solved with { Supplements = 1 }).Of(Measure.Punctual));
        Assert.Equal(Category.No, (solved with { Supplements = 2 }).Of(Measure.Punctual));
        Assert.Equal(Category.Early, (solved with { Supplements = 2 }).Of(Measure.Outcome)); // the time of the circular is the time
    }

    [Fact]
    public void Supplements_of_other_software_are_not_known_unless_there_were_two()
    {
        var imported = Plain with { Outcome = DossierOutcome.Early, State = DossierState.Solved, TellsSupplements = false };
        Assert.Equal((Category.Unknown, Category.More), (imported.Of(Measure.Supplements), (imported with { Supplements = 2 }).Of(Measure.Supplements)));
        Assert.Equal((Category.None, Category.Once), ((imported with { TellsSupplements = true }).Of(Measure.Supplements), (imported with { TellsSupplements = true, Supplements = 1 }).Of(Measure.Supplements)));
        Assert.Null(Plain.Of(Measure.Supplements)); // not ended
    }

    [Theory]
    [InlineData(DossierChannel.Counter, null, null, Category.No)]
    [InlineData(DossierChannel.Online, null, null, Category.Yes)]
    [InlineData(DossierChannel.Online, DossierOutcome.Early, true, Category.Yes)]
    [InlineData(DossierChannel.Online, DossierOutcome.Early, false, Category.Unknown)]
    [InlineData(DossierChannel.Online, DossierOutcome.Early, null, Category.Unknown)]
    public void An_online_dossier_counts_until_it_is_solved_without_an_electronic_result(DossierChannel channel, DossierOutcome? outcome, bool? scanned, Category said) =>
        Assert.Equal(said, (Plain with { Channel = channel, Outcome = outcome, State = outcome is null ? DossierState.Processing : DossierState.Solved, ScannedOut = scanned }).Of(Measure.OnlineCounted));

    [Fact]
    public void What_was_carried_over_is_not_asked_about_its_reception()
    {
        var carried = Plain with { Received = false, Channel = DossierChannel.Online };
        Assert.All((Measure[])[Measure.OnlineReceived, Measure.OnlineCounted, Measure.Synced, Measure.PapersScanned, Measure.PaidOnline], m => Assert.Null(carried.Of(m)));
        Assert.Equal(Category.No, carried.Of(Measure.OnlineLate));
    }

    [Fact]
    public void Fees_paid_do_not_tell_by_which_way()
    {
        Assert.Null(Plain.Of(Measure.PaidOnline));
        Assert.Null((Plain with { FeeVnd = 1, Payment = PaymentState.Exempt }).Of(Measure.PaidOnline));
        Assert.Equal((Category.No, Category.Unknown), ((Plain with { FeeVnd = 1, Payment = PaymentState.Due }).Of(Measure.PaidOnline), (Plain with { FeeVnd = 1, Payment = PaymentState.Paid }).Of(Measure.PaidOnline)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(21, 2)]
    [InlineData(22, 3)]
    public void Complexity_goes_by_the_promised_days(int days, int group) => Assert.Equal(group, (Plain with { PromisedDays = days }).Complexity([1, 7, 21]));

    [Fact]
    public void Returned_is_not_solved_and_has_no_result_to_scan()
    {
        var returned = Plain with { Outcome = DossierOutcome.OnTime, State = DossierState.Returned, ScannedOut = false };
        Assert.Equal((Category.Yes, null, Category.OnTime), (returned.Of(Measure.Returned), returned.Of(Measure.ResultScanned), returned.Of(Measure.Outcome)));
    }
}
