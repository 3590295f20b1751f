using System.Data.Common;
using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Persistence;
using HCC.Text;
using Microsoft.Data.Sqlite;

namespace HCC.Dossiers.Reminders;

/// <summary>Makes the reminders of a morning once, keeps them, and knows which were sent (S083, S084).</summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="list">The register.</param>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class ReminderDesk(Database database, DossierList list, WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    private const string Columns = "id, center, day, agency, overdue, today, tomorrow, made_at, sent_at, channel, actor";

    /// <summary>Makes today's reminders of a center when it is a working day, its hour has come and they are not made yet; how many were made.</summary>
    public async Task<int> MakeAsync(string center)
    {
        var (found, now) = (book.Get(center), time.GetUtcNow());
        var day = VietnamTime.ServiceDay(now);
        if (now < VietnamTime.At(day, found.RemindAt) || found.SessionsOf(day).Count == 0 || Of(center, day).Count > 0)
        {
            return 0;
        }

        var tomorrow = list.Tomorrow(found);
        IReadOnlyList<Dossier> Chased(Chase chase) => list.Of(list.Ids(new DossierFilter(center, Chase: chase), tomorrow));
        var (overdue, due, next) = (Chased(Chase.Overdue), Chased(Chase.Today), Chased(Chase.Tomorrow));
        var agencies = overdue.Concat(due).Concat(next).Select(d => d.Agency).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return await lane.RunAsync(tx => agencies.Sum(agency => tx.Sql.Execute(
            "INSERT INTO reminders (center, day, agency, overdue, today, tomorrow, made_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) ON CONFLICT (center, day, agency) DO NOTHING",
            center, day, agency, Ids(overdue, agency), Ids(due, agency), Ids(next, agency), now))).ConfigureAwait(false);
    }

    /// <summary>Records that a reminder was sent.</summary>
    /// <param name="center">Center.</param>
    /// <param name="id">Reminder.</param>
    /// <param name="channel">How.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<Reminder>> SendAsync(string center, long id, ApologyChannel channel, Press press) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once<Reminder>(press, string.Create(CultureInfo.InvariantCulture, $"remind|{center}|{id}|{channel}"), at, () =>
        {
            if (tx.Sql.First($"SELECT {Columns} FROM reminders WHERE id = @p0 AND center = @p1", Read, id, center) is not { } reminder)
            {
                return RefusalText.Of("reminder.unknown", nameof(RefusalText.ReminderUnknown)) with { Status = 404 };
            }

            if (reminder.SentAt is { } sent)
            {
                return RefusalText.Of("reminder.sent", nameof(RefusalText.ReminderSent), VietnamTime.ToLocal(sent).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture));
            }

            tx.Sql.Execute("UPDATE reminders SET sent_at = @p1, channel = @p2, actor = @p3 WHERE id = @p0", id, at, channel, press.Actor);
            audit.Append(tx, at, press.Actor, "reminder.sent", center + "/" + reminder.Agency, channel.ToString());
            return reminder with { SentAt = at, Channel = channel, Actor = press.Actor };
        });
    });

    /// <summary>Reminders of a day, in no order.</summary>
    public IReadOnlyList<Reminder> Of(string center, DateOnly day) => Query("center = @p0 AND day = @p1", center, day);

    /// <summary>A reminder; null when there is none.</summary>
    public Reminder? Find(long id) => Query("id = @p0", id) is [var found] ? found : null;

    /// <summary>Days with reminders, newest first.</summary>
    public IReadOnlyList<DateOnly> Days(string center, int most = 30)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return sql.Query("SELECT DISTINCT day FROM reminders WHERE center = @p0 ORDER BY day DESC LIMIT @p1", r => r.Day(0), center, most);
    }

    private List<Reminder> Query(string where, params ReadOnlySpan<object?> values)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        return sql.Query($"SELECT {Columns} FROM reminders WHERE {where}", Read, values);
    }

    private static string Ids(IEnumerable<Dossier> dossiers, string agency) =>
        string.Join(' ', dossiers.Where(d => string.Equals(d.Agency, agency, StringComparison.OrdinalIgnoreCase)).Select(d => d.Id.ToString(CultureInfo.InvariantCulture)));

    private static Reminder Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.Day(2), r.GetString(3), Split(r.GetString(4)), Split(r.GetString(5)), Split(r.GetString(6)), r.Time(7), r.TimeOrNull(8), r.IsDBNull(9) ? null : r.Name<ApologyChannel>(9), r.Text(10));

    private static long[] Split(string ids) => [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => long.Parse(i, CultureInfo.InvariantCulture))];
}
