using HCC.Access;
using HCC.Dossiers;
using HCC.Dossiers.Fees;
using HCC.Procedures;
using HCC.Tests.Reports;
using HCC.Tests.Reports.Documents;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers.Fees;

/// <summary>Fees: receipts without gap or double, cancelled by a second one, summed and handed in once.</summary>
public sealed class FeeDeskTests : IAsyncLifetime
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DossierReception Reception = new() { Agency = "stp", ProcedureName = "Cấp Phiếu lý lịch tư pháp", ProcessingTime = "3 ngày làm việc", Applicant = "Nguyễn Văn An", FeeVnd = 200_000 };

    private HallFixture house = null!;
    private DossierDesk dossiers = null!;
    private FeeDesk desk = null!;
    private FeeBook book = null!;

    public async ValueTask InitializeAsync()
    {
        house = await HallFixture.StartAsync(October2019.Center, HallFixture.At(20, 8, 30));
        dossiers = new DossierDesk(house.Lane, house.Book, new ProcedureCatalogue(house.Time), new FieldSeal(new byte[32]), house.Time);
        (desk, book) = (new FeeDesk(house.Lane, new AuditChain(new byte[32]), house.Time), new FeeBook(house.Database));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_fee_is_taken_once_with_a_receipt_and_the_dossier_is_paid()
    {
        var code = await ReceiveAsync();
        var receipt = (await PayAsync(code)).OrThrow();
        Assert.Equal(("2026/000001", 200_000L, "stp", "staff:1", "07", true), (receipt.Number, receipt.AmountVnd, receipt.Agency, receipt.Actor, receipt.Counter, receipt.IsGood));
        var (dossier, moves) = new DossierList(house.Database, house.Time).Find(house.Code, code)!.Value;
        Assert.Equal((PaymentState.Paid, DossierAction.Pay, "2026/000001"), (dossier.Payment, moves[^1].Action, moves[^1].Document));
        Assert.Equal("fee.not-due", (await PayAsync(code)).Refusal!.Code);
        Assert.Equal("dossier.by-receipt", (await dossiers.StepAsync(house.Code, await ReceiveAsync(), DossierAction.Pay, default, house.Press("staff:1"))).Refusal!.Code);
    }

    [Fact]
    public async Task Two_counters_that_take_the_same_fee_make_one_receipt()
    {
        var code = await ReceiveAsync();
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(n => Task.Run(() => desk.PayAsync(house.Code, code, 200_000, PayWay.Cash, null, null, house.Press("staff:" + n)), TestContext.Current.CancellationToken)));
        Assert.Equal((1, 1), (answers.Count(a => a.Done), house.Count("SELECT COUNT(*) FROM fee_receipts")));
        Assert.All(answers.Where(a => !a.Done), a => Assert.Equal("fee.not-due", a.Refusal!.Code));
    }

    [Fact]
    public async Task Numbers_of_many_cashiers_at_once_have_no_gap_and_no_double()
    {
        var codes = new List<string>();
        for (var n = 0; n < 40; n++)
        {
            codes.Add(await ReceiveAsync());
        }

        var receipts = await Task.WhenAll(codes.Select((code, n) => Task.Run(() => desk.PayAsync(house.Code, code, 200_000, (PayWay)(n % 3), (n % 2) is 0 ? "07" : "08", null, house.Press("staff:" + (n % 5))), TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(1, 40), receipts.Select(r => r.OrThrow().Sequence).Order());
        var day = book.Day(house.Code, Friday);
        Assert.Equal((40, 8_000_000L), (day.Count, FeeSum.Of(day).Sum(s => s.AmountVnd))); // the sum of the day equals the receipts
        Assert.Equal(day.Count, FeeSum.Of(day).Sum(s => s.Receipts));
    }

    [Theory]
    [InlineData(0, null, "fee.amount")]
    [InlineData(-5, null, "fee.amount")]
    [InlineData(150_000, null, "fee.ground")]
    [InlineData(150_000, "giảm theo Nghị quyết", null)]
    public async Task Another_amount_needs_its_ground(long amount, string? reason, string? refused) =>
        Assert.Equal(refused, (await desk.PayAsync(house.Code, await ReceiveAsync(), amount, PayWay.Cash, null, reason, house.Press("staff:1"))).Refusal?.Code);

    [Fact]
    public async Task A_receipt_is_cancelled_by_a_second_one_and_nothing_is_deleted()
    {
        var code = await ReceiveAsync();
        var receipt = (await PayAsync(code)).OrThrow();
        Assert.Equal("fee.not-yours", (await CancelAsync(receipt, "staff:2")).Refusal!.Code);
        Assert.Equal("dossier.reason", (await desk.CancelAsync(house.Code, receipt.Id, " ", false, house.Press("staff:1"))).Refusal!.Code);
        var cancelled = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => CancelAsync(receipt, "staff:3", approves: true), TestContext.Current.CancellationToken)));
        Assert.Equal((1, 4), (cancelled.Count(a => a.Done), cancelled.Count(a => a.Refusal?.Code == "fee.cancelled")));
        var day = book.Day(house.Code, Friday);
        Assert.Equal([(200_000L, false), (-200_000L, false)], day.Select(r => (r.AmountVnd, r.IsGood)));
        Assert.Equal((0L, receipt.Id), (day.Sum(r => r.AmountVnd), day[1].Cancels));
        Assert.Equal(PaymentState.Due, new DossierList(house.Database, house.Time).Find(house.Code, code)!.Value.Dossier.Payment);
        Assert.Equal("2026/000003", (await PayAsync(code)).OrThrow().Number); // paid again, with a number of its own
        Assert.Equal(["staff:3 2026/000001"], house.Read("SELECT actor || ' ' || detail FROM audit WHERE action = 'fee.cancelled'", r => r.GetString(0)));
    }

    [Fact]
    public async Task A_sheet_is_what_is_not_handed_in_and_handing_in_marks_it_once()
    {
        var first = (await PayAsync(await ReceiveAsync())).OrThrow();
        (await PayAsync(await ReceiveAsync())).OrThrow();
        (await PayAsync(await ReceiveAsync("sct"))).OrThrow();
        var sheet = book.Sheets(house.Code, Friday, Friday).Single(s => s.Agency == "stp");
        Assert.Equal((2, 400_000L), (sheet.Receipts.Count, sheet.AmountVnd));
        Assert.Equal("fee.changed", (await RemitAsync(399_999)).Refusal!.Code);
        var races = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => RemitAsync(400_000), TestContext.Current.CancellationToken)));
        Assert.Equal((1, 4), (races.Count(a => a.Done), races.Count(a => a.Refusal?.Code == "fee.nothing")));
        Assert.Equal(["sct"], book.Sheets(house.Code, Friday, Friday).Select(s => s.Agency));
        var (remittance, receipts) = book.Remittance(house.Code, races.Single(a => a.Done).Value!.Id)!.Value;
        Assert.Equal((2, 400_000L, 400_000L), (remittance.Receipts, remittance.AmountVnd, receipts.Sum(r => r.AmountVnd)));

        // Cancelled after it was handed in: the next sheet takes it off.
        house.Pass(60);
        (await CancelAsync(first, "staff:1")).OrThrow();
        Assert.Equal(-200_000L, book.Sheets(house.Code, Friday, Friday).Single(s => s.Agency == "stp").AmountVnd);
        Assert.Empty(book.Sheets(house.Code, Friday.AddDays(1), Friday.AddDays(9)));
    }

    [Fact]
    public async Task Papers_and_file_have_the_rows_of_the_receipts()
    {
        var receipt = (await PayAsync(await ReceiveAsync())).OrThrow();
        (await CancelAsync(receipt, "staff:1")).OrThrow();
        (await PayAsync(await ReceiveAsync())).OrThrow();
        var day = book.Day(house.Code, Friday);
        var text = Text(to => FeeWord.Day(house.Center, Friday, day, a => "Thu ngân " + a, to));
        Assert.All((string[])["2026/000001", "2026/000002", "2026/000003", "-200.000", "200.000", "Thu ngân staff:1", "Tiền mặt", "3 biên lai"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Contains("Sở Tư pháp: từ ngày 20 tháng 11 năm 2026", Text(to => FeeWord.Sheet(house.Center, "stp", Friday, Friday, Friday, "12/CT", day, to)), StringComparison.Ordinal);
        Assert.Contains("Số tiền: 200.000 đồng (tiền mặt)", Text(to => FeeWord.Receipt(house.Center, receipt, "Nguyễn Thị Thu", to)), StringComparison.Ordinal);
        var rows = FeeCsv.Of(house.Center, day, a => a).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, rows.Length);
        Assert.Contains("\"-200000\"", rows[2].Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Text(Action<Stream> write)
    {
        var text = "";
        Opened.Word(write, file => text = Opened.Text(file.MainDocumentPart!.Document.Body!));
        return text;
    }

    private async Task<string> ReceiveAsync(string agency = "stp") => (await dossiers.ReceiveAsync(house.Code, Reception with { Agency = agency }, house.Press("staff:1"))).OrThrow().Code;

    private Task<Answer<FeeReceipt>> PayAsync(string code) => desk.PayAsync(house.Code, code, 200_000, PayWay.Cash, "07", null, house.Press("staff:1"));

    private Task<Answer<FeeReceipt>> CancelAsync(FeeReceipt receipt, string actor, bool approves = false) => desk.CancelAsync(house.Code, receipt.Id, "ghi nhầm", approves, house.Press(actor));

    private Task<Answer<FeeRemittance>> RemitAsync(long seen) => desk.RemitAsync(house.Code, "stp", Friday, Friday, seen, "12/CT", house.Press("staff:1"));
}
