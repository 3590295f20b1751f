using HCC.Access;
using HCC.Insights;
using HCC.Persistence;
using HCC.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Reports;

/// <summary>The report of October 2019, made from dossiers: the figures that were signed (S189).</summary>
public sealed class MonthlyReportTests : IAsyncLifetime
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
    public void October_2019_comes_out_of_its_dossiers_row_by_row()
    {
        var report = desk.Make("soc-trang", October2019.Period).OrThrow();
        Assert.Equal(October2019.Annex, report.Rows);
        var total = report.Total;
        Assert.Equal((5661, 1194, 4467, 3892, 12), (total.Total, total.CarriedOver, total.Received, total.Resolved, total.Late));
        Assert.Equal((3880, 1769, 1747, 22, 4, 578), (total.Early + total.OnTime, total.InProgress, total.InTime, total.Overdue, total.Returned, total.Online));
        Assert.Equal((68.75m, 99.69m), (new Share(total.Resolved, total.Total).Rounded(2), total.Punctual.Rounded(2)));
    }

    [Fact]
    public void The_month_before_is_the_one_that_the_report_implies()
    {
        var before = desk.Make("soc-trang", October2019.Period).OrThrow().Before!;
        Assert.Equal((96, -4), (5661 - before.Total, 12 - before.Late));
        Assert.Equal((4371, 1194, 0), (before.Resolved, before.InProgress, before.Returned));
        Assert.Equal(99.63m, before.Punctual.Rounded(2));
        Assert.Equal(7.10m, new Share(before.Online, before.Total).Rounded(2));
        var september = ReportCalendar.Compared(null, October2019.Period);
        Assert.Equal((new DateOnly(2019, 8, 16), new DateOnly(2019, 9, 15)), (september.From, september.To));
    }

    [Fact]
    public void Carried_over_is_in_progress_of_the_day_before_at_every_cut()
    {
        using var connection = house.Database.OpenForWriting();
        using var sql = new LaneSql(connection);
        for (var day = new DateOnly(2019, 8, 20); day < new DateOnly(2019, 10, 20); day = day.AddDays(7))
        {
            var (left, right) = (PeriodCount.Rows(sql, October2019.Center, day.AddDays(-30), day.AddDays(-1)), PeriodCount.Rows(sql, October2019.Center, day, day.AddDays(12)));
            Assert.Equal(left.Sum(r => r.InProgress), right.Sum(r => r.CarriedOver));
            Assert.All(left.Concat(right), r => Assert.True(r.Holds, r.Name));
        }
    }

    [Fact]
    public async Task What_was_solved_after_the_period_changes_nothing_in_it()
    {
        await using var past = await HallFixture.StartAsync(October2019.Center);
        await HCC.Simulation.DossierHistory.FillAsync(past.Lane, new FieldSeal(new byte[32]), October2019.Center, October2019.Annex, October2019.Period, seed: 10, settled: true);
        Assert.Equal(0, past.Count("SELECT COUNT(*) FROM dossiers WHERE ended_at IS NULL"));
        Assert.Equal(October2019.Annex, new ReportDesk(past.Database, past.Lane, past.Book, new AuditChain(new byte[32]), past.Time).Make("soc-trang", October2019.Period).OrThrow().Rows);
    }

    [Fact]
    public async Task It_is_signed_only_with_a_number_and_a_cause_for_every_late_dossier()
    {
        var report = desk.Make("soc-trang", October2019.Period).OrThrow();
        Assert.Equal(["S200"], ReportDesk.Faults(report).Select(f => f.Rule));
        Assert.Equal("report.not-ready", (await desk.SaveAsync(report, sign: true, house.Press())).Refusal!.Code);
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET cause = NULL WHERE outcome = 'Late' AND ended_at >= @p0", PeriodCount.Bounds(October2019.Period.From, October2019.Period.To).Start));
        var bare = desk.Make("soc-trang", October2019.Period, report with { Number = "06/BC-TTHC" }).OrThrow();
        var fault = Assert.Single(ReportDesk.Faults(bare));
        Assert.Equal("Sở Tư pháp: 12 hồ sơ đã giải quyết quá hạn chưa có nguyên nhân.", fault.Sentence);
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET cause = 'chờ kết quả xác minh' WHERE outcome = 'Late'"));
        var whole = desk.Make("soc-trang", October2019.Period, bare).OrThrow();
        var saved = (await desk.SaveAsync(whole, sign: true, house.Press())).OrThrow();
        Assert.Equal((1, house.Now), (saved.Revision, saved.SignedAt));
        Assert.Equal(2, (await desk.SaveAsync(whole, sign: false, house.Press())).OrThrow().Revision);
    }

    [Fact]
    public async Task A_figure_of_a_stored_report_leads_to_its_dossiers_and_stays_when_they_change()
    {
        var report = desk.Make("soc-trang", October2019.Period, null).OrThrow() with { Number = "06/BC-TTHC" };
        (await desk.SaveAsync(report, sign: true, house.Press())).OrThrow();
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET agency = 'stp' WHERE id % 7 = 0"));
        var evidence = await house.Lane.RunAsync(tx => (byte[])tx.Sql.Scalar("SELECT evidence FROM reports WHERE revision = 1")!);
        foreach (var row in report.Rows)
        {
            Assert.Equal((row.Late, row.Overdue, row.Returned, row.Online), (Count(row, 'L'), Count(row, 'D'), Count(row, 'R'), Count(row, 'W')));
            Assert.Equal((row.CarriedOver, row.Received, row.Early, row.OnTime, row.InTime), (Count(row, 'C'), Count(row, 'N'), Count(row, 'E'), Count(row, 'O'), Count(row, 'I')));
        }

        int Count(AnnexRow row, char column) => ReportDesk.DossiersBehind(evidence, row.Agency, column).Count;
    }

    [Fact]
    public async Task A_report_drawn_before_a_dossier_changed_is_not_signed()
    {
        var report = desk.Make("soc-trang", October2019.Period, null).OrThrow() with { Number = "06/BC-TTHC" };
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET channel = 'Online' WHERE id = (SELECT MAX(id) FROM dossiers WHERE channel <> 'Online' AND received_at >= @p0)", PeriodCount.Bounds(October2019.Period.From, October2019.Period.To).Start));
        Assert.Equal("report.moved", (await desk.SaveAsync(report, sign: true, house.Press())).Refusal!.Code);
    }
}
