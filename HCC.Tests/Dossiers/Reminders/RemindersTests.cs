using Bunit;
using DocumentFormat.OpenXml.Packaging;
using HCC.Access;
using HCC.Centers;
using HCC.Dashboard.Dossiers;
using HCC.Dossiers;
using HCC.Dossiers.Reminders;
using HCC.Persistence;
using HCC.Reports;
using HCC.Tests.Desk;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers.Reminders;

/// <summary>The reminders of a morning (S083, S084) and the overdue notice of a month (S104). The house stands on Friday 20/11/2026, 09:00.</summary>
public sealed class RemindersTests : IAsyncLifetime
{
    private StaffHouse house = null!;

    private ReminderDesk Desk => house.Get<ReminderDesk>();

    private Center Center => house.Get<CenterBook>().Get(StaffHouse.Center);

    public async ValueTask InitializeAsync()
    {
        house = await StaffHouse.StartAsync();
        await PutAsync(house.Get<WriteLane>(), Center,
            News("STP-OVER", At(19, 17)), News("STP-TODAY", At(20, 17)), News("STP-NEXT", At(23, 17)), News("STP-LATER", At(24, 17)),
            News("SCT-OVER", At(12, 17), agency: "sct"), News("SCT-DONE", At(12, 17), At(13, 9), agency: "sct"), News("SYT-LATER", At(27, 17), agency: "syt"));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Each_agency_with_something_to_chase_gets_one_sheet_a_morning_with_its_own_dossiers()
    {
        Assert.Equal(2, await Desk.MakeAsync(StaffHouse.Center));
        Assert.Equal(0, await Desk.MakeAsync(StaffHouse.Center));
        var sheets = Desk.Of(StaffHouse.Center, new(2026, 11, 20)).OrderBy(r => r.Agency, StringComparer.Ordinal).ToList();
        Assert.Equal([("sct", "SCT-OVER", "", ""), ("stp", "STP-OVER", "STP-TODAY", "STP-NEXT")], sheets.Select(r => (r.Agency, Codes(r.Overdue), Codes(r.Today), Codes(r.Tomorrow))));
        Assert.All(sheets, r => Assert.Null(r.SentAt));
    }

    [Fact]
    public async Task Ten_at_once_make_each_sheet_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Desk.MakeAsync(StaffHouse.Center))));
        Assert.Equal(2, Desk.Of(StaffHouse.Center, new(2026, 11, 20)).Count);
    }

    [Theory]
    [InlineData("2026-11-20T06:59:00+07:00", 0)] // before the hour
    [InlineData("2026-11-20T07:00:00+07:00", 2)]
    [InlineData("2026-11-22T09:00:00+07:00", 0)] // Sunday
    [InlineData("2026-11-23T09:00:00+07:00", 2)]
    [InlineData("2027-01-01T09:00:00+07:00", 0)] // New Year
    public async Task Only_working_days_are_reminded_from_the_hour_of_the_center_on(string now, int sheets)
    {
        house.Time.Set(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), 0);
        Assert.Equal(sheets, await Desk.MakeAsync(StaffHouse.Center));
    }

    [Fact]
    public async Task It_is_marked_as_sent_once()
    {
        await Desk.MakeAsync(StaffHouse.Center);
        var sheet = Desk.Of(StaffHouse.Center, new(2026, 11, 20))[0];
        var press = house.Press();
        Assert.Equal(house.Now, (await Desk.SendAsync(StaffHouse.Center, sheet.Id, ApologyChannel.Email, press)).OrThrow().SentAt);
        Assert.True((await Desk.SendAsync(StaffHouse.Center, sheet.Id, ApologyChannel.Email, press)).Done);
        Assert.Equal("reminder.sent", (await Desk.SendAsync(StaffHouse.Center, sheet.Id, ApologyChannel.Sms, house.Press())).Refusal!.Code);
        Assert.Equal("reminder.unknown", (await Desk.SendAsync("xa-trinh-dien", sheet.Id, ApologyChannel.Sms, house.Press())).Refusal!.Code);
    }

    [Fact]
    public async Task The_sheet_of_an_agency_names_its_dossiers_and_nobody_elses()
    {
        await Desk.MakeAsync(StaffHouse.Center);
        var sheet = Desk.Of(StaffHouse.Center, new(2026, 11, 20)).Single(r => r.Agency == "stp");
        var text = Text(ChaseNotice.Of(Center, sheet, house.Get<DossierList>().Of, house.Now));
        Assert.Contains("Kính gửi: Sở Tư pháp", text, StringComparison.Ordinal);
        Assert.Contains("Nhắc hồ sơ đến hạn và quá hạn ngày 20/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("STP-OVER", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SCT-OVER", text, StringComparison.Ordinal);
        Assert.DoesNotContain("STP-LATER", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn", text, StringComparison.Ordinal); // no names of applicants on a sheet that travels
    }

    [Fact]
    public async Task The_overdue_notice_of_a_month_holds_as_many_rows_as_the_report_says()
    {
        var reports = house.Get<ReportDesk>();
        var report = reports.Make(StaffHouse.Center, ReportPeriod.MonthOf(new(2026, 10, 16), new(2026, 11, 15))).OrThrow();
        var row = report.Rows.Single(r => r.Agency == "sct");
        Assert.Equal((1, 1), (row.Late, row.Overdue));
        (await reports.SaveAsync(report, sign: false, house.Press())).OrThrow();
        var id = reports.AllStored(StaffHouse.Center)[0].Id;
        var readers = house.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<HccDb>>();
        async Task<IReadOnlyList<Dossier>> Behind(char column) => house.Get<DossierList>().Of((await FigureDossiers.FindAsync(readers, StaffHouse.Center, id, "sct", column))!.Ids);
        var text = Text(ChaseNotice.Of(Center, "sct", report.Period, await Behind('L'), await Behind('D'), new(2026, 11, 20)));
        Assert.Contains("Đã giải quyết quá hạn: 01 hồ sơ", text, StringComparison.Ordinal);
        Assert.Contains("Đang giải quyết, đã quá hạn: 01 hồ sơ", text, StringComparison.Ordinal);
        Assert.Contains("SCT-DONE", text, StringComparison.Ordinal);
        Assert.Contains("SCT-OVER", text, StringComparison.Ordinal);
        Assert.Contains("3 ngày", text, StringComparison.Ordinal); // 12/11 17:00 to the end of 15/11
        Assert.DoesNotContain("STP", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_sheets_and_marks_one_as_sent()
    {
        await Desk.MakeAsync(StaffHouse.Center);
        var screen = (await house.SignInAsync("canbo", StaffRole.Officer)).Screen;
        var page = screen.Render<RemindersPage>();
        page.Sees("reminders");
        await page.PressAsync("sent-sct");
        page.Until(() => Assert.Contains("Văn bản giấy · 20/11/2026 09:00", page.Says("reminders"), StringComparison.Ordinal));
        Assert.NotNull(Desk.Of(StaffHouse.Center, new(2026, 11, 20)).Single(r => r.Agency == "sct").SentAt);
        Assert.Null(Desk.Of(StaffHouse.Center, new(2026, 11, 20)).Single(r => r.Agency == "stp").SentAt);
    }

    private string Codes(IReadOnlyList<long> ids) => string.Join(' ', house.Get<DossierList>().Of(ids).Select(d => d.Code));

    private static string Text(ChaseNotice notice)
    {
        using var bytes = new MemoryStream();
        notice.Write(bytes);
        using var file = WordprocessingDocument.Open(bytes, isEditable: false);
        return string.Join('\n', file.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText));
    }
}
