using HCC.Centers;
using HCC.Tests.Support;

namespace HCC.Tests.Dossiers;

/// <summary>Which deadline rule applies, and what is wrong with one.</summary>
public sealed class DeadlineRuleTests
{
    static readonly DateOnly Friday = new(2026, 11, 20);

    static DeadlineRule Rule(string code, DateOnly? from = null, DateOnly? to = null, string? agency = null, params string[] procedures) =>
        new() { Code = code, Basis = new("Quyết định " + code), ValidFrom = from, ValidTo = to, Agency = agency, Procedures = procedures };

    static Center With(params DeadlineRule[] rules) => TestCenter.Of() with { DeadlineRules = rules };

    [Fact]
    public void Where_nothing_is_set_the_Civil_Code_alone_applies()
    {
        var rule = DeadlineRule.For(With(), "so-tn", "1.000001", Friday);
        Assert.Same(DeadlineRule.Law, rule);
        Assert.Equal((DueAt.EndOfDay, 0), (rule.DueAt, rule.CutOffs.Count));
    }

    [Theory]
    [InlineData("so-tn", "1.000001", "both")]
    [InlineData("SO-TN", "1.000001", "both")]
    [InlineData("so-khac", "1.000001", "procedure")]
    [InlineData("so-tn", "1.000002", "agency")]
    [InlineData("so-tn", null, "agency")]
    [InlineData("so-khac", null, "general")]
    [InlineData(null, null, "general")]
    public void The_most_specific_rule_wins_in_whatever_order_they_stand(string? agency, string? procedure, string code)
    {
        DeadlineRule[] rules = [Rule("general", new(2026, 11, 1)), Rule("agency", new(2026, 1, 1), agency: "so-tn"), Rule("procedure", null, null, null, "1.000009", "1.000001"), Rule("both", new(2020, 1, 1), null, "so-tn", "1.000001")];
        Assert.Equal(code, DeadlineRule.For(With(rules), agency, procedure, Friday).Code);
        Assert.Equal(code, DeadlineRule.For(With([.. rules.Reverse()]), agency, procedure, Friday).Code);
    }

    [Theory]
    [InlineData(2025, 6, 30, "old")]
    [InlineData(2025, 7, 1, "new")]
    [InlineData(2026, 11, 20, "new")]
    [InlineData(2027, 3, 1, "future")]
    public void Of_equal_rules_the_newest_in_force_on_the_day_of_receipt_wins(int year, int month, int day, string code)
    {
        var center = With(Rule("future", new(2027, 3, 1)), Rule("old"), Rule("new", new(2025, 7, 1)));
        Assert.Equal(code, DeadlineRule.For(center, null, null, new(year, month, day)).Code);
    }

    [Fact]
    public void A_rule_that_has_ended_applies_no_longer()
    {
        var center = With(Rule("old", to: Friday.AddDays(-1)));
        Assert.Equal("old", DeadlineRule.For(center, null, null, Friday.AddDays(-1)).Code);
        Assert.Same(DeadlineRule.Law, DeadlineRule.For(center, null, null, Friday));
    }

    [Theory]
    [InlineData("soc-trang", "sgtvt", "1.002835", "chung")]
    [InlineData("soc-trang", "stp", "2.000635", "trong-ngay")]
    [InlineData("xa-trinh-dien", "vp", "2.000815", "trong-ngay")]
    [InlineData("xa-trinh-dien", "kt", null, "chung")]
    public void The_seeds_bring_rules_with_a_basis_in_both_languages(string seed, string agency, string? procedure, string code)
    {
        var rule = DeadlineRule.For(TestCenter.Seed(seed), agency, procedure, Friday);
        Assert.Equal(code, rule.Code);
        Assert.NotEmpty(rule.CutOffs);
        Assert.NotEqual(rule.Basis.Vi, rule.Basis.En);
    }

    [Fact]
    public void Rules_survive_the_document()
    {
        var center = TestCenter.SocTrang with { DueSoonDays = 3 };
        var read = CenterJson.Read(CenterJson.Write(center));
        Assert.Equal(3, read.DueSoonDays);
        Assert.Equal(CenterJson.Write(center), CenterJson.Write(read));
        Assert.Equal([new TimeOnly(10, 30), new(16, 30)], read.DeadlineRules[0].CutOffs);
    }

    [Fact]
    public void An_older_document_without_rules_is_read_as_the_law_alone()
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(CenterJson.Write(TestCenter.SocTrang))!.AsObject();
        document.Remove("deadlineRules");
        document.Remove("dueSoonDays");
        var center = CenterJson.Read(document.ToJsonString());
        Assert.Empty(center.DeadlineRules);
        Assert.Equal(1, center.DueSoonDays);
    }

    [Fact]
    public void Faults_are_named_one_by_one()
    {
        Assert.Empty(CenterCheck.Faults(With(Rule("chung") with { CutOffs = [new(10, 30), new(16, 30)] })));
        Fault("Quy tắc hạn trả chung: giờ chốt 12:00 không nằm trong ca làm việc nào.", Rule("chung") with { CutOffs = [new(12, 0)] });
        Fault("Quy tắc hạn trả chung: ca 13:30–17:00 chỉ được có một giờ chốt.", Rule("chung") with { CutOffs = [new(16, 0), new(16, 30)] });
        Fault("Quy tắc hạn trả chung: không có đơn vị so-la.", Rule("chung", agency: "so-la"));
        Fault("Quy tắc hạn trả chung: thiếu căn cứ pháp lý.", Rule("chung") with { Basis = new(" ") });
        Fault("Quy tắc hạn trả : thiếu mã.", Rule(""));
        Fault("Quy tắc hạn trả chung (20/11/2026): ngày hết hiệu lực 19/11/2026 đứng trước ngày có hiệu lực 20/11/2026.", Rule("chung", Friday, Friday.AddDays(-1)));
        Fault("Quy tắc hạn trả chung (20/11/2026) được khai báo nhiều lần với cùng ngày hiệu lực.", Rule("chung", Friday), Rule("chung", Friday, agency: "so-tn"));
        Fault("Quy tắc hạn trả a và b có cùng phạm vi và cùng ngày hiệu lực.", Rule("a"), Rule("b"));
        Fault("Quy tắc hạn trả a và b có cùng phạm vi và cùng ngày hiệu lực.", Rule("a", null, null, null, "1", "2"), Rule("b", null, null, null, "2"));
        Assert.Empty(CenterCheck.Faults(With(Rule("a", null, null, null, "1"), Rule("b", null, null, null, "2"), Rule("c"), Rule("c", Friday))));
        Assert.Equal("Ngưỡng sắp hết hạn 31 ngày làm việc phải từ 0 đến 30.", Assert.Single(CenterCheck.Faults(With() with { DueSoonDays = 31 })));

        static void Fault(string sentence, params DeadlineRule[] rules) => Assert.Equal(sentence, Assert.Single(CenterCheck.Faults(With(rules))));
    }
}
