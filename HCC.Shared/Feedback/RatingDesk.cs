using HCC.Calendars;
using HCC.Centers;
using HCC.Live;
using HCC.Persistence;
using HCC.Text;
using HCC.Ticketing;

namespace HCC.Feedback;

/// <summary>A tap on the satisfaction terminal.</summary>
/// <param name="Center">Center; null = the only center that has the counter.</param>
/// <param name="Counter">Counter whose last finished service is rated; or</param>
/// <param name="Ticket">the ticket itself.</param>
/// <param name="Score">5 best … 1 worst.</param>
/// <param name="Reasons">Reason codes of the center.</param>
/// <param name="Comment">Free words, at most 500 characters.</param>
/// <param name="TappedAt">When the face was touched; null = now.</param>
/// <param name="Source">terminal, kiosk, phone, paper, api.</param>
public sealed record RatingRequest(string? Center = null, string? Counter = null, long? Ticket = null, int Score = 0, IReadOnlyList<string>? Reasons = null, string? Comment = null, DateTimeOffset? TappedAt = null, string? Source = null);

/// <summary>A stored rating.</summary>
/// <param name="Ticket">The ticket rated.</param>
/// <param name="Number">Its number.</param>
/// <param name="Counter">Counter of the service.</param>
/// <param name="Score">Score.</param>
/// <param name="Reasons">Reasons.</param>
/// <param name="TappedAt">When it was tapped.</param>
public sealed record RatingCard(long Ticket, string Number, string Counter, int Score, IReadOnlyList<string> Reasons, DateTimeOffset TappedAt);

/// <summary>The verb of the satisfaction terminal: one rating per finished service (I5), however late the tap arrives.</summary>
/// <param name="lane">The writer.</param>
/// <param name="book">The centers.</param>
/// <param name="time">Clock of the product.</param>
public sealed class RatingDesk(WriteLane lane, CenterBook book, TimeProvider time)
{
    /// <summary>A terminal that was cut off may hand in its taps for this long.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromDays(7);

    /// <summary>Stores a rating. A second one of the same service is refused with 409, also under another press id.</summary>
    public Task<Answer<RatingCard>> RateAsync(RatingRequest request, Press press) => lane.RunAsync(tx =>
    {
        var now = time.GetUtcNow();
        return tx.Once(press, $"rate|{request.Center}|{request.Counter}|{request.Ticket}|{request.Score}|{string.Join(',', request.Reasons ?? [])}|{request.Comment}", now, () => Rate(tx, request, press.Actor, now));
    });

    /// <summary>Adds the reasons tapped after the face. Once only; the rating itself stays as it is.</summary>
    public Task<Answer<RatingCard>> ExplainAsync(long ticket, IReadOnlyList<string> reasons, string? comment, Press press) => lane.RunAsync(tx =>
        tx.Once<RatingCard>(press, $"explain|{ticket}|{string.Join(',', reasons)}|{comment}", time.GetUtcNow(), () =>
        {
            if (tx.Ticket(ticket) is not { } found || book.Find(found.Center) is not { } center)
            {
                return TicketRefusal.Unknown();
            }

            if (Unknown(center, reasons) is { } unknown)
            {
                return unknown;
            }

            if (tx.RatingOf(ticket) is not { } rating)
            {
                return RatingRefusal.Nothing();
            }

            return tx.AddReasons(ticket, string.Join(',', reasons), Short(comment)) ? new RatingCard(ticket, found.Number.ToString(), rating.Counter, rating.Score, reasons, rating.TappedAt) : RatingRefusal.Twice();
        }));

    private Answer<RatingCard> Rate(HallTransaction tx, RatingRequest request, string actor, DateTimeOffset now)
    {
        if (request.Score is < 1 or > 5)
        {
            return RatingRefusal.Score();
        }

        var tapped = request.TappedAt is { } told && told < now ? told : now;
        var ticket = request.Ticket is { } id ? tx.Ticket(id) : Finished(tx, request, tapped);
        if (ticket is null || book.Find(ticket.Center) is not { } center)
        {
            return RatingRefusal.Nothing();
        }

        if (ticket.Status != TicketStatus.Completed || ticket.EndedAt is not { } ended || ticket.Counter is not { } counter)
        {
            return RatingRefusal.TooEarly();
        }

        // A device clock that runs behind must not put the tap before the service that it rates.
        tapped = tapped < ended ? ended : tapped;
        if (tapped - ended > TimeSpan.FromMinutes(center.CallRule.RatingMinutes) || now - ended > Latest)
        {
            return RatingRefusal.TooLate();
        }

        if (Unknown(center, request.Reasons ?? []) is { } unknown)
        {
            return unknown;
        }

        var officer = tx.Moves(ticket.Id).LastOrDefault(m => m.Action == TicketAction.Complete)?.Actor;
        var stored = tx.Insert(new RatingRow
        {
            Center = center.Code,
            Day = ticket.ServiceDay,
            Ticket = ticket.Id,
            Line = ticket.Line,
            Counter = counter,
            Officer = officer,
            Score = request.Score,
            Reasons = request.Reasons is { Count: > 0 } reasons ? string.Join(',', reasons) : null,
            Comment = Short(request.Comment),
            TappedAt = tapped,
            StoredAt = now,
            Source = request.Source ?? "terminal",
            Actor = actor,
        });
        if (!stored)
        {
            return RatingRefusal.Twice();
        }

        tx.Changed(new TicketRated(center.Code, ticket.ServiceDay, ticket.Id, counter, ticket.Line, request.Score));
        return new RatingCard(ticket.Id, ticket.Number.ToString(), counter, request.Score, request.Reasons ?? [], tapped);
    }

    private Ticket? Finished(HallTransaction tx, RatingRequest request, DateTimeOffset tapped) =>
        request.Counter is { } code && book.FindCounter(request.Center, code) is { } at
            ? tx.FinishedAt(at.Center.Code, VietnamTime.ServiceDay(tapped), at.Counter.Code, tapped)
            : null;

    private static Refusal? Unknown(Center center, IReadOnlyList<string> reasons) =>
        reasons.FirstOrDefault(r => center.RatingReasons.All(known => known.Code != r)) is { } unknown ? RatingRefusal.Reason(unknown) : null;

    private static string? Short(string? comment) => string.IsNullOrWhiteSpace(comment) ? null : comment.Length > 500 ? comment[..500] : comment;
}

/// <summary>Every way in which a rating can be refused.</summary>
public static class RatingRefusal
{
    /// <summary>The score is not 1 … 5.</summary>
    public static Refusal Score() => RefusalText.Of("rating.score", nameof(RefusalText.RatingScore)) with { Status = 400 };

    /// <summary>The reason is not in the center's list.</summary>
    public static Refusal Reason(string code) => RefusalText.Of("rating.reason", nameof(RefusalText.RatingReason), code) with { Status = 400 };

    /// <summary>The service has been rated.</summary>
    public static Refusal Twice() => RefusalText.Of("rating.twice", nameof(RefusalText.RatingTwice));

    /// <summary>There is no finished service to rate.</summary>
    public static Refusal Nothing() => RefusalText.Of("rating.nothing", nameof(RefusalText.RatingNothing));

    /// <summary>The service is not finished.</summary>
    public static Refusal TooEarly() => RefusalText.Of("rating.too-early", nameof(RefusalText.RatingTooEarly));

    /// <summary>The service was finished too long ago.</summary>
    public static Refusal TooLate() => RefusalText.Of("rating.too-late", nameof(RefusalText.RatingTooLate));
}
