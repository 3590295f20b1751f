using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dossiers.Couriers;
using HCC.Reports.Documents;

namespace HCC.Dashboard.Dossiers;

/// <summary>The list of a courier's trip as a file, to be printed and signed. It names dossiers and no applicant.</summary>
internal static class CourierFiles
{
    private const string Path = "/office/couriers/trip";

    /// <summary>Address of the list of a trip.</summary>
    public static string AddressOf(CourierTrip trip, string file, string? center) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}.{file}?day={IsoDay.Of(trip.Day)}&at={trip.LeavesAt.ToUnixTimeMilliseconds()}") + (center is null ? "" : "&center=" + Uri.EscapeDataString(center));

    public static void MapCourierFiles(this IEndpointRouteBuilder routes) => routes.MapGet(Path + ".{file}", async (HttpContext http, CourierBook trips, CenterBook book, PdfPrinter printer, string file, DateOnly day, long at, string? center) =>
        RegisterAsk.CenterOf(http.User, book, center) is { } place && trips.Day(place.Code, day).Where(h => h.Trip.LeavesAt.ToUnixTimeMilliseconds() == at).ToList() is [var first, ..] files
            ? await DocumentFile.WordAsync(http, bytes => CourierWord.Trip(place, first.Trip, files, bytes), string.Create(CultureInfo.InvariantCulture, $"ban-giao-{day:yyyyMMdd}-chuyen-{first.Trip.Number}"), file, printer, shown: true)
            : Results.NotFound()).RequireAuthorization(Scope.DossiersRead).ExcludeFromDescription();
}
