using System.Net;
using HCC.Access;
using HCC.Dossiers;
using HCC.Dossiers.Forms;
using HCC.Persistence;
using HCC.Reports.Documents;
using HCC.Tests.Desk;
using HCC.Tests.Reports.Documents;
using HCC.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using static HCC.Tests.Dossiers.SomeDossiers;

namespace HCC.Tests.Dossiers;

/// <summary>The official forms out of the register: what they say, when they fit, who may have them.</summary>
public sealed class DossierFormFilesTests
{
    [Fact]
    public async Task Forms_are_given_to_readers_of_the_register_and_each_is_written_down()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RealHost.StartAsync(("HCC__Centers", "soc-trang"));
        using (var connection = new Database(host.Data).OpenForWriting())
        {
            DossierDesk.Put(new HallTransaction(connection, Database.On), new FieldSeal(new byte[32]), TestCenter.SocTrang, News("A/1", At(25, 17)), "test", At(20, 8));
        }

        using var word = await host.Http.GetAsync("/office/forms/Receipt.docx?code=A%2F1", stop);
        Assert.Equal(HttpStatusCode.OK, word.StatusCode);
        Assert.Equal("Receipt-A-1.docx", word.Content.Headers.ContentDisposition!.FileName);
        Assert.True(word.Headers.CacheControl!.NoStore);
        Assert.Equal("PK"u8.ToArray(), (await word.Content.ReadAsByteArrayAsync(stop)).Take(2));
        foreach (var (path, status) in ((string, HttpStatusCode)[])[
            ("/office/forms/Refusal.docx?code=A%2F1", HttpStatusCode.Conflict), ("/office/forms/Receipt.docx?code=NONE", HttpStatusCode.NotFound), ("/office/forms/Receipt.exe?code=A%2F1", HttpStatusCode.NotFound),
            ("/office/forms/Nothing.docx?code=A%2F1", HttpStatusCode.NotFound)])
        {
            using var refused = await host.Http.GetAsync(path, stop);
            Assert.Equal(status, refused.StatusCode);
        }

