using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dashboard.Dossiers;
using HCC.Processes;
using HCC.Tables;

namespace HCC.Dashboard.Processes;

/// <summary>The register of internal processes as a table, one row a step, in the very form in which a table is taken; and the empty form.</summary>
internal static class ProcessFiles
{
    /// <summary>Address of the empty table.</summary>
    public const string EmptyTable = "/office/processes/mau.csv";

    private const string Path = "/office/processes/list.csv";

    /// <summary>Address of the register as a table.</summary>
    public static string ListAddress(string? center) => Path + (center is null ? "" : "?center=" + Uri.EscapeDataString(center));

    public static void MapProcessFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(EmptyTable, () => DocumentFile.Csv(CsvText.Mark + CsvText.Row(ProcessTable.Headings), "mau-quy-trinh-noi-bo")).RequireAuthorization(Scope.DossiersRead).ExcludeFromDescription();
        routes.MapGet(Path, (HttpContext http, ProcessBook processes, CenterBook book, TimeProvider time, string? center) =>
            RegisterAsk.CenterOf(http.User, book, center) is { } place
                ? DocumentFile.Csv(CsvText.Mark + CsvText.Row(ProcessTable.Headings) + string.Concat(processes.Current(place.Code, VietnamTime.ServiceDay(time.GetUtcNow())).SelectMany(Rows)), $"quy-trinh-noi-bo-{place.Code}")
                : Results.NotFound()).RequireAuthorization(Scope.DossiersRead).ExcludeFromDescription();
    }

    private static IEnumerable<string> Rows(InternalProcess p) => p.Steps.Select(s => CsvText.Row(
        p.Procedure, p.Name, p.Level.Name().Vi, p.Decision, Day(p.ApprovedOn), Day(p.FromDay), p.EnteredOn is { } entered ? Day(entered) : "", s.Office, s.What, s.Way?.Name().Vi, s.Hours.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"))));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
