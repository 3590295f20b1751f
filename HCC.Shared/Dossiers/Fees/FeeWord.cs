using HCC.Centers;
using HCC.Dossiers.Forms;
using HCC.Reports.Documents;

namespace HCC.Dossiers.Fees;

/// <summary>The papers of the cashier as Word documents: sums of a day, sheet of an agency (S120, S121).</summary>
public static class FeeWord
{
    /// <summary>Sums of a day by counter and cashier, and the receipts behind them.</summary>
    /// <param name="center">Center.</param>
    /// <param name="day">Day.</param>
    /// <param name="receipts">Receipts of the day.</param>
    /// <param name="nameOf">Name of an actor.</param>
    /// <param name="to">Where it is written.</param>
    public static void Day(Center center, DateOnly day, IReadOnlyList<FeeReceipt> receipts, Func<string, string> nameOf, Stream to)
    {
        var word = Begin(center, day, "Bảng kê thu phí, lệ phí", Printed.Capital(Printed.Day(day)));
        word.Table(new DocumentTable(
            [new(10, Side.Centre), new(30, Side.Left), new(60, Side.Left), new(30, Side.Left), new(15), new(30)],
            [[new("STT"), new("Quầy"), new("Người thu"), new("Hình thức"), new("Số biên lai"), new("Số tiền (đồng)")]],
            [
                .. FeeSum.Of(receipts).Select((s, n) => new DocumentRow([DocumentCell.Of(FormSheet.Ordinal(n)), DocumentCell.Of(center.Counter(s.Counter)?.Name.Vi ?? "–"), DocumentCell.Of(nameOf(s.Actor)), DocumentCell.Of(WayOf(s.Way)), DocumentCell.Of(s.Receipts), Dong(s.AmountVnd)])),
                new DocumentRow([DocumentCell.Blank, DocumentCell.Of("Cộng"), DocumentCell.Blank, DocumentCell.Blank, DocumentCell.Of(receipts.Count), Dong(receipts.Sum(r => r.AmountVnd))], Strong: true),
            ]));
        word.Paragraph(TextStyle.Heading, "Biên lai trong ngày").Table(Receipts(receipts));
        word.Signed([], "Người lập bảng kê", "").Write(to);
    }

    /// <summary>The sheet with which fees are handed in to an agency.</summary>
    /// <param name="center">Center.</param>
    /// <param name="agency">Agency code.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <param name="on">Day of the sheet.</param>
    /// <param name="voucher">Number of the voucher, once it is handed in.</param>
    /// <param name="receipts">Receipts.</param>
    /// <param name="to">Where it is written.</param>
    public static void Sheet(Center center, string agency, DateOnly from, DateOnly until, DateOnly on, string? voucher, IReadOnlyList<FeeReceipt> receipts, Stream to)
    {
        var word = Begin(center, on, "Bảng kê nộp phí, lệ phí", $"{center.Agency(agency)?.Name.Vi ?? agency}: từ {Printed.Day(from)} đến {Printed.Day(until)}");
        if (voucher is { Length: > 0 })
        {
            word.Paragraph(TextStyle.AnnexNote, $"Chứng từ nộp số {voucher}");
        }

        word.Table(Receipts(receipts)).Signed([], "Người nộp", "").Write(to);
    }

    /// <summary>One receipt for the person who paid. It proves the payment at the counter; the tax document of the agency is another one.</summary>
    /// <param name="center">Center.</param>
    /// <param name="receipt">Receipt.</param>
    /// <param name="cashier">Name of the cashier.</param>
    /// <param name="to">Where it is written.</param>
    public static void Receipt(Center center, FeeReceipt receipt, string cashier, Stream to)
    {
        var word = Begin(center, Calendars.VietnamTime.ServiceDay(receipt.At), receipt.Cancels is null ? "Phiếu thu phí, lệ phí" : "Phiếu hủy thu phí, lệ phí", $"Số {receipt.Number}");
        foreach (var line in (string[])
        [
            $"Người nộp: {receipt.Applicant}", $"Mã hồ sơ: {receipt.Code}", $"Thủ tục: {receipt.ProcedureName}", $"Cơ quan thu: {center.Agency(receipt.Agency)?.Name.Vi ?? receipt.Agency}",
            $"Số tiền: {Printed.Number(receipt.AmountVnd, 0)} đồng ({WayOf(receipt.Way).ToLower(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))})", $"Thời gian: {Printed.Moment(receipt.At)}", .. receipt.Reason is { } why ? (string[])[$"Ghi chú: {why}"] : [],
        ])
        {
            word.Paragraph(TextStyle.FormText, line);
        }

        word.Signed([], "Người thu", cashier).Write(to);
    }

    /// <summary>How a fee is paid, as papers and files say it.</summary>
    public static string WayOf(PayWay way) => way switch { PayWay.Transfer => "Chuyển khoản", PayWay.Online => "Trực tuyến", _ => "Tiền mặt" };

    private static WordDocument Begin(Center center, DateOnly on, string kind, string subject)
    {
        var head = DossierForms.Head(center, Calendars.VietnamTime.At(on, new TimeOnly(12, 0)));
        var word = new WordDocument(kind, center.Name.Vi).Section(landscape: false);
        return word.Head(new DocumentHead(head.Parent, head.Issuer, "Số: ……/BK-TTPVHCC", Printed.DateLine(head.Place, on, on.Year))).Title(kind, subject);
    }

    private static DocumentTable Receipts(IReadOnlyList<FeeReceipt> receipts) => new(
        [new(10, Side.Centre), new(28, Side.Left), new(40, Side.Left), new(50, Side.Left), new(24, Side.Left), new(26)],
        [[new("STT"), new("Biên lai"), new("Mã hồ sơ"), new("Người nộp"), new("Hình thức"), new("Số tiền (đồng)")]],
        [
            .. receipts.Select((r, n) => new DocumentRow(
                [DocumentCell.Of(FormSheet.Ordinal(n)), DocumentCell.Of(r.Number), DocumentCell.Of(r.Code), DocumentCell.Of(r.Cancels is null ? r.Applicant : $"Hủy biên lai: {r.Reason}"), DocumentCell.Of(WayOf(r.Way)), Dong(r.AmountVnd)])),
            new DocumentRow([DocumentCell.Blank, DocumentCell.Of("Cộng"), DocumentCell.Blank, DocumentCell.Of($"{Printed.Count(receipts.Count)} biên lai"), DocumentCell.Blank, Dong(receipts.Sum(r => r.AmountVnd))], Strong: true),
        ]);

    private static DocumentCell Dong(long amount) => new("", amount);
}
