using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Ticketing;

namespace HCC.Dashboard.Api;

/// <summary>Tickets: issue, read, cancel, reinstate.</summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder api)
    {
        api.MapPost("/centers/{center}/tickets", async (HttpContext http, TicketDesk desk, CenterBook book, string center, IssueRequest body) =>
        {
            var at = http.CenterOf(book, center, Scope.TicketsIssue);
            return at.Done ? (await desk.IssueAsync(at.Value.Code, body, http.Press(Scope.TicketsIssue))).Result(card => Results.Json(card, HccJson.Options, statusCode: 201)) : Problems.Of(at.Refusal);
        }).RequireAuthorization(Scope.TicketsIssue).WithName("IssueTicket").WithSummary("Phát một số thứ tự. Issue a ticket.").Produces<TicketCard>(201).ProducesProblem(409);

        api.MapGet("/tickets/{id:long}", async (TicketDesk desk, long id) =>
            await desk.FindAsync(id) is { } found ? Results.Json(new { found.Ticket, found.Moves }, HccJson.Options) : Problems.Of(TicketRefusal.Unknown()))
            .RequireAuthorization(Scope.TicketsManage).WithName("GetTicket").WithSummary("Phiếu và mọi bước của phiếu. A ticket and all its moves.").Produces<TicketHistory>().ProducesProblem(404);

        api.MapPost("/tickets/{id:long}/cancel", async (HttpContext http, TicketDesk desk, long id, ReasonBody? body) =>
            (await desk.CancelAsync(id, body?.Reason, http.Press(Scope.TicketsManage))).Result())
            .RequireAuthorization(Scope.TicketsManage).WithName("CancelTicket").WithSummary("Hủy phiếu đang chờ hoặc tạm giữ.").Produces<TicketCard>().ProducesProblem(409);

        api.MapPost("/tickets/{id:long}/reinstate", async (HttpContext http, TicketDesk desk, long id, ReasonBody? body) =>
            (await desk.ReinstateAsync(id, body?.Reason, http.Press(Scope.TicketsManage))).Result())
            .RequireAuthorization(Scope.TicketsManage).WithName("ReinstateTicket").WithSummary("Đưa phiếu vắng mặt trở lại hàng chờ.").Produces<TicketCard>().ProducesProblem(409);

        // The phone page's only verb: the token in the address is the right to it.
        api.MapPost("/track/{token}/leave", async (TicketDesk desk, HttpContext http, string token) =>
            (await desk.LeaveAsync(token, new Press("citizen", http.Request.Headers["Idempotency-Key"] is [{ Length: > 0 } key] ? $"{token}|{key}" : null))).Result())
            .AllowAnonymous().ExcludeFromDescription();
    }
}

/// <summary>A reason in words.</summary>
/// <param name="Reason">At most 200 characters are kept.</param>
internal sealed record ReasonBody(string? Reason = null);
