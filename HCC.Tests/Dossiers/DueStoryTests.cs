using HCC.Centers;
using HCC.Dossiers;
using static HCC.Tests.Support.Local;

namespace HCC.Tests.Dossiers;

/// <summary>The sentences that tell how a due date came about.</summary>
public sealed class DueStoryTests
{
    [Fact]
    public void After_the_cut_off_over_a_weekend_and_a_holiday()
    {
        var due = Reckon("20/11/2026 16:31", "2 ngày làm việc");
        Assert.Equal(
        [
            "Nhận lúc 16:31 ngày 20/11/2026, sau giờ chốt 16:30: tính từ 07:00 ngày 23/11/2026",
            "Thời hạn giải quyết: 2 ngày làm việc",
            "Coi như nhận ngày 23/11/2026; không tính ngày này (Điều 147 Bộ luật Dân sự 2015)",
            "Bỏ qua thứ Bảy 21/11, Chủ nhật 22/11",
            "24/11/2026: Ngày Văn hóa Việt Nam",
            "Hạn trả: 17:00 ngày 26/11/2026",
        ], Vi(due));
        Assert.Equal(
        [
            "Received at 16:31 on 20/11/2026, after the cut-off 16:30: counted from 07:00 on 23/11/2026",
            "Processing time: 2 working days",
            "Taken as received on 23/11/2026; this day is not counted (Civil Code 2015, article 147)",
            "Skipped: Saturday 21/11, Sunday 22/11",
            "24/11/2026: Vietnam Culture Day",
            "Due: 17:00 on 26/11/2026",
        ], due.Steps.Select(s => s.Text.En));
        Assert.Equal([DueStepKind.Received, DueStepKind.Time, DueStepKind.FirstDay, DueStepKind.DaysOff, DueStepKind.DaysOff, DueStepKind.Due], due.Steps.Select(s => s.Kind));
    }

    [Fact]
    public void An_ordinary_dossier_needs_four_sentences() => Assert.Equal(
        [
            "Nhận lúc 09:05 ngày 16/11/2026",
            "Thời hạn giải quyết: 3 ngày làm việc",
            "Không tính ngày nhận (Điều 147 Bộ luật Dân sự 2015)",
            "Hạn trả: 17:00 ngày 19/11/2026",
        ], Vi(Reckon("16/11/2026 09:05", "3 ngày làm việc")));

    [Theory]
    [InlineData("20/11/2026 10:30:01", "Nhận lúc 10:30:01 ngày 20/11/2026, sau giờ chốt 10:30: tính từ 13:30 ngày 20/11/2026")]
    [InlineData("20/11/2026 10:31:20", "Nhận lúc 10:31 ngày 20/11/2026, sau giờ chốt 10:30: tính từ 13:30 ngày 20/11/2026")]
    [InlineData("20/11/2026 12:15:00", "Nhận lúc 12:15 ngày 20/11/2026, ngoài giờ làm việc: tính từ 13:30 ngày 20/11/2026")]
    [InlineData("20/11/2026 17:05:00", "Nhận lúc 17:05 ngày 20/11/2026, ngoài giờ làm việc: tính từ 07:00 ngày 23/11/2026")]
    [InlineData("22/11/2026 09:00:00", "Nhận lúc 09:00 Chủ nhật 22/11/2026, là ngày nghỉ: tính từ 07:00 ngày 23/11/2026")]
    public void The_first_sentence_says_from_when_it_counts(string received, string sentence) => Assert.Equal(sentence, Vi(Reckon(received, "1 ngày làm việc"))[0]);

    [Fact]
    public void A_run_of_holidays_is_one_sentence_and_a_swapped_Saturday_is_told()
    {
        Assert.Equal(["Bỏ qua thứ Bảy 14/02, Chủ nhật 15/02, thứ Bảy 21/02, Chủ nhật 22/02", "16/02–20/02/2026: Tết Nguyên đán"], DaysOff(Reckon("12/02/2026 09:00", "5 ngày làm việc")));
        Assert.Equal(["Bỏ qua Chủ nhật 23/08", "thứ Bảy 22/08/2026 được tính là ngày làm việc: Làm bù cho thứ Hai 31/8"], DaysOff(Reckon("20/08/2026 09:00", "3 ngày làm việc")));
        Assert.Equal(["Bỏ qua thứ Bảy 29/08, Chủ nhật 30/08", "31/08–02/09/2026: Nghỉ Quốc khánh (hoán đổi), Nghỉ Quốc khánh, Quốc khánh"], DaysOff(Reckon("28/08/2026 09:00", "2 ngày làm việc")));
    }

    [Fact]
    public void Many_weekends_are_counted_instead_of_listed() =>
        Assert.Equal(["Bỏ qua 8 ngày nghỉ hằng tuần từ thứ Bảy 14/03/2026 đến Chủ nhật 05/04/2026"], DaysOff(Reckon("12/03/2026 09:00", "20 ngày làm việc")));

