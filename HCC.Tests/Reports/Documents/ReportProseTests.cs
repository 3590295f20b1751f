using HCC.Reports;
using HCC.Reports.Documents;

namespace HCC.Tests.Reports.Documents;

/// <summary>The sentences of the report, first of all those of Sóc Trăng for October 2019 (S189, S192).</summary>
public sealed class ReportProseTests
{
    static readonly OfficialReport October = SampleReports.October2019;

    static readonly AnnexRow Nothing = AnnexRow.Empty("1", "Sở Tư pháp");

    [Fact]
    public void The_sums_are_those_of_the_printed_report()
    {
        var total = October.Total;
        Assert.True(total.Holds);
        Assert.Equal((5661, 1194, 4467, 3892, 3794, 86), (total.Total, total.CarriedOver, total.Received, total.Resolved, total.Early, total.OnTime));
        Assert.Equal((12, 1769, 1747, 22, 4, 578), (total.Late, total.InProgress, total.InTime, total.Overdue, total.Returned, total.Online));
        var before = October.Before!;
        Assert.Equal((5565, 4371, 1194, 4355, 16), (before.Total, before.Resolved, before.InProgress, before.Early + before.OnTime, before.Late));
        Assert.True(before.Holds);
    }

    [Fact]
    public void October_2019_is_told_with_every_figure_of_the_printed_report()
    {
        string[] told =
        [
            "- Trung tâm đã tiếp nhận 5.661 hồ sơ TTHC (tăng 96 hồ sơ so với tháng trước), trong đó:",
            "+ Kỳ trước chuyển sang: 1.194 hồ sơ; tiếp nhận mới: 4.467 hồ sơ;",
            "+ Đã giải quyết 3.892 hồ sơ (chiếm 68,75 % trên tổng số 5.661 hồ sơ); trong đó, trả hồ sơ trước hạn và đúng hạn là 3.880 hồ sơ, chiếm 99,69 % (tăng 0,06 điểm phần trăm so với tháng trước); "
                + "số hồ sơ đã giải quyết trễ hạn là 12 hồ sơ (chiếm 0,31 %, giảm 04 hồ sơ so với tháng trước); nguyên nhân: 12 hồ sơ của Sở Tư pháp do chờ kết quả xác minh lý lịch tư pháp của Trung tâm Lý lịch tư pháp Quốc gia;",
            "+ Đang giải quyết 1.769 hồ sơ (chiếm 31,25 % trên tổng số 5.661 hồ sơ); trong đó, đang giải quyết còn hạn là 1.747 hồ sơ (chiếm 98,76 %); đang giải quyết quá hạn là 22 hồ sơ (chiếm 1,24 %); "
                + "nguyên nhân: 01 hồ sơ của Sở Giáo dục và Đào tạo do chưa kịp cập nhật TTHC mà Bộ đã công bố, 21 hồ sơ của Sở Tư pháp do chờ kết quả xác minh lý lịch tư pháp;",
            "+ Có 04 hồ sơ bị trả lại (chiếm 0,07 %, tăng 04 hồ sơ so với tháng trước); nguyên nhân: 01 hồ sơ của Sở Lao động - Thương binh và Xã hội do chưa đạt yêu cầu thẩm định, "
                + "02 hồ sơ của Sở Tài chính do khách hàng rút hồ sơ, 01 hồ sơ của Sở Văn hóa, Thể thao và Du lịch do chưa đạt yêu cầu thẩm định.",
            "- Có 578 hồ sơ tiếp nhận qua hình thức trực tuyến (chiếm 10,21 % trên tổng số 5.661 hồ sơ, tăng 3,11 điểm phần trăm so với tháng trước).",
            "(Chi tiết theo Phụ lục I đính kèm).",
            "- Có 817 ý kiến đánh giá của tổ chức, cá nhân đến giao dịch tại Trung tâm (chiếm 20,99 % hồ sơ đã giải quyết); kết quả có 816 ý kiến hài lòng (chiếm 99,88 %, khoảng tin cậy 95 % từ 99,31 % đến 99,98 %), "
                + "01 ý kiến không hài lòng (chiếm 0,12 %), lý do: nghiệp vụ nhân viên (01 ý kiến) (đính kèm Phụ lục II).",
        ];
        Assert.Equal(told, Told(October).Take(told.Length));
    }

