using HCC.Access;
using HCC.Centers;
using HCC.Procedures;
using HCC.Text;

namespace HCC.Dashboard.Api;

/// <summary>The catalogue of procedures in force today.</summary>
internal static class ProcedureEndpoints
{
    private const int Most = 100;

    public static void MapProcedures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/procedures", (HttpContext http, ProcedureCatalogue catalogue, CenterBook book, string? q, string? agency, string? field, string? center, int? most) =>
        {
            Center? at = null;
            if (center is not null)
            {
                var named = http.CenterOf(book, center, Scope.ProceduresRead);
                if (!named.Done)
                {
                    return Problems.Of(named.Refusal);
                }

                at = named.Value;
            }

            return Results.Json(catalogue.Search(at, q, agency, field, Math.Clamp(most ?? 20, 1, Most)).Select(h => ProcedureCard.Of(h.Procedure, h.Line?.Code)), HccJson.Options);
        }).RequireAuthorization(Scope.ProceduresRead).WithName("SearchProcedures").WithSummary("Danh mục thủ tục đang có hiệu lực; q gõ không dấu và sai sót nhỏ vẫn tìm được.").Produces<ProcedureCard[]>();

        api.MapGet("/procedures/{code}", (ProcedureCatalogue catalogue, string code) =>
            catalogue.Find(code) is { } found ? Results.Json(ProcedureCard.Of(found, null), HccJson.Options) : Problems.Of(RefusalText.Of("procedure.unknown", nameof(RefusalText.ProcedureUnknown), code) with { Status = 404 }))
            .RequireAuthorization(Scope.ProceduresRead).WithName("GetProcedure").WithSummary("Một thủ tục theo mã.").Produces<ProcedureCard>().ProducesProblem(404);
    }
}

/// <summary>A procedure as other programs see it; what no source confirms says so.</summary>
internal sealed record ProcedureCard(
    string Code, string Name, string Field, string Agency, string Level, double? ProcessingDays, string Time, bool TimeVerified, long? FeeVnd, string Fee, bool FeeVerified, string? Result, IReadOnlyList<string> Papers, bool PapersVerified,
    string? OnlineLevel, bool OnlineVerified, DateOnly InForceFrom, DateOnly? InForceTo, string? ServiceLine)
{
    public static ProcedureCard Of(Procedure p, string? line) => new(
        p.Code, p.Name, p.Field, p.Agency, p.Level, p.ProcessingDays, p.TimeText, p.VerifiedTime, p.FeeVnd, p.FeeText, p.VerifiedFee, p.Result, p.Papers, p.VerifiedPapers, p.OnlineLevel, p.VerifiedOnline, p.FromDay, p.ToDay, line);
}
