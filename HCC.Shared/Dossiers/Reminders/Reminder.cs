namespace HCC.Dossiers.Reminders;

/// <summary>The reminder of one morning to one agency (S083, S084): its dossiers that are overdue, due today and due on the next working day, as they were when it was made.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Center">Center.</param>
/// <param name="Day">Day.</param>
/// <param name="Agency">Agency.</param>
/// <param name="Overdue">Ids of dossiers that were overdue.</param>
/// <param name="Today">Ids of dossiers due on the day.</param>
/// <param name="Tomorrow">Ids of dossiers due on the next working day.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="SentAt">When it was sent; null = not yet.</param>
/// <param name="Channel">How it went.</param>
/// <param name="Actor">Who sent it.</param>
public sealed record Reminder(long Id, string Center, DateOnly Day, string Agency, IReadOnlyList<long> Overdue, IReadOnlyList<long> Today, IReadOnlyList<long> Tomorrow, DateTimeOffset MadeAt, DateTimeOffset? SentAt, ApologyChannel? Channel, string? Actor);
