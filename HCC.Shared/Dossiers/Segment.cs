using HCC.Calendars;
using HCC.Centers;

namespace HCC.Dossiers;

/// <summary>
/// A stretch of a dossier's way during which one unit or person held it, with its own clock (S085, S088). While the dossier waited for the applicant
/// or for others outside, the clock of the holder stood still.
/// </summary>
/// <param name="Holder">Who held it.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null = still.</param>
/// <param name="Worked">Working time of the hall that passed with the holder, pauses left out.</param>
/// <param name="Paused">Working time that passed in pauses.</param>
/// <param name="HeldAtDue">Whether it was with this holder that the due time passed.</param>
/// <param name="Step">Number of the move with which it began.</param>
public sealed record Segment(string Holder, DateTimeOffset From, DateTimeOffset? To, TimeSpan Worked, TimeSpan Paused, bool HeldAtDue, int Step = 0)
{
    /// <summary>The segments of a dossier from its steps, in order; they end with the dossier.</summary>
    /// <param name="center">Center whose working time counts.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="moves">All its steps in order.</param>
    /// <param name="now">Instant up to which an open segment counts.</param>
    public static IReadOnlyList<Segment> Of(Center center, Dossier dossier, IReadOnlyList<DossierMove> moves, DateTimeOffset now) =>
        Of(WorkingCalendar.Of(center), dossier.ReceivedAt, dossier.DueAt, dossier.EndedAt, moves, now);

    /// <summary>The same out of the few columns that matter, for counts over many dossiers.</summary>
    /// <param name="calendar">Working time that counts.</param>
    /// <param name="receivedAt">Reception.</param>
    /// <param name="dueAt">Due time.</param>
    /// <param name="endedAt">End of processing; null = open.</param>
    /// <param name="moves">All steps in order.</param>
    /// <param name="now">Instant up to which an open segment counts.</param>
    public static IReadOnlyList<Segment> Of(WorkingCalendar calendar, DateTimeOffset receivedAt, DateTimeOffset dueAt, DateTimeOffset? endedAt, IReadOnlyList<DossierMove> moves, DateTimeOffset now)
    {
        var (segments, end) = (new List<Segment>(), endedAt ?? now);
        for (var n = 0; n < moves.Count; n++)
        {
            // What a source tells counts from its own time of reception, the first news as well as our first step.
            var from = n == 0 && receivedAt < moves[n].At ? receivedAt : moves[n].At;
            var next = n + 1 < moves.Count ? moves[n + 1].At : end;
            var to = next < end ? next : end;
            var holder = moves[n].Holder is { Length: > 0 } told ? told : segments.Count > 0 ? segments[^1].Holder : "";
            if (to < from || (to == from && n > 0) || moves[n].ToState.IsEnded())
            {
                continue;
            }

            var time = calendar.WorkingTimeBetween(from, to);
            var stands = moves[n].ToState is DossierState.Paused or DossierState.AwaitingSupplement;
            var atDue = from <= dueAt && dueAt < to;
            var open = endedAt is null && n == moves.Count - 1 ? (DateTimeOffset?)null : to;
            var (worked, paused) = stands ? (TimeSpan.Zero, time) : (time, TimeSpan.Zero);
            if (segments.Count > 0 && segments[^1].Holder == holder)
            {
                var before = segments[^1];
                segments[^1] = before with { To = open, Worked = before.Worked + worked, Paused = before.Paused + paused, HeldAtDue = before.HeldAtDue || atDue };
            }
            else
            {
                segments.Add(new(holder, from, open, worked, paused, atDue, moves[n].Step));
            }
        }

        return segments;
    }
}

/// <summary>Whether a supplement was asked for in time (S106).</summary>
/// <param name="AskedAt">When it was asked for; null = not at all.</param>
/// <param name="Days">Working days after the reception on which it was asked for.</param>
/// <param name="Limit">Working days within which it had to be.</param>
public sealed record SupplementClock(DateTimeOffset? AskedAt, int Days, int Limit)
{
    /// <summary>Whether it was asked for too late.</summary>
    public bool IsLate => AskedAt is not null && Days > Limit;

    /// <summary>The clock of a dossier; null where the center sets no limit.</summary>
    public static SupplementClock? Of(Center center, Dossier dossier, IReadOnlyList<DossierMove> moves)
    {
        if (center.SupplementWithinDays is not { } limit)
        {
            return null;
        }

        var asked = moves.FirstOrDefault(m => m.Action == DossierAction.AskSupplement)?.At;
        return new(asked, asked is { } at ? WorkingCalendar.Of(center).WorkingDaysBetween(VietnamTime.ServiceDay(dossier.ReceivedAt), VietnamTime.ServiceDay(at)) : 0, limit);
    }
}