    [Fact]
    public void The_body_runs_from_the_legal_basis_to_the_closing_and_empty_sections_close_up()
    {
        var body = ReportProse.Of(October);
        Assert.EndsWith("tháng 10 năm 2019 (từ ngày 16/9/2019 đến ngày 15/10/2019) như sau:", body[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Thực hiện Khoản 3 Điều 9 Nghị định số 61/2018/NĐ-CP", body[0].Text, StringComparison.Ordinal);
        Assert.Equal(["1. Tình hình, kết quả giải quyết TTHC", "2. Một số nội dung tồn tại và kiến nghị", "3. Một số công tác trọng tâm tháng 11 năm 2019"], Headings(body));
        Assert.Equal("Trên đây là Báo cáo tình hình, kết quả giải quyết TTHC tháng 10 năm 2019 của Trung tâm Phục vụ hành chính công tỉnh Sóc Trăng./.", body[^1].Text);

        Assert.Equal(["1. Tình hình, kết quả giải quyết TTHC", "2. Một số công tác trọng tâm tháng 11 năm 2019"], Headings(ReportProse.Of(October with { Shortcomings = [" "] })));
    }

    [Fact]
    public void Without_the_period_before_no_change_is_told()
    {
        var told = Told(October with { Before = null });
        Assert.All(told, sentence => Assert.DoesNotContain("so với", sentence, StringComparison.Ordinal));
        Assert.Contains("- Trung tâm đã tiếp nhận 5.661 hồ sơ TTHC, trong đó:", told);
    }

    [Fact]
    public void An_unchanged_figure_is_told_as_equal()
    {
        var told = Told(October with { Before = October.Total });
        Assert.Contains("- Trung tâm đã tiếp nhận 5.661 hồ sơ TTHC (bằng tháng trước), trong đó:", told);
        Assert.Contains(told, s => s.Contains("chiếm 99,69 % (bằng tháng trước)", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_told_as_nothing_and_never_as_nought_percent()
    {
        var told = Told(October with { Rows = [Nothing with { CarriedOver = 8, InTime = 8 }], Ratings = [], Channels = [new ChannelRow("Sở Tư pháp", 0, 0, 0, 0)], Causes = [] });
        Assert.Equal(
        [
            "- Trung tâm đã tiếp nhận 08 hồ sơ TTHC (giảm 5.557 hồ sơ so với tháng trước), trong đó:",
            "+ Kỳ trước chuyển sang: 08 hồ sơ; tiếp nhận mới: không có;",
            "+ Chưa giải quyết hồ sơ nào trong tổng số 08 hồ sơ, vì vậy không tính tỷ lệ giải quyết đúng hạn;",
            "+ Đang giải quyết 08 hồ sơ (chiếm 100,00 % trên tổng số 08 hồ sơ); trong đó, đang giải quyết còn hạn là 08 hồ sơ (chiếm 100,00 %); không có hồ sơ đang giải quyết quá hạn;",
            "+ Không có hồ sơ bị trả lại (bằng tháng trước).",
            "- Không có hồ sơ tiếp nhận qua hình thức trực tuyến (giảm 7,10 điểm phần trăm so với tháng trước).",
            "(Chi tiết theo Phụ lục I đính kèm).",
            "- Trong kỳ không có ý kiến đánh giá mức độ hài lòng của tổ chức, cá nhân.",
        ],
            told.TakeWhile(s => !s.StartsWith("- Phối hợp", StringComparison.Ordinal)));
        Assert.All(told, s => Assert.DoesNotContain("0,00 %", s.Replace("100,00 %", "", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Equal("- Trong kỳ, Trung tâm không có hồ sơ TTHC nào phải giải quyết (giảm 5.565 hồ sơ so với tháng trước).", Told(October with { Rows = [Nothing] })[0]);
    }

    [Fact]
    public void A_period_before_without_a_base_is_said_so()
    {
        var told = Told(October with { Before = Nothing });
        Assert.Contains(told, s => s.Contains("chiếm 99,69 % (tháng trước không có hồ sơ đã giải quyết nên không so sánh tỷ lệ)", StringComparison.Ordinal));
        Assert.Contains(told, s => s.Contains("trên tổng số 5.661 hồ sơ, tháng trước không có hồ sơ nên không so sánh tỷ lệ", StringComparison.Ordinal));
    }

    [Fact]
    public void Dossiers_without_a_named_cause_are_counted()
    {
        var some = Told(October with { Causes = [new ReportCause(CauseOf.Overdue, "12", "Sở Tư pháp", 20, "chờ xác minh")] });
        Assert.Contains(some, s => s.Contains("nguyên nhân: 20 hồ sơ của Sở Tư pháp do chờ xác minh, 02 hồ sơ chưa nêu nguyên nhân;", StringComparison.Ordinal));
        Assert.Contains(some, s => s.Contains("giảm 04 hồ sơ so với tháng trước); nguyên nhân: chưa nêu;", StringComparison.Ordinal));
    }

    [Fact]
    public void Few_ratings_have_counts_but_no_percentage()
    {
        var told = Told(October with { Ratings = [new RatingsRow("Sở Tư pháp", 9, 7, [new ReasonCount("thời gian chờ", 2)])] });
        Assert.Contains(told, s => s.Contains("kết quả có 07 ý kiến hài lòng, 02 ý kiến không hài lòng, lý do: thời gian chờ (02 ý kiến); chưa đủ dữ liệu để tính tỷ lệ hài lòng (dưới 10 ý kiến)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_annexes_are_named_by_the_number_they_have_in_this_report()
    {
        Assert.Contains(Told(October), s => s.EndsWith("(đính kèm Phụ lục III và Phụ lục IV).", StringComparison.Ordinal));
        Assert.Contains(Told(October with { Ratings = null }), s => s.EndsWith("(đính kèm Phụ lục II và Phụ lục III).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PeriodKind.Quarter, 2, "quý II năm 2018", "quý III năm 2018", "quý trước")]
    [InlineData(PeriodKind.Quarter, 4, "quý IV năm 2018", "quý I năm 2019", "quý trước")]
    [InlineData(PeriodKind.Month, 12, "tháng 12 năm 2018", "tháng 1 năm 2019", "tháng trước")]
    [InlineData(PeriodKind.HalfYear, 1, "6 tháng đầu năm 2018", "6 tháng cuối năm 2018", "kỳ trước")]
    [InlineData(PeriodKind.NineMonths, 0, "9 tháng đầu năm 2018", "3 tháng cuối năm 2018", "kỳ trước")]
    [InlineData(PeriodKind.Year, 0, "năm 2018", "năm 2019", "năm trước")]
    public void Other_periods_are_told_by_the_same_writer(PeriodKind kind, int number, string name, string after, string before)
    {
        var report = October with { Period = new ReportPeriod(kind, 2018, number, new DateOnly(2018, 4, 1), new DateOnly(2018, 6, 30)) };
        var body = ReportProse.Of(report);
        Assert.Contains($"{name} (từ ngày 1/4/2018 đến ngày 30/6/2018)", body[0].Text, StringComparison.Ordinal);
        Assert.Contains($"3. Một số công tác trọng tâm {after}", Headings(body));
        Assert.Contains($"tăng 96 hồ sơ so với {before}", body[2].Text, StringComparison.Ordinal);
        Assert.Equal($"Tình hình, kết quả giải quyết thủ tục hành chính {name}", report.Subject);
    }

    static List<string> Told(OfficialReport report) => [.. ReportProse.Of(report).Skip(2).Select(p => p.Mark + p.Text)];

    static IEnumerable<string> Headings(IEnumerable<ReportParagraph> body) => body.Where(p => p.Kind == ParagraphKind.Heading).Select(p => p.Text);
}
