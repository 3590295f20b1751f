using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Persistence;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers;

/// <summary>
/// Apology letters (S102; Decree 118/2025): a dossier that is late gets a letter with the reason and a new date. The register knows which are due, written
/// and sent. One letter at a time: another may follow when the date that the last one promised has passed too.
/// </summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="lane">The writer.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ApologyDesk(Database database, WriteLane lane, AuditChain audit, TimeProvider time)
{
    private const string Columns = "a.id, d.code, d.agency, d.procedure_name, d.applicant, a.number, a.reason, d.due_at, a.new_due_at, a.state, a.channel, a.written_at, a.sent_at";

    /// <summary>Records a letter that has been written.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Dossier.</param>
    /// <param name="reason">Reason given to the applicant.</param>
    /// <param name="newDueAt">New date promised; for a dossier that has ended late, when its result can be collected.</param>
    /// <param name="number">Number of the letter, when it has one.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<Apology>> WriteAsync(string center, string code, string reason, DateTimeOffset newDueAt, string? number, Press press) => RunAsync(press, $"apology|{center}|{code}|{reason}|{newDueAt:O}|{number}", (tx, at) =>
    {
        if (tx.Dossier(center, code) is not { } dossier)
        {
            return DossierRefusal.Unknown();
        }

        if (dossier.FalseOverdue == FalseOverdue.Approved || (dossier.Outcome != DossierOutcome.Late && !dossier.IsOverdue(at)))
        {
            return RefusalText.Of("apology.not-late", nameof(RefusalText.ApologyNotLate), dossier.Code);
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > DossierDesk.MostText)
        {
            return DossierRefusal.ReasonMissing();
        }

        if (newDueAt <= at)
        {
            return RefusalText.Of("apology.new-due", nameof(RefusalText.ApologyNewDue)) with { Status = 400 };
        }

        if (number?.Length > 60)
        {
            return DossierRefusal.Field("số thư");
        }

        if (tx.Sql.Scalar("SELECT MAX(new_due_at) FROM apologies WHERE dossier = @p0", dossier.Id) is long promised && (promised >= at.ToUnixTimeMilliseconds() || dossier.EndedAt is not null))
        {
            return RefusalText.Of("apology.there", nameof(RefusalText.ApologyThere), dossier.Code, Day(DateTimeOffset.FromUnixTimeMilliseconds(promised)));
        }

        tx.Sql.Execute(
            "INSERT INTO apologies (dossier, number, reason, new_due_at, state, written_at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)",
            dossier.Id, Or(number), VietnameseText.Tidy(reason), newDueAt, ApologyState.Written, at, press.Actor);
        audit.Append(tx, at, press.Actor, "apology.written", center + "/" + dossier.Code, Or(number));
        return One(tx.Sql, "a.id = (SELECT MAX(id) FROM apologies WHERE dossier = @p0)", dossier.Id)!;
    });

    /// <summary>Marks a letter as sent.</summary>
    /// <param name="center">Center.</param>
    /// <param name="id">Letter.</param>
    /// <param name="channel">How it went.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<Apology>> SendAsync(string center, long id, ApologyChannel channel, Press press) => RunAsync(press, string.Create(CultureInfo.InvariantCulture, $"send|{center}|{id}|{channel}"), (tx, at) =>
    {
        if (One(tx.Sql, "a.id = @p0 AND d.center = @p1", id, center) is not { } letter)
        {
            return RefusalText.Of("apology.unknown", nameof(RefusalText.ApologyUnknown)) with { Status = 404 };
        }

        if (letter.SentAt is { } sent)
        {
            return RefusalText.Of("apology.sent", nameof(RefusalText.ApologySent), Day(sent));
        }

        tx.Sql.Execute("UPDATE apologies SET state = @p1, channel = @p2, sent_at = @p3 WHERE id = @p0", id, ApologyState.Sent, channel, at);
        audit.Append(tx, at, press.Actor, "apology.sent", center + "/" + letter.Code, channel.ToString());
        return letter with { State = ApologyState.Sent, Channel = channel, SentAt = at };
    });

    /// <summary>Letters due, written and sent of each agency that has any.</summary>
    public IReadOnlyList<ApologyCount> Counts(string center)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        var counts = new Dictionary<string, ApologyCount>(StringComparer.OrdinalIgnoreCase);
        foreach (var (agency, count) in sql.Query($"SELECT d.agency, COUNT(*) FROM dossiers d WHERE {LateDossiers.WithoutApology("@p0", "@p1")} GROUP BY d.agency || ''", r => (r.GetString(0), r.GetInt32(1)), center, time.GetUtcNow()))
        {
            counts[agency] = Of(agency) with { Due = count };
        }

        foreach (var (agency, written, sent) in sql.Query("SELECT d.agency, SUM(a.state = 'Written'), SUM(a.state = 'Sent') FROM apologies a JOIN dossiers d ON d.id = a.dossier WHERE d.center = @p0 GROUP BY d.agency", r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2)), center))
        {
            counts[agency] = Of(agency) with { Written = written, Sent = sent };
        }

        return [.. counts.Values.OrderBy(c => c.Agency, StringComparer.Ordinal)];

        ApologyCount Of(string agency) => counts.GetValueOrDefault(agency) ?? new ApologyCount(agency, 0, 0, 0);
    }

    /// <summary>Letters of a center, newest first.</summary>
    /// <param name="center">Center.</param>
    /// <param name="agency">Agency; null = all.</param>
    /// <param name="state">Written or sent; null = both.</param>
    /// <param name="most">Most letters to give.</param>
    public IReadOnlyList<Apology> Letters(string center, string? agency = null, ApologyState? state = null, int most = 500)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        return sql.Query(
            $"SELECT {Columns} FROM apologies a JOIN dossiers d ON d.id = a.dossier WHERE d.center = @p0 AND (@p1 IS NULL OR d.agency = @p1) AND (@p2 IS NULL OR a.state = @p2) ORDER BY a.id DESC LIMIT @p3",
            Read, center, agency, state, most);
    }

    /// <summary>Letters of one dossier, oldest first.</summary>
    public IReadOnlyList<Apology> LettersOf(long dossier)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        return sql.Query($"SELECT {Columns} FROM apologies a JOIN dossiers d ON d.id = a.dossier WHERE a.dossier = @p0 ORDER BY a.id", Read, dossier);
    }

    private Task<Answer<Apology>> RunAsync(Press press, string request, Func<HallTransaction, DateTimeOffset, Answer<Apology>> verb) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, request, at, () => verb(tx, at));
    });

    private static Apology? One(LaneSql sql, string where, params ReadOnlySpan<object?> values) => sql.First($"SELECT {Columns} FROM apologies a JOIN dossiers d ON d.id = a.dossier WHERE {where}", Read, values);

    private static Apology Read(System.Data.Common.DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.Text(5), r.GetString(6), r.Time(7), r.Time(8), r.Name<ApologyState>(9), r.IsDBNull(10) ? null : r.Name<ApologyChannel>(10), r.Time(11), r.TimeOrNull(12));

    private static string Day(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        return connection;
    }
}
