using HCC.Reports.Checking;

namespace HCC.Tests.Reports.Checking;

/// <summary>Each rule by a table that breaks it, and the readings that it must allow.</summary>
public sealed class TableRulesTests
{
    [Theory]
    [InlineData("D5", "544", "R1 C5", "R5 D18")] // carried over
    [InlineData("I13", "13", "R2 F13", "R5 I18")] // late
    [InlineData("L13", "22", "R3 J13", "R5 L18")] // overdue
    [InlineData("J10", "26", "R3 J10", "R4 C10", "R5 J18")] // in progress
    [InlineData("M11", "3", "R5 M18")] // returned: only its column holds it
    [InlineData("I19", "0,32", "R6 I19")] // share of late
    public void A_broken_identity_names_its_rule_and_cells(string address, string wrong, params string[] rules) =>
        Assert.Equal(rules, PublishedReports.Check(PublishedReports.OctoberClean().With(address, wrong)).Rules());

    [Theory]
    [InlineData("100;90;10;4", "250;200;50;0", "350;290;60;4")] // inside, as in October 2019
    [InlineData("104;90;10;4", "250;200;50;0", "354;290;60;4")] // beside, a third term
    public void The_returned_may_stand_inside_or_beside(string first, string second, string total) =>
        Assert.Empty(ReportCheck.Run(Read($"Đơn vị;Tổng số;Đã giải quyết;Đang giải quyết;Bị trả lại\nA;{first}\nB;{second}\nTổng cộng;{total}")).Faults);

    [Fact]
    public void But_not_inside_in_one_row_and_beside_in_another()
    {
        var result = ReportCheck.Run(Read("Đơn vị;Tổng số;Đã giải quyết;Đang giải quyết;Bị trả lại\nA;100;90;10;4\nB;250;200;50;2\nC;33;30;2;1\nTổng cộng;383;320;62;7"));
        Assert.Equal(["R4 B4", "R4 B5"], result.Rules());
    }

    [Fact]
    public void A_breakdown_that_adds_to_another_whole_says_which()
    {
        var fault = Assert.Single(ReportCheck.Run(Read("Cấp;Tổng số;Mới tiếp nhận;Trực tuyến;Trực tiếp;Kỳ trước;Đã giải quyết;Đang giải quyết\nCấp huyện;498;431;477;21;67;410;88")).Faults);
        Assert.Equal("R8", fault.Rule);
        Assert.Equal("Dòng “Cấp huyện”: mới tiếp nhận ghi 431, nhưng tiếp nhận trực tuyến + tiếp nhận trực tiếp, bưu chính = 477 + 21 = 498; lệch 67. Các phần này lại khớp với tổng số hồ sơ (498).", fault.Sentence);
    }

    [Fact]
    public void Nested_sums_are_checked_level_by_level()
    {
        var rows = PublishedReports.Rows(OtherLayouts.Read(nameof(OtherLayouts.Form06a)));
        Assert.Equal(["R1 C8", "R5 F6"], PublishedReports.Check(rows.With("F8", "31")).Rules()); // row 8 is in group I: only its sum is wrong, the grand total adds groups
        Assert.Equal(["R3 K12", "R5 M12"], PublishedReports.Check(rows.With("M12", "8")).Rules());
    }

    [Fact]
    public void A_part_greater_than_its_whole_is_told_where_no_sum_tells_it()
    {
        var result = PublishedReports.Check(PublishedReports.OctoberClean().With("N3", "327").With("N18", "708").With("N19", "12,51"));
        Assert.Equal("R11 N3", Assert.Single(result.Rules()));
        Assert.Equal("“Sở Công Thương”: tiếp nhận trực tuyến (327) nhiều hơn mới tiếp nhận (326); phần không thể lớn hơn toàn bộ.", result.Faults[0].Sentence);
    }

