using System.Globalization;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Office.Scores;
using HCC.Scoring;

namespace HCC.Dashboard.Api;

/// <summary>Scores as a workbook, for the office page.</summary>
internal static class ScoringEndpoints
{
    public static void MapScoringFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ScoringAsk.Path + "/cham-diem.xlsx", (HttpContext http, ScoringReader reader, ScoringSchemes schemes, CenterBook book, TimeProvider time, string? year, string? quarter, string? scheme) =>
        {
            if (ScoringAsk.CenterOf(http.User, book) is not { } center)
            {
                return Results.NotFound();
            }

            var ask = ScoringAsk.Of(year, quarter, scheme, schemes, center, time.GetUtcNow());
            var made = reader.Make(center.Code, ask.Scheme, ask.Period);
            if (!made.Done)
            {
                return Problems.Of(made.Refusal);
            }

            return DocumentFile.Excel(bytes => ScoringWorkbook.Write(center, made.Value, ask.SideBySide(reader, center, made.Value), bytes), string.Create(CultureInfo.InvariantCulture, $"cham-diem-{center.Code}-{ask.Scheme}-{ask.Period.Year}-q{ask.Period.Number}"));
        }).RequireAuthorization(Scope.ReportsRead).ExcludeFromDescription();
}
