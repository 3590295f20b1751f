namespace HCC.Dossiers;

/// <summary>
/// Which dossiers are late, as conditions on a row <c>d</c> of dossiers: ended late, or open, running and past the due time. The one home of the rule
/// in SQL; <see cref="Dossier.IsOverdue"/> and <see cref="Dossier.Outcome"/> are the same rule on an object.
/// </summary>
internal static class LateDossiers
{
    /// <summary>Received and not ended.</summary>
    public const string Open = "d.ended_at IS NULL AND d.state NOT IN ('Submitted','Refused')";

    /// <summary>Open, and its clock runs.</summary>
    public const string Running = Open + " AND d.paused_since IS NULL";

    // Two searches by index, one for each half, beat one scan: "outcome = 'Late' OR …" would read every dossier.
    private static string Of(string center, string now, string also) =>
        $"d.id IN (SELECT l.id FROM dossiers l WHERE l.center = {center} AND l.outcome = 'Late'{also} UNION ALL SELECT l.id FROM dossiers l WHERE l.center = {center} AND {Running.Replace("d.", "l.", StringComparison.Ordinal)} AND l.due_at < {now}{also})";

    /// <summary>Late without a named cause (S101).</summary>
    public static string WithoutCause(string center, string now) => Of(center, now, " AND l.cause IS NULL");

    /// <summary>Late without an apology letter (S102); what was late only in the software needs none.</summary>
    public static string WithoutApology(string center, string now) =>
        Of(center, now, " AND l.false_overdue <> 'Approved' AND NOT EXISTS (SELECT 1 FROM apologies a WHERE a.dossier = l.id)");

    /// <summary>Late, and fell due during an incident (<see cref="Sources.Incident.Hits"/> is the same rule on an object).</summary>
    public static string InIncident(string center, string now) => Of(center, now,
        " AND EXISTS (SELECT 1 FROM incidents i WHERE i.center = l.center AND i.from_at <= l.due_at AND (i.to_at IS NULL OR l.due_at <= i.to_at)"
        + " AND (i.agencies = '' OR instr(' ' || i.agencies || ' ', ' ' || l.agency || ' ') > 0) AND (i.procedures = '' OR instr(' ' || i.procedures || ' ', ' ' || COALESCE(l.procedure, '?') || ' ') > 0))");
}
