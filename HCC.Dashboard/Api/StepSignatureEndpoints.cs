using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Dossiers.Slips;
using Microsoft.AspNetCore.Mvc;

namespace HCC.Dashboard.Api;

/// <summary>A source tells which steps of a control slip are signed (S109). This house notes it and signs nothing.</summary>
internal static class StepSignatureEndpoints
{
    public static void MapStepSignatures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{code}/steps", (HttpContext http, DossierList list, SlipBook slips, CenterBook book, string code, string? center) =>
        {
            var at = http.CenterOf(book, center, Scope.DossiersRead);
            return !at.Done ? Problems.Of(at.Refusal)
                : list.Find(at.Value.Code, code) is not { } found ? Problems.Of(DossierRefusal.Unknown())
                : Results.Json(slips.Lines(at.Value, found.Dossier, found.Moves).Select(StepCard.Of), HccJson.Options);
        }).RequireAuthorization(Scope.DossiersRead).WithName("GetDossierSteps").WithSummary("Phiếu kiểm soát của hồ sơ: từng bước, giờ làm việc, định mức, chữ ký số.").Produces<StepCard[]>().ProducesProblem(404);

        api.MapPost("/dossiers/{code}/steps/{step:int}/signature", async (HttpContext http, SlipDesk desk, CenterBook book, string code, int step, string? center, [FromBody] SignatureBody body) =>
        {
            var at = http.CenterOf(book, center, Scope.DossiersWrite);
            var source = "api:" + (body.Source is { Length: > 0 and <= 40 } named ? named : "1");
            return at.Done ? (await desk.SignAsync(at.Value.Code, code, step, body.Signer, body.SignedAt, source, http.Press(Scope.DossiersWrite))).Result() : Problems.Of(at.Refusal);
        }).RequireAuthorization(Scope.DossiersWrite).WithName("NoteStepSignature").WithSummary("Phần mềm nguồn báo một bước của phiếu kiểm soát đã được ký số; hệ thống này không ký.").Produces<StepSignature>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }
}

/// <summary>A signature as a source tells it. Times are ISO 8601 with offset.</summary>
internal sealed record SignatureBody
{
    public required string Signer { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public string? Source { get; init; }
}

/// <summary>A step of the control slip as other programs see it; <c>step</c> names it when its signature is told.</summary>
internal sealed record StepCard(int Step, string Office, DateTimeOffset From, DateTimeOffset? To, double WorkedHours, double? AllottedHours, bool Over, string? Signer, DateTimeOffset? SignedAt)
{
    public static StepCard Of(SlipLine l) => new(l.Step, l.Office, l.From, l.To, Math.Round(l.Worked.TotalHours, 2), l.Allotted, l.IsOver, l.Signature?.Signer, l.Signature?.SignedAt);
}
