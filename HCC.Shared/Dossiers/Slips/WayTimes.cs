using HCC.Calendars;
using HCC.Centers;
using HCC.Processes;

namespace HCC.Dossiers.Slips;

/// <summary>A part of a dossier's way whose working time is counted (S085).</summary>
public enum WayPart
{
    /// <summary>Hướng dẫn, tiếp nhận: until it is passed on for the first time, or what the process calls so.</summary>
    Reception,

    /// <summary>Thẩm định, where the process in force names who does it.</summary>
    Appraisal,

    /// <summary>Phê duyệt, where the process in force names who does it.</summary>
    Approval,

    /// <summary>Thẩm định và phê duyệt, where nothing tells them apart.</summary>
    Unsplit,

    /// <summary>Đóng dấu: from the result to its second seal.</summary>
    Seal,

    /// <summary>Trả kết quả: from the result, or its seal, to the hand-over. It holds the time until the applicant came.</summary>
    HandOver,

    /// <summary>From reception to result, pauses left out where the steps are known.</summary>
    Whole,
}

/// <summary>What of a dossier is needed for the times of its way.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Procedure">Procedure; null = none is named.</param>
/// <param name="ReceivedAt">Reception.</param>
/// <param name="DueAt">Due time.</param>
/// <param name="EndedAt">End of processing.</param>
/// <param name="SealedAt">First seal; null = none is noted.</param>
/// <param name="HandedOverAt">Hand-over; null = not yet.</param>
/// <param name="Moves">Its steps where this house recorded them, else none.</param>
public sealed record WayTrace(long Id, string? Procedure, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DateTimeOffset EndedAt, DateTimeOffset? SealedAt, DateTimeOffset? HandedOverAt, IReadOnlyList<DossierMove> Moves);

/// <summary>How the recorded moves of a dossier become working time of the five steps. What is not recorded gives no time, never a guess.</summary>
public static class WayTimes
{
    /// <summary>The step of the process that each holder, in order, stands for: the first one of that office that is not taken yet; null = none.</summary>
    public static IReadOnlyList<ProcessStep?> Match(Center center, IEnumerable<string> holders, InternalProcess? process)
    {
        var free = process?.Steps.ToList() ?? [];
        return [.. holders.Select(holder =>
        {
            var step = free.Find(s => s.IsOf(holder, center));
            if (step is not null)
            {
                free.Remove(step);
            }

            return step;
        })];
    }

    /// <summary>Working times of a dossier that has ended, part by part.</summary>
    /// <param name="center">Center whose working time counts.</param>
    /// <param name="trace">The dossier.</param>
    /// <param name="process">Internal process in force on the day of receipt; null = none.</param>
    public static IReadOnlyDictionary<WayPart, TimeSpan> Of(Center center, WayTrace trace, InternalProcess? process)
    {
        var calendar = WorkingCalendar.Of(center);
        var times = new Dictionary<WayPart, TimeSpan>();
        if (trace.Moves is [{ Action: DossierAction.Receive }, ..])
        {
            var segments = Segment.Of(calendar, trace.ReceivedAt, trace.DueAt, trace.EndedAt, trace.Moves, trace.EndedAt);
            var steps = Match(center, segments.Select(s => s.Holder), process);
            for (var n = 0; n < segments.Count; n++)
            {
                var part = PartOf(steps[n]?.Way, n, segments.Count);
                times[part] = times.GetValueOrDefault(part) + segments[n].Worked;
            }

            times[WayPart.Whole] = segments.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Worked);
        }
        else
        {
            times[WayPart.Whole] = calendar.WorkingTimeBetween(trace.ReceivedAt, trace.EndedAt);
            return times; // a source tells days rather than hours of what came after the result
        }

        if (trace.SealedAt is { } sealedAt && sealedAt >= trace.EndedAt)
        {
            times[WayPart.Seal] = calendar.WorkingTimeBetween(trace.EndedAt, sealedAt);
        }

        if (trace.HandedOverAt is { } handed && handed >= trace.EndedAt)
        {
            var ready = trace.SealedAt is { } at && at > trace.EndedAt && at < handed ? at : trace.EndedAt;
            times[WayPart.HandOver] = calendar.WorkingTimeBetween(ready, handed);
        }

        return times;
    }

    // Without a process: who received it is the reception as soon as it was passed on; the rest is not told apart.
    private static WayPart PartOf(WayStep? way, int n, int count) => way switch
    {
        WayStep.Reception => WayPart.Reception,
        WayStep.Appraisal => WayPart.Appraisal,
        WayStep.Approval => WayPart.Approval,
        WayStep.Seal => WayPart.Seal,
        WayStep.HandOver => WayPart.HandOver,
        null when n == 0 && count > 1 => WayPart.Reception,
        null => WayPart.Unsplit,
    };
}
