using HCC.Access;
using HCC.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Reports;

/// <summary>The public board shows signed reports of public plans only, the newest revision of each.</summary>
public sealed class PublicReportsTests : IAsyncLifetime
{
    private HallFixture house = null!;
    private ReportDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        house = await October2019.HouseAsync();
        desk = new ReportDesk(house.Database, house.Lane, house.Book, new AuditChain(new byte[32]), house.Time);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Drafts_stay_inside_and_a_signed_report_is_shown_with_its_rows_and_total()
    {
        var published = new PublishedReports(desk, house.Book);
        var report = desk.Make("soc-trang", October2019.Period).OrThrow() with { Number = "06/BC-TTHC" };
        (await desk.SaveAsync(report, sign: false, house.Press())).OrThrow();
        Assert.Empty(published.Of("soc-trang"));
        (await desk.SaveAsync(report, sign: true, house.Press())).OrThrow();
        (await desk.SaveAsync(report with { Number = "07/BC-TTHC" }, sign: true, house.Press())).OrThrow();
        (await desk.SaveAsync(report with { Number = "08/BC-TTHC" }, sign: false, house.Press())).OrThrow();
        Assert.Equal("07/BC-TTHC", Assert.Single(published.Of("soc-trang")).Report.Number);
        var rows = published.Rows("soc-trang");
        Assert.Equal(report.Rows.Count + 1, rows.Count);
        Assert.Equal(("tong", 5661, 3892, 12), (rows[^1].Row.Agency, rows[^1].Row.Total, rows[^1].Row.Resolved, rows[^1].Row.Late));
        var lines = published.Csv("soc-trang").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, l => Assert.Equal(PublishedReports.Columns.Count, l.Split("\",\"").Length));
        Assert.Equal("\"soc-trang\",\"thang\",\"2019-09-16\",\"2019-10-15\",\"07/BC-TTHC\",\"tong\",\"Tổng cộng\",\"5661\",\"1194\",\"4467\",\"3892\"", string.Join(',', lines[^1].Split(',')[..11]));

        house.Book.Put(house.Center with { ReportPlans = [.. house.Center.ReportPlans.Select(p => p with { IsPublic = false })] });
        Assert.Empty(published.Of("soc-trang"));
    }
}
