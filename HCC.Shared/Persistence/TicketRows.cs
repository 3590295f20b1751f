using System.Data.Common;
using HCC.Ticketing;

namespace HCC.Persistence;

/// <summary>Tickets and their moves as rows, for the hot verbs.</summary>
public static class TicketRows
{
    private const string Columns = "id, center, day, prefix, number, token, line, procedure, priority, weight, needs, language, source, issued_at, status, counter, for_counter, waiting_since, called_at, began_at, ended_at, held_until, calls, steps, changed_at, why";

    /// <summary>
    /// The next number of a prefix on a day: one more than the highest given. The lane is the only writer, and <c>ux_tickets_number</c>
    /// refuses a number twice whoever else should write (I1). Null when the range is used up.
    /// </summary>
    public static int? NextNumber(this HallTransaction tx, string center, DateOnly day, string prefix, int first, int last)
    {
        var given = tx.Sql.Scalar("SELECT MAX(number) FROM tickets WHERE center = @p0 AND day = @p1 AND prefix = @p2", center, day, prefix);
        var next = given is long highest ? (int)highest + 1 : first;
        return next <= last ? next : null;
    }

    /// <summary>Tickets given to a line on a day, wherever they were transferred since.</summary>
    public static int IssuedOn(this HallTransaction tx, string center, DateOnly day, string line) =>
        (int)tx.Sql.Number("SELECT COUNT(*) FROM tickets t JOIN ticket_moves m ON m.ticket = t.id AND m.step = 1 WHERE t.center = @p0 AND t.day = @p1 AND m.line = @p2", center, day, line);

    /// <summary>The id of the ticket that is stored next. Tickets are never deleted, so none is given twice.</summary>
    public static long NextTicketId(this HallTransaction tx) => tx.Sql.Number("SELECT COALESCE(MAX(id), 0) + 1 FROM tickets");

    /// <summary>Stores a new ticket and its first move.</summary>
    public static void Insert(this HallTransaction tx, Ticket t, TicketMove issue)
    {
        tx.Sql.Execute(
            "INSERT INTO tickets (id, center, day, prefix, number, token, line, procedure, priority, weight, needs, language, source, issued_at, status, waiting_since, calls, steps, changed_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, 0, 1, @p16)",
            t.Id, t.Center, t.ServiceDay, t.Number.Prefix, t.Number.Value, t.Token, t.Line, t.Procedure, t.Priority, t.Weight, t.Needs, t.Language, t.Source, t.IssuedAt, t.Status, t.WaitingSince, t.ChangedAt);
        tx.Append(issue);
    }

    /// <summary>Stores a ticket's new state and the move that made it. The number of steps guards against a lost update.</summary>
    public static TicketMove Save(this HallTransaction tx, Ticket t, TicketMove move)
    {
        var changed = tx.Sql.Execute(
            "UPDATE tickets SET line = @p2, status = @p3, counter = @p4, for_counter = @p5, waiting_since = @p6, called_at = @p7, began_at = @p8, ended_at = @p9, held_until = @p10, calls = @p11, steps = @p12, changed_at = @p13, why = @p14 WHERE id = @p0 AND steps = @p1",
            t.Id, t.Steps - 1, t.Line, t.Status, t.Counter, t.ForCounter, t.WaitingSince, t.CalledAt, t.BeganAt, t.EndedAt, t.HeldUntil, t.Calls, t.Steps, t.ChangedAt, t.Why);
        if (changed != 1)
        {
            throw new InvalidOperationException($"Ticket {t.Id} was changed by somebody else at step {t.Steps}.");
        }

        var stored = move with { Ticket = t.Id };
        tx.Append(stored);
        return stored;
    }

    /// <summary>A ticket by id.</summary>
    public static Ticket? Ticket(this HallTransaction tx, long id) => tx.Sql.First($"SELECT {Columns} FROM tickets WHERE id = @p0", Read, id);

    /// <summary>A ticket by its public name.</summary>
    public static Ticket? Ticket(this HallTransaction tx, string token) =>
        TicketToken.IdOf(token) is { } id && tx.Ticket(id) is { } found && TicketToken.Same(found.Token, token) ? found : null;

    /// <summary>The ticket in hand at a counter.</summary>
    public static Ticket? TicketAt(this HallTransaction tx, string center, DateOnly day, string counter) =>
        tx.Sql.First($"SELECT {Columns} FROM tickets WHERE center = @p0 AND day = @p1 AND counter = @p2 AND status IN ('Called','Serving')", Read, center, day, counter);

    /// <summary>Tickets that only this counter may call: held there, or sent there.</summary>
    public static List<Ticket> BoundTo(this HallTransaction tx, string center, DateOnly day, string counter) =>
        tx.Sql.Query(
            $"SELECT {Columns} FROM tickets WHERE center = @p0 AND day = @p1 AND status IN ('Waiting','OnHold') AND ((status = 'OnHold' AND counter = @p2) OR (status = 'Waiting' AND for_counter = @p2)) ORDER BY id",
            Read, center, day, counter);