    [Fact]
    public void A_storm_is_told_with_its_reason()
    {
        var center = DueDatesTests.Center with { Holidays = [.. DueDatesTests.Center.Holidays, new(new(2026, 11, 17), new("Bão số 14", "Storm no. 14"), Exceptional: true), new(new(2026, 11, 18), new("Bão số 14", "Storm no. 14"), Exceptional: true)] };
        var step = Assert.Single(DueDates.Reckon(center, "sgtvt", null, new(3, TimeUnit.WorkingDay), At("16/11/2026 09:00")).Steps, s => s.Kind == DueStepKind.Closure);
        Assert.Equal("17/11–18/11/2026: đóng cửa đột xuất (Bão số 14)", step.Text.Vi);
    }

    [Fact]
    public void Calendar_days_and_months_tell_why_the_last_day_moved()
    {
        Assert.Equal(["Ngày cuối Chủ nhật 22/11/2026 là ngày nghỉ: chuyển sang ngày làm việc tiếp theo 23/11/2026 (Điều 148 Bộ luật Dân sự 2015)", "Hạn trả: 17:00 ngày 23/11/2026"], Vi(Reckon("20/11/2026 09:00", "2 ngày"))[^2..]);
        Assert.Equal(["24/11/2026: Ngày Văn hóa Việt Nam", "Ngày cuối thứ Ba 24/11/2026 là ngày nghỉ: chuyển sang ngày làm việc tiếp theo 25/11/2026 (Điều 148 Bộ luật Dân sự 2015)", "Hạn trả: 17:00 ngày 25/11/2026"], Vi(Reckon("20/11/2026 09:00", "4 ngày"))[^3..]);
        Assert.Contains("Tháng 02/2026 không có ngày 30: tính đến ngày cuối tháng 28/02/2026 (Điều 148 Bộ luật Dân sự 2015)", Vi(Reckon("30/01/2026 09:00", "1 tháng")));
        Assert.DoesNotContain(Reckon("20/11/2026 09:00", "30 ngày").Steps, s => s.Kind == DueStepKind.DaysOff); // they are counted
    }

    [Fact]
    public void Hours_same_day_fractions_and_the_time_of_day_are_told()
    {
        Assert.Contains("Thời hạn tính bằng giờ: tính ngay từ 09:00 ngày 20/11/2026, chỉ tính giờ làm việc (Điều 147 Bộ luật Dân sự 2015)", Vi(Reckon("20/11/2026 09:00", "4 giờ")));
        Assert.Contains("Giải quyết trong ngày làm việc 20/11/2026", Vi(Reckon("20/11/2026 09:00", "trong ngày")));
        Assert.Contains("Sau 7 ngày làm việc, phần lẻ là 4 giờ làm việc", Vi(Reckon("20/11/2026 09:00", "7,5 ngày làm việc")));
        Assert.Contains("Phần lẻ của ngày là 3 giờ 36 phút làm việc, tính tiếp sau ngày nhận", Vi(Reckon("20/11/2026 09:00", "0,45 ngày làm việc")));
        Assert.Contains("Trả vào cùng giờ với lúc bắt đầu tính: 09:00", Vi(DueDates.Reckon(DueDatesTests.Center, DueDatesTests.Rule(DueAt.SameTime), new(2, TimeUnit.WorkingDay), At("20/11/2026 09:00"))));
        Assert.Contains("Trả vào cuối buổi: 11:30", Vi(DueDates.Reckon(DueDatesTests.Center, DueDatesTests.Rule(DueAt.EndOfSession), new(2, TimeUnit.WorkingDay), At("20/11/2026 09:00"))));
    }

    [Fact]
    public void A_due_date_in_a_year_without_holidays_says_so()
    {
        var warning = Assert.Single(Reckon("28/12/2027 09:00", "10 ngày làm việc").Steps, s => s.Kind == DueStepKind.Warning);
        Assert.Contains("2028", warning.Text.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_are_kept_as_JSON_in_both_languages()
    {
        var steps = Reckon("20/11/2026 16:31", "2 ngày làm việc").Steps;
        Assert.Equal(steps, System.Text.Json.JsonSerializer.Deserialize<DueStep[]>(System.Text.Json.JsonSerializer.Serialize(steps, HccJson.Options), HccJson.Options));
    }

    static DueDate Reckon(string received, string time) => DueDates.Reckon(DueDatesTests.Center, "sgtvt", null, ProcessingTime.Parse(time).OrThrow(), At(received));

    static string[] Vi(DueDate due) => [.. due.Steps.Select(s => s.Text.Vi)];

    static string[] DaysOff(DueDate due) => [.. due.Steps.Where(s => s.Kind == DueStepKind.DaysOff).Select(s => s.Text.Vi)];
}