    [Theory]
    [InlineData("G10", "33O", "C1 G10")]
    [InlineData("M10", "-1", "C2 M10")]
    [InlineData("G10", "330,5", "C2 G10")]
    public void Cells_that_cannot_be_counts_are_named_first(string address, string wrong, string first) =>
        Assert.Equal(first, PublishedReports.Check(PublishedReports.OctoberClean().With(address, wrong)).Rules()[0]);

    [Fact]
    public void A_comma_cannot_group_thousands_where_points_do()
    {
        var result = PublishedReports.Check(PublishedReports.OctoberClean().With("F5", "1,583"));
        Assert.Equal("C2 F5", result.Rules()[0]);
        Assert.Contains("hàng nghìn", Assert.Single(result.Questions).Sentence, StringComparison.Ordinal);
        Assert.Empty(ReportCheck.Run(Read("Đơn vị;Tổng số;Đã giải quyết;Đang giải quyết\nA;1,583;1,500;83\nB;2,000;1,000;1,000\nTổng;3,583;2,500;1,083")).Faults); // a table that groups by commas throughout
    }

    [Fact]
    public void A_row_given_twice_is_told_and_a_missing_ordinal_only_noted()
    {
        var rows = PublishedReports.OctoberClean();
        rows.Insert(5, rows[4]);
        Assert.Contains("C3 B6", PublishedReports.Check(rows).Rules());
        var jump = PublishedReports.Check(PublishedReports.OctoberClean().With("A5", "14"));
        Assert.Empty(jump.Faults);
        Assert.Contains("A5", jump.Notes[0].Cells.Select(c => c.Address));
    }

    [Fact]
    public void Shares_of_one_family_may_have_another_base_when_all_keep_it()
    {
        var clean = PublishedReports.OctoberClean();
        var ofAll = clean.With("G19", "67,02").With("H19", "1,52").With("I19", "0,21"); // early, on time, late of 5.661 and not of 3.892
        var result = PublishedReports.Check(ofAll);
        Assert.Empty(result.Faults);
        Assert.Equal(3, result.Notes.Count);
        Assert.Equal(["R6 G19"], PublishedReports.Check(clean.With("G19", "67,02")).Rules()); // one alone does not
        Assert.Empty(PublishedReports.Check(clean.With("N19", "12,94")).Faults); // online on the newly received: a matter of definition
    }

    [Fact]
    public void Rates_in_a_column_find_their_base_and_every_row_is_computed()
    {
        var rows = PublishedReports.Rows(OtherLayouts.Read(nameof(OtherLayouts.Top)));
        var fault = Assert.Single(PublishedReports.Check(rows.With("J9", "96,50")).Faults);
        Assert.Equal(("R6", "J9", 93.75m), (fault.Rule, fault.Cells[0].Address, fault.Computed));
    }

    [Fact]
    public void Shares_without_their_numbers_still_add_to_a_hundred()
    {
        const string Table = "Đơn vị;Đã giải quyết;Trước hạn;Đúng hạn;Quá hạn\nA;10;5;5;0\nB;;;;\nTỷ lệ;;{0};12,5;0,7";
        Assert.Empty(ReportCheck.Run(Read(Table.Replace("{0}", "50,0", StringComparison.Ordinal).Replace("12,5", "50,0", StringComparison.Ordinal).Replace("0,7", "0,0", StringComparison.Ordinal))).Faults);
        Assert.NotEmpty(ReportCheck.Run(Read(Table.Replace("{0}", "86,9", StringComparison.Ordinal))).Faults);
    }

