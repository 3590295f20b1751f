using System.Data.Common;
using System.Globalization;
using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Sources;

/// <summary>The log of incidents of foreign software with their effect on lateness (S097). What was reported stays; an end is added, a false report is ended at its start.</summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class IncidentDesk(Database database, WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    private const string Columns = "id, center, system, from_at, to_at, what, agencies, procedures, actor, at, kind, cases";

    /// <summary>Most cases of one incident.</summary>
    public const int MostCases = 1_000_000;

    /// <summary>Reports an incident.</summary>
    /// <param name="center">Center.</param>
    /// <param name="system">Code of the software.</param>
    /// <param name="from">Start, not in the future.</param>
    /// <param name="to">End; null = still going on.</param>
    /// <param name="what">What did not work.</param>
    /// <param name="agencies">Agencies that are hit; empty = all.</param>
    /// <param name="procedures">Procedures that are hit; empty = all.</param>
    /// <param name="press">Press.</param>
    /// <param name="kind">Code of its type; null = none.</param>
    /// <param name="cases">Cases it hit; null = not told.</param>
    public Task<Answer<Incident>> ReportAsync(string center, string system, DateTimeOffset from, DateTimeOffset? to, string what, IReadOnlyList<string> agencies, IReadOnlyList<string> procedures, Press press, string? kind = null, int? cases = null) =>
        RunAsync(press, string.Create(CultureInfo.InvariantCulture, $"incident|{center}|{system}|{from:O}|{to:O}|{what}|{string.Join(' ', agencies)}|{string.Join(' ', procedures)}|{kind}|{cases}"), (tx, at) =>
        {
            if (book.Find(center) is not { } found)
            {
                return Counters.CounterRefusal.UnknownCenter(center);
            }

            if (found.Sources.All(s => s.Code != system))
            {
                return RefusalText.Of("incident.system", nameof(RefusalText.IncidentSystem)) with { Status = 400 };
            }

            if (kind is not null && found.IncidentKinds.All(k => k.Code != kind))
            {
                return RefusalText.Of("incident.kind", nameof(RefusalText.IncidentKind)) with { Status = 400 };
            }

            if (cases is < 0 or > MostCases)
            {
                return RefusalText.Of("incident.cases", nameof(RefusalText.IncidentCases), MostCases) with { Status = 400 };
            }

            if (from > at || to < from || to > at)
            {
                return RefusalText.Of("incident.time", nameof(RefusalText.IncidentTime)) with { Status = 400 };
            }

            if (string.IsNullOrWhiteSpace(what) || what.Length > DossierDesk.MostText)
            {
                return RefusalText.Of("incident.what", nameof(RefusalText.IncidentWhat), DossierDesk.MostText) with { Status = 400 };
            }

            if (agencies.FirstOrDefault(a => found.Agency(a) is null) is { } unknown)
            {
                return DossierRefusal.UnknownAgency(unknown);
            }

            tx.Sql.Execute(
                "INSERT INTO incidents (center, system, from_at, to_at, what, agencies, procedures, actor, at, kind, cases) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)",
                center, system, from, to, VietnameseText.Tidy(what), string.Join(' ', agencies), string.Join(' ', procedures), press.Actor, at, kind, cases);
            var reported = tx.Sql.First($"SELECT {Columns} FROM incidents WHERE id = (SELECT MAX(id) FROM incidents)", Read)!;
            audit.Append(tx, at, press.Actor, "incident.reported", center + "/" + system, reported.Id.ToString(CultureInfo.InvariantCulture));
            return reported;
        });

    /// <summary>Tells when an incident ended.</summary>
    /// <param name="center">Center.</param>
    /// <param name="id">Incident.</param>
    /// <param name="to">End: not before its start, not in the future.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<Incident>> EndAsync(string center, long id, DateTimeOffset to, Press press) => RunAsync(press, string.Create(CultureInfo.InvariantCulture, $"incident-end|{center}|{id}|{to:O}"), (tx, at) =>
    {
        if (tx.Sql.First($"SELECT {Columns} FROM incidents WHERE id = @p0 AND center = @p1", Read, id, center) is not { } incident)
        {
            return RefusalText.Of("incident.unknown", nameof(RefusalText.IncidentUnknown)) with { Status = 404 };
        }

        if (incident.To is not null)
        {
            return RefusalText.Of("incident.ended", nameof(RefusalText.IncidentEnded));
        }

        if (to < incident.From || to > at)
        {
            return RefusalText.Of("incident.time", nameof(RefusalText.IncidentTime)) with { Status = 400 };
        }

        tx.Sql.Execute("UPDATE incidents SET to_at = @p1 WHERE id = @p0", id, to);
        audit.Append(tx, at, press.Actor, "incident.ended", center + "/" + incident.System, id.ToString(CultureInfo.InvariantCulture));
        return incident with { To = to };
    });

    /// <summary>Incidents of a center with what they touched, newest first.</summary>
    /// <param name="center">Center.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<IncidentEffect> All(string center, int most = 100)
    {
        using var sql = Open(out var connection);
        using (connection)
        {
            var now = time.GetUtcNow();
            return [.. sql.Query($"SELECT {Columns} FROM incidents WHERE center = @p0 ORDER BY from_at DESC, id DESC LIMIT @p1", Read, center, most).Select(i => Effect(sql, i, now))];
        }
    }

    /// <summary>Incidents during which a dossier fell due.</summary>
    public IReadOnlyList<Incident> Hitting(Dossier dossier)
    {
        using var sql = Open(out var connection);
        using (connection)
        {
            return [.. sql.Query($"SELECT {Columns} FROM incidents WHERE center = @p0 AND from_at <= @p1 AND (to_at IS NULL OR to_at >= @p1) ORDER BY from_at", Read, dossier.Center, dossier.DueAt).Where(i => i.Hits(dossier))];
        }
    }

    // Only late dossiers are looked at: two short lists, each with an index of its own.
    private static IncidentEffect Effect(LaneSql sql, Incident i, DateTimeOffset now)
    {
        var until = i.To is { } end && end < now ? end : now;
        const string hit = "d.due_at >= @p1 AND d.due_at <= @p2 AND (@p3 = '' OR instr(' ' || @p3 || ' ', ' ' || d.agency || ' ') > 0) AND (@p4 = '' OR instr(' ' || @p4 || ' ', ' ' || COALESCE(d.procedure, '?') || ' ') > 0)";
        var (agencies, procedures) = (string.Join(' ', i.Agencies), string.Join(' ', i.Procedures));
        return new(
            i,
            (int)sql.Number($"SELECT COUNT(*) FROM dossiers d WHERE d.center = @p0 AND d.outcome = 'Late' AND {hit}", i.Center, i.From, until, agencies, procedures),
            (int)sql.Number($"SELECT COUNT(*) FROM dossiers d WHERE d.center = @p0 AND {LateDossiers.Running} AND {hit}", i.Center, i.From, until, agencies, procedures));
    }

    private static Incident Read(DbDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.Time(3), r.TimeOrNull(4), r.GetString(5), Split(r.GetString(6)), Split(r.GetString(7)), r.GetString(8), r.Time(9), r.Text(10), r.IsDBNull(11) ? null : r.GetInt32(11));

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private LaneSql Open(out SqliteConnection connection)
    {
        connection = new SqliteConnection(database.ReadString);
        connection.Open();
        return new LaneSql(connection);
    }

    private Task<Answer<Incident>> RunAsync(Press press, string body, Func<HallTransaction, DateTimeOffset, Answer<Incident>> verb) =>
        lane.RunAsync(tx =>
        {
            var at = time.GetUtcNow();
            return tx.Once(press, body, at, () => verb(tx, at));
        });
}
