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

/// <summary>The checklist of duties of both sides (S202): written down once, due once or again and again, ticked by whom and when.</summary>
/// <param name="database">For reading without disturbing the lane.</param>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="audit">The audit chain.</param>
/// <param name="time">Clock of the product.</param>
public sealed class DutyDesk(Database database, WriteLane lane, CenterBook book, AuditChain audit, TimeProvider time)
{
    private const string Select = "SELECT id, center, what, agency, basis, rhythm, first_due, ends_on, at, actor FROM duties";

    /// <summary>Writes a duty down.</summary>
    /// <param name="center">Center.</param>
    /// <param name="what">What is to be done.</param>
    /// <param name="agency">Whose duty; null = the center's.</param>
    /// <param name="basis">Article it comes from.</param>
    /// <param name="rhythm">How often.</param>
    /// <param name="firstDue">First due day.</param>
    /// <param name="press">Press.</param>
    public Task<Answer<Duty>> WriteAsync(string center, string what, string? agency, string? basis, DutyRhythm rhythm, DateOnly firstDue, Press press) => RunAsync(press, $"duty|{center}|{what}|{agency}|{basis}|{rhythm}|{IsoDay.Of(firstDue)}", (tx, at) =>
    {
        if (book.Find(center) is not { } found)
        {
            return Counters.CounterRefusal.UnknownCenter(center);
        }

        if (VietnameseText.Tidy(what) is not { Length: > 0 and <= DossierDesk.MostText } text || basis?.Length > DossierDesk.MostText)
        {
            return CoordinationRefusal.Text(DossierDesk.MostText);
        }

        if (agency is not null && found.Agency(agency) is null)
        {
            return DossierRefusal.UnknownAgency(agency);
        }

        var today = VietnamTime.ServiceDay(at);
        if (firstDue < today.AddYears(-1) || firstDue > today.AddYears(5))
        {
            return CoordinationRefusal.Days();
        }

        tx.Sql.Execute("INSERT INTO duties (center, what, agency, basis, rhythm, first_due, at, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)",
            found.Code, text, agency, VietnameseText.Tidy(basis) is { Length: > 0 } article ? article : null, rhythm, firstDue, at, press.Actor);
        return Told(tx, at, press, "duty.written", tx.Sql.Number("SELECT MAX(id) FROM duties"), null);
    });

    /// <summary>Ticks one due day as done.</summary>
    public Task<Answer<Duty>> TickAsync(string center, long id, DateOnly dueDay, Press press) => ChangeAsync(center, id, press, $"duty-tick|{center}|{id}|{IsoDay.Of(dueDay)}", (tx, at, duty) =>
    {
        if (!duty.IsDueOn(dueDay))
        {
            return CoordinationRefusal.NotDue();
        }

        if (IsTicked(tx, id, dueDay))
        {
            return CoordinationRefusal.Ticked();
        }

        tx.Sql.Execute("INSERT INTO duty_ticks (duty, due_day, at, actor) VALUES (@p0, @p1, @p2, @p3)", id, dueDay, at, press.Actor);
        return Told(tx, at, press, "duty.done", id, dueDay);
    });

    /// <summary>Takes a tick back that was set by mistake; the audit chain keeps both.</summary>
    public Task<Answer<Duty>> UntickAsync(string center, long id, DateOnly dueDay, Press press) => ChangeAsync(center, id, press, $"duty-untick|{center}|{id}|{IsoDay.Of(dueDay)}", (tx, at, duty) =>
        tx.Sql.Execute("DELETE FROM duty_ticks WHERE duty = @p0 AND due_day = @p1", id, dueDay) == 1 ? Told(tx, at, press, "duty.undone", duty.Id, dueDay) : CoordinationRefusal.NotTicked());

