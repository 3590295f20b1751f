using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dossiers;
using HCC.Dossiers.Forms;
using HCC.Reports.Documents;

namespace HCC.Dashboard.Dossiers;

/// <summary>The official forms of a dossier as files. Who may read the register may have them; each one is written into the audit chain first.</summary>
internal static class DossierFormFiles
{
    /// <summary>Address of a form.</summary>
    /// <param name="kind">Which form.</param>
    /// <param name="file">docx or pdf.</param>
    /// <param name="code">Dossier.</param>
    /// <param name="center">Center, when it is not the house's own.</param>
    public static string AddressOf(DossierFormKind kind, string file, string code, string? center) =>
        $"/office/forms/{kind}.{file}?code={Uri.EscapeDataString(code)}" + (center is null ? "" : "&center=" + Uri.EscapeDataString(center));

    public static void MapDossierForms(this IEndpointRouteBuilder routes) => routes.MapGet("/office/forms/{kind}.{file}", async (
        HttpContext http, DossierForms forms, CenterBook book, PdfPrinter printer, string kind, string file, string? code, string? center) =>
    {
        if (RegisterAsk.Named<DossierFormKind>(kind) is not { } form || file is not ("docx" or "pdf") || string.IsNullOrWhiteSpace(code) || RegisterAsk.CenterOf(http.User, book, center) is not { } place)
        {
            return Results.NotFound();
        }

        var word = await forms.WriteAsync(place.Code, code, form, http.User.Actor(Scope.DossiersReadOwn), AgencyLimit.Of(http.User, Scope.DossiersReadOwn));
        return word.Done ? await DocumentFile.WordAsync(http, word.Value, $"{form}-{DossierCode.Tidy(code).Replace('/', '-')}", file, printer, shown: true) : Problems.Of(word.Refusal);
    }).RequireAuthorization(Scope.DossiersReadOwn).ExcludeFromDescription();
}
