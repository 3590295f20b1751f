using HCC.Access;
using HCC.Centers;
using HCC.Persistence;
using HCC.Reports;
using HCC.Simulation;
using HCC.Tests.Support;

namespace HCC.Tests.Reports;

/// <summary>A house that holds the dossiers of October 2019 and of the month before, as the report of that month implies them (report-errors R10).</summary>
internal static class October2019
{
    public static readonly ReportPeriod Period = new(PeriodKind.Month, 2019, 10, new(2019, 9, 16), new(2019, 10, 15));

    public static Center Center { get; } = CenterJson.Read(Seeds.CenterDocument("soc-trang"));

    public static IReadOnlyList<AnnexRow> Annex { get; } = [.. Seeds.Annex("soc-trang", default)
        .Select(r => new AnnexRow(r.Agency, Center.Agency(r.Agency)!.Name.Vi, r.CarriedOver, r.Received, r.Early, r.OnTime, r.Late, r.InTime, r.Overdue, r.Returned, r.Online))];

    // Filled once; each house starts from a copy.
    private static readonly Lazy<Task<string>> Filled = new(FillAsync);

    public static async Task<HallFixture> HouseAsync() => await HallFixture.StartAsync(Center, file: await Filled.Value);

    private static async Task<string> FillAsync()
    {
        await using var house = await HallFixture.StartAsync(Center);
        await DossierHistory.FillAsync(house.Lane, new FieldSeal(new byte[32]), Center, Annex, Period, seed: 10);
        var file = Path.Combine(Directory.CreateTempSubdirectory("hcc-october-").FullName, "hcc.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        using var connection = house.Database.OpenForWriting();
        using var sql = new LaneSql(connection);
        sql.Execute("VACUUM INTO @p0", file);
        return file;
    }
}
