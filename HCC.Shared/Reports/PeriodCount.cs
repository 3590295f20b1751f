using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;

namespace HCC.Reports;

/// <summary>
/// Counts Annex I from dossiers, by dates alone (S076–S079): nothing is typed, so "carried over" of a period is "in progress" of the one
/// before by construction. A dossier belongs to a period when it was received before the period's end and had not ended before its start.
/// </summary>
public static class PeriodCount
{
    // In a column of the report by the letters: C carried over, N new; E early, O on time, L late, I in time, D overdue; R returned, W online.
    // Two searches by index, one for each half, beat one scan of the whole register: few had not ended before the start. The plus keeps the search off the index of reception.
    internal const string Belongs = "id IN (SELECT e.id FROM dossiers e WHERE e.center = @p0 AND e.ended_at >= @p1 UNION ALL SELECT o.id FROM dossiers o WHERE o.center = @p0 AND o.ended_at IS NULL) AND +received_at < @p2 AND state NOT IN ('Submitted','Refused')";

    internal const string Ended = "ended_at IS NOT NULL AND ended_at < @p2";

    internal const string Open = "(ended_at IS NULL OR ended_at >= @p2)";

    // Whoever waits for his supplement, or for something outside, has time.
    internal const string InTime = "(due_at >= @p2 OR (paused_since IS NOT NULL AND paused_since < @p2))";

    /// <summary>Rows of all agencies of a center that have dossiers in a period, in the order of the annex; agencies without any have a row of noughts.</summary>
    /// <param name="sql">A reading connection, or the lane's.</param>
    /// <param name="center">Center.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="all">Whether agencies without dossiers get a row too.</param>
    public static IReadOnlyList<AnnexRow> Rows(LaneSql sql, Center center, DateOnly from, DateOnly to, bool all = false)
    {
        var (start, end) = Bounds(from, to);
        var counted = sql.Query(
            $"""
            SELECT agency,
                SUM(received_at < @p1), SUM(received_at >= @p1),
                SUM({Ended} AND outcome = 'Early'), SUM({Ended} AND outcome = 'OnTime'), SUM({Ended} AND outcome = 'Late'),
                SUM({Open} AND {InTime}), SUM({Open} AND NOT {InTime}),
                SUM({Ended} AND state IN ('Returned','Withdrawn')), SUM(received_at >= @p1 AND channel = 'Online')
            FROM dossiers WHERE {Belongs} GROUP BY agency
            """,
            r => new AnnexRow(r.GetString(0), center.Agency(r.GetString(0))?.Name.Vi ?? r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), r.GetInt32(7), r.GetInt32(8), r.GetInt32(9)),
            center.Code, start, end);
        var byAgency = counted.ToDictionary(r => r.Agency, StringComparer.OrdinalIgnoreCase);
        var known = center.Agencies.OrderBy(a => a.Order).Select(a => byAgency.GetValueOrDefault(a.Code) ?? (all ? AnnexRow.Empty(a.Code, a.Name.Vi) : null)).OfType<AnnexRow>();
        return [.. known, .. counted.Where(r => center.Agency(r.Agency) is null).OrderBy(r => r.Agency, StringComparer.Ordinal)];
    }

    /// <summary>The dossiers behind the figures: id, agency and letters of the columns in which it counts (a click on a figure shows its dossiers).</summary>
    public static List<(long Id, string Agency, string Columns)> Evidence(LaneSql sql, string center, DateOnly from, DateOnly to)
    {
        var (start, end) = Bounds(from, to);
        return sql.Query(
            $"""
            SELECT id, agency,
                CASE WHEN received_at < @p1 THEN 'C' ELSE 'N' END
                || CASE WHEN {Ended} THEN CASE outcome WHEN 'Early' THEN 'E' WHEN 'OnTime' THEN 'O' ELSE 'L' END WHEN {InTime} THEN 'I' ELSE 'D' END
                || CASE WHEN {Ended} AND state IN ('Returned','Withdrawn') THEN 'R' ELSE '' END
                || CASE WHEN received_at >= @p1 AND channel = 'Online' THEN 'W' ELSE '' END
            FROM dossiers WHERE {Belongs} ORDER BY id
            """,
            r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), center, start, end);
    }

    /// <summary>Dossiers of a period that ended without being solved: withdrawn, or stopped (S080). They are contained in the rows.</summary>
    public static NotResolved NotResolved(LaneSql sql, string center, DateOnly from, DateOnly to)
    {
        var (start, end) = Bounds(from, to);
        return sql.Query($"SELECT COALESCE(SUM(state = 'Withdrawn'), 0), COALESCE(SUM(state = 'Stopped'), 0) FROM dossiers WHERE {Belongs} AND {Ended}", r => new NotResolved(r.GetInt32(0), r.GetInt32(1)), center, start, end)[0];
    }

    /// <summary>Start of the first day and end of the last, as instants.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Bounds(DateOnly from, DateOnly to) => (VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default));
}
