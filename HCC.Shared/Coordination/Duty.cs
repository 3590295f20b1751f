using HCC.Centers;

namespace HCC.Coordination;

/// <summary>A duty under the rules of coordination between the center and the agencies (Quy chế phối hợp, S202).</summary>
/// <param name="Id">Row id.</param>
/// <param name="Center">Center.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Agency">Agency whose duty it is; null = the center's own.</param>
/// <param name="Basis">Article it comes from; null = not told.</param>
/// <param name="Rhythm">How often.</param>
/// <param name="FirstDue">First due day; of recurring ones also the day of the month.</param>
/// <param name="EndsOn">Last day on which it still falls due; null = no end.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Actor">By whom.</param>
public sealed record Duty(long Id, string Center, string What, string? Agency, string? Basis, DutyRhythm Rhythm, DateOnly FirstDue, DateOnly? EndsOn, DateTimeOffset At, string Actor)
{
    /// <summary>Its due days up to a day. A month that is too short has its last day: the 31st, then the 28th, then the 31st again.</summary>
    public IEnumerable<DateOnly> DueDays(DateOnly to)
    {
        var step = Rhythm switch { DutyRhythm.Once => 0, DutyRhythm.Monthly => 1, DutyRhythm.Quarterly => 3 };
        for (var n = 0; FirstDue.AddMonths(n * step) is var day && day <= to && !(EndsOn < day); n++)
        {
            yield return day;
            if (step == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Whether it falls due on a day.</summary>
    public bool IsDueOn(DateOnly day) => DueDays(day).LastOrDefault() == day;
}

/// <summary>One due day of a duty.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="DueDay">The day.</param>
/// <param name="DoneAt">When it was ticked; null = not yet.</param>
/// <param name="DoneBy">By whom.</param>
public sealed record DutyItem(Duty Duty, DateOnly DueDay, DateTimeOffset? DoneAt, string? DoneBy)
{
    /// <summary>Whether it should have been done by a day and is not.</summary>
    public bool IsOverdue(DateOnly today) => DoneAt is null && DueDay < today;

    /// <summary>As a line in the duties of a report: <c>Sở Tư pháp: gửi danh mục (hạn 05/12/2026)</c>.</summary>
    /// <param name="center">Center, for the name of the agency.</param>
    public string Line(Center center) =>
        $"{(Duty.Agency is { } code ? (center.Agency(code)?.Name.Vi ?? code) + ": " : "")}{Duty.What} (hạn {DueDay.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)})";
}
