using Bunit;
using HCC.Access;
using HCC.Dashboard.Office.Trends;
using HCC.Dossiers;
using HCC.Persistence;
using HCC.Centers;
using HCC.Reports.Trends;
using HCC.Sources;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Reports.Trends;

/// <summary>What changes from month to month (S139, S141). Today is 20/11/2026.</summary>
public sealed class TrendTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private TrendReader Reader => house.Get<TrendReader>();

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), house.Get<CenterBook>().Get(StaffHouse.Center),
            News("TT-1", At(25, 17)) with { Channel = DossierChannel.Online },
            News("TT-0", At(25, 17)) with { Channel = DossierChannel.Online, ReceivedAt = At(2, 8).AddMonths(-1) },
            News("TQ-1", At(25, 17)));
        for (var n = 0; n < 3; n++)
        {
            await house.IssueAsync();
        }
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private Task<Answer<Incident>> ReportAsync(int daysAgo, string? kind, int? cases = null) =>
        house.Get<IncidentDesk>().ReportAsync(StaffHouse.Center, "mot-cua", house.Now.AddDays(-daysAgo), house.Now.AddDays(-daysAgo).AddHours(1), "Không vào được", [], [], house.Press("staff:1"), kind, cases);

    [Fact]
    public void Visits_and_online_dossiers_stand_side_by_side_with_their_share_and_its_base()
    {
        var months = Reader.Visits(StaffHouse.Center, 3);
        Assert.Equal(["09/2026", "10/2026", "11/2026"], months.Select(m => m.Month.Name));
        Assert.Equal([(null, null), (null, 1), (3, 1)], months.Select(m => (m.Visits, m.Online))); // a month without any number or any dossier at all is not known
        Assert.Equal([null, null, 25m], months.Select(m => m.OnlineShare?.Rounded(2)));
        Assert.Equal([false, false, true], months.Select(m => m.Running));
        Assert.EndsWith("\"11/2026\",\"3\",\"1\",\"25,00\",\"4\"\r\n", TrendReader.VisitsCsv(months), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_incidents_of_a_type_show_as_a_trend_two_do_not()
    {
        (await ReportAsync(1, "chung-thuc-dien-tu", 4)).OrThrow();
        (await ReportAsync(30, "chung-thuc-dien-tu")).OrThrow();
        (await ReportAsync(2, "dong-bo", 7)).OrThrow();
        (await ReportAsync(3, "dong-bo")).OrThrow();
        Assert.DoesNotContain(Reader.Incidents(StaffHouse.Center, 12), t => t.IsTrend);
        (await ReportAsync(60, "chung-thuc-dien-tu", 2)).OrThrow();
        (await ReportAsync(200, "dong-bo")).OrThrow(); // too long ago to be a trend
        (await ReportAsync(2, null)).OrThrow();
        var trends = Reader.Incidents(StaffHouse.Center, 12);
        Assert.Equal([("chung-thuc-dien-tu", true, 3, 6), ("dong-bo", false, 2, 7), (null, false, 1, 0)], trends.Select(t => (t.Kind, t.IsTrend, t.Recent, t.Cases)));
        Assert.Equal(3, trends[1].Months.Sum());
        Assert.Equal("incident.kind", (await ReportAsync(1, "nowhere")).Refusal!.Code);
        Assert.Equal("incident.cases", (await ReportAsync(1, "dong-bo", -1)).Refusal!.Code);
    }

    [Fact]
    public async Task The_page_shows_both_series_and_the_trend_in_words()
    {
        for (var n = 1; n <= 3; n++)
        {
            (await ReportAsync(n, "tai-khoan-dvcqg", n)).OrThrow();
        }

        var page = (await house.SignInAsync("lanhdao", StaffRole.Leader)).Screen.Render<TrendsPage>();
        page.Until(() => Assert.Equal("11/2026 · đang diễn ra3125,00 trên 4", page.Says("month-11/2026")));
        Assert.Equal("Biểu đồ theo tháng. Tháng 11/2026: 3 lượt đến, 1 hồ sơ trực tuyến.", page.Find(".plotly-chart").GetAttribute("aria-label"));
        Assert.Equal("Tài khoản Cổng Dịch vụ công quốc gia Xu hướng: 3 sự cố trong 3 tháng", string.Join(' ', page.Id("kind-tai-khoan-dvcqg").QuerySelector("th")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        await page.PickAsync("months", "6");
        page.Until(() => Assert.Equal(6, page.Id("visits").QuerySelectorAll("tbody tr").Length));
    }
}
