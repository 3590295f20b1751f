using HCC.Access;
using HCC.Dossiers;
using HCC.Procedures;
using HCC.Reports;
using HCC.Scoring;
using HCC.Tests.Dossiers;
using HCC.Tests.Support;

namespace HCC.Tests.Scoring;

/// <summary>Facts, dossiers and a house for tests of scoring.</summary>
internal static class SomeScores
{
    public static readonly ScoringSchemes Schemes = new();

    public static readonly ReportPeriod Third = Quarters.Of(2026, 3);

    public static ScoringScheme Circular => Schemes.Find("tt-01-2018", new DateOnly(2019, 9, 30))!;

    public static ScoringScheme Decision => Schemes.Find("qd-766", Third.To)!;

    public static DateTimeOffset At(int month, int day, int hour = 9) => new(2026, month, day, hour, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Facts of so many in each category.</summary>
    public static AgencyFacts Facts(params (Measure Measure, Category Category, int Count)[] tallies) => new("stp", [.. tallies.Select(t => new Tally(t.Measure, t.Category, 0, t.Count))]);

    public static PointRange Points(ScoringScheme scheme, string indicator, AgencyFacts facts) => scheme.Indicator(indicator)!.Rule.Score(facts, scheme.Indicator(indicator)!.Maximum);

    public static DossierNews News(string code, DateTimeOffset received, DateTimeOffset due, DateTimeOffset? ended = null, bool online = false, bool scannedIn = false, bool scannedOut = false, string agency = "stp") => new()
    {
        Code = code, Agency = agency, ProcedureName = "Cấp Phiếu lý lịch tư pháp", Applicant = "Nguyễn Văn An", ReceivedAt = received, DueAt = due, EndedAt = ended, State = ended is null ? DossierState.Processing : DossierState.Solved,
        Channel = online ? DossierChannel.Online : DossierChannel.Counter, ScannedIn = scannedIn, ScannedOut = scannedOut, Source = "import:mot-cua", DataAt = At(11, 20),
    };

    /// <summary>Six dossiers of the third quarter of 2026: early, on time and online, late, early and carried over, still in time, overdue at the end of the quarter.</summary>
    public static DossierNews[] SixOfTheThirdQuarter =>
    [
        News("A1", At(7, 1), At(7, 10, 17), At(7, 8), scannedIn: true, scannedOut: true),
        News("A2", At(7, 1), At(7, 10, 17), At(7, 10), online: true, scannedIn: true),
        News("A3", At(7, 1), At(7, 10, 17), At(7, 15)),
        News("A4", At(6, 20), At(7, 5, 17), At(7, 3), online: true),
        News("A5", At(9, 25), At(10, 5, 17)),
        News("A6", At(9, 25), At(9, 29, 17), At(10, 2)),
    ];

    public static async Task<HallFixture> HouseAsync(params DossierNews[] news)
    {
        var house = await HallFixture.StartAsync(TestCenter.SocTrang, At(11, 20));
        await SomeDossiers.PutAsync(house.Lane, house.Center, news);
        return house;
    }

    public static ScoringReader Reader(HallFixture house, ScoringSchemes? schemes = null) => new(house.Database, house.Book, schemes ?? Schemes, new ProcedureCatalogue(house.Time), house.Time);

    public static ScoringDesk Desk(HallFixture house, ScoringSchemes? schemes = null) => new(house.Database, Reader(house, schemes), house.Lane, new AuditChain(new byte[32]), house.Time);
}
