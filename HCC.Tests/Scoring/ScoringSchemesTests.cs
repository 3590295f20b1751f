using System.Text.Json;
using HCC.Centers;
using HCC.Scoring;
using static HCC.Tests.Scoring.SomeScores;

namespace HCC.Tests.Scoring;

/// <summary>Criteria are data with dates (S170, S171).</summary>
public sealed class ScoringSchemesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hcc-scoring-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_circular_has_nine_indicators_of_two_points_and_the_decision_a_hundred_points_in_six_groups()
    {
        Assert.Equal(Enumerable.Range(1, 9).Select(n => ($"CS{n}", 2m)), Circular.Indicators().Select(i => (i.Code, i.Maximum)));
        Assert.Equal([18m, 20m, 12m, 10m, 22m, 18m], Decision.Groups.Select(g => g.MaximumOf()));
        Assert.Equal((18m, 100m), (Circular.MaximumOf(), Decision.MaximumOf()));
        Assert.Empty(Decision.Classes); // the source names none
        Assert.All(Schemes.All.SelectMany(s => s.Indicators()), i => Assert.False(string.IsNullOrWhiteSpace(i.Article)));
    }

    [Theory]
    [InlineData("2018-11-22", "")]
    [InlineData("2018-11-23", "tt-01-2018")]
    [InlineData("2022-06-22", "tt-01-2018")]
    [InlineData("2022-06-23", "qd-766 tt-01-2018")]
    [InlineData("2025-06-30", "qd-766 tt-01-2018")]
    [InlineData("2026-09-30", "qd-766 tt-01-2018")]
    public void Criteria_are_offered_from_their_first_day_and_those_that_ran_out_come_last(string day, string offered) =>
        Assert.Equal(offered, string.Join(' ', Schemes.By(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Select(s => s.Id)));

    [Fact]
    public void The_circular_ran_out_on_the_day_before_the_new_decree()
    {
        Assert.True(Circular.InForceOn(new(2025, 6, 30)));
        Assert.False(Circular.InForceOn(new(2025, 7, 1)));
    }

    [Theory]
    [InlineData(18, "Xuất sắc")]
    [InlineData(15.0, "Xuất sắc")] // the software that reproduced the circular gave "Yếu" here
    [InlineData(14.99, "Tốt")]
    [InlineData(12, "Tốt")]
    [InlineData(11.99, "Khá")]
    [InlineData(9, "Khá")]
    [InlineData(8.99, "Trung bình")]
    [InlineData(6, "Trung bình")]
    [InlineData(5.99, "Yếu")]
    [InlineData(0, "Yếu")]
    public void A_boundary_belongs_to_the_class_above(double total, string name) => Assert.Equal(name, Circular.ClassOf((decimal)total)!.Name.Vi);

    [Fact]
    public void A_new_version_counts_from_its_day_and_leaves_the_quarters_before_alone()
    {
        var second = Decision with { From = new DateOnly(2026, 10, 1), Groups = [.. Decision.Groups.Select(g => g with { Indicators = [.. g.Indicators.Select(i => i.Code == "2.1" ? i with { Maximum = 30 } : i)] })] };
        File.WriteAllText(Path.Combine(folder, "qd-766-sua-doi.json"), JsonSerializer.Serialize(second, CenterJson.Options));
        var both = new ScoringSchemes(folder);
        Assert.Equal((20m, 30m), (both.Find("qd-766", new(2026, 9, 30))!.Indicator("2.1")!.Maximum, both.Find("qd-766", new(2026, 10, 1))!.Indicator("2.1")!.Maximum));
        Assert.Equal(Schemes.All.Count + 1, both.All.Count);
    }

    [Theory]
    [InlineData("\"id\": \"qd-766\"", "\"id\": \"quyết định\"", "mã bộ tiêu chí")]
    [InlineData("\"code\": \"1.2\"", "\"code\": \"1.1\"", "chỉ số 1.1 có hai lần")]
    [InlineData("\"full\": 0.5", "\"full\": 0", "chỉ số 3.3: ngưỡng")]
    [InlineData("\"measure\": \"Punctual\"", "\"measure\": \"Loyalty\"", "không đọc được")]
    [InlineData("\"maximum\": 20", "\"maximum\": -1", "chỉ số 2.1: điểm tối đa")]
    [InlineData("\"from\": \"2022-06-23\"", "\"from\": \"2022-06-23\", \"to\": \"2021-01-01\"", "ngày hết hiệu lực")]
    [InlineData("\"kind\": \"linear\"", "\"kind\": \"magic\"", "không đọc được")]
    public void A_wrong_file_is_named_with_the_place(string right, string wrong, string said)
    {
        var json = JsonSerializer.Serialize(Decision, CenterJson.Options);
        Assert.Contains(right, json, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "rieng.json"), json.Replace(right, wrong, StringComparison.Ordinal));
        var fault = Assert.Throws<ScoringFault>(() => new ScoringSchemes(folder));
        Assert.StartsWith("rieng.json: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_of_one_day_are_refused()
    {
        File.WriteAllText(Path.Combine(folder, "lap.json"), JsonSerializer.Serialize(Decision, CenterJson.Options));
        Assert.Contains("hai bản cùng hiệu lực", Assert.Throws<ScoringFault>(() => new ScoringSchemes(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_measure_and_category_has_words_in_both_languages_and_a_reason_for_its_blanks()
    {
        foreach (var measure in Enum.GetValues<Measure>())
        {
            Assert.All((Words[])[ScoringText.Name(measure), ScoringText.Empty(measure), ScoringText.Unknown(measure), .. Enum.GetValues<Category>().Select(c => ScoringText.Name(measure, c))], w => Assert.True(w.Vi.Length > 0 && w.En!.Length > 0 && w.Vi != w.En));
        }
    }
}
