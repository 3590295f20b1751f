using System.Globalization;
using HCC.Access;
using HCC.Calendars;
using HCC.Centers;
using HCC.Dashboard.Api;
using HCC.Dashboard.Dossiers;
using HCC.Reports.Trends;
using HCC.Sources;
using HCC.Tables;

namespace HCC.Dashboard.Sources;

/// <summary>The incident list ready to be sent to whoever runs the software (S140): times, procedures, effect.</summary>
internal static class IncidentList
{
    public static void MapIncidentList(this IEndpointRouteBuilder routes) => routes.MapGet("/office/sources/incidents.csv", (HttpContext http, IncidentDesk desk, CenterBook book, string? center) =>
    {
        if (RegisterAsk.CenterOf(http.User, book, center) is not { } found)
        {
            return Results.NotFound();
        }

        var text = CsvText.Mark + CsvText.Row("Phần mềm", "Đơn vị quản lý", "Bắt đầu", "Kết thúc", "Sự cố", "Đơn vị bị ảnh hưởng", "Thủ tục bị ảnh hưởng", "Hồ sơ đã giải quyết quá hạn", "Hồ sơ đang quá hạn", "Loại sự cố", "Số trường hợp") + string.Concat(desk.All(found.Code, 1000).Select(e => Row(found, e)));
        return DocumentFile.Csv(text, $"su-co-{found.Code}");
    }).RequireAuthorization(Scope.DossiersRead).ExcludeFromDescription();

    private static string Row(Center center, IncidentEffect effect)
    {
        var (i, system) = (effect.Incident, center.Sources.FirstOrDefault(s => s.Code == effect.Incident.System));
        return CsvText.Row(
            system?.Name.Vi ?? i.System, system?.Owner.Vi, Time(i.From), i.To is { } end ? Time(end) : "đang diễn ra", i.What,
            i.Agencies.Count == 0 ? "tất cả" : string.Join(", ", i.Agencies.Select(a => center.Agency(a)?.Name.Vi ?? a)), i.Procedures.Count == 0 ? "tất cả" : string.Join(", ", i.Procedures),
            effect.EndedLate.ToString(CultureInfo.InvariantCulture), effect.Overdue.ToString(CultureInfo.InvariantCulture),
            TrendReader.NameOf(center, i.Kind).Vi, i.Cases?.ToString(CultureInfo.InvariantCulture));
    }

    private static string Time(DateTimeOffset at) => VietnamTime.ToLocal(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
