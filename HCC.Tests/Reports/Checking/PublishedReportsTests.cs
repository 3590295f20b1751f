using HCC.Reports.Checking;

namespace HCC.Tests.Reports.Checking;

/// <summary>What the published reports get wrong is found, all of it and nothing else (S190).</summary>
public sealed class PublishedReportsTests
{
    [Fact]
    public void The_annex_of_October_2019_has_exactly_its_nine_faults()
    {
        var result = PublishedReports.Check("soc-trang-2019-10-annex-1-as-printed.csv");
        Assert.Equal(["R2 F2", "R2 F3", "R2 F4", "R2 F5", "R2 F6", "R2 F8", "R2 F9", "R5 G18", "R5 H18"], result.Rules());
        Assert.Equal([7m, 326, 40, 1583, 315, 63, 63, 3794, 86], result.Faults.Select(f => f.Stated!.Value));
        Assert.Equal([0m, 0, 3, 0, 76, 0, 2, 1559, 5], result.Faults.Select(f => f.Computed!.Value));
        Assert.Equal("Dòng “Sở Giao thông vận tải”: đã giải quyết ghi 1.583, nhưng trước hạn + đúng hạn + quá hạn = 0 + 0 + 0 = 0; lệch 1.583.", result.Faults[3].Sentence);
        Assert.Equal("Cột trước hạn: 16 dòng cộng lại được 1.559, dòng “Tổng cộng” ghi 3.794; các dòng thiếu 2.235.", result.Faults[7].Sentence);
        Assert.Equal(new FaultCell("F5", "Sở Giao thông vận tải", "da_giai_quyet_tong"), result.Faults[3].Cells[0]);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void Its_lost_cell_is_asked_about_and_the_repair_gives_the_printed_sums()
    {
        var printed = PublishedReports.Rows("soc-trang-2019-10-annex-1-as-printed.csv");
        var question = Assert.Single(PublishedReports.Check(printed).Questions);
        Assert.Equal(9, question.Repairs);
        Assert.Contains("3.794 / 86 / 12", question.Sentence, StringComparison.Ordinal);
        Assert.Contains("“Sở Thông tin và Truyền thông” đến dòng “Sở Nội vụ”", question.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("?", question.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("?", question.SentenceEn, StringComparison.Ordinal);
        foreach (var cell in question.Cells)
        {
            Assert.Equal(cell.Printed, printed.At(cell.Cell.Address));
            printed = printed.With(cell.Cell.Address, CheckText.Number(cell.Proposed));
        }

        Assert.Equal(PublishedReports.OctoberClean(), printed);
    }

    [Fact]
    public void The_corrected_annex_is_clean_also_with_the_printed_columns_beside()
    {
        var result = PublishedReports.Check("soc-trang-2019-10-annex-1.csv");
        Silent(result);
        Assert.Equal(["C = D + E", "F = H + J + L", "M = N + O", "C = F + M"], Assert.Single(result.Tables).Identities);
        Silent(PublishedReports.Check(PublishedReports.OctoberClean()));
    }

    [Fact]
    public void The_whole_report_adds_period_and_number_and_nothing_else()
    {
        var result = PublishedReports.Check("monthly-report-2019-10.txt");
        Assert.Equal(9, result.Faults.Count(f => f.Rule is "R2" or "R5"));
        Assert.Equal(
            ["Kỳ báo cáo không thống nhất: dòng 12 ghi 16/09/2019–15/10/2019, dòng 93 ghi 01/10/2019–15/10/2019.", "Số báo cáo không thống nhất: dòng 4 ghi 6/BC-TTHC, dòng 95 ghi 6/BCH-TTTC."],
            result.Faults.Where(f => f.Rule is not ("R2" or "R5")).Select(f => f.Sentence));
        Assert.Contains(result.Notes, n => n.Sentence.Contains("3,11 điểm phần trăm", StringComparison.Ordinal));
        Assert.Contains(result.Notes, n => n.Sentence.Contains("12,94 %", StringComparison.Ordinal));
        Assert.Equal(3, result.Tables.Count);
    }

    [Fact]
    public void The_twelfth_column_has_no_caption_and_is_known_nevertheless()
    {
        var columns = PublishedReports.Check("monthly-report-2019-10.txt").Tables[0].Columns;
        Assert.Equal(
            [
                ColumnRole.Ordinal, ColumnRole.Unit, ColumnRole.Total, ColumnRole.CarriedOver, ColumnRole.Received, ColumnRole.Resolved, ColumnRole.Early, ColumnRole.OnTime, ColumnRole.Late,
                ColumnRole.InProgress, ColumnRole.InTime, ColumnRole.Overdue, ColumnRole.Returned, ColumnRole.Online,
            ],
            columns.Select(c => c.Role));
    }

    [Fact]
    public void Nothing_is_said_about_the_numbers_of_Huong_Tra()
    {
        Silent(PublishedReports.Check("huong-tra-2018-q2.csv"));
        var whole = PublishedReports.Check("quarterly-report-2018-q2.txt");
        Assert.Empty(whole.Faults);
        Assert.Empty(whole.Questions);
        Assert.Equal(["Mục II được dùng hai lần (dòng 14 và dòng 19)."], whole.Notes.Select(n => n.Sentence)); // wording, not a number
        Assert.Equal(["C = D + E + F + G"], whole.Tables[0].Identities);
    }

    [Fact]
    public void Tables_by_year_and_by_procedure_hold_too()
    {
        var years = PublishedReports.Check("uong-bi-2019-annex-4.csv");
        Silent(years);
        Assert.Equal(["C = D + E + F + G + I"], Assert.Single(years.Tables).Identities);
        var procedures = PublishedReports.Check("soc-trang-2019-10-annex-3.csv");
        Assert.Empty(procedures.Faults);
        Assert.Empty(procedures.Questions);
        var more = PublishedReports.Rows("soc-trang-2019-10-annex-3.csv").With("I7", "23.671");
        Assert.Equal(["R11 I7"], PublishedReports.Check(more).Rules());
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Layouts_of_other_halls_that_hold_are_clean(string name)
    {
        var result = ReportCheck.Run(OtherLayouts.Read(name));
        Assert.Empty(result.Faults);
        Assert.Empty(result.Questions);
        Assert.True(result.Checked > 5);
    }

    public static TheoryData<string> Layouts() => [.. OtherLayouts.All.Keys];

    private static void Silent(CheckResult result)
    {
        Assert.Empty(result.Faults);
        Assert.Empty(result.Questions);
        Assert.Empty(result.Notes);
        Assert.True(result.Checked > 20);
    }
}
