using System.Globalization;
using System.Text;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dossiers;
using HCC.Dossiers.Forms;
using HCC.Persistence;
using HCC.Reports;
using HCC.Reports.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dashboard.Dossiers;

/// <summary>
/// The list shown as a CSV file: all of it, as it is written. Asked by a form and not by a link, since the words of a search may be a person's name;
/// it changes nothing but the audit chain, where each export is written down first.
/// </summary>
internal static class DossierExport
{
    public const string Path = RegisterAsk.Path + "/export";

    private const int Together = 500;

    public static void MapDossierExport(this IEndpointRouteBuilder routes) => routes.MapPost(Path, async (
        HttpContext http, DossierList list, CenterBook book, IDbContextFactory<HccDb> readers, WriteLane lane, AuditChain audit, TimeProvider time, DossierBook papers, PdfPrinter printer, [FromForm] string? ask, [FromForm] string? words, [FromForm] string? kind) =>
    {
        var wanted = Read(ask);
        if (RegisterAsk.CenterOf(http.User, book, wanted.Center) is not { } center)
        {
            return Results.NotFound();
        }

        var limit = AgencyLimit.Of(http.User, Scope.DossiersReadOwn);
        var ids = limit.Agencies is null && wanted is { Report: { } report, Column: { } column }
            ? (await FigureDossiers.FindAsync(readers, center.Code, report, wanted.Agency, column))?.Ids ?? []
            : list.Ids(wanted.Filter(center.Code, words, limit), list.Tomorrow(center));
        var now = time.GetUtcNow();
        await lane.RunAsync(tx => audit.Append(tx, now, http.User.Actor(Scope.DossiersReadOwn), "dossiers.export", center.Code, string.Create(CultureInfo.InvariantCulture, $"{ids.Count} dossiers")));
        if (kind is "docx" or "pdf")
        {
            // The paper book out of the data (S115): the same rows, in the layout of form 07.
            return ids.Count > DossierBook.MostRows ? Problems.Of(DossierRefusal.BookLong(DossierBook.MostRows)) : await DocumentFile.WordAsync(http, papers.Write(center, list.Of(ids)), string.Create(CultureInfo.InvariantCulture, $"so-theo-doi-{VietnamTime.ToLocal(now):yyyyMMdd-HHmm}"), kind, printer);
        }

        return Results.Stream(async body =>
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(DossierCsv.Head()), http.RequestAborted);
            foreach (var some in ids.Chunk(Together))
            {
                await body.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(list.Of(some).Select(d => DossierCsv.Row(d, center)))), http.RequestAborted);
            }
        }, DocumentFile.CsvType, string.Create(CultureInfo.InvariantCulture, $"ho-so-{VietnamTime.ToLocal(now):yyyyMMdd-HHmm}.csv"));
    }).RequireAuthorization(Scope.DossiersReadOwn).DisableAntiforgery(); // writes from other sites are refused before (WebDefense)

    private static RegisterAsk Read(string? address)
    {
        var asked = QueryHelpers.ParseQuery(address is null || address.IndexOf('?', StringComparison.Ordinal) is not (>= 0 and var at) ? "" : address[at..]);
        return RegisterAsk.Of(One("center"), One("agency"), One("chase"), One("channel"), One("from"), One("to"), One("report"), One("column"), null);

        string? One(string name) => asked.TryGetValue(name, out var value) ? value.ToString() : null;
    }
}