    /// <summary>The ticket last touched at a counter, in hand or not; what an undo looks at.</summary>
    public static Ticket? LastTouchedAt(this HallTransaction tx, string center, DateOnly day, string counter) =>
        tx.Sql.First(
            $"SELECT {Columns} FROM tickets WHERE id = (SELECT m.ticket FROM ticket_moves m JOIN tickets t ON t.id = m.ticket WHERE t.center = @p0 AND t.day = @p1 AND m.at_counter = @p2 ORDER BY m.sequence DESC LIMIT 1)",
            Read, center, day, counter);

    /// <summary>All waiting and held tickets of a line on a day that a call may choose from.</summary>
    public static List<WaitingTicket> Waiting(this HallTransaction tx, string center, DateOnly day, string line) =>
        tx.Sql.Query(
            "SELECT id, prefix, number, line, priority, weight, issued_at, for_counter, counter, status, held_until FROM tickets WHERE center = @p0 AND day = @p1 AND line = @p2 AND status IN ('Waiting','OnHold')",
            ReadWaiting, center, day, line);

    /// <summary>The moves of a ticket in order.</summary>
    public static List<TicketMove> Moves(this HallTransaction tx, long ticket) =>
        tx.Sql.Query("SELECT ticket, step, action, from_status, to_status, at, line, counter, at_counter, actor, reason, until FROM ticket_moves WHERE ticket = @p0 ORDER BY step", ReadMove, ticket);

    /// <summary>All tickets of a day.</summary>
    public static List<Ticket> TicketsOf(this HallTransaction tx, string center, DateOnly day) =>
        tx.Sql.Query($"SELECT {Columns} FROM tickets WHERE center = @p0 AND day = @p1 ORDER BY id", Read, center, day);

    /// <summary>All moves of the tickets of a day, by ticket and step.</summary>
    public static List<TicketMove> MovesOf(this HallTransaction tx, string center, DateOnly day) =>
        tx.Sql.Query("SELECT m.ticket, m.step, m.action, m.from_status, m.to_status, m.at, m.line, m.counter, m.at_counter, m.actor, m.reason, m.until FROM tickets t JOIN ticket_moves m ON m.ticket = t.id WHERE t.center = @p0 AND t.day = @p1 ORDER BY m.ticket, m.step", ReadMove, center, day);

    private static void Append(this HallTransaction tx, TicketMove m) =>
        tx.Sql.Execute(
            "INSERT INTO ticket_moves (ticket, step, action, from_status, to_status, at, line, counter, at_counter, actor, reason, until, sequence) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)",
            m.Ticket, m.Step, m.Action, m.From, m.To, m.At, m.Line, m.Counter, m.AtCounter, m.Actor, m.Reason, m.Until, tx.NextSequence(m.At));

    private static Ticket Read(DbDataReader r) => new Ticket
    {
        Id = r.GetInt64(0),
        Center = r.GetString(1),
        ServiceDay = r.Day(2),
        Number = new(r.GetString(3), r.GetInt32(4)),
        Token = r.GetString(5),
        Line = r.GetString(6),
        Procedure = r.Text(7),
        Priority = r.Text(8),
        Weight = r.GetDouble(9),
        Needs = r.Text(10),
        Language = r.GetString(11),
        Source = r.GetString(12),
        IssuedAt = r.Time(13),
    }.Restore(new TicketState(r.Name<TicketStatus>(14), r.Text(15), r.Text(16), r.Time(17), r.TimeOrNull(18), r.TimeOrNull(19), r.TimeOrNull(20), r.TimeOrNull(21), r.GetInt32(22), r.GetInt32(23), r.Time(24), r.Text(25)));

    private static WaitingTicket ReadWaiting(DbDataReader r)
    {
        var held = r.GetString(9) == nameof(TicketStatus.OnHold);
        return new WaitingTicket(r.GetInt64(0), new(r.GetString(1), r.GetInt32(2)), r.GetString(3), r.Text(4), r.GetDouble(5), r.Time(6), held ? r.Text(8) : r.Text(7), held, r.TimeOrNull(10));
    }

    private static TicketMove ReadMove(DbDataReader r) => new()
    {
        Ticket = r.GetInt64(0),
        Step = r.GetInt32(1),
        Action = r.Name<TicketAction>(2),
        From = r.Name<TicketStatus>(3),
        To = r.Name<TicketStatus>(4),
        At = r.Time(5),
        Line = r.GetString(6),
        Counter = r.Text(7),
        AtCounter = r.Text(8),
        Actor = r.GetString(9),
        Reason = r.Text(10),
        Until = r.TimeOrNull(11),
    };
}
