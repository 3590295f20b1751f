using HCC.Access;
using HCC.Calendars;
using Microsoft.Data.Sqlite;

namespace HCC.Persistence;

/// <summary>Outcome of one check.</summary>
/// <param name="Name">Invariant, e.g. <c>I1</c>.</param>
/// <param name="Good">Whether it holds.</param>
/// <param name="Sentence">What was checked and what was found.</param>
public sealed record Check(string Name, bool Good, string Sentence);

/// <summary>
/// The invariants of the house, checked on the rows of a database (design: what must hold after every fault). I2, acknowledged numbers, needs
/// the journal of whoever received them and is checked by the crash tests; here each ticket must at least have its moves.
/// </summary>
public static class Verification
{
    /// <summary>Runs every check, read-only.</summary>
    public static IEnumerable<Check> Run(Database database, AuditChain audit)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        yield return Same("file", sql.Scalar("PRAGMA integrity_check(1)") as string == "ok" ? 0 : 1, "tệp cơ sở dữ liệu nguyên vẹn");
        yield return Same("I1", sql.Number("SELECT COUNT(*) FROM (SELECT 1 FROM tickets GROUP BY center, day, prefix, number HAVING COUNT(*) > 1)"), "không có hai phiếu trùng trung tâm, ngày, tiền tố và số");
        yield return Same("I2", sql.Number("SELECT COUNT(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM ticket_moves m WHERE m.ticket = t.id AND m.step = 1 AND m.action = 'Issue')"), "mỗi phiếu có bước phát số");
        yield return Same("I2", Replayed(sql), "mỗi phiếu bằng đúng tổng các bước của nó");
        yield return Same("I3", sql.Number("SELECT COUNT(*) FROM (SELECT 1 FROM tickets WHERE status IN ('Called','Serving') GROUP BY center, day, counter HAVING COUNT(*) > 1)"), "mỗi quầy có nhiều nhất một phiếu đang gọi hoặc phục vụ");
        yield return Same("I4", sql.Number("SELECT COUNT(*) FROM (SELECT number - LAG(number) OVER (PARTITION BY center, day, prefix ORDER BY id) AS step FROM tickets) WHERE step <> 1"), "số của một tiền tố tăng từng một trong ngày");
        yield return Same("I5", sql.Number("SELECT COUNT(*) FROM ratings r LEFT JOIN tickets t ON t.id = r.ticket WHERE t.id IS NULL OR t.status <> 'Completed'") + sql.Number("SELECT COUNT(*) FROM (SELECT 1 FROM ratings GROUP BY ticket HAVING COUNT(*) > 1)"), "mỗi đánh giá thuộc một phiếu đã hoàn tất, mỗi phiếu nhiều nhất một đánh giá");
        yield return Same("I6", sql.Number("SELECT COUNT(*) FROM (SELECT 1 FROM announcements GROUP BY call, zone HAVING COUNT(*) > 1)"), "mỗi lượt gọi được đọc nhiều nhất một lần ở mỗi khu vực");
        yield return Same("I7", WrongDays(sql), "ngày phục vụ của phiếu là ngày phát số theo giờ Việt Nam");
        yield return Same("D1", sql.Number(
            """
            SELECT COUNT(*) FROM dossiers d LEFT JOIN (SELECT dossier, COUNT(*) AS n, MAX(step) AS last FROM dossier_moves GROUP BY dossier) m ON m.dossier = d.id
            WHERE m.n IS NOT d.steps OR m.last IS NOT d.steps OR d.state IS NOT (SELECT to_state FROM dossier_moves WHERE dossier = d.id AND step = d.steps)
            """) + sql.Number("SELECT COUNT(*) FROM (SELECT from_state, LAG(to_state) OVER (PARTITION BY dossier ORDER BY step) AS before FROM dossier_moves) WHERE before IS NOT NULL AND from_state <> before"), "mỗi hồ sơ bằng đúng chuỗi các bước của nó");
        yield return Same("D2", sql.Number("SELECT COUNT(*) FROM dossiers d WHERE d.due_at IS NOT (SELECT due_at FROM dossier_moves WHERE dossier = d.id AND due_at IS NOT NULL ORDER BY step DESC LIMIT 1)"), "hạn trả của hồ sơ là hạn của bước cuối cùng đặt hạn");
        yield return Same("D3", sql.Number(
            """
            SELECT COUNT(*) FROM dossiers WHERE (ended_at IS NULL) <> (outcome IS NULL) OR (state IN ('Solved','Returned','Withdrawn','Stopped')) <> (ended_at IS NOT NULL)
                OR outcome <> CASE WHEN ended_at > due_at THEN 'Late' WHEN (ended_at + 25200000) / 86400000 = (due_at + 25200000) / 86400000 THEN 'OnTime' ELSE 'Early' END
            """), "kết quả trước, đúng, quá hạn đúng với ngày hẹn và ngày có kết quả (giờ Việt Nam)");
        yield return Same("D4", sql.Number("SELECT COUNT(*) FROM dossiers WHERE due_at < received_at OR ended_at < received_at"), "không hồ sơ nào hẹn trả hoặc có kết quả trước khi được tiếp nhận");
        var links = sql.Query("SELECT sequence, at, actor, action, subject, detail, hash FROM audit ORDER BY sequence", r => new AuditRow
        {
            Sequence = r.GetInt64(0),
            At = r.Time(1),
            Actor = r.GetString(2),
            Action = r.GetString(3),
            Subject = r.GetString(4),
            Detail = r.Text(5),
            Hash = r.GetString(6),
        });
        var broken = audit.FirstBroken(links);
        yield return new Check("I9", broken is null, broken is null ? $"chuỗi nhật ký {links.Count} mắt xích nguyên vẹn" : $"chuỗi nhật ký đứt ở mắt xích {broken}");
    }

    private static Check Same(string name, long faults, string sentence) => new(name, faults == 0, faults == 0 ? sentence : $"{sentence}: {faults} lỗi");

    private static long Replayed(LaneSql sql)
    {
        var tx = new HallTransaction(sql);
        var faults = 0L;
        foreach (var (center, day) in sql.Query("SELECT DISTINCT center, day FROM tickets", r => (r.GetString(0), r.Day(1))))
        {
            var moves = tx.MovesOf(center, day).ToLookup(m => m.Ticket);
            foreach (var ticket in tx.TicketsOf(center, day))
            {
                var folded = moves[ticket.Id].Any() ? ticket.Replay(moves[ticket.Id]) : null;
                faults += folded is not null && (folded.Status, folded.Line, folded.Counter, folded.ForCounter, folded.CalledAt, folded.BeganAt, folded.EndedAt, folded.Steps, folded.Calls)
                    == (ticket.Status, ticket.Line, ticket.Counter, ticket.ForCounter, ticket.CalledAt, ticket.BeganAt, ticket.EndedAt, ticket.Steps, ticket.Calls) ? 0 : 1;
            }
        }

        return faults;
    }

    private static long WrongDays(LaneSql sql) =>
        sql.Query("SELECT day, MIN(issued_at), MAX(issued_at) FROM tickets GROUP BY day", r => (Day: r.Day(0), First: r.Time(1), Last: r.Time(2)))
            .Count(d => VietnamTime.ServiceDay(d.First) != d.Day || VietnamTime.ServiceDay(d.Last) != d.Day);
}
