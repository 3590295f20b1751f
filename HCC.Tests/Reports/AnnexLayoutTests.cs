using HCC.Reports;
using HCC.Tests.Reports.Documents;

namespace HCC.Tests.Reports;

/// <summary>Layouts of 14, 6 and 4 columns, printed and read (S195).</summary>
public sealed class AnnexLayoutTests
{
    static readonly PartialAnnexRow[] October = [.. SampleReports.October2019.Rows.Select(PartialAnnexRow.Of)];

    [Fact]
    public void The_formulas_follow_from_the_columns()
    {
        Assert.Equal(["1", "2", "3=(4+5)", "4", "5", "6=(7+8+9)", "7", "8", "9", "10=(11+12)", "11", "12", "13", "14"], Numbers(AnnexLayout.Fourteen));
        Assert.Equal(["1", "2", "3=(4+5+6+7)", "4", "5", "6", "7"], Numbers(AnnexLayout.Six));
        Assert.Equal(["1", "2", "3=(4+5)", "4", "5"], Numbers(AnnexLayout.Four));
    }

    [Fact]
    public void The_head_of_annex_I_has_its_groups()
    {
        var head = AnnexLayout.Fourteen.Table(October).PlacedHead();
        Assert.Equal([("Số hồ sơ nhận giải quyết", 2, 3), ("Số hồ sơ đã giải quyết", 5, 4), ("Số hồ sơ đang giải quyết", 9, 3)], head.Where(h => h.Cell.Across > 1).Select(h => (h.Cell.Text, h.Column, h.Cell.Across)));
        Assert.Equal([0, 1, 12, 13], head.Where(h => h.Cell.Down == 2).Select(h => h.Column));
        Assert.Equal(Enumerable.Range(0, 14), head.Where(h => h.Row == 2).Select(h => h.Column));
    }

    [Fact]
    public void The_percentages_of_October_are_those_of_the_printed_annex()
    {
        var percent = AnnexLayout.Fourteen.Table(October).Rows[^1];
        var printed = SampleReports.Rows("soc-trang-2019-10-annex-1-percent.csv").Select(r => r["ty_le_phan_tram"].Replace('.', ','));
        Assert.Equal(printed, percent.Cells.Skip(2).Select(c => c.Shown));
        Assert.True(percent.Strong);
    }

    [Fact]
    public void A_period_without_dossiers_has_no_percentages()
    {
        var table = AnnexLayout.Fourteen.Table([PartialAnnexRow.Of(AnnexRow.Empty("1", "Sở Tư pháp"))]);
        Assert.All(table.Rows[^1].Cells.Skip(2), cell => Assert.Equal("–", cell.Shown));
    }

    [Fact]
    public void Huong_Tra_2018_comes_in_with_blanks_where_its_layout_has_no_column()
    {
        var file = SampleReports.Rows("huong-tra-2018-q2.csv");
        var rows = file.Where(r => r["stt"].Length > 0).Select(r => AnnexLayout.Six.Read([.. r.Values]).OrThrow()).ToList();
        Assert.Equal(10, rows.Count);
        var sum = PartialAnnexRow.Sum("Tổng số", rows);
        Assert.Equal((1907, 1243, 264, 391, 9), (sum[AnnexColumn.Total], sum[AnnexColumn.Punctual], sum[AnnexColumn.Late], sum[AnnexColumn.InTime], sum[AnnexColumn.Overdue]));
        Assert.Equal((1507, 400), (sum[AnnexColumn.Resolved], sum[AnnexColumn.InProgress]));
        Assert.All([AnnexColumn.Early, AnnexColumn.OnTime, AnnexColumn.CarriedOver, AnnexColumn.Received, AnnexColumn.Returned, AnnexColumn.Online], unknown => Assert.Null(sum[unknown]));
        Assert.Null(sum.Whole(""));
        Assert.Equal(17.52m, sum.ShareOf(AnnexColumn.Late)!.Value.Rounded(2));

        var wide = AnnexLayout.Fourteen.Table(rows);
        Assert.Equal(["1.907", "", "", "1.507", "", "", "264", "400", "391", "9", "", ""], wide.Rows[^2].Cells.Skip(2).Select(c => c.Shown));
        Assert.Equal(["100,00", "", "", "79,02", "", "", "17,52", "20,98", "97,75", "2,25", "", ""], wide.Rows[^1].Cells.Skip(2).Select(c => c.Shown));
    }

    [Fact]
    public void Every_layout_prints_what_it_can_and_reads_back_what_it_printed()
    {
        foreach (var layout in AnnexLayout.All)
        {
            foreach (var row in layout.Table(October).Rows.SkipLast(2))
            {
                var read = layout.Read([.. row.Cells.Select(c => c.Shown)]).OrThrow();
                var own = October.Single(r => r.Name == read.Name);
                Assert.All(layout.Columns, column => Assert.Equal(own[column.Column], read[column.Column]));
                Assert.Equal(layout == AnnexLayout.Fourteen, read.Whole("x") is not null);
            }
        }
    }

    [Fact]
    public void A_full_row_comes_back_whole()
    {
        var row = SampleReports.October2019.Rows[11];
        Assert.Equal(row, PartialAnnexRow.Of(row).Whole(row.Agency));
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("1,5")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("99999999999")]
    [InlineData("=1+1")]
    public void What_is_no_count_is_refused_with_its_place(string cell)
    {
        var refusal = AnnexLayout.Six.Read(["Phòng Y tế", "1", cell, "0", "0", "0"]).Refusal!;
        Assert.Contains("Phòng Y tế", refusal.Vi, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ đã giải quyết: Trong hạn", refusal.Vi, StringComparison.Ordinal);
        Assert.Contains(cell, refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_another_layout_is_refused() => Assert.Equal("annex.cells", AnnexLayout.Four.Read(["1", "2", "3"]).Refusal!.Code);

    static IEnumerable<string> Numbers(AnnexLayout layout) => layout.Table(October).Head[^1].Select(c => c.Text);
}