    [Fact]
    public void What_is_carried_over_is_what_the_report_before_had_in_progress()
    {
        var now = PublishedReports.OctoberClean();
        var before = PublishedReports.OctoberClean();
        for (var row = 1; row <= 17; row++)
        {
            (before[row][9], before[row][10], before[row][11]) = (now[row][3], now[row][3], "0");
        }

        var previous = new ReportDocument([ReportTable.Of(before)]);
        Assert.Empty(PublishedReports.Check(now, previous: previous).Faults);
        before[5][9] = "544";
        var fault = Assert.Single(PublishedReports.Check(now, previous: new ReportDocument([ReportTable.Of(before)])).Faults);
        Assert.Equal(("R14", "D5", 543m, 6m), (fault.Rule, PublishedReports.Check(now, previous: new ReportDocument([ReportTable.Of(now)])).Faults.Count > 5 ? "D5" : "", 543m, fault.Stated));
        Assert.Equal(("D6", 544m), (fault.Cells[0].Address, fault.Computed));
    }

    [Fact]
    public void A_sum_that_no_row_keeps_is_another_way_of_counting_and_only_noted()
    {
        var result = ReportCheck.Run(Read("Đơn vị;Tổng số;Kỳ trước;Mới tiếp nhận\nA;100;10;100\nB;250;20;250\nC;33;3;33\nD;44;4;44\nTổng cộng;427;37;427"));
        Assert.Empty(result.Faults);
        Assert.Contains("cách khác", Assert.Single(result.Notes).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_with_the_total_of_the_whole_is_noted_and_not_blamed()
    {
        var clean = PublishedReports.OctoberClean();
        var result = PublishedReports.Check(clean.Take(6).Append(clean[17]).Append(clean[18]));
        Assert.Empty(result.Faults);
        Assert.Contains(result.Notes, n => n.Rule == "R5");
    }

    [Fact]
    public void Cong_an_is_no_sum_and_Tong_cuc_neither()
    {
        var result = ReportCheck.Run(Read("Đơn vị;Tổng số;Đã giải quyết;Đang giải quyết\nCông an tỉnh;10;9;1\nTổng cục Thuế;20;18;2\nTổng công ty Điện lực;5;5;0\nCộng;35;32;3"));
        Assert.Empty(result.Faults);
        Assert.Equal((3, 1), (result.Tables[0].Units, result.Tables[0].Totals));
    }

    [Fact]
    public void Other_words_for_the_same_columns_are_known()
    {
        foreach (var (words, role) in new[]
        {
            ("Tồn đầu kỳ", ColumnRole.CarriedOver), ("Tháng trước chuyển sang", ColumnRole.CarriedOver), ("Phát sinh trong kỳ", ColumnRole.Received), ("Số hồ sơ mới tiếp nhận", ColumnRole.Received),
            ("Giải quyết sớm hạn", ColumnRole.Early), ("Trả đúng hẹn", ColumnRole.OnTime), ("Sớm và đúng hạn", ColumnRole.Punctual), ("Trễ hẹn", ColumnRole.Late), ("Đã xử lý", ColumnRole.Resolved),
            ("Đã GQ", ColumnRole.Resolved), ("Chưa giải quyết", ColumnRole.InProgress), ("Đang thụ lý", ColumnRole.InProgress), ("Chưa đến hạn", ColumnRole.InTime), ("Đang giải quyết quá hạn", ColumnRole.Overdue),
            ("Hồ sơ rút", ColumnRole.Unknown), ("Xin rút hồ sơ", ColumnRole.Returned), ("HS bị trả lại", ColumnRole.Returned), ("Hồ sơ trực tuyến", ColumnRole.Online), ("dang_gq_qua_han", ColumnRole.Overdue), ("Tỷ lệ (%)", ColumnRole.Percent),
            ("Đăng ký đất đai", ColumnRole.Unknown), ("Ghi chú", ColumnRole.Ignored), ("Mức độ 4", ColumnRole.Unknown),
        })
        {
            var columns = ReportCheck.Run(Read($"Đơn vị;Tổng số;{words}\nA;10;1\nB;20;2")).Tables[0].Columns;
            Assert.True(columns[2].Role == role, $"{words}: {columns[2].Role}");
        }
    }

    private static ReportDocument Read(string text) => ReportFile.ReadText(text).OrThrow();
}
