using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dossiers;

/// <summary>Which of the open dossiers a clerk has to chase (S083).</summary>
public enum Chase
{
    /// <summary>All, open or not.</summary>
    All,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Past the due time.</summary>
    Overdue,

    /// <summary>Due today.</summary>
    Today,

    /// <summary>Due on the next working day.</summary>
    Tomorrow,

    /// <summary>Waits for a supplement or is paused.</summary>
    Waiting,

    /// <summary>Result there, not handed over.</summary>
    ToHandOver,

    /// <summary>Ended late.</summary>
    EndedLate,

    /// <summary>Late or overdue without a cause.</summary>
    WithoutCause,

    /// <summary>Late or overdue without an apology letter (S102).</summary>
    WithoutApology,

    /// <summary>Claims of false overdue that wait for approval (S093).</summary>
    Claims,

    /// <summary>Closed in the source's software for two days without a result (S094).</summary>
    ClosedTooSoon,

    /// <summary>Due in the source at another time than it ever was here (S099).</summary>
    DueDiffers,

    /// <summary>The same code stands in another center too (S096).</summary>
    InTwoCenters,

    /// <summary>Late, and fell due during an incident of a foreign software (S097).</summary>
    InIncident,
    /// <summary>Received at an agency's own door instead of in the center (S107).</summary>
    Outside,
}

/// <summary>What the register is asked for; every part may be left out.</summary>
/// <param name="Center">Center.</param>
/// <param name="Text">Words of code, applicant, procedure; accents do not matter.</param>
/// <param name="Agency">Agency.</param>
/// <param name="Chase">Chase list.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="From">Received from this day.</param>
/// <param name="To">Received to this day, included.</param>
/// <param name="Limit">Agencies to which whoever asks is limited; null = not limited.</param>
public sealed record DossierFilter(string Center, string? Text = null, string? Agency = null, Chase Chase = Chase.All, DossierChannel? Channel = null, string? Holder = null, DateOnly? From = null, DateOnly? To = null, AgencyLimit? Limit = null);

/// <summary>A page of the register.</summary>
/// <param name="Dossiers">In order.</param>
/// <param name="Count">How many there are in all, up to <see cref="DossierList.MostCounted"/>.</param>
/// <param name="More">Whether there are more than counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DossierPage(IReadOnlyList<Dossier> Dossiers, int Count, bool More);

/// <summary>Open dossiers of an agency by urgency.</summary>
/// <param name="Agency">Agency.</param>
/// <param name="Overdue">Past due.</param>
/// <param name="Today">Due today.</param>
/// <param name="Tomorrow">Due on the next working day.</param>
/// <param name="Open">All open ones.</param>
public sealed record ChaseCount(string Agency, int Overdue, int Today, int Tomorrow, int Open);

/// <summary>
/// Reads the register without touching the lane (S119: 500.000 dossiers, every list within 300 ms). Text goes through the full-text index
/// over words without accents, open dossiers through a partial index by due time.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="time">Clock of the product.</param>
public sealed class DossierList(Database database, TimeProvider time)
{
    /// <summary>A list tells its exact length up to this many.</summary>
    public const int MostCounted = 10_000;

    /// <summary>A page of dossiers: open ones by due time, others newest first.</summary>
    /// <param name="filter">Filter.</param>
    /// <param name="tomorrow">The next working day, for <see cref="Chase.Tomorrow"/>.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="take">Rows to give.</param>
    public DossierPage Page(DossierFilter filter, DateOnly tomorrow, int skip = 0, int take = 50)
    {
        var (where, order, values) = Where(filter, tomorrow);
        using var connection = Open();
        using var sql = new LaneSql(connection);
        var ids = sql.Query($"SELECT d.id FROM {where} ORDER BY {order} LIMIT {Math.Clamp(take, 1, 500).ToString(CultureInfo.InvariantCulture)} OFFSET {Math.Clamp(skip, 0, 1_000_000).ToString(CultureInfo.InvariantCulture)}", r => r.GetInt64(0), [.. values]);
        var count = (int)sql.Number($"SELECT COUNT(*) FROM (SELECT 1 FROM {where} LIMIT {MostCounted + 1})", [.. values]);
        return new DossierPage(ById(connection, ids), Math.Min(count, MostCounted), count > MostCounted);
    }

