using HCC.Insights;

namespace HCC.Reports.Documents;

/// <summary>What an annex is about.</summary>
public enum AnnexKind
{
    /// <summary>Dossiers by agency.</summary>
    Dossiers,

    /// <summary>Ratings (regulation §3.3).</summary>
    Ratings,

    /// <summary>Online services (S197).</summary>
    Online,

    /// <summary>Public post (S198).</summary>
    Post,
}

/// <summary>An annex of a report.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Numeral">Roman number among the annexes that this report has.</param>
/// <param name="Title">Title without period.</param>
/// <param name="Table">Its table.</param>
/// <param name="Notes">Notes below the table.</param>
public sealed record ReportAnnex(AnnexKind Kind, string Numeral, string Title, DocumentTable Table, IReadOnlyList<string> Notes)
{
    /// <summary>Name in sentences and as the name of a sheet: <c>Phụ lục I</c>.</summary>
    public string Name => $"Phụ lục {Numeral}";

    /// <summary>Whether it is too wide for an upright page.</summary>
    public bool Landscape => Table.Columns.Count > 8;
}

/// <summary>The annexes of a report, numbered among those that it has, so that prose, Word and Excel can only name the same ones (report-errors B29).</summary>
public static class ReportAnnexes
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV"];

    /// <summary>The annexes in their order; the first is always that of the dossiers.</summary>
    public static IReadOnlyList<ReportAnnex> Of(OfficialReport report)
    {
        var annexes = new List<ReportAnnex> { Dossiers(report) };
        if (RatingProse.Total(report) is { } total)
        {
            annexes.Add(Ratings(report, total));
        }

        if (report.Channels is { Count: > 0 } channels)
        {
            annexes.Add(Online(channels));
            annexes.Add(Post(channels));
        }

        return [.. annexes.Select((annex, n) => annex with { Numeral = Numerals[n] })];
    }

    /// <summary>The line under an annex' title: to which report it belongs, with the same number as the report itself (S200).</summary>
    public static string BelongsTo(OfficialReport report)
    {
        var number = report.Number is { } given ? Printed.DocumentNumber(given) : "      /BC-……";
        var day = report.SignedOn is { } signed ? Printed.Day(signed) : string.Create(Printed.Vietnamese, $"ngày      tháng      năm {report.Period.To.Year}");
        return $"(Kèm theo Báo cáo số {number} {day} của {report.Issuer})";
    }

    private static ReportAnnex Dossiers(OfficialReport report)
    {
        var table = AnnexLayout.Of(report.Layout).Table([.. report.Rows.Select(PartialAnnexRow.Of)]);
        return new ReportAnnex(AnnexKind.Dossiers, "", report.Subject, table, [.. report.NotResolved is { All: > 0 } apart ? [apart.Sentence(report.Total.Total, report.Total.Resolved)] : Array.Empty<string>(), .. NoBaseNote(table)]);
    }

    private static ReportAnnex Ratings(OfficialReport report, RatingsRow total)
    {
        DocumentRow Row(RatingsRow row, string number, bool strong = false)
        {
            var share = new Share(row.Satisfied, row.Count);
            var enough = row.Count >= report.FewestRatings;
            return new DocumentRow(
            [
                DocumentCell.Of(number), DocumentCell.Of(row.Name), DocumentCell.Of(row.Count),
                row.Asked is { } asked ? DocumentCell.Of(new Share(row.Count, asked)) : DocumentCell.Blank,
                DocumentCell.Of(row.Satisfied), DocumentCell.Of(row.Dissatisfied),
                enough ? DocumentCell.Of(share) : DocumentCell.Of("không đủ dữ liệu"),
                enough && Wilson.Of(share)?.Rounded(2) is { } interval ? DocumentCell.Of($"{Printed.Number(interval.Low, 2)} – {Printed.Number(interval.High, 2)}") : DocumentCell.Blank,
                DocumentCell.Of(string.Join("; ", row.Reasons.Select(r => $"{r.Reason} ({Printed.Count(r.Count)})"))),
            ], strong);
        }

        var table = new DocumentTable(
            [new(11, Side.Centre), new(54, Side.Left), new(17), new(20), new(17), new(19), new(22), new(32, Side.Centre), new(60, Side.Left)],
            [
                [new("STT", Down: 2), new("Đơn vị", Down: 2), new("Số ý kiến đánh giá", Down: 2), new("Tỷ lệ trên hồ sơ đã giải quyết (%)", Down: 2), new("Kết quả", Across: 4), new("Lý do không hài lòng (số ý kiến)", Down: 2)],
                [new("Hài lòng"), new("Không hài lòng"), new("Tỷ lệ hài lòng (%)"), new("Khoảng tin cậy 95 % (%)")],
            ],
            [.. report.Ratings!.Select((row, n) => Row(row, Printed.Count(n + 1))), Row(total, "", strong: true)]);
        return new ReportAnnex(AnnexKind.Ratings, "", $"Kết quả đánh giá mức độ hài lòng của tổ chức, cá nhân {report.Period.Name}", table,
        [
            $"Dưới {Printed.InSentence(report.FewestRatings)} ý kiến thì không đủ dữ liệu để tính tỷ lệ hài lòng.",
            "Khoảng tin cậy 95 % tính theo phương pháp Wilson: với số ý kiến như vậy, tỷ lệ thực có thể nằm trong khoảng này.",
            .. NoBaseNote(table),
        ]);
    }

    private static ReportAnnex Online(IReadOnlyList<ChannelRow> channels)
    {
        var all = Sum(channels);
        var table = new DocumentTable(
            [new(11, Side.Centre), new(59, Side.Left), new(19), new(19), new(19), new(19), new(19)],
            [
                [new("STT", Down: 2), new("Đơn vị", Down: 2), new("Hồ sơ tiếp nhận mới", Across: 4), new("Tỷ lệ trực tuyến (%)", Down: 2)],
                [new("Tổng số"), new("Trực tiếp"), new("Trực tuyến"), new("Bưu chính công ích")],
            ],
            [.. channels.Select((row, n) => Row(row, Printed.Count(n + 1))), Row(all, "") with { Strong = true }]);
        return new ReportAnnex(AnnexKind.Online, "", "Tình hình tiếp nhận hồ sơ qua dịch vụ công trực tuyến", table, NoBaseNote(table));

        static DocumentRow Row(ChannelRow row, string number) => new(
            [DocumentCell.Of(number), DocumentCell.Of(row.Name), DocumentCell.Of(row.Received), DocumentCell.Of(row.AtCounter), DocumentCell.Of(row.Online), DocumentCell.Of(row.ByPost), DocumentCell.Of(new Share(row.Online, row.Received))]);
    }

    private static ReportAnnex Post(IReadOnlyList<ChannelRow> channels)
    {
        var all = Sum(channels);
        var table = new DocumentTable(
            [new(11, Side.Centre), new(64, Side.Left), new(22), new(22), new(22), new(24)],
            [
                [new("STT", Down: 2), new("Đơn vị", Down: 2), new("Hồ sơ tiếp nhận mới", Across: 3), new("Trả kết quả qua bưu chính công ích", Down: 2)],
                [new("Tổng số"), new("Qua bưu chính công ích"), new("Tỷ lệ (%)")],
            ],
            [.. channels.Select((row, n) => Row(row, Printed.Count(n + 1))), Row(all, "") with { Strong = true }]);
        return new ReportAnnex(AnnexKind.Post, "", "Tình hình tiếp nhận hồ sơ, trả kết quả qua dịch vụ bưu chính công ích", table, NoBaseNote(table));

        static DocumentRow Row(ChannelRow row, string number) => new(
            [DocumentCell.Of(number), DocumentCell.Of(row.Name), DocumentCell.Of(row.Received), DocumentCell.Of(row.ByPost), DocumentCell.Of(new Share(row.ByPost, row.Received)), DocumentCell.Of(row.ReturnedByPost)]);
    }

    private static ChannelRow Sum(IReadOnlyList<ChannelRow> rows) =>
        new("Tổng cộng", rows.Sum(r => r.AtCounter), rows.Sum(r => r.Online), rows.Sum(r => r.ByPost), rows.Sum(r => r.ReturnedByPost));

    private static string[] NoBaseNote(DocumentTable table) =>
        table.Rows.Any(r => r.Cells.Any(c => c.Text == Printed.NoBase)) ? [$"Dấu “{Printed.NoBase}”: không tính được tỷ lệ vì không có hồ sơ làm mẫu số."] : [];
}