    /// <summary>Ends a duty: it does not fall due after today any more. What fell due before stays.</summary>
    public Task<Answer<Duty>> EndAsync(string center, long id, Press press) => ChangeAsync(center, id, press, $"duty-end|{center}|{id}", (tx, at, duty) =>
    {
        tx.Sql.Execute("UPDATE duties SET ends_on = @p1 WHERE id = @p0", id, VietnamTime.ServiceDay(at));
        return Told(tx, at, press, "duty.ended", duty.Id, null);
    });

    /// <summary>The due days of a span with their ticks, the earliest first; those before it that are still open come along.</summary>
    /// <param name="center">Center.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public IReadOnlyList<DutyItem> Items(string center, DateOnly from, DateOnly to) =>
        [.. All(center, to).Where(i => i.DueDay >= from || i.DoneAt is null).OrderBy(i => i.DueDay).ThenBy(i => i.Duty.Id)];

    /// <summary>Due days of a span alone, ticked or not.</summary>
    public IReadOnlyList<DutyItem> Within(string center, DateOnly from, DateOnly to) => [.. Items(center, from, to).Where(i => i.DueDay >= from)];

    /// <summary>What should have been done and is not, the longest ago first.</summary>
    public IReadOnlyList<DutyItem> Overdue(string center)
    {
        var today = VietnamTime.ServiceDay(time.GetUtcNow());
        return [.. Items(center, today, today).Where(i => i.IsOverdue(today))];
    }

    private IEnumerable<DutyItem> All(string center, DateOnly to)
    {
        using var connection = new SqliteConnection(database.ReadString);
        connection.Open();
        using var sql = new LaneSql(connection);
        var duties = sql.Query($"{Select} WHERE center = @p0", Read, center);
        var ticks = sql.Query("SELECT t.duty, t.due_day, t.at, t.actor FROM duty_ticks t JOIN duties d ON d.id = t.duty WHERE d.center = @p0", r => (Duty: r.GetInt64(0), Day: r.Day(1), At: r.Time(2), Actor: r.GetString(3)), center)
            .ToDictionary(t => (t.Duty, t.Day), t => (t.At, t.Actor));
        return [.. from duty in duties from day in duty.DueDays(to) let done = ticks.TryGetValue((duty.Id, day), out var tick) ? tick : ((DateTimeOffset, string)?)null select new DutyItem(duty, day, done?.Item1, done?.Item2)];
    }

    private static bool IsTicked(HallTransaction tx, long id, DateOnly dueDay) => tx.Sql.Number("SELECT EXISTS (SELECT 1 FROM duty_ticks WHERE duty = @p0 AND due_day = @p1)", id, dueDay) == 1;

    private Task<Answer<Duty>> ChangeAsync(string center, long id, Press press, FormattableString request, Func<HallTransaction, DateTimeOffset, Duty, Answer<Duty>> verb) => RunAsync(press, request.ToString(CultureInfo.InvariantCulture), (tx, at) =>
        tx.Sql.First($"{Select} WHERE id = @p0 AND center = @p1", Read, id, center) is { } duty ? verb(tx, at, duty) : CoordinationRefusal.UnknownDuty());

    private Answer<Duty> Told(HallTransaction tx, DateTimeOffset at, Press press, string action, long id, DateOnly? dueDay)
    {
        var duty = tx.Sql.First($"{Select} WHERE id = @p0", Read, id)!;
        audit.Append(tx, at, press.Actor, action, duty.Center + "/" + id.ToString(CultureInfo.InvariantCulture), IsoDay.Of(dueDay));
        return duty;
    }

    private static Duty Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.Text(3), r.Text(4), r.Name<DutyRhythm>(5), r.Day(6), r.IsDBNull(7) ? null : r.Day(7), r.Time(8), r.GetString(9));

    private Task<Answer<Duty>> RunAsync(Press press, string request, Func<HallTransaction, DateTimeOffset, Answer<Duty>> verb) => lane.RunAsync(tx =>
    {
        var at = time.GetUtcNow();
        return tx.Once(press, request, at, () => verb(tx, at));
    });
}
