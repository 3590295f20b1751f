using System.Data.Common;
using System.Text.Json;
using HCC.Persistence;

namespace HCC.Processes;

/// <summary>How internal processes lie in their tables.</summary>
internal static class ProcessStore
{
    private const string Select =
        "SELECT p.id, p.center, p.procedure, p.name, p.level, p.decision, p.approved_on, p.from_day, e.day, p.steps, p.actor, p.at FROM internal_processes p LEFT JOIN process_entries e ON e.process = p.id WHERE ";

    /// <summary>Versions by a condition.</summary>
    public static List<InternalProcess> Processes(this LaneSql sql, string where, params ReadOnlySpan<object?> values) => sql.Query(Select + where, Read, values);

    /// <summary>Keeps a version.</summary>
    public static long Insert(this HallTransaction tx, string center, ProcessDraft draft, string actor, DateTimeOffset at)
    {
        tx.Sql.Execute(
            "INSERT INTO internal_processes (center, procedure, name, level, decision, approved_on, from_day, steps, actor, at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)",
            center, draft.Procedure, draft.Name, draft.Level, draft.Decision, draft.ApprovedOn, draft.FromDay, JsonSerializer.Serialize(draft.Steps, HccJson.Options), actor, at);
        var id = tx.Sql.Number("SELECT MAX(id) FROM internal_processes");
        if (draft.EnteredOn is { } entered)
        {
            tx.InsertEntry(id, entered, actor, at);
        }

        return id;
    }

    /// <summary>Notes that the one-stop software has it; once.</summary>
    public static void InsertEntry(this HallTransaction tx, long process, DateOnly day, string actor, DateTimeOffset at) =>
        tx.Sql.Execute("INSERT INTO process_entries (process, day, actor, at) VALUES (@p0, @p1, @p2, @p3)", process, day, actor, at);

    private static InternalProcess Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Name<DecisionLevel>(4), r.GetString(5), r.Day(6), r.Day(7), r.IsDBNull(8) ? null : r.Day(8),
        JsonSerializer.Deserialize<List<ProcessStep>>(r.GetString(9), HccJson.Options)!, r.GetString(10), r.Time(11));
}
