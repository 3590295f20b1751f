using System.Globalization;
using CsvHelper;
using HCC.Reports;
using HCC.Tests.Support;

namespace HCC.Tests.Reports.Documents;

/// <summary>The report of Sóc Trăng for October 2019, corrected (HCC.Tests/Data), and others made from it.</summary>
static class SampleReports
{
    /// <summary>A file of HCC.Tests/Data: one dictionary by column per row.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(SourceTree.Root, "HCC.Tests", "Data", file)), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return [.. rows.Skip(1).Select(row => row.Select((cell, n) => (cell, n)).ToDictionary(c => rows[0][c.n], c => c.cell))];
    }

    public static OfficialReport October2019 { get; } = new()
    {
        Center = "soc-trang",
        Parent = "UBND tỉnh Sóc Trăng",
        Issuer = "Trung tâm Phục vụ hành chính công tỉnh Sóc Trăng",
        Number = "6/BC-TTHC",
        Place = "Sóc Trăng",
        SignedOn = new DateOnly(2019, 10, 24),
        Period = new ReportPeriod(PeriodKind.Month, 2019, 10, new DateOnly(2019, 9, 16), new DateOnly(2019, 10, 15)),
        Basis = "Thực hiện Khoản 3 Điều 9 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về việc thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
        Rows = [.. Rows("soc-trang-2019-10-annex-1.csv").Where(r => r["stt"].Length > 0).Select(r => new AnnexRow(
            r["stt"], r["don_vi"], Int(r, "ky_truoc"), Int(r, "moi_tiep_nhan"), Int(r, "truoc_han"), Int(r, "dung_han"), Int(r, "qua_han"), Int(r, "con_han"), Int(r, "dang_qua_han"), Int(r, "bi_tra_lai"), Int(r, "truc_tuyen")))],

        // What the changes printed in the report rebuild (report-errors R10): 5.565 = 4.371 solved + 1.194 left; 16 late; 7,10 % online.
        Before = new AnnexRow("", "Tổng cộng", 1000, 4565, 4300, 55, 16, 1180, 14, 0, 395),
        Causes =
        [
            new ReportCause(CauseOf.Late, "12", "Sở Tư pháp", 12, "do chờ kết quả xác minh lý lịch tư pháp của Trung tâm Lý lịch tư pháp Quốc gia."),
            new ReportCause(CauseOf.Overdue, "3", "Sở Giáo dục và Đào tạo", 1, "chưa kịp cập nhật TTHC mà Bộ đã công bố"),
            new ReportCause(CauseOf.Overdue, "12", "Sở Tư pháp", 21, "chờ kết quả xác minh lý lịch tư pháp"),
            new ReportCause(CauseOf.Returned, "7", "Sở Lao động - Thương binh và Xã hội", 1, "chưa đạt yêu cầu thẩm định"),
            new ReportCause(CauseOf.Returned, "10", "Sở Tài chính", 2, "khách hàng rút hồ sơ"),
            new ReportCause(CauseOf.Returned, "13", "Sở Văn hóa, Thể thao và Du lịch", 1, "chưa đạt yêu cầu thẩm định"),
        ],
        Ratings =
        [
            new RatingsRow("Sở Giao thông vận tải", 402, 402, [], 1583),
            new RatingsRow("Sở Tư pháp", 300, 299, [new ReasonCount("nghiệp vụ nhân viên", 1)], 617),
            new RatingsRow("Sở Xây dựng", 108, 108, [], 97 + 1588),
            new RatingsRow("Sở Thông tin và Truyền thông", 7, 7, [], 7),
        ],
        Channels =
        [
            new ChannelRow("Sở Công Thương", 120, 197, 9, 41),
            new ChannelRow("Sở Tư pháp", 500, 23, 141, 380),
            new ChannelRow("Sở Khoa học và Công nghệ", 0, 0, 0, 0),
        ],
        Activities =
        [
            "Phối hợp với các Sở, ngành tỉnh niêm yết kịp thời các TTHC được sửa đổi, bổ sung hoặc ban hành mới theo Quyết định công bố của Chủ tịch UBND tỉnh được tiếp nhận và trả kết quả tại Trung tâm.",
            "- Tuyên truyền, hướng dẫn người dân tra cứu kết quả giải quyết hồ sơ TTHC qua Phiếu tiếp nhận và hẹn trả kết quả.",
        ],
        Shortcomings = ["Đề nghị các Sở, ngành nhắc nhở các phòng chuyên môn xử lý hồ sơ và cập nhật trên hệ thống phần mềm một cửa điện tử; gửi văn bản xin lỗi đến người dân khi hồ sơ trễ hạn."],
        Duties = ["Theo dõi, đôn đốc các Sở, ngành tiếp nhận và giải quyết các TTHC thuộc thẩm quyền đúng hạn quy định.", "Phối hợp triển khai dịch vụ nhắn tin SMS và thanh toán phí, lệ phí trực tuyến."],
        Recipients = ["Như trên", "Chủ tịch, các PCT. UBND tỉnh (để b/c)", "CVP, các PCVP. UBND (để b/c);", "Các Sở, ngành tỉnh", "Công chức Sở, ngành làm việc tại TT", "Lưu: VT, TTHC"],
        SignerTitle = "Giám đốc",
        SignerName = "Nguyễn Văn Mẫu",
    };

    static int Int(Dictionary<string, string> row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
}
