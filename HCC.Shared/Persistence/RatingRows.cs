using HCC.Live;
using HCC.Ticketing;

namespace HCC.Persistence;

/// <summary>Ratings and announcements as rows, for the hot verbs.</summary>
public static class RatingRows
{
    /// <summary>Whether a ticket has been rated.</summary>
    public static bool IsRated(this HallTransaction tx, long ticket) => tx.Sql.Scalar("SELECT 1 FROM ratings WHERE ticket = @p0", ticket) is not null;

    /// <summary>Counter, score and time of a ticket's rating, or null.</summary>
    public static (string Counter, int Score, DateTimeOffset TappedAt)? RatingOf(this HallTransaction tx, long ticket) =>
        tx.Sql.Query("SELECT counter, score, tapped_at FROM ratings WHERE ticket = @p0", r => ((string, int, DateTimeOffset)?)(r.GetString(0), r.GetInt32(1), r.Time(2)), ticket).FirstOrDefault();

    /// <summary>Stores a rating; false when the ticket has one already.</summary>
    public static bool Insert(this HallTransaction tx, RatingRow r) =>
        tx.Sql.Execute(
            "INSERT INTO ratings (center, day, ticket, line, counter, officer, score, reasons, comment, tapped_at, stored_at, source, actor) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12) ON CONFLICT (ticket) DO NOTHING",
            r.Center, r.Day, r.Ticket, r.Line, r.Counter, r.Officer, r.Score, r.Reasons, r.Comment, r.TappedAt, r.StoredAt, r.Source, r.Actor) == 1;

    /// <summary>Adds reasons and words to a rating given before; false when there is none or it has reasons already.</summary>
    public static bool AddReasons(this HallTransaction tx, long ticket, string reasons, string? comment) =>
        tx.Sql.Execute("UPDATE ratings SET reasons = @p1, comment = COALESCE(@p2, comment) WHERE ticket = @p0 AND reasons IS NULL", ticket, reasons, comment) == 1;

    /// <summary>The service that a counter had finished last at a time.</summary>
    public static Ticket? FinishedAt(this HallTransaction tx, string center, DateOnly day, string counter, DateTimeOffset at)
    {
        var id = tx.Sql.Scalar(
            "SELECT id FROM tickets WHERE center = @p0 AND day = @p1 AND counter = @p2 AND status = 'Completed' AND ended_at <= @p3 ORDER BY ended_at DESC LIMIT 1", center, day, counter, at);
        return id is long found ? tx.Ticket(found) : null;
    }

    /// <summary>Ratings of a day as the hall counts them.</summary>
    public static List<TicketRated> RatingsOn(this HallTransaction tx, string center, DateOnly day) =>
        tx.Sql.Query("SELECT center, day, ticket, counter, line, score FROM ratings WHERE center = @p0 AND day = @p1",
            r => new TicketRated(r.GetString(0), r.Day(1), r.GetInt64(2), r.GetString(3), r.GetString(4), r.GetInt32(5)), center, day);

    /// <summary>Takes a call for a zone; false when another board has it.</summary>
    public static bool TakeCall(this HallTransaction tx, long call, string zone, string actor, DateTimeOffset at) =>
        tx.Sql.Execute("INSERT INTO announcements (call, zone, actor, taken_at) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT (call, zone) DO NOTHING", call, zone, actor, at) == 1;

    /// <summary>Notes that a call was spoken; only the board that took it may say so.</summary>
    public static bool CallSpoken(this HallTransaction tx, long call, string zone, string actor, DateTimeOffset at) =>
        tx.Sql.Execute("UPDATE announcements SET spoken_at = @p3 WHERE call = @p0 AND zone = @p1 AND actor = @p2 AND spoken_at IS NULL", call, zone, actor, at) == 1;

    /// <summary>Announcements of a day's calls.</summary>
    public static List<CallAnnounced> AnnouncementsOn(this HallTransaction tx, string center, DateOnly day) =>
        tx.Sql.Query("SELECT a.call, a.zone, a.spoken_at FROM tickets t JOIN announcements a ON a.call BETWEEN t.id * 1000 AND t.id * 1000 + 999 WHERE t.center = @p0 AND t.day = @p1",
            r => new CallAnnounced(center, r.GetInt64(0), r.GetString(1), r.TimeOrNull(2)), center, day);
}
