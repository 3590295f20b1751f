namespace HCC.Insights;

/// <summary>The register today, counted from dossiers and never typed (S076–S078).</summary>
/// <param name="At">When it was counted.</param>
/// <param name="Received">Received today.</param>
/// <param name="Ended">With a result today, returned and withdrawn ones included.</param>
/// <param name="EndedLate">Of these after their due time.</param>
/// <param name="DueToday">Open, running and due later today.</param>
/// <param name="Overdue">Open, running and past their due time.</param>
/// <param name="Open">All open ones.</param>
/// <param name="OldestData">Time of the oldest source data among the open ones; null = all are of our own desk.</param>
public sealed record DossierDay(DateTimeOffset At, int Received, int Ended, int EndedLate, int DueToday, int Overdue, int Open, DateTimeOffset? OldestData)
{
    /// <summary>Overdue over open.</summary>
    public Share OverdueShare => new(Overdue, Open);
}
