using HCC.Reports.Checking;

namespace HCC.Tests.Reports.Checking;

/// <summary>Sentences: their own sums and percentages, causes, changes, and what contradicts the table.</summary>
public sealed class ProseTests
{
    [Fact]
    public void A_report_without_a_table_is_checked_by_its_sentences_level_by_level()
    {
        var result = Check("""
            a) Cấp huyện:
            - Tổng số hồ sơ tiếp nhận: 498 hồ sơ; trong đó:
            + Số hồ sơ tiếp nhận mới trong kỳ: 431 hồ sơ (Trực tuyến: 477 hồ sơ, trực tiếp và qua dịch vụ bưu chính: 21 hồ sơ); số từ kỳ trước chuyển qua: 67 hồ sơ.
            - Số lượng hồ sơ đã giải quyết: 371 hồ sơ; trong đó: giải quyết trước hạn: 352 hồ sơ, đúng hạn: 19 hồ sơ, quá hạn: 0 hồ sơ.
            - Số lượng hồ sơ đang giải quyết: 88 hồ sơ; trong đó, trong hạn: 88, quá hạn: 0.
            b) Cấp xã:
            - Tổng số hồ sơ tiếp nhận: 1.250 hồ sơ (trực tuyến: 1.200 hồ sơ, trực tiếp: 50 hồ sơ).
            - Đã giải quyết: 1.196 hồ sơ; trong đó: trước hạn 1.127 hồ sơ, đúng hạn 69 hồ sơ, quá hạn 3 hồ sơ.
            - Đang giải quyết: 54 hồ sơ, trong đó: trong hạn 54, quá hạn 0.
            """);
        Assert.Equal(["R8", "R4", "R2"], result.Faults.Select(f => f.Rule));
        Assert.Contains("lại khớp với tổng số hồ sơ (498)", result.Faults[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(39, result.Faults[1].Stated - result.Faults[1].Computed);
        Assert.Equal((1196m, 1199m), (result.Faults[2].Stated, result.Faults[2].Computed));
    }

    [Fact]
    public void What_is_withdrawn_may_stand_outside_the_sum()
    {
        const string Report = "Trung tâm đã tiếp nhận 160.875 hồ sơ; trong đó: giải quyết trước hạn 150.729 hồ sơ, giải quyết đúng hạn 9.587 hồ sơ, giải quyết quá hạn 15 hồ sơ, đang giải quyết 544 hồ sơ; không giải quyết: 752 hồ sơ (do cá nhân tự rút hồ sơ).";
        Assert.Empty(Check(Report).Faults);
        Assert.Equal("R4", Assert.Single(Check(Report.Replace("9.587", "9.578", StringComparison.Ordinal)).Faults).Rule);
    }

    [Theory]
    [InlineData("Đã giải quyết 3.892 hồ sơ (chiếm 68,75 % trên tổng số 5.661 hồ sơ).", 0)]
    [InlineData("Đã giải quyết 3.892 hồ sơ (chiếm 68,57 % trên tổng số 5.661 hồ sơ).", 1)]
    [InlineData("Đã giải quyết 371 hồ sơ, trong đó đúng hạn đạt 94,9% (352/371 hồ sơ).", 0)]
    [InlineData("Đã giải quyết 371 hồ sơ, trong đó đúng hạn đạt 94,6% (352/371 hồ sơ).", 1)]
    [InlineData("Có 817 ý kiến; có 99,88 % hài lòng, có 0,12 % không hài lòng.", 0)]
    [InlineData("Có 817 ý kiến; có 99,78 % hài lòng, có 0,12 % không hài lòng.", 2)] // not 100, and no whole number of people
    [InlineData("Có 12 hồ sơ quá hạn; nguyên nhân 11 trường hợp do chờ xác minh.", 1)]
    [InlineData("Có 22 hồ sơ quá hạn; nguyên nhân 01 trường hợp do phần mềm, 21 trường hợp do chờ xác minh.", 0)]
    [InlineData("Tổng số 100 hồ sơ (tăng 120 hồ sơ so với tháng trước).", 1)] // the month before would be negative
    [InlineData("Năm 2019, theo Quyết định số 1216/QĐ-UBND ngày 26/4/2019, mức độ 3, 4 lúc 10 giờ 30 phút, từ 16/9 có 33 quầy.", 0)]
    public void A_sentence_is_computed_again(string sentence, int faults) => Assert.Equal(faults, Check(sentence).Faults.Count);

    [Fact]
    public void Causes_name_units_whose_rows_hold_them()
    {
        var (clean, prose) = (PublishedReports.OctoberClean(), PublishedReports.OctoberProse);
        var moved = PublishedReports.Check(clean, prose.Replace("trường hợp của Sở Giáo dục và Đào tạo", "trường hợp của Sở Xây dựng", StringComparison.Ordinal));
        Assert.Equal("R12", Assert.Single(moved.Faults).Rule);
        Assert.Contains("Sở Xây dựng", moved.Faults[0].Sentence, StringComparison.Ordinal);
        var listed = PublishedReports.Check(clean, prose.Replace("Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch).", "Sở Y tế, Sở Văn hóa, Thể thao và Du lịch).", StringComparison.Ordinal));
        Assert.Equal("R12", Assert.Single(listed.Faults).Rule);
    }

    [Fact]
    public void The_prose_must_say_what_the_table_shows()
    {
        var clean = PublishedReports.OctoberClean();
        var result = PublishedReports.Check(clean, "Trong kỳ, các sở đã giải quyết 3.982 hồ sơ, trong đó quá hạn 12 hồ sơ.");
        var fault = Assert.Single(result.Faults);
        Assert.Equal(("R9", "¶1", "F18", 3892m), (fault.Rule, fault.Cells[0].Address, fault.Cells[1].Address, fault.Computed));
        Assert.Contains("3.982 hồ sơ", fault.Cells[0].Row, StringComparison.Ordinal);
        Assert.Equal("R9", Assert.Single(PublishedReports.Check(clean, "Riêng Sở Tư pháp đang giải quyết 229 hồ sơ.").Faults).Rule);
        Assert.Empty(PublishedReports.Check(clean, "Riêng Sở Tư pháp đang giải quyết 228 hồ sơ.").Faults);
    }

    [Fact]
    public void A_rate_rises_by_points_and_a_number_by_percent()
    {
        var rate = Check("Đã giải quyết 3.892 hồ sơ, trong đó đúng hạn 3.880 hồ sơ, chiếm 99,69 % (tăng 0,06 % so với tháng trước).");
        Assert.Contains("điểm phần trăm", Assert.Single(rate.Notes).Sentence, StringComparison.Ordinal);
        var growth = Check("Tổng số 5.661 hồ sơ, tăng 96 hồ sơ (1,73 %) so với tháng trước.");
        Assert.Empty(growth.Faults);
        Assert.Empty(growth.Notes);
        Assert.Equal("R6", Assert.Single(Check("Tổng số 5.661 hồ sơ, tăng 96 hồ sơ (1,37 %) so với tháng trước.").Faults).Rule);
    }

    [Fact]
    public void Another_span_of_days_is_no_contradiction_but_the_same_month_with_other_days_is()
    {
        Assert.Empty(Check("Kỳ báo cáo từ ngày 16/9/2019 đến ngày 15/10/2019.\nLũy kế từ ngày 01/01/2019 đến ngày 15/10/2019.").Faults);
        Assert.Equal("R13", Assert.Single(Check("Kỳ báo cáo từ ngày 14 tháng 9 năm 2023 đến hết ngày 12 tháng 10 năm 2023.\n(Từ ngày 14/9/2023 đến ngày 14/10/2023)").Faults).Rule);
    }

    private static CheckResult Check(string prose) => ReportCheck.Run(new ReportDocument([], prose));
}
