using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace HCC.Dashboard.Api;

/// <summary>Dossiers of other systems come in here; a person asks where his own one stands.</summary>
internal static class DossierEndpoints
{
    public static void MapDossiers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{code}", (DossierLookup lookup, string code, string? factor) =>
            lookup.Find(code, factor) is { } found ? Results.Json(found, HccJson.Options) : Problems.Of(DossierRefusal.Unknown()))
            .RequireAuthorization(Scope.DossiersLookup).RequireRateLimiting(Lookups.Policy).WithName("LookUpDossier")
            .WithSummary("Tra cứu hồ sơ của mình: mã và bốn số cuối điện thoại hoặc số định danh; sai mã hay sai số đều trả lời như nhau.").Produces<DossierStatus>().ProducesProblem(404).ProducesProblem(429);

        api.MapPut("/dossiers/{code}", async (HttpContext http, DossierDesk desk, CenterBook book, string code, string? center, [FromBody] DossierBody body) =>
        {
            var at = http.CenterOf(book, center, Scope.DossiersWrite);
            return at.Done ? (await desk.PutAsync(at.Value.Code, body.News(code), http.Press(Scope.DossiersWrite))).Result(put => Results.Json(put, HccJson.Options, statusCode: put.Added ? 201 : 200)) : Problems.Of(at.Refusal);
        }).RequireAuthorization(Scope.DossiersWrite).WithName("PutDossier").WithSummary("Cập nhật một hồ sơ từ phần mềm nguồn; gửi lại cùng nội dung thì không đổi gì.").Produces<DossierPut>().Produces<DossierPut>(201).ProducesProblem(400);

        api.MapPost("/dossiers/import", async (HttpContext http, DossierImportDesk desk, CenterBook book, TimeProvider time, string? center, string? agency, DateTimeOffset? dataAt) =>
        {
            var at = http.CenterOf(book, center, Scope.DossiersImport);
            if (!at.Done)
            {
                return Problems.Of(at.Refusal);
            }

            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = Tables.TableFile.MostBytes + 1024;
            }

            using var bytes = new MemoryStream();
            var name = "api";
            if (http.Request.HasFormContentType)
            {
                var form = await http.Request.ReadFormAsync(http.RequestAborted);
                if (form.Files is not [var file, ..])
                {
                    throw new BadHttpRequestException("Cần một tệp CSV hoặc XLSX. One CSV or XLSX file is needed.");
                }

                name = file.FileName;
                await file.CopyToAsync(bytes, http.RequestAborted);
            }
            else
            {
                await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
            }

            var profile = agency is null ? ImportProfile.Auto : ImportProfile.Auto with { Agency = agency };
            var done = await desk.ImportAsync(at.Value.Code, name, bytes.ToArray(), profile, dataAt ?? time.GetUtcNow(), http.User.Actor(Scope.DossiersImport)!, null, http.RequestAborted);
            return done.Result(result => Results.Json(result, HccJson.Options, statusCode: result.Done ? 200 : 422));
        }).RequireAuthorization(Scope.DossiersImport).WithName("ImportDossiers").WithSummary("Nhập danh sách hồ sơ CSV hoặc XLSX: nhận cả tệp, hoặc báo từng lỗi theo dòng, cột, lý do.").Produces<ImportResult>().Produces<ImportResult>(422);
    }
}

/// <summary>A dossier as a source sends it. Times are ISO 8601 with offset.</summary>
internal sealed record DossierBody
{
    public required string Agency { get; init; }

    public string? Procedure { get; init; }

    public required string ProcedureName { get; init; }

    public string? Field { get; init; }

    public DossierChannel Channel { get; init; }

    public string? Applicant { get; init; }

    public string? Phone { get; init; }

    public string? Identity { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public DossierState State { get; init; } = DossierState.Processing;

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? HandedOverAt { get; init; }

    public string? Holder { get; init; }

    public string? Reason { get; init; }

    public string? Cause { get; init; }

    public long FeeVnd { get; init; }

    public bool ScannedIn { get; init; }

    public bool ScannedOut { get; init; }

    public required DateTimeOffset DataAt { get; init; }

    public string? Source { get; init; }

    public DossierNews News(string code) => new()
    {
        Code = DossierCode.Tidy(code), Agency = Agency, Procedure = Procedure, ProcedureName = ProcedureName, Field = Field, Channel = Channel, Applicant = Applicant ?? "", Phone = Phone, Identity = Identity,
        ReceivedAt = ReceivedAt, DueAt = DueAt, SourceDueAt = DueAt, State = State, EndedAt = EndedAt, ClosedAt = ClosedAt, HandedOverAt = HandedOverAt, Holder = Holder ?? "", Reason = Reason, Cause = Cause,
        FeeVnd = Math.Max(0, FeeVnd), ScannedIn = ScannedIn, ScannedOut = ScannedOut, Source = "api:" + (Source is { Length: > 0 and <= 40 } named ? named : "1"), DataAt = DataAt,
    };
}
