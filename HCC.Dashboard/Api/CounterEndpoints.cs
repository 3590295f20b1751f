using System.Security.Claims;
using HCC.Access;
using HCC.Centers;
using HCC.Counters;
using HCC.Live;
using HCC.Persistence;
using HCC.Text;
using HCC.Ticketing;

namespace HCC.Dashboard.Api;

/// <summary>Verbs of a counter. An officer acts at the counter that they opened; a supervisor or a program with that scope at any.</summary>
internal static class CounterEndpoints
{
    public static void MapCounters(this IEndpointRouteBuilder api)
    {
        var counters = api.MapGroup("/counters/{counter}").RequireAuthorization(Scope.CountersOperate);

        counters.MapPost("/open", (HttpContext http, CounterDesk desk, CenterBook book, string counter, string? center) =>
            Do(http, book, center, counter, null, async (c, n, press) => (await desk.OpenAsync(c, n, http.User.FindFirstValue(ClaimTypes.Name), press)).Result()))
            .WithName("OpenCounter").WithSummary("Mở quầy, hoặc mở lại sau khi tạm dừng.").Produces<CounterStanding>().ProducesProblem(409);

        counters.MapPost("/pause", (HttpContext http, CounterDesk desk, CenterBook book, LiveHall hall, string counter, string? center, ReasonBody body) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await desk.PauseAsync(c, n, body.Reason, press)).Result()))
            .WithName("PauseCounter").WithSummary("Tạm dừng quầy với một lý do của trung tâm.").Produces<CounterStanding>().ProducesProblem(409);

        counters.MapPost("/close", (HttpContext http, CounterDesk desk, CenterBook book, LiveHall hall, string counter, string? center) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await desk.CloseAsync(c, n, press)).Result()))
            .WithName("CloseCounter").WithSummary("Đóng quầy.").Produces<CounterStanding>().ProducesProblem(409);

        counters.MapPost("/call-next", (HttpContext http, TicketDesk desk, CenterBook book, LiveHall hall, string counter, string? center) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await desk.CallNextAsync(c, n, press)).Result(next => next.Ticket is { } card ? Results.Json(card, HccJson.Options) : Results.NoContent())))
            .WithName("CallNext").WithSummary("Gọi số tiếp theo; 204 khi không có ai chờ.").Produces<TicketCard>().Produces(204).ProducesProblem(409);

        counters.MapPost("/call/{ticket:long}", (HttpContext http, TicketDesk desk, CenterBook book, LiveHall hall, string counter, long ticket, string? center, ReasonBody? body) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await desk.CallAsync(c, n, ticket, body?.Reason, press)).Result()))
            .WithName("CallTicket").WithSummary("Gọi một số được chọn; lý do được lưu lại.").Produces<TicketCard>().ProducesProblem(409);

        Verb(counters, "/recall", "Recall", "Gọi lại số đang ở quầy.", (desk, c, n, press) => desk.RecallAsync(c, n, press));
        Verb(counters, "/begin", "Begin", "Bắt đầu phục vụ.", (desk, c, n, press) => desk.BeginAsync(c, n, press));
        Verb(counters, "/no-show", "NoShow", "Ghi vắng mặt.", (desk, c, n, press) => desk.MarkNoShowAsync(c, n, press));
        Verb(counters, "/undo", "Undo", "Hoàn tác bước vừa làm ở quầy này.", (desk, c, n, press) => desk.UndoAsync(c, n, press));

        counters.MapPost("/complete", (HttpContext http, TicketDesk desk, CenterBook book, LiveHall hall, string counter, string? center, CompleteBody? body) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await desk.CompleteAsync(c, n, body?.Outcome, press)).Result()))
            .WithName("Complete").WithSummary("Hoàn tất.").Produces<TicketCard>().ProducesProblem(409);

        counters.MapPost("/hold", (HttpContext http, TicketDesk desk, CenterBook book, LiveHall hall, string counter, string? center, HoldBody? body) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await desk.HoldAsync(c, n, body?.Minutes, press)).Result()))
            .WithName("Hold").WithSummary("Tạm giữ trong một số phút.").Produces<TicketCard>().ProducesProblem(409);

        counters.MapPost("/transfer", (HttpContext http, TicketDesk desk, CenterBook book, LiveHall hall, string counter, string? center, TransferRequest body) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await desk.TransferAsync(c, n, body, press)).Result()))
            .WithName("Transfer").WithSummary("Chuyển sang lĩnh vực hoặc quầy khác.").Produces<TicketCard>().ProducesProblem(409);
    }

    /// <summary>Whether somebody may act at a counter: it is theirs, nobody's, or they supervise. Programs act for whole counters.</summary>
    public static bool MayActAt(ClaimsPrincipal who, string actor, CounterView? counter) =>
        counter?.Officer is null || counter.Officer == actor || who.Has(Scope.CountersSupervise) || actor.StartsWith("key:", StringComparison.Ordinal);

    private static void Verb(RouteGroupBuilder counters, string path, string name, string summary, Func<TicketDesk, string, string, Press, Task<Answer<TicketCard>>> verb) =>
        counters.MapPost(path, (HttpContext http, TicketDesk desk, CenterBook book, LiveHall hall, string counter, string? center) =>
            Do(http, book, center, counter, hall, async (c, n, press) => (await verb(desk, c, n, press)).Result()))
            .WithName(name).WithSummary(summary).Produces<TicketCard>().ProducesProblem(409);

    private static async Task<IResult> Do(HttpContext http, CenterBook book, string? center, string counter, LiveHall? hall, Func<string, string, Press, Task<IResult>> verb)
    {
        var at = http.CounterOf(book, center, counter, Scope.CountersOperate);
        if (!at.Done)
        {
            return Problems.Of(at.Refusal);
        }

        var (c, n) = at.Value;
        var press = http.Press(Scope.CountersOperate);
        return hall is null || MayActAt(http.User, press.Actor, hall.Current(c.Code).Counter(n.Code))
            ? await verb(c.Code, n.Code, press)
            : Problems.Of(RefusalText.Of("access.forbidden", nameof(RefusalText.Forbidden)) with { Status = 403 });
    }
}

/// <summary>Outcome of a service in words.</summary>
/// <param name="Outcome">At most 200 characters are kept.</param>
internal sealed record CompleteBody(string? Outcome = null);

/// <summary>Minutes of a hold.</summary>
/// <param name="Minutes">1 … 480; null = the center's rule.</param>
internal sealed record HoldBody(int? Minutes = null);
