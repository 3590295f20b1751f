using System.Globalization;
using HCC.Centers;
using HCC.Dossiers.Slips;
using HCC.Reports.Documents;
using HCC.Tables;

namespace HCC.Dashboard.Steps;

/// <summary>The log of the second seal beside the results given out (S118) as a workbook and as CSV. Official documents are Vietnamese.</summary>
internal static class SealSheet
{
    private static readonly string[] Heads = ["STT", "Mã hồ sơ", "Thủ tục", "Đơn vị", "Số trang", "Đóng dấu lúc", "Người ghi", "Trả kết quả lúc", "Đối chiếu"];

    public static string Csv(Center center, SealDays days, Func<string, string> nameOf) => CsvText.Mark + CsvText.Row(Heads) + string.Concat(Rows(center, days, nameOf).Select(r => CsvText.Row(r)));

    public static void Write(Center center, SealDays days, Func<string, string> nameOf, Stream to)
    {
        string[] titles = ["Sổ theo dõi con dấu thứ hai", $"Từ ngày {Printed.Day(days.From)} đến ngày {Printed.Day(days.To)}", $"Kết quả đã đóng dấu: {Printed.Count(days.Sealed)} ({Printed.Count(days.Sheets)} trang); kết quả đã trả: {Printed.Count(days.Returned)}."];
        new ExcelDocument(titles[0], center.Name.Vi).Sheet("Con dấu thứ hai", titles, new DocumentTable(
            [new(5, Side.Centre), new(26, Side.Left), new(36, Side.Left), new(22, Side.Left), new(8), new(17, Side.Centre), new(20, Side.Left), new(17, Side.Centre), new(30, Side.Left)],
            [[.. Heads.Select(h => new HeadCell(h))]],
            [.. Rows(center, days, nameOf).Select(r => new DocumentRow([.. r.Select((text, n) => n is 0 or 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? DocumentCell.Of(number) : DocumentCell.Of(text))]))]),
            []).Write(to);
    }

    // The log in the order of time, then what has no seal in these days.
    private static IEnumerable<string[]> Rows(Center center, SealDays days, Func<string, string> nameOf)
    {
        var waiting = days.Waiting.Select(w => w.Id).ToHashSet();
        var seals = days.Earlier.Concat(days.Entries.Reverse()).Select(e => (string[])[e.Code, e.ProcedureName, Agency(e.Agency), e.Sheets.ToString(CultureInfo.InvariantCulture), Printed.ShortMoment(e.At), nameOf(e.Actor), e.HandedOverAt is { } at ? Printed.ShortMoment(at) : "",
            waiting.Contains(e.Id) ? "Đã đóng dấu, chưa trả trong kỳ" : days.Earlier.Contains(e) ? "Trả trong kỳ, đóng dấu trước kỳ" : "Khớp"]);
        var without = days.Unsealed.Select(u => (string[])[u.Code, u.ProcedureName, Agency(u.Agency), "", "", "", Printed.ShortMoment(u.HandedOverAt), "Đã trả, không có dấu trong sổ"]);
        return seals.Concat(without).Select((row, n) => (string[])[(n + 1).ToString(CultureInfo.InvariantCulture), .. row]);

        string Agency(string code) => center.Agency(code)?.Short.Vi ?? code;
    }
}
