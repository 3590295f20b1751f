using HCC.Centers;
using HCC.Reports.Checking;
using HCC.Reports.Years;
using HCC.Tests.Reports.Checking;

namespace HCC.Tests.Reports.Years;

/// <summary>Tables of past years as they are handed in: read with their blanks, checked by the rules of the report checker (S196–S198).</summary>
public sealed class YearSheetTests
{
    private static readonly Center Center = CenterJson.Read(Seeds.CenterDocument("soc-trang"));

    private static YearSheet Read(YearTableKind kind, string text) => YearSheetReader.Read(kind, Center, "Báo cáo", ReportFile.ReadText(text).OrThrow()).OrThrow();

    [Fact]
    public void The_vertical_agencies_of_Uong_Bi_hold_in_every_row_and_their_blanks_stay_blank()
    {
        using var file = new StreamReader(Seeds.Open("years/uong-bi-2019-bieu-04.csv"));
        var sheet = Read(YearTableKind.Vertical, file.ReadToEnd());
        Assert.Equal([84, 82, 100, 100], sheet.Years.Select(y => y.Total));
        Assert.Equal([84, 82, 100, 100], sheet.Years.Select(y => y.Added));
        Assert.Equal(["Năm 2016", "Năm 2017", "Năm 2018", "7 tháng đầu năm 2019"], sheet.Years.Select(y => y.Name));
        Assert.Equal([0, null, null, null], sheet.Years.Select(y => y.Parts["don-vi-khac"]));
        Assert.Equal(["Bảo hiểm xã hội", "Công an và cảnh sát PCCC", "Thuế", "Điện và nước", "Đơn vị khác"], sheet.Columns.Select(c => c.Name.Vi));
        var check = sheet.Check();
        Assert.True(check.Clean);
        Assert.Equal(["B = C + D + E + F + G"], Assert.Single(check.Tables).Identities);
    }

    [Fact]
    public void The_file_with_technical_headings_gives_the_same_figures()
    {
        var sheet = Read(YearTableKind.Vertical, PublishedReports.Text("uong-bi-2019-annex-4.csv"));
        Assert.Equal([84, 82, 100, 100], sheet.Years.Select(y => y.Total));
        Assert.Equal([39, 32, 29, 29], sheet.Years.Select(y => y.Parts["bao-hiem-xa-hoi"]));
        Assert.True(sheet.Check().Clean);
    }

    // Years and parts are made up so that they add to 9.830; the printed 9.803 is that of the report.
    [Fact]
    public void A_sum_of_9803_over_years_that_add_to_9830_is_asked_about()
    {
        var check = Read(YearTableKind.Online, "Kỳ;Tổng số;Mức độ 3;Mức độ 4\nNăm 2017;2.830;1.830;1.000\nNăm 2018;7.000;4.000;3.000\nTổng cộng;9.803;5.830;4.000\n").Check();
        Assert.Contains(check.Faults, f => f is { Stated: 9803, Computed: 9830 } && f.Sentence.Contains("27", StringComparison.Ordinal));
        Assert.Contains(check.Questions, q => q.Cells.Single() is { Printed: "9.803", Proposed: 9830 });
    }

    [Fact]
    public void A_total_of_0_beside_5_and_12_is_found_in_both_years_of_the_post()
    {
        var sheet = Read(YearTableKind.Post, "STT,Kỳ,Tổng số,Tiếp nhận hồ sơ,Trả kết quả\n1,Năm 2016,0,0,5\n2,Năm 2017,0,4,8\n3,Năm 2018,30,10,20\n");
        Assert.Equal([YearColumns.Received, YearColumns.Returned], sheet.Columns.Select(c => c.Key));
        var faults = sheet.Check().Faults;
        Assert.Equal([(0m, 5m), (0m, 12m)], faults.Select(f => (f.Stated!.Value, f.Computed!.Value)));
        Assert.Contains("Năm 2016", faults[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_found_also_where_no_other_year_shows_the_sum() =>
        Assert.Equal(2, Read(YearTableKind.Post, "Kỳ,Tổng số,Tiếp nhận,Trả\nNăm 2016,0,5,0\nNăm 2017,0,12,0\n").Check().Faults.Count);

    [Theory]
    [InlineData("Kỳ,Tổng số,Tiếp nhận\nQuý I,1,1\nQuý II,2,2\n", "years.none")]
    [InlineData("Kỳ,Tổng số,Tiếp nhận,Trả\nNăm 2016,3,1,2\nNăm 2016,4,1,3\n", "years.twice")]
    [InlineData("Kỳ,Tổng số,Tiếp nhận,Trả\nNăm 2016,3,1,2\nNăm 2017,5,hai,3\nNăm 2018,5,2,3\n", "years.cell")]
    [InlineData("Kỳ,Tổng số,Tiếp nhận,Trả\nNăm 2016,3,1,2\nNăm 2017,5,-2,3\n", "years.cell")]
    public void What_is_no_table_of_years_is_refused_with_its_place(string text, string code) =>
        Assert.Equal(code, YearSheetReader.Read(YearTableKind.Post, Center, "Báo cáo", ReportFile.ReadText(text).OrThrow()).Refusal!.Code);

    [Fact]
    public void A_year_may_stand_alone_in_a_column_of_its_own()
    {
        var sheet = Read(YearTableKind.Online, "Năm,Tổng số,Một phần,Toàn trình\n2023,30,10,20\n2024,50,,50\n");
        Assert.Equal([2023, 2024], sheet.Years.Select(y => y.Year));
        Assert.Equal([10, null], sheet.Years.Select(y => y.Parts[YearColumns.Part]));
        Assert.Equal([20, 50], sheet.Years.Select(y => y.Parts[YearColumns.Full]));
    }
}