    /// <summary>The next working day of a center after today.</summary>
    public DateOnly Tomorrow(Center center)
    {
        var next = VietnamTime.ServiceDay(time.GetUtcNow()).AddDays(1);
        return center.NextOpening(VietnamTime.At(next, default)) is { } opening ? VietnamTime.ServiceDay(opening) : next;
    }

    /// <summary>The ids of a whole list in its order, e.g. for an export.</summary>
    public IReadOnlyList<long> Ids(DossierFilter filter, DateOnly tomorrow)
    {
        var (where, order, values) = Where(filter, tomorrow);
        using var connection = Open();
        using var sql = new LaneSql(connection);
        return sql.Query($"SELECT d.id FROM {where} ORDER BY {order}", r => r.GetInt64(0), [.. values]);
    }

    /// <summary>Agencies of which the register holds no dossier at all: missing, not zero (S143). The post solves none.</summary>
    public IReadOnlyList<Agency> Silent(Center center)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        return [.. center.Agencies.Where(a => a.Kind != AgencyKind.Post && sql.Number("SELECT EXISTS (SELECT 1 FROM dossiers WHERE center = @p0 AND agency = @p1)", center.Code, a.Code) == 0)];
    }

    /// <summary>Causes of lateness that were named before, the most frequent first: the same words count together (S100).</summary>
    public IReadOnlyList<string> Causes(string center, int most = 30)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        return sql.Query("SELECT cause FROM dossiers WHERE center = @p0 AND cause IS NOT NULL GROUP BY cause ORDER BY COUNT(*) DESC LIMIT @p1", r => r.GetString(0), center, most);
    }

    /// <summary>A dossier with its steps; null when there is none, or none of the agencies to which whoever asks is limited.</summary>
    /// <param name="center">Center.</param>
    /// <param name="code">Code.</param>
    /// <param name="limit">Agencies to which whoever asks is limited; null = not limited.</param>
    public (Dossier Dossier, IReadOnlyList<DossierMove> Moves)? Find(string center, string code, AgencyLimit? limit = null)
    {
        using var connection = Open();
        using var db = Database.On(connection);
        var tidy = DossierCode.Tidy(code);
        return db.Dossiers.AsNoTracking().FirstOrDefault(d => d.Center == center && d.Code == tidy) is { } found && (limit is null || limit.Allows(found.Agency))
            ? (found, db.DossierMoves.AsNoTracking().Where(m => m.Dossier == found.Id).OrderBy(m => m.Step).ToList())
            : null;
    }

    /// <summary>What the register tells about the dossiers of some agencies received in some days, for a comparison with another source (S095, S098).</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day of receipt.</param>
    /// <param name="to">Last day of receipt, included.</param>
    /// <param name="agencies">Agencies.</param>
    public IReadOnlyList<Sources.ComparedDossier> Compared(string center, DateOnly from, DateOnly to, IReadOnlyCollection<string> agencies)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        var wanted = agencies.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. sql.Query(
            "SELECT code, agency, state, due_at, ended_at, paused_since FROM dossiers WHERE center = @p0 AND received_at >= @p1 AND received_at < @p2",
            r => new Sources.ComparedDossier(r.GetString(0), r.GetString(1), r.Name<DossierState>(2), r.Time(3), r.TimeOrNull(4), !r.IsDBNull(5)), center, VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default))
            .Where(d => wanted.Contains(d.Agency))];
    }

    /// <summary>Dossiers by their ids, in that order.</summary>
    public IReadOnlyList<Dossier> Of(IReadOnlyList<long> ids)
    {
        using var connection = Open();
        return ById(connection, ids);
    }

    /// <summary>The register of a center today; null when it has no dossier at all: nothing known is not nought.</summary>
    public Insights.DossierDay? Day(string center)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        if (sql.Number("SELECT EXISTS (SELECT 1 FROM dossiers WHERE center = @p0)", center) == 0)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var (start, end) = (VietnamTime.At(VietnamTime.ServiceDay(now), default), VietnamTime.At(VietnamTime.ServiceDay(now).AddDays(1), default));
        var received = (int)sql.Number("SELECT COUNT(*) FROM dossiers WHERE center = @p0 AND received_at >= @p1 AND received_at < @p2 AND state NOT IN ('Submitted','Refused')", center, start, end);
        var ended = sql.Query("SELECT COUNT(*), COALESCE(SUM(outcome = 'Late'), 0) FROM dossiers WHERE center = @p0 AND ended_at >= @p1 AND ended_at < @p2", r => (All: r.GetInt32(0), Late: r.GetInt32(1)), center, start, end)[0];
        return sql.First(
            """
            SELECT COALESCE(SUM(paused_since IS NULL AND due_at >= @p1 AND due_at < @p2), 0), COALESCE(SUM(paused_since IS NULL AND due_at < @p1), 0), COUNT(*), MIN(data_at)
            FROM dossiers WHERE center = @p0 AND ended_at IS NULL AND state NOT IN ('Submitted','Refused')
            """,
            r => new Insights.DossierDay(now, received, ended.All, ended.Late, r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.TimeOrNull(3)), center, now, end);
    }

    /// <summary>Where lateness sits (S105): dossiers that ended late in some days and those that are overdue now, by groups, the largest first.</summary>
    /// <param name="center">Center.</param>
    /// <param name="by">Grouping.</param>
    /// <param name="from">First day of the end.</param>
    /// <param name="to">Last day of the end, included.</param>
    public IReadOnlyList<LatenessShare> Lateness(string center, LatenessBy by, DateOnly from, DateOnly to)
    {
        using var connection = Open();
        using var sql = new LaneSql(connection);
        var group = by switch { LatenessBy.Field => "field", LatenessBy.Agency => "agency", LatenessBy.Procedure => "procedure_name", _ => "cause" };
        return LatenessShare.Of(sql.Query(
            $"""
            SELECT name, SUM(late), SUM(1 - late) FROM (
                SELECT d.{group} AS name, 1 AS late FROM dossiers d WHERE d.center = @p0 AND d.outcome = 'Late' AND d.false_overdue <> 'Approved' AND d.ended_at >= @p1 AND d.ended_at < @p2
                UNION ALL
                SELECT d.{group}, 0 FROM dossiers d WHERE d.center = @p0 AND {LateDossiers.Running} AND d.due_at < @p3
            ) GROUP BY name
            """,
            r => (r.Text(0), r.GetInt32(1), r.GetInt32(2)), center, VietnamTime.At(from, default), VietnamTime.At(to.AddDays(1), default), time.GetUtcNow()));
    }

    /// <summary>The chase list in numbers, by agency.</summary>
    public IReadOnlyList<ChaseCount> ChaseCounts(string center, DateOnly tomorrow)
    {
        // GROUP BY agency || '': by the index of open dossiers, not by that of all of them in the order of agencies.
        using var connection = Open();
        using var sql = new LaneSql(connection);
        var (now, today) = (time.GetUtcNow(), VietnamTime.ServiceDay(time.GetUtcNow()));
        var (midnight, after) = (VietnamTime.At(today.AddDays(1), default), VietnamTime.At(tomorrow.AddDays(1), default));
        return sql.Query(
            """
            SELECT agency, SUM(paused_since IS NULL AND due_at < @p1), SUM(paused_since IS NULL AND due_at >= @p1 AND due_at < @p2), SUM(paused_since IS NULL AND due_at >= @p2 AND due_at < @p3), COUNT(*)
            FROM dossiers WHERE center = @p0 AND ended_at IS NULL AND state NOT IN ('Submitted','Refused') GROUP BY agency || ''
            """,
            r => new ChaseCount(r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4)), center, now, midnight, after);
    }

    private (string Where, string Order, List<object?> Values) Where(DossierFilter filter, DateOnly tomorrow)
    {
        var (sql, values) = (new StringBuilder(), new List<object?>());
        var match = Match(filter.Text);
        // Words and late dossiers are few and looked up first: CROSS JOIN keeps the words in front, || '' keeps the index by center out of the way.
        var late = filter.Chase is Chase.WithoutCause or Chase.WithoutApology or Chase.InIncident or Chase.InTwoCenters;
        sql.Append(match is null ? late ? "dossiers d WHERE d.center || '' = " : "dossiers d WHERE d.center = " : "dossier_words w CROSS JOIN dossiers d ON d.id = w.rowid WHERE w.words MATCH " + Value(match) + " AND d.center = ").Append(Value(filter.Center));
        And(filter.Chase == Chase.All ? "d.agency = " : "d.agency || '' = ", filter.Agency); // a chase list is shorter than an agency's
        if (filter.Limit?.Agencies is { } own)
        {
            sql.Append(filter.Chase == Chase.All ? " AND d.agency IN (" : " AND d.agency || '' IN (").AppendJoin(", ", own.Select(a => Value(a))).Append(')');
        }

        And("d.channel = ", filter.Channel?.ToString());
        And("d.holder = ", filter.Holder);
        And("d.received_at >= ", filter.From is { } from ? VietnamTime.At(from, default) : null);
        And("d.received_at < ", filter.To is { } to ? VietnamTime.At(to.AddDays(1), default) : null);
        var (now, midnight) = (time.GetUtcNow(), VietnamTime.At(VietnamTime.ServiceDay(time.GetUtcNow()).AddDays(1), default));
        const string open = " AND " + LateDossiers.Open, running = " AND " + LateDossiers.Running;
        switch (filter.Chase)
        {
            case Chase.All:
                break;
            case Chase.Open:
                sql.Append(open);
                break;
            case Chase.Overdue:
                sql.Append(running).Append(" AND d.due_at < ").Append(Value(now));
                break;
            case Chase.Today:
                sql.Append(running).Append(" AND d.due_at >= ").Append(Value(now)).Append(" AND d.due_at < ").Append(Value(midnight));
                break;
            case Chase.Tomorrow:
                sql.Append(running).Append(" AND d.due_at >= ").Append(Value(midnight)).Append(" AND d.due_at < ").Append(Value(VietnamTime.At(tomorrow.AddDays(1), default)));
                break;
            case Chase.Waiting:
                sql.Append(open).Append(" AND d.paused_since IS NOT NULL");
                break;
            case Chase.ToHandOver:
                sql.Append(" AND d.hand_over IN ('Ready','Failed')");
                break;
            case Chase.EndedLate:
                sql.Append(" AND d.outcome = 'Late'");
                break;
            case Chase.WithoutCause:
                sql.Append(" AND ").Append(LateDossiers.WithoutCause(Value(filter.Center), Value(now)));
                break;
            case Chase.WithoutApology:
                sql.Append(" AND ").Append(LateDossiers.WithoutApology(Value(filter.Center), Value(now)));
                break;
            case Chase.Claims:
                sql.Append(" AND d.false_overdue = 'Claimed'");
                break;
            case Chase.ClosedTooSoon:
                sql.Append(open).Append(" AND d.closed_at < ").Append(Value(now.AddDays(-2)));
                break;
            case Chase.Outside:
                sql.Append(" AND d.id IN (SELECT dossier FROM receptions WHERE received_at_agency IS NOT NULL)");
                break;
            case Chase.DueDiffers:
                sql.Append(open).Append(" AND d.source_due_at <> d.due_at AND d.source_due_at <> d.first_due_at");
                break;
            case Chase.InTwoCenters:
                sql.Append(" AND d.id IN (SELECT x.id FROM dossier_twins t CROSS JOIN dossiers x ON x.code = t.code WHERE x.center = ").Append(Value(filter.Center)).Append(')');
                break;
            case Chase.InIncident:
                sql.Append(" AND ").Append(LateDossiers.InIncident(Value(filter.Center), Value(now)));
                break;
        }

        var byDue = filter.Chase is Chase.Open or Chase.Overdue or Chase.Today or Chase.Tomorrow or Chase.Waiting or Chase.ClosedTooSoon or Chase.DueDiffers;
        return (sql.ToString(), match is not null ? "w.rowid DESC" : byDue ? "d.due_at, d.id" : filter.Chase == Chase.All ? "d.received_at DESC, d.id DESC" : "d.ended_at DESC, d.id DESC", values);

        string Value(object value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"@p{values.Count - 1}");
        }

        void And(string condition, object? value)
        {
            if (value is not null and not "")
            {
                sql.Append(" AND ").Append(condition).Append(Value(value));
            }
        }
    }

    // Every word must be there; the last one may be unfinished. Quoted, so that nothing of the person's text is taken as an operator.
    private static string? Match(string? text)
    {
        var words = VietnameseText.Fold(text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Take(12).ToArray();
        return words.Length == 0 ? null : string.Join(' ', words.Select((w, n) => $"\"{w}\"" + (n == words.Length - 1 ? "*" : "")));
    }

    private static readonly char[] Separators = [' ', '.', '-', '/', ',', ';', ':', '"', '\'', '*', '(', ')', '\t', '\n', '\r'];

    private static List<Dossier> ById(SqliteConnection connection, IReadOnlyList<long> ids)
    {
        using var db = Database.On(connection);
        var found = db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionary(d => d.Id);
        return [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<Dossier>()];
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        return connection;
    }
}