        using (var connection = new Database(host.Data).OpenForWriting())
        {
            Assert.Equal("soc-trang/A/1 Receipt", new LaneSql(connection).Scalar("SELECT subject || ' ' || detail FROM audit WHERE action = 'dossier.form'"));
            Assert.Equal(1, new LaneSql(connection).Number("SELECT COUNT(*) FROM audit WHERE action = 'dossier.form'"));
        }

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };
        foreach (var closed in (string[])["/office/forms/Receipt.docx?code=A%2F1", "/office/dossiers/new"])
        {
            using var answer = await stranger.GetAsync(closed, stop);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_receipt_says_what_was_taken_and_the_control_slip_who_had_it_when()
    {
        await using var house = await StaffHouse.StartAsync();
        var desk = house.Get<DossierDesk>();
        var officer = await house.HireAsync("mot", StaffRole.Officer);
        var actor = "staff:" + officer.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var card = (await desk.ReceiveAsync(StaffHouse.Center, new DossierReception
        {
            Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Trần Thị Bình", Phone = "0912 345 678", Address = "12 Trần Hưng Đạo",
            Papers = [new("Tờ khai"), new("Căn cước", PaperState.Known), new("Giấy ủy quyền", PaperState.Missing)],
        }, house.Press(actor))).OrThrow();
        var receipt = await TextAsync(house, card.Code, DossierFormKind.Receipt);
        Assert.All((string[])["STP-261120-0001", "Trần Thị Bình", "0912 345 678", "12 Trần Hưng Đạo", "1. Tờ khai", "2. Căn cước (đã có dữ liệu, không phải nộp)", "3 ngày làm việc", "26 tháng 11 năm 2026", "Cán bộ mot"], part => Assert.Contains(part, receipt, StringComparison.Ordinal));
        Assert.DoesNotContain("Giấy ủy quyền", receipt.Replace("Giấy tờ ủy quyền", "", StringComparison.Ordinal), StringComparison.Ordinal);

        house.Pass(TimeSpan.FromHours(1));
        await StepAsync(DossierAction.Forward, new DossierStep("Phòng Hộ tịch"));
        house.Pass(TimeSpan.FromHours(1));
        await StepAsync(DossierAction.AskSupplement, new DossierStep(Reason: "Thiếu bản sao căn cước; Tờ khai chưa ký"));
        Assert.Equal([DossierFormKind.Receipt, DossierFormKind.ControlSlip, DossierFormKind.Supplement], Fitting());
        var supplement = await TextAsync(house, card.Code, DossierFormKind.Supplement);
        Assert.Contains("1. Thiếu bản sao căn cước", supplement, StringComparison.Ordinal);
        Assert.Contains("2. Tờ khai chưa ký", supplement, StringComparison.Ordinal);
        await StepAsync(DossierAction.TakeSupplement, default);
        await StepAsync(DossierAction.Solve, default);
        await StepAsync(DossierAction.HandOver, default);
        var rows = ControlSlip.Rows(house.Get<DossierList>().Find(StaffHouse.Center, card.Code)!.Value.Dossier, house.Get<DossierList>().Find(StaffHouse.Center, card.Code)!.Value.Moves, "Trung tâm", a => a ?? "");
        Assert.Equal(["Người nộp hồ sơ > Trung tâm", "Trung tâm > Sở Tư pháp", "Sở Tư pháp > Phòng Hộ tịch", "Phòng Hộ tịch > Trung tâm", "Trung tâm > Người nộp hồ sơ"], rows.Select(r => $"{r.From} > {r.To}"));
        Assert.Equal("Trước hạn", rows[3].Result);
        Assert.Equal(rows.Select(r => r.At).OfType<DateTimeOffset>().Order(), rows.Select(r => r.At).OfType<DateTimeOffset>());

        async Task StepAsync(DossierAction action, DossierStep step) => (await desk.StepAsync(StaffHouse.Center, card.Code, action, step, house.Press(actor))).OrThrow();

        IReadOnlyList<DossierFormKind> Fitting() => house.Get<DossierList>().Find(StaffHouse.Center, card.Code) is { } found ? DossierForms.Fitting(found.Dossier, found.Moves, false) : [];
    }

    [Fact]
    public async Task The_printed_book_has_the_rows_of_the_register()
    {
        await using var house = await StaffHouse.StartAsync();
        var desk = house.Get<DossierDesk>();
        for (var n = 0; n < 3; n++)
        {
            (await desk.ReceiveAsync(StaffHouse.Center, new DossierReception { Agency = "stp", ProcedureName = "Thủ tục " + n, ProcessingTime = "3 ngày làm việc", Applicant = "Người " + n, ReturnBy = n == 1 ? ReturnWay.Online : ReturnWay.Counter }, house.Press())).OrThrow();
        }

        var center = house.Get<HCC.Centers.CenterBook>().Find(StaffHouse.Center)!;
        var list = house.Get<DossierList>().Page(new DossierFilter(StaffHouse.Center), default).Dossiers;
        var text = Text(house.Get<DossierBook>().Write(center, list));
        Assert.All(list, d => Assert.Contains(d.Code, text, StringComparison.Ordinal));
        Assert.All((string[])["Người 0", "Người 1", "Người 2", "Điện tử", "Tại quầy", "Nhiều lĩnh vực"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_register_as_PDF_has_every_row_of_the_data_and_a_place_to_sign()
    {
        Needs.Program(PdfPrinter.Program);
        Needs.Program("pdftotext", "-v");
        var stop = TestContext.Current.CancellationToken;
        await using var house = await StaffHouse.StartAsync();
        var center = house.Get<HCC.Centers.CenterBook>().Find(StaffHouse.Center)!;
        await PutAsync(house.Get<WriteLane>(), center, [.. Enumerable.Range(1, 40).Select(n => News($"H59.12-{n:0000}", At(25, 17), n % 2 == 0 ? At(17, 10) : null, n % 3 == 0 ? "sct" : "stp"))]);
        var list = house.Get<DossierList>().Page(new DossierFilter(StaffHouse.Center), default).Dossiers;
        Assert.Equal(40, list.Count);
        using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance, patience: TimeSpan.FromMinutes(5));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, (await printer.PrintAsync(house.Get<DossierBook>().Write(center, list), stop)).OrThrow(), stop);
            var text = Needs.Say("pdftotext", "-layout", file, "-");
            Assert.Equal(list.Select(d => d.Code), System.Text.RegularExpressions.Regex.Matches(text, @"H59\.12-\d{4}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Select(m => m.Value)); // each row once, in the order of the data
            Assert.Equal(40, text.Split("08:00").Length - 1); // the time of reception of each
            Assert.Equal(40, text.Split("17:00").Length - 1); // the due time of each
            Assert.Contains("Tổng số: 40 hồ sơ.", text, StringComparison.Ordinal);
            Assert.Contains("THỦ TRƯỞNG ĐƠN VỊ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("0912", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> TextAsync(StaffHouse house, string code, DossierFormKind kind) => Text((await house.Get<DossierForms>().WriteAsync(StaffHouse.Center, code, kind, "staff:1")).OrThrow());

    private static string Text(byte[] word)
    {
        var text = "";
        Opened.Word(to => to.Write(word), file => text = Opened.Text(file.MainDocumentPart!.Document.Body!));
        return text;
    }
}
