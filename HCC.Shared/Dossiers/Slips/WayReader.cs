using System.Data.Common;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Processes;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Slips;

/// <summary>A dossier in a list of the way.</summary>
/// <param name="Code">Code.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency.</param>
/// <param name="Time">Working time of the part.</param>
public sealed record WayEntry(string Code, string ProcedureName, string Agency, TimeSpan Time);

/// <summary>
/// Counts the five-step way over a period without touching the lane (S085). A period reads the dossiers that ended in it by their index, and the steps of
/// those that this house recorded; <see cref="MostDays"/> keeps it short.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="processes">Internal processes.</param>
public sealed class WayReader(Database database, ProcessBook processes)
{
    /// <summary>Longest period in days: a quarter.</summary>
    public const int MostDays = 92;

    /// <summary>The report of a period.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day on which processing ended.</param>
    /// <param name="to">Last day, included; at most <see cref="MostDays"/> from the first.</param>
    /// <param name="agency">Agency; null = all.</param>
    /// <param name="procedure">Procedure; null = all.</param>
    public WayReport Count(Center center, DateOnly from, DateOnly to, string? agency = null, string? procedure = null)
    {
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, $"A period has 1 to {MostDays} days.");
        }

        var versions = processes.All(center.Code).ToLookup(p => p.Procedure, StringComparer.OrdinalIgnoreCase);
        var times = Enum.GetValues<WayPart>().ToDictionary(p => p, _ => new List<WayDossier>());
        var (ended, recorded) = (0, 0);
        foreach (var trace in Traces(center.Code, from, to, agency, procedure))
        {
            ended++;
            recorded += trace.Moves.Count > 0 ? 1 : 0;
            var process = trace.Procedure is { } code ? InternalProcess.InForce(versions[code], VietnamTime.ServiceDay(trace.ReceivedAt)) : null;
            foreach (var (part, time) in WayTimes.Of(center, trace, process))
            {
                times[part].Add(new(trace.Id, time));
            }
        }

        return new(from, to, ended, recorded, times.ToDictionary(t => t.Key, t => (IReadOnlyList<WayDossier>)[.. t.Value.OrderByDescending(d => d.Time).ThenBy(d => d.Id)]));
    }

    /// <summary>Dossiers of a list with what a person reads of them.</summary>
    public IReadOnlyList<WayEntry> Entries(IEnumerable<WayDossier> dossiers)
    {
        using var sql = Open(out var connection);
        using (connection)
        {
            return [.. dossiers.Select(d => sql.First("SELECT code, procedure_name, agency FROM dossiers WHERE id = @p0", r => new WayEntry(r.GetString(0), r.GetString(1), r.GetString(2), d.Time), d.Id)).OfType<WayEntry>()];
        }
    }

    // Steps of our own desk only: what a source tells comes with the time of its list, not of the step.
    private List<WayTrace> Traces(string center, DateOnly from, DateOnly to, string? agency, string? procedure)
    {
        const string where = "d.center = @p0 AND d.ended_at >= @p1 AND d.ended_at < @p2 AND d.state IN ('Solved','Returned') AND (@p3 IS NULL OR d.agency = @p3) AND (@p4 IS NULL OR d.procedure = @p4)";
        object?[] values = [center, VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default), agency, procedure];
        using var sql = Open(out var connection);
        using (connection)
        {
            // A result is sealed after it is there, so seals from the first day on are enough.
            var seals = sql.Query($"SELECT s.dossier, MIN(s.at) FROM seals s WHERE s.center = @p0 AND s.at >= @p1 AND {SealStore.Holds} GROUP BY s.dossier", r => (r.GetInt64(0), r.Time(1)), values.AsSpan(0, 2)).ToDictionary(s => s.Item1, s => s.Item2);

            // One pass: a row a dossier, or a row a step.
            var traces = new Dictionary<long, WayTrace>();
            sql.Query($"SELECT d.id, m.step, m.action, m.to_state, m.at, m.holder, d.procedure, d.received_at, d.due_at, d.ended_at, d.handed_over_at FROM dossiers d LEFT JOIN dossier_moves m ON d.data_at IS NULL AND m.dossier = d.id WHERE {where}", r =>
            {
                var id = r.GetInt64(0);
                if (!traces.TryGetValue(id, out var trace))
                {
                    traces[id] = trace = new(id, r.Text(6), r.Time(7), r.Time(8), r.Time(9), seals.TryGetValue(id, out var at) ? at : null, r.TimeOrNull(10), r.IsDBNull(1) ? (IReadOnlyList<DossierMove>)[] : new List<DossierMove>());
                }

                if (trace.Moves is List<DossierMove> moves)
                {
                    moves.Add(Move(r));
                }

                return 0;
            }, values);
            foreach (var moves in traces.Values.Select(t => t.Moves).OfType<List<DossierMove>>())
            {
                moves.Sort((one, other) => one.Step.CompareTo(other.Step));
            }

            return [.. traces.Values];
        }
    }

    internal static DossierMove Move(DbDataReader r) => new() { Dossier = r.GetInt64(0), Step = r.GetInt32(1), Action = r.Name<DossierAction>(2), ToState = r.Name<DossierState>(3), At = r.Time(4), Holder = r.Text(5), Actor = "" };

    private LaneSql Open(out SqliteConnection connection)
    {
        connection = new SqliteConnection(database.ReadString);
        connection.Open();
        return new LaneSql(connection);
    }
}
