using System.Globalization;
using HCC.Dossiers;
using HCC.Procedures;

namespace HCC.Tests.Dossiers;

/// <summary>Processing times as people write them.</summary>
public sealed class ProcessingTimeTests
{
    [Theory]
    [InlineData("3 ngày làm việc", "3", TimeUnit.WorkingDay)]
    [InlineData("05 ngày làm việc", "5", TimeUnit.WorkingDay)]
    [InlineData("05 (năm) ngày làm việc", "5", TimeUnit.WorkingDay)]
    [InlineData("Không quá 10 ngày làm việc", "10", TimeUnit.WorkingDay)]
    [InlineData("4,75 ngày làm việc", "4.75", TimeUnit.WorkingDay)]
    [InlineData("7.5 ngay lam viec", "7.5", TimeUnit.WorkingDay)]
    [InlineData("  17,5   NGÀY  LÀM VIỆC ", "17.5", TimeUnit.WorkingDay)]
    [InlineData("6,25 working days", "6.25", TimeUnit.WorkingDay)]
    [InlineData("8 giờ", "8", TimeUnit.Hour)]
    [InlineData("2,5 giờ làm việc", "2.5", TimeUnit.Hour)]
    [InlineData("1 hour", "1", TimeUnit.Hour)]
    [InlineData("30 ngày", "30", TimeUnit.Day)]
    [InlineData("1 tháng", "1", TimeUnit.Month)]
    [InlineData("trong ngày", "0", TimeUnit.WorkingDay)]
    [InlineData("Giải quyết ngay trong ngày làm việc", "0", TimeUnit.WorkingDay)]
    [InlineData("0 ngày làm việc", "0", TimeUnit.WorkingDay)]
    public void A_time_is_read_as_it_is_written(string text, string amount, TimeUnit unit) =>
        Assert.Equal(new ProcessingTime(decimal.Parse(amount, CultureInfo.InvariantCulture), unit), ProcessingTime.Parse(text).OrThrow());

    [Theory]
    [InlineData(null, "Không đọc được")]
    [InlineData("", "Không đọc được")]
    [InlineData("ngày làm việc", "Không đọc được")]
    [InlineData("-3 ngày làm việc", "Không đọc được")]
    [InlineData("3 tuần trăng", "Không đọc được")]
    [InlineData("1e9 ngày", "Không đọc được")]
    [InlineData("3 ngày làm việc hoặc hơn", "Không đọc được")]
    [InlineData("1,5 ngày", "phải là số nguyên")]
    [InlineData("1,5 tháng", "phải là số nguyên")]
    [InlineData("0 giờ", "phải lớn hơn 0")]
    [InlineData("99999 ngày", "không quá 3650")]
    public void What_cannot_be_is_refused_with_a_sentence(string? text, string why)
    {
        var answer = ProcessingTime.Parse(text);
        Assert.False(answer.Done);
        Assert.Contains(why, answer.Refusal.Vi, StringComparison.Ordinal);
        Assert.NotEqual(answer.Refusal.Vi, answer.Refusal.En);
    }

    [Fact]
    public void A_hostile_text_is_refused_quickly_and_cut_short()
    {
        var answer = ProcessingTime.Parse(new string('9', 1_000_000) + " ngày");
        Assert.False(answer.Done);
        Assert.InRange(answer.Refusal.Vi.Length, 1, 400);
    }

    [Theory]
    [InlineData("4.75", TimeUnit.WorkingDay, "4,75 ngày làm việc", "4.75 working days")]
    [InlineData("7.50", TimeUnit.WorkingDay, "7,5 ngày làm việc", "7.5 working days")]
    [InlineData("1", TimeUnit.WorkingDay, "1 ngày làm việc", "1 working day")]
    [InlineData("0", TimeUnit.WorkingDay, "trong ngày", "same day")]
    [InlineData("8", TimeUnit.Hour, "8 giờ", "8 hours")]
    [InlineData("1000", TimeUnit.Hour, "1000 giờ", "1000 hours")]
    [InlineData("30", TimeUnit.Day, "30 ngày", "30 days")]
    [InlineData("3", TimeUnit.Month, "3 tháng", "3 months")]
    public void It_is_said_in_both_languages_and_read_back(string amount, TimeUnit unit, string vi, string en)
    {
        var time = new ProcessingTime(decimal.Parse(amount, CultureInfo.InvariantCulture), unit);
        Assert.Equal((vi, en), (time.ToString(), time.In(CultureInfo.GetCultureInfo("en-US"))));
        Assert.Equal(time, ProcessingTime.Parse(vi).OrThrow());
        Assert.Equal(time, ProcessingTime.Parse(en).OrThrow());
        Assert.Equal(time, System.Text.Json.JsonSerializer.Deserialize<ProcessingTime>(System.Text.Json.JsonSerializer.Serialize(time, HccJson.Options), HccJson.Options));
    }

    [Fact]
    public void An_amount_that_does_not_fit_its_unit_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new ProcessingTime(1.5m, TimeUnit.Month));
        Assert.Throws<ArgumentException>(() => new ProcessingTime(-1, TimeUnit.WorkingDay));
        Assert.Throws<ArgumentException>(() => new ProcessingTime(0, TimeUnit.Hour));
    }

    [Theory]
    [InlineData(null, "", null)]
    [InlineData(3.0, "time=P(3 ngày làm việc)", "3 ngày làm việc")]
    [InlineData(0.125, "", "1 giờ")]
    [InlineData(1.0, "time=P(ngay trong ngày; sau 15h → ngày làm việc tiếp theo)", "trong ngày")]
    [InlineData(1.0, "", "1 ngày làm việc")]
    [InlineData(4.75, "", "4,75 ngày làm việc")]
    public void The_catalogue_tells_it_in_days(double? days, string verified, string? text) =>
        Assert.Equal(text, ProcessingTime.Of(new() { Code = "1.000001", Name = "Thủ tục", Field = "", Agency = "", Level = "Xã", ProcessingDays = days, Sources = ProcedureSources.Parse(verified) })?.ToString());
}
