using HCC.Text;

namespace HCC.Coordination;

/// <summary>Why an obstacle or a duty is not written down or changed.</summary>
internal static class CoordinationRefusal
{
    public static Refusal Text(int most) => RefusalText.Of("coordination.text", nameof(RefusalText.CoordinationText), most) with { Status = 400 };

    public static Refusal Days() => RefusalText.Of("coordination.days", nameof(RefusalText.CoordinationDays)) with { Status = 400 };

    public static Refusal UnknownObstacle() => RefusalText.Of("obstacle.unknown", nameof(RefusalText.ObstacleUnknown)) with { Status = 404 };

    public static Refusal Solved() => RefusalText.Of("obstacle.solved", nameof(RefusalText.ObstacleSolved));

    public static Refusal NotSolved() => RefusalText.Of("obstacle.open", nameof(RefusalText.ObstacleOpen));

    public static Refusal UnknownDuty() => RefusalText.Of("duty.unknown", nameof(RefusalText.DutyUnknown)) with { Status = 404 };

    public static Refusal NotDue() => RefusalText.Of("duty.not-due", nameof(RefusalText.DutyNotDue)) with { Status = 400 };

    public static Refusal Ticked() => RefusalText.Of("duty.ticked", nameof(RefusalText.DutyTicked));

    public static Refusal NotTicked() => RefusalText.Of("duty.not-ticked", nameof(RefusalText.DutyNotTicked));
}
