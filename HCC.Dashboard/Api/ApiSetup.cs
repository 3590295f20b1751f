using HCC.Dashboard.BlankForms;
using HCC.Dashboard.Dossiers;
using HCC.Dashboard.Processes;
using HCC.Dashboard.Sources;
using HCC.Dashboard.Steps;
using HCC.Persistence;
using HCC.Text;
using Microsoft.AspNetCore.Diagnostics;

namespace HCC.Dashboard.Api;

/// <summary>Everything under <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
internal static class ApiSetup
{
    public static void MapHccApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").DisableAntiforgery();
        api.MapTickets();
        api.MapCounters();
        api.MapHall();
        api.MapProcedures();
        api.MapDossiers();
        api.MapStepSignatures();
        api.MapReports();
        api.MapReportCheck();
        api.MapOpenData();
        api.MapFallback(() => Problems.Of(new Refusal("api.unknown", "Không có địa chỉ này.", "There is no such address.", 404))).AllowAnonymous();
        routes.MapVoice();
        routes.MapReportFiles();
        routes.MapScoringFiles();
        routes.MapDossierExport();
        routes.MapIncidentList();
        routes.MapReminderFiles();
        routes.MapDossierForms();
        routes.MapFeeFiles();
        routes.MapProcessFiles();
        routes.MapStepFiles();
        routes.MapBlankForms();
        routes.MapCourierFiles();
        routes.MapHub<HallHub>("/hubs/hall");
    }

    /// <summary>Turns what goes wrong in a call into a problem with a sentence; pages keep their own way.</summary>
    public static void UseApiProblems(this WebApplication app) => app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), branch => branch.UseExceptionHandler(handler => handler.Run(http =>
    {
        var fault = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        return fault switch
        {
            BadHttpRequestException bad => Problems.WriteAsync(http, bad.StatusCode, "request.bad", "Yêu cầu không hợp lệ: " + Words(bad), "The request is not valid: " + Words(bad)),
            LaneBusyException => Busy(http),
            UnknownOutcomeException => Problems.WriteAsync(http, 503, "outcome.unknown", "Chưa rõ thao tác đã được ghi hay chưa. Hãy gửi lại với cùng Idempotency-Key.", "It is not known whether this was stored. Send it again with the same Idempotency-Key."),
            _ => Problems.WriteAsync(http, 500, "fault", "Hệ thống gặp lỗi. Vui lòng thử lại.", "Something went wrong. Please try again."),
        };
    })));

    private static Task Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        var busy = RefusalText.Of("busy", nameof(RefusalText.Busy));
        return Problems.WriteAsync(http, 503, busy.Code, busy.Vi, busy.En);
    }

    private static string Words(BadHttpRequestException bad) => bad.InnerException is System.Text.Json.JsonException json ? $"JSON, {json.Path}" : bad.Message;
}
