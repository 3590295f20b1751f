using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dossiers;
using HCC.Dossiers.Reminders;
using HCC.Persistence;
using HCC.Reports;
using HCC.Reports.Documents;
using Microsoft.EntityFrameworkCore;

namespace HCC.Dashboard.Dossiers;

/// <summary>The reminders of a morning and the overdue notices of a report as files for one agency each. They name dossiers, so the right to read dossiers is asked for.</summary>
internal static class ReminderFiles
{
    public const string Path = RegisterAsk.Path + "/reminders";

    public static void MapReminderFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/{id:long}/{name}.{kind}", async (HttpContext http, ReminderDesk desk, DossierList list, CenterBook book, PdfPrinter printer, TimeProvider time, long id, string kind) =>
            desk.Find(id) is { } reminder && RegisterAsk.CenterOf(http.User, book, reminder.Center) is { } center && center.Code == reminder.Center && AgencyLimit.Of(http.User, Scope.DossiersReadOwn).Allows(reminder.Agency)
                ? await DocumentFile.WordAsync(http, ChaseNotice.Of(center, reminder, list.Of, time.GetUtcNow()).Write, $"nhac-viec-{reminder.Agency}-{IsoDay.Of(reminder.Day)}", kind, printer) : Results.NotFound())
            .RequireAuthorization(Scope.DossiersReadOwn).ExcludeFromDescription();
        routes.MapGet("/office/reports/{id:long}/overdue/{agency}.{kind}", async (HttpContext http, ReportDesk reports, IDbContextFactory<HccDb> readers, DossierList list, CenterBook book, PdfPrinter printer, TimeProvider time, long id, string agency, string kind) =>
        {
            if (reports.Stored(id) is not { } stored || RegisterAsk.CenterOf(http.User, book, stored.Report.Center) is not { } center || center.Code != stored.Report.Center || stored.Report.Rows.All(r => r.Agency != agency))
            {
                return Results.NotFound();
            }

            var late = await FigureDossiers.FindAsync(readers, center.Code, id, agency, 'L');
            var overdue = await FigureDossiers.FindAsync(readers, center.Code, id, agency, 'D');
            var notice = ChaseNotice.Of(center, agency, stored.Report.Period, list.Of(late?.Ids ?? []), list.Of(overdue?.Ids ?? []), VietnamTime.ServiceDay(time.GetUtcNow()));
            return await DocumentFile.WordAsync(http, notice.Write, $"qua-han-{agency}-{IsoDay.Of(stored.Report.Period.To)}", kind, printer);
        }).RequireAuthorization(Scope.DossiersRead, Scope.ReportsRead).ExcludeFromDescription();
    }
}
