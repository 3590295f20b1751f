using HCC.Centers;
using HCC.Persistence;
using HCC.Reports.Checking;
using HCC.Reports.Years;

namespace HCC.Simulation;

/// <summary>
/// The work of the office in the demonstration: tables of past years, obstacles, duties, deliveries, incidents. Each register is filled where it is empty;
/// the only official figures are those of a published report, named as such. Never outside the demonstration.
/// </summary>
/// <param name="book">The centers.</param>
/// <param name="years">Tables by year.</param>
public sealed class DemoOffice(CenterBook book, YearDesk years)
{
    private const string UongBi = "Trình diễn: Biểu 04 trong báo cáo năm 2019 của Uông Bí (số liệu của nơi khác, không phải của Trung tâm này)";

    /// <summary>Fills what is empty.</summary>
    public async Task FillAsync()
    {
        foreach (var center in book.All)
        {
            await YearsAsync(center).ConfigureAwait(false);
        }
    }

    private async Task YearsAsync(Center center)
    {
        if (years.Sheets(center.Code).Count > 0)
        {
            return;
        }

        using var file = new StreamReader(Seeds.Open("years/uong-bi-2019-bieu-04.csv"));
        var table = ReportFile.ReadText(await file.ReadToEndAsync().ConfigureAwait(false)).OrThrow();
        var sheet = YearSheetReader.Read(YearTableKind.Vertical, center, UongBi, table).OrThrow();
        (await years.KeepAsync(center.Code, sheet, Press.Once("demo")).ConfigureAwait(false)).OrThrow();
    }
}
