using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers.Slips;
using HCC.Reports.Documents;
using HCC.Tables;

namespace HCC.Dashboard.Steps;

/// <summary>Lists of steps and seals as files. None of them names an applicant.</summary>
internal static class StepFiles
{
    private const string Unsigned = "/office/dossiers/steps/unsigned.csv";
    private const string Seals = "/office/seal/log.";

    /// <summary>Address of the unsigned steps.</summary>
    public static string UnsignedAddress(DateOnly from, DateOnly to, string? agency, string? center) =>
        $"{Unsigned}?from={IsoDay.Of(from)}&to={IsoDay.Of(to)}" + (agency is null ? "" : "&agency=" + Uri.EscapeDataString(agency)) + Of(center);

    /// <summary>Address of the log of seals with its differences.</summary>
    public static string SealAddress(DateOnly from, DateOnly to, string kind, string? center) => $"{Seals}{kind}?from={IsoDay.Of(from)}&to={IsoDay.Of(to)}{Of(center)}";

    public static void MapStepFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Unsigned, (HttpContext http, SlipBook slips, CenterBook book, string? from, string? to, string? agency, string? center) =>
        {
            if (RegisterAsk.CenterOf(http.User, book, center) is not { } place || IsoDay.Find(from) is not { } first || IsoDay.Find(to) is not { } last || last < first || last.DayNumber - first.DayNumber >= SlipBook.MostDays)
            {
                return Results.NotFound();
            }

            var text = CsvText.Mark + CsvText.Row("Mã hồ sơ", "Thủ tục", "Đơn vị giải quyết", "Bước", "Nơi giữ ở bước này", "Nhận lúc", "Chuyển lúc", "Đang ở")
                + string.Concat(slips.Unsigned(place, first, last, agency).Select(s => CsvText.Row(s.Code, s.ProcedureName, place.Agency(s.Agency)?.Name.Vi ?? s.Agency, $"{s.Number}/{s.Of}", s.Office, Printed.ShortMoment(s.From), Printed.ShortMoment(s.To), s.Holder.Length > 0 ? s.Holder : "đã trả kết quả")));
            return DocumentFile.Csv(text, $"buoc-chua-ky-{place.Code}");
        }).RequireAuthorization(Scope.DossiersRead).ExcludeFromDescription();

        routes.MapGet(Seals + "{kind}", (HttpContext http, SealBook seals, CenterBook book, HCC.Access.AccessBook people, string kind, string? from, string? to, string? center) =>
        {
            if (RegisterAsk.CenterOf(http.User, book, center) is not { KeepsSecondSeal: true } place || kind is not ("csv" or "xlsx")
                || IsoDay.Find(from) is not { } first || IsoDay.Find(to) is not { } last || last < first || last.DayNumber - first.DayNumber >= SealBook.MostDays)
            {
                return Results.NotFound();
            }

            var days = seals.Days(place.Code, first, last);
            var name = string.Create(CultureInfo.InvariantCulture, $"con-dau-{place.Code}-{first:yyyyMMdd}-{last:yyyyMMdd}");
            return kind == "csv" ? DocumentFile.Csv(SealSheet.Csv(place, days, people.NameOf), name) : DocumentFile.Excel(stream => SealSheet.Write(place, days, people.NameOf, stream), name);
        }).RequireAuthorization(Scope.DossiersRead).ExcludeFromDescription();
    }

    private static string Of(string? center) => center is null ? "" : "&center=" + Uri.EscapeDataString(center);
}
