using HCC.Dossiers;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers;

public class DossierFlowTests
{
    private static readonly DateTimeOffset At = HallFixture.Friday;
    private static readonly DateTimeOffset Due = HallFixture.At(25, 17);

    [Fact]
    public void Every_pair_of_state_and_action_does_what_the_table_says_or_changes_nothing()
    {
        foreach (var state in Enum.GetValues<DossierState>())
        {
            foreach (var action in Enum.GetValues<DossierAction>().Where(a => !a.IsBeside()))
            {
                var dossier = InState(state);
                var steps = dossier.Steps;
                var answer = dossier.Apply(action, "staff:1", At.AddHours(1), new DossierStep("Phòng A", "lý do", Due.AddDays(2)));
                Assert.Equal(DossierFlow.Next(state, action) is not null, answer.Done);
                Assert.Equal((DossierFlow.Next(state, action) ?? state, steps + (answer.Done ? 1 : 0)), (dossier.State, dossier.Steps));
            }
        }
    }

    [Theory]
    [InlineData(24, 16, DossierOutcome.Early)]
    [InlineData(25, 8, DossierOutcome.OnTime)]
    [InlineData(25, 17, DossierOutcome.OnTime)]
    [InlineData(26, 8, DossierOutcome.Late)]
    public void The_outcome_is_computed_from_the_end_and_never_typed(int day, int hour, DossierOutcome expected)
    {
        var dossier = InState(DossierState.Processing);
        Assert.True(dossier.Apply(DossierAction.Solve, "staff:1", HallFixture.At(day, hour)).Done);
        Assert.Equal((expected, HandOverState.Ready), (dossier.Outcome, dossier.HandOver));
    }

    [Fact]
    public void Handing_over_late_does_not_make_a_solved_dossier_late()
    {
        var dossier = InState(DossierState.Processing);
        dossier.Apply(DossierAction.Solve, "staff:1", HallFixture.At(25, 10));
        Assert.True(dossier.Apply(DossierAction.HandOver, "staff:1", HallFixture.At(30, 10)).Done);
        Assert.Equal((DossierOutcome.OnTime, HandOverState.HandedOver), (dossier.Outcome, dossier.HandOver));
    }

    [Fact]
    public void An_extension_keeps_both_dates()
    {
        var dossier = InState(DossierState.Processing);
        Assert.True(dossier.Apply(DossierAction.Extend, "staff:1", At, new DossierStep(Reason: "chờ xác minh", DueAt: Due.AddDays(5), Document: "12/PXL")).Done);
        Assert.Equal((Due, Due.AddDays(5), 1), (dossier.FirstDueAt, dossier.DueAt, dossier.Extensions));
    }

    [Fact]
    public void False_overdue_needs_evidence_of_a_result_in_time_and_somebody_who_approves()
    {
        var dossier = InState(DossierState.Processing);
        dossier.Apply(DossierAction.Solve, "staff:1", Due.AddDays(1));
        Assert.Equal("dossier.evidence", dossier.Apply(DossierAction.ClaimFalseOverdue, "staff:1", At, new DossierStep(Reason: "đã trả")).Refusal!.Code);
        Assert.Equal("dossier.evidence", dossier.Apply(DossierAction.ClaimFalseOverdue, "staff:1", At, new DossierStep(Reason: "đã trả", Evidence: Due.AddMinutes(1))).Refusal!.Code);
        Assert.False(dossier.Apply(DossierAction.ApproveFalseOverdue, "staff:2", At).Done);
        Assert.True(dossier.Apply(DossierAction.ClaimFalseOverdue, "staff:1", At, new DossierStep(Reason: "đã trả", Evidence: Due.AddHours(-1))).Done);
        Assert.True(dossier.Apply(DossierAction.ApproveFalseOverdue, "staff:2", At).Done);
        Assert.Equal((FalseOverdue.Approved, DossierOutcome.Late), (dossier.FalseOverdue, dossier.Outcome)); // both rates can be shown
    }

    [Fact]
    public void A_reason_is_asked_for_where_the_law_asks_for_one()
    {
        foreach (var action in new[] { DossierAction.AskSupplement, DossierAction.Pause, DossierAction.Return, DossierAction.Stop, DossierAction.Extend })
        {
            Assert.Equal("dossier.reason", InState(DossierState.Processing).Apply(action, "staff:1", At, new DossierStep(DueAt: Due, Reason: " ")).Refusal!.Code);
        }
    }

    private static Dossier InState(DossierState state)
    {
        var dossier = new Dossier { Center = "c", Code = "A-1", Agency = "a", ProcedureName = "p", Source = "desk" };
        dossier.TakeOver(
            new DossierNews { Code = "A-1", Agency = "a", ProcedureName = "p", ReceivedAt = At, DueAt = Due, State = state, EndedAt = state.IsEnded() ? At.AddMinutes(5) : null, Source = "desk", DataAt = At }, "staff:1", At);
        return dossier;
    }
}
