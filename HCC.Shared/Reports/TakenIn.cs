using HCC.Persistence;

namespace HCC.Reports;

/// <summary>Dossiers of a period that were taken in at the counters, by who took them in (S132). Dossiers of other software are in neither: it does not tell.</summary>
/// <param name="ByOfficers">By civil servants and employees of the center.</param>
/// <param name="ByPost">By staff of the post.</param>
public sealed record TakenIn(int ByOfficers, int ByPost)
{
    /// <summary>Counts the receptions of a period; null when the post took in none.</summary>
    /// <param name="sql">For reading.</param>
    /// <param name="center">Center code.</param>
    /// <param name="start">Start of the first day.</param>
    /// <param name="end">End of the last day.</param>
    internal static TakenIn? Count(LaneSql sql, string center, DateTimeOffset start, DateTimeOffset end)
    {
        var (officers, post) = sql.Query(
            """
            SELECT COALESCE(SUM(1 - r.by_post), 0), COALESCE(SUM(r.by_post), 0) FROM dossiers d JOIN receptions r ON r.dossier = d.id
            WHERE d.center = @p0 AND d.received_at >= @p1 AND d.received_at < @p2 AND d.state NOT IN ('Submitted','Refused')
            """,
            r => (r.GetInt32(0), r.GetInt32(1)), center, start, end)[0];
        return post == 0 ? null : new(officers, post);
    }
}
