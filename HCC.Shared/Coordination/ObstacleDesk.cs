using System.Data.Common;
using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Coordination;

/// <summary>The register of obstacles (S201): written down with an owner and a due day, answered, cleared; nothing is deleted.</summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ObstacleDesk(Database database, WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    private const string Select = "SELECT id, center, what, agency, since, due_day, answer, answered_on, solved_on, at, actor FROM obstacles";

    /// <summary>Writes an obstacle down.</summary>
    /// <param name="center">Center.</param>
    /// <param name="what">What stands in the way.</param>
    /// <param name="agency">Agency that has to clear it; null = the center.</param>
    /// <param name="since">Since when; not in the future.</param>
    /// <param name="dueDay">Until when.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<Obstacle>> WriteAsync(string center, string what, string? agency, DateOnly since, DateOnly dueDay, Press press) => RunAsync(press, $"obstacle|{center}|{what}|{agency}|{IsoDay.Of(since)}|{IsoDay.Of(dueDay)}", (tx, at) =>
    {
        if (book.Find(center) is not { } found)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        if (VietnameseText.Tidy(what) is not { Length: > 0 and <= DossierDesk.MostText } text)
        {
            return CoordinationRefusal.Text(DossierDesk.MostText);
        }

        if (agency is not null && found.Agency(agency) is null)
        {
            return DossierRefusal.UnknownAgency(agency);
        }

        if (since > VietnamTime.ServiceDay(at) || dueDay < since)
        {
            return CoordinationRefusal.Days();
        }

        tx.Sql.Execute("INSERT INTO obstacles (center, what, agency, since, due_day, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)", found.Code, text, agency, since, dueDay, at, press.Actor);
        return Told(tx, at, press, "obstacle.written", tx.Sql.Number("SELECT MAX(id) FROM obstacles"));
    });

    /// <summary>Keeps what the owner answered, with a new due day where one was agreed.</summary>
    /// <param name="center">Center.</param>
    /// <param name="id">Obstacle.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="dueDay">New due day; null = as before.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<Obstacle>> AnswerAsync(string center, long id, string answer, DateOnly? dueDay, Press press) => ChangeAsync(center, id, press, $"obstacle-answer|{center}|{id}|{answer}|{IsoDay.Of(dueDay)}", (tx, at, obstacle) =>
    {
        if (obstacle.SolvedOn is not null)
        {
            return CoordinationRefusal.Solved();
        }

        if (VietnameseText.Tidy(answer) is not { Length: > 0 and <= DossierDesk.MostText } text)
        {
            return CoordinationRefusal.Text(DossierDesk.MostText);
        }

        if (dueDay < obstacle.Since)
        {
            return CoordinationRefusal.Days();
        }

        tx.Sql.Execute("UPDATE obstacles SET answer = @p1, answered_on = @p2, due_day = @p3 WHERE id = @p0", id, text, VietnamTime.ServiceDay(at), dueDay ?? obstacle.DueDay);
        return Told(tx, at, press, "obstacle.answered", id);
    });

    /// <summary>Marks an obstacle as cleared today.</summary>
    public Task<Answer<Obstacle>> SolveAsync(string center, long id, Press press) => ChangeAsync(center, id, press, $"obstacle-solve|{center}|{id}", (tx, at, obstacle) =>
    {
        if (obstacle.SolvedOn is not null)
        {
            return CoordinationRefusal.Solved();
        }

        tx.Sql.Execute("UPDATE obstacles SET solved_on = @p1 WHERE id = @p0", id, VietnamTime.ServiceDay(at));
        return Told(tx, at, press, "obstacle.solved", id);
    });

    /// <summary>Opens an obstacle again that was marked by mistake, or came back.</summary>
    public Task<Answer<Obstacle>> ReopenAsync(string center, long id, Press press) => ChangeAsync(center, id, press, $"obstacle-reopen|{center}|{id}", (tx, at, obstacle) =>
    {
        if (obstacle.SolvedOn is null)
        {
            return CoordinationRefusal.NotSolved();
        }

        tx.Sql.Execute("UPDATE obstacles SET solved_on = NULL WHERE id = @p0", id);
        return Told(tx, at, press, "obstacle.reopened", id);
    });

    /// <summary>All obstacles of a center: open ones first, by due day.</summary>
    public IReadOnlyList<Obstacle> All(string center)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return sql.Query($"{Select} WHERE center = @p0 ORDER BY solved_on IS NOT NULL, due_day, id", Read, center);
    }

    private Task<Answer<Obstacle>> ChangeAsync(string center, long id, Press press, FormattableString request, Func<HallTransaction, DateTimeOffset, Obstacle, Answer<Obstacle>> verb) => RunAsync(press, request.ToString(CultureInfo.InvariantCulture), (tx, at) =>
        tx.Sql.First($"{Select} WHERE id = @p0 AND center = @p1", Read, id, center) is { } obstacle ? verb(tx, at, obstacle) : CoordinationRefusal.UnknownObstacle());

    private Answer<Obstacle> Told(HallTransaction tx, DateTimeOffset at, Press press, string action, long id)
    {
        var obstacle = tx.Sql.First($"{Select} WHERE id = @p0", Read, id)!;
        audit.Append(tx, at, press.Actor, action, obstacle.Center + "/" + id.ToString(CultureInfo.InvariantCulture));
        return obstacle;
    }

    private static Obstacle Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.Text(3), r.Day(4), r.Day(5), r.Text(6), r.IsDBNull(7) ? null : r.Day(7), r.IsDBNull(8) ? null : r.Day(8), r.Time(9), r.GetString(10));

    private Task<Answer<Obstacle>> RunAsync(Press press, string request, Func<HallTransaction, DateTimeOffset, Answer<Obstacle>> verb) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, request, at, () => verb(tx, at));
    });
}
