using System.Globalization;
using System.Text.RegularExpressions;
using HCC.Reports.Checking;

namespace HCC.Tests.Reports.Checking;

/// <summary>Every single wrong number is found and named: each cell of clean tables is changed in many ways.</summary>
public sealed partial class MutationTests
{
    public static TheoryData<string> Tables() => ["October", "HuongTra", .. OtherLayouts.All.Keys];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_changed_number_anywhere_is_found_and_its_place_named(string table)
    {
        var clean = table switch { "October" => PublishedReports.OctoberClean(), "HuongTra" => PublishedReports.Rows("huong-tra-2018-q2.csv"), _ => PublishedReports.Rows(OtherLayouts.Read(table)) };
        var roles = PublishedReports.Check(clean).Tables[0].Columns.Select(c => c.Role).ToList();
        var changes = 0;
        foreach (var (address, printed) in Numbers(clean))
        {
            foreach (var wrong in Wrong(printed))
            {
                var result = PublishedReports.Check(clean.With(address, wrong));
                Assert.True(result.Faults.Any(f => f.Cells.Any(c => Names(c.Address, address))), $"{address}: {printed} → {wrong} was not found");
                Assert.Equal(roles, result.Tables[0].Columns.Select(c => c.Role));
                Assert.All(result.Questions, q => Assert.True(q.Cells is [var only] && only.Cell.Address == address, $"{address}: {printed} → {wrong}: {q.Sentence}"));
                changes++;
            }
        }

        Assert.True(changes > 100);
    }

    [Fact]
    public void The_printed_number_is_asked_back_where_two_sums_cross()
    {
        var clean = PublishedReports.OctoberClean();
        var question = Assert.Single(PublishedReports.Check(clean.With("K5", "1.152")).Questions); // 1.125 with two digits exchanged
        Assert.Equal("Ô K5 (Sở Giao thông vận tải, con_han) ghi “1.152”: nếu là 1.125 thì mọi phép tính liên quan đều khớp (2 phép tính đang sai). Có phải là 1.125 không? (Hai chữ số đứng cạnh nhau có thể bị đảo.)", question.Sentence);
    }

    // Where only one sum holds a number (returned, online), the column is named and no cell of it can be picked.
    private static bool Names(string named, string address) => named == address || (named.Contains(':', StringComparison.Ordinal) && named[0] == address[0]) || named.Split(';').Contains(address);

    private static IEnumerable<(string Address, string Text)> Numbers(List<string[]> rows) =>
        from row in Enumerable.Range(1, rows.Count - 1)
        where rows[row].Length > 0 && !rows[row][0].StartsWith('(')
        from column in Enumerable.Range(2, rows[row].Length - 2)
        where CellNumber.Read(rows[row][column]).IsNumber
        select ($"{(char)('A' + column)}{row + 1}", rows[row][column]);

    private static IEnumerable<string> Wrong(string printed)
    {
        var number = CellNumber.Read(printed);
        if (number.Decimals > 0)
        {
            return new[] { 0.1m, -0.1m, 1, 10 }.Select(d => CheckText.Number(number.Value + d, number.Decimals));
        }

        var digits = ((long)number.Value).ToString(CultureInfo.InvariantCulture);
        var exchanged = Enumerable.Range(0, digits.Length - 1).Where(n => digits[n] != digits[n + 1]).Select(n => digits[..n] + digits[n + 1] + digits[n] + digits[(n + 2)..]);
        var moved = new[] { 1m, -1, 9, 100, 1000 }.Select(d => CheckText.Number(number.Value + d));
        return [.. moved, .. exchanged, "1O", "-" + (number.Value + 1).ToString(CultureInfo.InvariantCulture), digits + ",5", .. number.Value == 0 ? Array.Empty<string>() : [""]];
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_changed_number_of_the_prose_is_found_also_without_the_table(bool withTable)
    {
        var prose = PublishedReports.OctoberProse;
        var table = ReportTable.Of(PublishedReports.OctoberClean());
        IReadOnlyList<ReportTable> tables = withTable ? [table] : [];
        Assert.Empty(ReportCheck.Run(new ReportDocument(tables, prose)).Faults);
        var missed = new List<string>();
        var changes = 0;
        foreach (Match number in Told().Matches(prose))
        {
            var read = CellNumber.Read(number.Value, percent: number.Value.Contains(',', StringComparison.Ordinal));
            var wrong = CheckText.Number(read.Value + (read.Decimals > 0 ? 0.01m : 1), read.Decimals);
            changes++;
            if (ReportCheck.Run(new ReportDocument(tables, prose[..number.Index] + wrong + prose[(number.Index + number.Length)..])).Clean)
            {
                missed.Add(number.Value);
            }
        }

        Assert.Equal(34, changes);
        Assert.Equal(["96", "3,11"], missed); // what only the report before can refute: the next test
    }

    [Fact]
    public void With_the_report_before_every_change_is_computed()
    {
        string[][] before = [["Đơn vị", "Tổng số", "Kỳ trước", "Mới tiếp nhận", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết", "Còn hạn", "Quá hạn", "Bị trả lại", "Trực tuyến"], ["Tổng cộng", "5.565", "1.000", "4.565", "4.371", "4.300", "55", "16", "1.194", "1.180", "14", "0", "395"]];
        var previous = new ReportDocument([ReportTable.Of(before)]);
        var (clean, prose) = (PublishedReports.OctoberClean(), PublishedReports.OctoberProse);
        Assert.Empty(PublishedReports.Check(clean, prose, previous).Faults);
        foreach (var (told, wrong) in new[] { ("tăng 96", "tăng 97"), ("tăng 3,11", "tăng 3,13"), ("giảm 04", "giảm 05"), ("tăng 0,06", "tăng 0,08"), ("tăng 04", "tăng 03") })
        {
            var fault = Assert.Single(PublishedReports.Check(clean, prose.Replace(told, wrong, StringComparison.Ordinal), previous).Faults);
            Assert.Equal("R10", fault.Rule);
        }
    }

    [GeneratedRegex(@"(?<![\d/.,])(\d{1,3}(\.\d{3})+|\d+)(,\d+)?(?= (%|hồ sơ|trường|ý kiến))", RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
