using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Feedback;
using HCC.Live;

namespace HCC.Dashboard.Api;

/// <summary>Centers, the live hall, ratings, announcements.</summary>
internal static class HallEndpoints
{
    /// <summary>Longest time for which a call of <c>live</c> with an up-to-date version waits for a newer one.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);

    public static void MapHall(this IEndpointRouteBuilder api)
    {
        api.MapGet("/centers", (CenterBook book, TimeProvider time) => Results.Json(book.All.Select(c => CenterCard.Of(c, time.GetUtcNow(), whole: false)), HccJson.Options))
            .RequireAuthorization(Scope.LiveRead).WithName("ListCenters").WithSummary("Các trung tâm.").Produces<CenterCard[]>();

        api.MapGet("/centers/{center}", (HttpContext http, CenterBook book, TimeProvider time, string center) =>
            http.CenterOf(book, center, Scope.LiveRead).Result(c => Results.Json(CenterCard.Of(c, time.GetUtcNow(), whole: true), HccJson.Options)))
            .RequireAuthorization(Scope.LiveRead).WithName("GetCenter").WithSummary("Một trung tâm: đơn vị, lĩnh vực, quầy, đang mở hay đóng.").Produces<CenterCard>();

        api.MapGet("/centers/{center}/live", async (HttpContext http, CenterBook book, LiveHall hall, string center, long? since) =>
        {
            var at = http.CenterOf(book, center, Scope.LiveRead);
            if (!at.Done)
            {
                return Problems.Of(at.Refusal);
            }

            var now = hall.Current(at.Value.Code);
            return Results.Json(HallFrame.Full(since >= now.Version ? await NewerAsync(hall, now, since.Value, http.RequestAborted) : now, Staff(http)), HccJson.Options);
        }).RequireAuthorization(Scope.LiveRead).WithName("GetLive").WithSummary("Ảnh chụp có phiên bản của sảnh; với since bằng phiên bản hiện tại thì chờ đến khi có phiên bản mới (nhiều nhất 20 giây).").Produces<HallFrame>();

        api.MapPost("/ratings", async (HttpContext http, RatingDesk desk, RatingRequest body) =>
            (await desk.RateAsync(body, http.Press(Scope.RatingsWrite))).Result(card => Results.Json(card, HccJson.Options, statusCode: 201)))
            .RequireAuthorization(Scope.RatingsWrite).WithName("Rate").WithSummary("Lưu một đánh giá; lần thứ hai của cùng lượt phục vụ: 409.").Produces<RatingCard>(201).ProducesProblem(409);

        api.MapPost("/ratings/{ticket:long}/reasons", async (HttpContext http, RatingDesk desk, long ticket, ReasonsBody body) =>
            (await desk.ExplainAsync(ticket, body.Reasons, body.Comment, http.Press(Scope.RatingsWrite))).Result())
            .RequireAuthorization(Scope.RatingsWrite).WithName("ExplainRating").WithSummary("Thêm lý do cho đánh giá vừa gửi, một lần.").Produces<RatingCard>().ProducesProblem(409);

        var calls = api.MapGroup("/centers/{center}/calls/{call:long}").RequireAuthorization(Scope.CallsAnnounce).ExcludeFromDescription();
        calls.MapPost("/take", async (HttpContext http, AnnouncementDesk desk, LiveHall hall, CenterBook book, string center, long call, string zone, string screen) =>
            http.CenterOf(book, center, Scope.CallsAnnounce) is { Done: true, Value: { } c } && hall.Current(c.Code).Calls.FirstOrDefault(k => k.Call == call) is { } found
                && await desk.TakeAsync(c.Code, found, zone, Board(http, screen)) ? Results.NoContent() : NotYours());
        calls.MapPost("/spoken", async (HttpContext http, AnnouncementDesk desk, CenterBook book, string center, long call, string zone, string screen) =>
            http.CenterOf(book, center, Scope.CallsAnnounce) is { Done: true, Value: { } c } && await desk.SpokenAsync(c.Code, call, zone, Board(http, screen)) ? Results.NoContent() : NotYours());
    }

    /// <summary>Whether the caller may see names of officers: people at counters and the house itself, never boards.</summary>
    public static bool Staff(HttpContext http) => http.User.Has(Scope.CountersOperate) || http.User.Has(Scope.InsightsRead);

    // One page of a board: two screens of one device are still two mouths.
    private static string Board(HttpContext http, string screen) => $"{http.User.Actor(Scope.CallsAnnounce)}/{(screen.Length > 40 ? screen[..40] : screen)}";

    // With a body: an empty 409 would be drawn as a page by the status code pages, and a drawn POST becomes a 400.
    private static IResult NotYours() => Problems.Of(new Refusal("call.not-yours", "Lượt gọi này đã có màn hình khác đọc, hoặc đã quá cũ.", "Another board has this call, or it is too old."));

    private static async Task<HallSnapshot> NewerAsync(LiveHall hall, HallSnapshot now, long since, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(LongestPoll);
        try
        {
            await foreach (var snapshot in hall.WatchAsync(now.Center, TimeSpan.Zero, patience.Token))
            {
                if (snapshot.Version > since)
                {
                    return snapshot;
                }
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return hall.Current(now.Center);
        }

        return now;
    }
}

/// <summary>Reasons after a rating.</summary>
/// <param name="Reasons">Reason codes of the center.</param>
/// <param name="Comment">Free words.</param>
internal sealed record ReasonsBody(IReadOnlyList<string> Reasons, string? Comment = null);

/// <summary>A center as other programs see it.</summary>
internal sealed record CenterCard(
    string Code, Words Name, Words Province, CenterLevel Level, bool Open, bool GivesNumbers, IReadOnlyList<Zone>? Zones, IReadOnlyList<Agency>? Agencies, IReadOnlyList<LineCard>? Lines, IReadOnlyList<CounterCard>? Counters,
    IReadOnlyList<PriorityGroup>? Priorities, IReadOnlyList<Reason>? PauseReasons, IReadOnlyList<Reason>? RatingReasons)
{
    public static CenterCard Of(Center c, DateTimeOffset now, bool whole) => new(
        c.Code, c.Name, c.Province, c.Level, c.IsOpen(now), c.GivesNumbers(now), whole ? c.Zones : null, whole ? c.Agencies : null,
        whole ? [.. c.Lines.Select(l => new LineCard(l.Code, l.Name, l.Agency, l.Group, l.Prefix, l.AsksPriority, [.. c.CountersOf(l.Code).Select(k => k.Code)]))] : null,
        whole ? [.. c.Counters.Select(k => new CounterCard(k.Code, k.Name, k.Zone, k.Agency, k.Lines))] : null,
        whole ? c.Priorities : null, whole ? c.PauseReasons : null, whole ? c.RatingReasons : null);
}

/// <summary>A line as other programs see it.</summary>
internal sealed record LineCard(string Code, Words Name, string Agency, string Group, string Prefix, bool AsksPriority, IReadOnlyList<string> Counters);

/// <summary>A counter as other programs see it.</summary>
internal sealed record CounterCard(string Code, Words Name, string Zone, string? Agency, IReadOnlyList<string> Lines);
