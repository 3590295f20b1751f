using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Processes;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Slips;

/// <summary>A step that was passed on without a signature (S109).</summary>
/// <param name="Code">Dossier.</param>
/// <param name="ProcedureName">Procedure.</param>
/// <param name="Agency">Agency that solves it.</param>
/// <param name="Number">Which step of the slip, from 1.</param>
/// <param name="Of">Steps of the slip so far.</param>
/// <param name="Step">Number of the move with which it began; names the step when it is signed.</param>
/// <param name="Office">Who had it.</param>
/// <param name="From">Received.</param>
/// <param name="To">Passed on.</param>
/// <param name="Holder">Who has the dossier now; empty = it was given out.</param>
public sealed record UnsignedStep(string Code, string ProcedureName, string Agency, int Number, int Of, int Step, string Office, DateTimeOffset From, DateTimeOffset To, string Holder);

/// <summary>Reads control slips and their signatures without touching the lane (S108, S109).</summary>
/// <param name="database">The database.</param>
/// <param name="processes">Internal processes.</param>
/// <param name="time">Clock of the product.</param>
public sealed class SlipBook(Database database, ProcessBook processes, TimeProvider time)
{
    /// <summary>Longest period of the list of unsigned steps, in days: a quarter.</summary>
    public const int MostDays = 92;

    /// <summary>The control slip of a dossier.</summary>
    /// <param name="center">Its center.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="moves">All its steps in order.</param>
    public IReadOnlyList<SlipLine> Lines(Center center, Dossier dossier, IReadOnlyList<DossierMove> moves) => SlipLine.Of(
        center, dossier, moves, processes.InForce(center.Code, dossier.Procedure, VietnamTime.ServiceDay(dossier.ReceivedAt)), Read(sql => sql.StepSignatures(dossier.Id)), time.GetUtcNow());

    /// <summary>Steps that were passed on unsigned, of dossiers that this house received in a period, the oldest first.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day of receipt.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="agency">Agency; null = all.</param>
    public IReadOnlyList<UnsignedStep> Unsigned(Center center, DateOnly from, DateOnly to, string? agency = null) => Read(sql =>
    {
        const string where = "d.center = @p0 AND d.received_at >= @p1 AND d.received_at < @p2 AND d.data_at IS NULL AND (@p3 IS NULL OR d.agency = @p3)";
        object?[] values = [center.Code, VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default), agency];
        var moves = sql.Query($"SELECT m.dossier, m.step, m.action, m.to_state, m.at, m.holder FROM dossiers d JOIN dossier_moves m ON m.dossier = d.id WHERE {where} ORDER BY m.dossier, m.step", WayReader.Move, values).ToLookup(m => m.Dossier);
        var signed = sql.Query($"SELECT s.dossier, s.step FROM dossiers d JOIN step_signatures s ON s.dossier = d.id WHERE {where}", r => (r.GetInt64(0), r.GetInt32(1)), values).ToHashSet();
        var found = new List<UnsignedStep>();
        sql.Query($"SELECT d.id, d.code, d.procedure_name, d.agency, d.received_at, d.due_at, d.ended_at, d.handed_over_at, d.holder, d.state FROM dossiers d WHERE {where} ORDER BY d.received_at, d.id", r =>
        {
            var (id, ended, handed) = (r.GetInt64(0), r.TimeOrNull(6), r.TimeOrNull(7));
            var mine = moves[id].ToList();
            var steps = Segment.Of(WorkingCalendar.Of(center), r.Time(4), r.Time(5), ended, mine, time.GetUtcNow()).Select(s => (s.Step, s.Holder, s.From, s.To)).ToList();
            if (r.Name<DossierState>(9) == DossierState.Solved && ended is { } end && mine.FindLast(m => m.Action == DossierAction.Solve) is { } solved)
            {
                steps.Add((solved.Step, center.Name.Vi, end, handed));
            }

            found.AddRange(steps.Select((s, n) => (s, n)).Where(x => x.s.To is not null && !signed.Contains((id, x.s.Step)))
                .Select(x => new UnsignedStep(r.GetString(1), r.GetString(2), r.GetString(3), x.n + 1, steps.Count, x.s.Step, x.s.Holder, x.s.From, x.s.To!.Value, handed is null ? r.GetString(8) : "")));
            return 0;
        }, values);
        return found;
    });

    private T Read<T>(Func<LaneSql, T> read)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return read(sql);
    }
}

/// <summary>How signatures of steps lie in their table.</summary>
internal static class SlipStore
{
    /// <summary>Signatures of a dossier.</summary>
    public static List<StepSignature> StepSignatures(this LaneSql sql, long dossier) =>
        sql.Query("SELECT step, signer, signed_at, source FROM step_signatures WHERE dossier = @p0 ORDER BY step", r => new StepSignature(r.GetInt32(0), r.GetString(1), r.Time(2), r.GetString(3)), dossier);
}
