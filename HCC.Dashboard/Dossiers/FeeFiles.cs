using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dossiers.Fees;
using HCC.Persistence;
using HCC.Reports.Documents;

namespace HCC.Dashboard.Dossiers;

/// <summary>Receipts, sums of a day and sheets of an agency as files; each one is written into the audit chain first, since it names applicants.</summary>
internal static class FeeFiles
{
    private const string Path = "/office/fees/files";

    public static string ReceiptAddress(long id, string? center) => string.Create(CultureInfo.InvariantCulture, $"{Path}/receipt.pdf?id={id}{Of(center)}");

    public static string DayAddress(DateOnly day, string file, string? center) => $"{Path}/day.{file}?day={IsoDay.Of(day)}{Of(center)}";

    public static string SheetAddress(string agency, DateOnly from, DateOnly to, string file, string? center) => $"{Path}/sheet.{file}?agency={Uri.EscapeDataString(agency)}&from={IsoDay.Of(from)}&to={IsoDay.Of(to)}{Of(center)}";

    public static string RemittanceAddress(long id, string file, string? center) => string.Create(CultureInfo.InvariantCulture, $"{Path}/remittance.{file}?id={id}{Of(center)}");

    public static void MapFeeFiles(this IEndpointRouteBuilder routes) => routes.MapGet(Path + "/{what}.{file}", async (
        HttpContext http, FeeBook fees, CenterBook book, AccessBook people, PdfPrinter printer, WriteLane lane, AuditChain audit, TimeProvider time,
        string what, string file, string? center, long? id, DateOnly? day, string? agency, DateOnly? from, DateOnly? to) =>
    {
        // Whoever is limited to some agencies gets the receipts of their dossiers and no sums of all.
        var limit = AgencyLimit.Of(http.User, Scope.DossiersReadOwn);
        if (RegisterAsk.CenterOf(http.User, book, center) is not { } place || file is not ("csv" or "docx" or "pdf") || (limit.Agencies is not null && what != "receipt"))
        {
            return Results.NotFound();
        }

        using var word = new MemoryStream();
        var now = time.GetUtcNow();
        var today = VietnamTime.ServiceDay(now);
        IReadOnlyList<FeeReceipt> receipts;
        string name;
        switch (what)
        {
            case "day" when day is { } of:
                (receipts, name) = (fees.Day(place.Code, of), $"thu-phi-{of:yyyyMMdd}");
                FeeWord.Day(place, of, receipts, people.NameOf, word);
                break;
            case "sheet" when agency is not null && from is { } first && to is { } last:
                (receipts, name) = (fees.Sheets(place.Code, first, last).FirstOrDefault(s => s.Agency == agency)?.Receipts ?? [], $"bang-ke-{today:yyyyMMdd}");
                FeeWord.Sheet(place, agency, first, last, today, null, receipts, word);
                break;
            case "remittance" when id is { } number && fees.Remittance(place.Code, number) is { } handed:
                (receipts, name) = (handed.Receipts, string.Create(CultureInfo.InvariantCulture, $"nop-phi-{number}"));
                FeeWord.Sheet(place, handed.Remittance.Agency, handed.Remittance.From, handed.Remittance.To, VietnamTime.ServiceDay(handed.Remittance.At), handed.Remittance.Voucher, receipts, word);
                break;
            case "receipt" when id is { } number && fees.Receipt(place.Code, number) is { } one && limit.Allows(one.Agency):
                (receipts, name) = ([one], "bien-lai-" + one.Number.Replace('/', '-'));
                FeeWord.Receipt(place, one, people.NameOf(one.Actor), word);
                break;
            default:
                return Results.NotFound();
        }

        await lane.RunAsync(tx => audit.Append(tx, now, http.User.Actor(Scope.DossiersReadOwn), "fees.file", place.Code, $"{name}.{file}"));
        return file == "csv"
            ? DocumentFile.Csv(FeeCsv.Of(place, receipts, people.NameOf), name)
            : await DocumentFile.WordAsync(http, word.ToArray(), name, file, printer, shown: true);
    }).RequireAuthorization(Scope.DossiersReadOwn).ExcludeFromDescription();

    private static string Of(string? center) => center is null ? "" : "&center=" + Uri.EscapeDataString(center);
}
