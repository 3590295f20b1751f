using HCC.Access;
using HCC.Centers;
using HCC.Dossiers;
using HCC.Reports;
using HCC.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HCC.Tests.Reports;

/// <summary>Drafts that come by themselves, and what follows from one period to the next.</summary>
public sealed class ReportClockTests : IAsyncLifetime
{
    private HallFixture house = null!;

    private ReportDesk Desk => new(house.Database, house.Lane, house.Book, new AuditChain(new byte[32]), house.Time);

    private ReportClock Clock => new(Desk, house.Book, house.Time, NullLogger<ReportClock>.Instance);

    // The plan ends on the 15th, the draft is due a day later; the house's clock stands in November 2026.
    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(October2019.Center, HallFixture.At(15, 10));
        await PutAsync("A-1", new(2026, 10, 20, 9, 0, 0, TimeSpan.FromHours(7)), ended: null);
        await PutAsync("A-2", new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(7)), ended: new(2026, 11, 9, 9, 0, 0, TimeSpan.FromHours(7)));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_draft_is_in_the_archive_once_from_its_day_on_and_also_after_a_restart()
    {
        Assert.Empty(Months()); // the period still runs today
        await Clock.MakeDueAsync();
        Assert.DoesNotContain(Months(), m => m.Report.Period.Number == 11);
        house.Time.Set(HallFixture.At(16, 0, 1), 0);
        Assert.Equal(1, await Clock.MakeDueAsync());
        Assert.Equal(0, await Clock.MakeDueAsync());
        await house.RestartAsync();
        Assert.Equal(0, await Clock.MakeDueAsync());
        var draft = Assert.Single(Months());
        Assert.Equal(("thang", "tháng 11 năm 2026", (DateTimeOffset?)null, ReportClock.Actor), (draft.Report.Plan, draft.Report.Period.Name, draft.SignedAt, draft.Actor));
        Assert.Equal((2, 1, 1), (draft.Report.Total.Received, draft.Report.Total.Resolved, draft.Report.Total.InProgress));
        Assert.Contains("Các Sở, ngành tỉnh", draft.Report.Recipients);
    }

    [Fact]
    public async Task What_people_have_begun_is_left_alone()
    {
        house.Time.Set(HallFixture.At(20, 8), 0);
        var drawn = Desk.Make("soc-trang", ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow();
        (await Desk.SaveAsync(drawn, sign: false, house.Press())).OrThrow();
        Assert.Equal(0, await Clock.MakeDueAsync());
        Assert.Single(Months());
    }

    [Fact]
    public async Task Carried_over_is_checked_against_the_signed_report_and_a_difference_is_explained_in_print()
    {
        house.Time.Set(HallFixture.At(16, 8), 0);
        var november = Desk.Make("soc-trang", ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow() with { Number = "11/BC-TTHC" };
        (await Desk.SaveAsync(november, sign: true, house.Press())).OrThrow();
        var period = ReportPeriod.MonthOf(new(2026, 11, 16), new(2026, 12, 15));
        Assert.Equal(new SignedBefore("11/BC-TTHC", new(2026, 11, 15), 1, Follows: true), Desk.Make("soc-trang", period).OrThrow().SignedBefore);

        await PutAsync("A-3", new(2026, 11, 10, 9, 0, 0, TimeSpan.FromHours(7)), ended: null); // entered late: it belonged to the signed period
        var december = Desk.Make("soc-trang", period).OrThrow() with { Number = "12/BC-TTHC" };
        var fault = Assert.Single(ReportDesk.Faults(december), f => f.Rule == "R14");
        Assert.Equal("Báo cáo đã ký của kỳ trước ghi đang giải quyết 1, kỳ này chuyển sang 2. Hãy ghi lý do chênh lệch.", fault.Sentence);
        var told = december with { CarriedNote = "01 hồ sơ nhập bổ sung ngày 16/11" };
        Assert.DoesNotContain(ReportDesk.Faults(told), f => f.Rule == "R14");
        Assert.Contains(HCC.Reports.Documents.ReportProse.Of(told), p => p.Text.Contains("(báo cáo kỳ trước ghi 01 hồ sơ; 01 hồ sơ nhập bổ sung ngày 16/11)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_period_that_does_not_follow_the_signed_one_is_not_signed()
    {
        house.Time.Set(HallFixture.At(16, 8), 0);
        var november = Desk.Make("soc-trang", ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow() with { Number = "11/BC-TTHC" };
        (await Desk.SaveAsync(november, sign: true, house.Press())).OrThrow();
        var plan = house.Center.ReportPlans[0];
        house.Book.Put(house.Center with { ReportPlans = [plan with { Ends = [new(15), new(20, new(2026, 11, 1))] }] }); // the office moved the end after signing
        var next = ReportCalendar.Ending(house.Book.Get("soc-trang").ReportPlans[0], 2026, 12);
        var fault = Assert.Single(ReportDesk.Faults(Desk.Make("soc-trang", next).OrThrow() with { Number = "12/BC-TTHC" }), f => f.Rule == "S191");
        Assert.Equal("Báo cáo đã ký trước đó kết thúc ngày 15/11/2026; kỳ này phải bắt đầu ngày 16/11/2026.", fault.Sentence);

        house.Book.Put(house.Center); // back to the old ends: periods that nobody signed may lie between, days may not
        var later = ReportCalendar.Ending(plan, 2027, 3);
        Assert.DoesNotContain(ReportDesk.Faults(Desk.Make("soc-trang", later).OrThrow() with { Number = "03/BC-TTHC" }), f => f.Rule is "S191" or "R14");
    }

    [Fact]
    public async Task Levels_add_up_to_all_centers()
    {
        var report = LevelReport.Count(house.Database, [house.Center, house.Center with { Code = "xa-a", Level = CenterLevel.Commune }], new(2026, 10, 16), new(2026, 11, 15));
        Assert.Equal([(CenterLevel.Province, 2), (CenterLevel.Commune, 0)], report.Levels.Select(l => (l.Level, l.Sum.Total)));
        await house.Lane.RunAsync(tx => tx.Sql.Execute("UPDATE dossiers SET center = 'xa-a' WHERE code = 'A-2'"));
        report = LevelReport.Count(house.Database, [house.Center, house.Center with { Code = "xa-a", Level = CenterLevel.Commune }], new(2026, 10, 16), new(2026, 11, 15));
        Assert.Equal([(1, 0), (1, 1)], report.Levels.Select(l => (l.Sum.Total, l.Sum.Resolved)));
        Assert.Equal((2, 1, 1), (report.Total.Total, report.Total.Resolved, report.Total.InProgress));
    }

    private IReadOnlyList<StoredReport> Months() => [.. Desk.AllStored("soc-trang").Where(s => s.Report.Plan == "thang")];

    private Task PutAsync(string code, DateTimeOffset received, DateTimeOffset? ended) => house.Lane.RunAsync(tx => DossierDesk.Put(tx, new FieldSeal(new byte[32]), house.Center, new DossierNews
    {
        Code = code, Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", Applicant = "Nguyễn Văn An", ReceivedAt = received, DueAt = received.AddDays(60), EndedAt = ended,
        State = ended is null ? DossierState.Processing : DossierState.Solved, Source = "import:mot-cua", DataAt = house.Now,
    }, "test", house.Now));
}
