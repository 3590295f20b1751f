using System.Globalization;
using HCC.Procedures;

namespace HCC.Tests.Procedures;

/// <summary>What a person reads about a procedure, and what is known of its sources.</summary>
public sealed class ProcedureTests
{
    static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-US");

    [Theory]
    [InlineData(null, null, "Theo quy định", "As prescribed")]
    [InlineData(0.0, null, "Trong ngày", "Same day")]
    [InlineData(0.125, "time=P(1 GIỜ)", "1 giờ", "1 hour")]
    [InlineData(0.5, null, "4 giờ", "4 hours")]
    [InlineData(1.0, "time=P(ngay trong ngày; sau 15h → ngày làm việc tiếp theo)", "Trong ngày", "Same day")]
    [InlineData(1.0, "time=P(1; 3 ngày làm việc nếu xác minh)", "1 ngày làm việc", "1 working day")]
    [InlineData(3.0, "time=P(bổ sung: trong ngày)", "3 ngày làm việc", "3 working days")]
    [InlineData(4.75, null, "4,75 ngày làm việc", "4.75 working days")]
    public void Time_is_said_as_a_person_says_it(double? days, string? verified, string vi, string en)
    {
        var procedure = Of(r => (r.ProcessingDays, r.Verified) = (days, verified));
        Assert.Equal(vi, ProcedureText.Time(procedure, Vi));
        Assert.Equal(en, ProcedureText.Time(procedure, En));
    }

    [Theory]
    [InlineData(0L, "Miễn phí", "Free of charge")]
    [InlineData(50_000L, "50.000 đồng", "50.000 VND")]
    [InlineData(null, "Theo quy định của tỉnh", "Set by the province")]
    public void A_fee_is_said_as_a_person_says_it(long? fee, string vi, string en)
    {
        var procedure = Of(r => r.FeeVnd = fee);
        Assert.Equal(vi, ProcedureText.Fee(procedure, Vi));
        Assert.Equal(en, ProcedureText.Fee(procedure, En));
    }

    [Theory]
    [InlineData("toàn trình", "Nộp trực tuyến toàn trình")]
    [InlineData("Mức độ 4", "Nộp trực tuyến toàn trình")]
    [InlineData("một phần", "Nộp trực tuyến một phần")]
    [InlineData("3", "Nộp trực tuyến một phần")]
    [InlineData("trực tuyến", "Nộp được trực tuyến")]
    [InlineData("trực tiếp", "Nộp trực tiếp tại quầy")]
    [InlineData("2", "Nộp trực tiếp tại quầy")]
    [InlineData(null, "Hỏi tại quầy")]
    public void Both_scales_of_online_levels_are_read(string? level, string vi) => Assert.Equal(vi, ProcedureText.Online(Of(r => r.OnlineLevel = level), Vi));

    [Fact]
    public void Background_is_never_shown_as_certain()
    {
        var birth = Catalogue.Own.Find("1.001193")!;
        Assert.True(birth is { VerifiedCode: true, VerifiedName: true, VerifiedTime: true, VerifiedFee: false, VerifiedPapers: true, PapersAbridged: true, VerifiedOnline: true });
        Assert.Equal("Lệ phí: chỉ để tham khảo, chưa đối chiếu với quyết định công bố. Hãy hỏi lại tại quầy.", ProcedureText.CautionOf(birth, Vi));
        Assert.Null(ProcedureText.CautionOf(Catalogue.Own.Find("1.000894")!, Vi));
        Assert.False(Catalogue.Own.Find("2.000748")!.VerifiedTime); // "3 = mức thường B" among several values of the portal
        Assert.False(Catalogue.Own.Find("1.001612")!.VerifiedTime); // S(…)/B
        Assert.False(Catalogue.Own.Find("1.013978")!.VerifiedTime); // P*: a like procedure of one province
        Assert.True(Catalogue.Own.Find("1.012783")!.VerifiedFee); // N, the remark behind the bar belongs to nobody
        Assert.Equal(Catalogue.Own.All.Count(p => p.FeeVnd is not null && !p.VerifiedFee), Catalogue.Own.All.Count(p => ProcedureText.CautionOf(p, En)?.Contains("he fee", StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("D", true)]
    [InlineData("D: QĐ 1869/QĐ-UBND", true)]
    [InlineData("B", false)]
    [InlineData("Đã kiểm tra", false)]
    [InlineData("Báo cáo", false)]
    public void A_source_without_parts_speaks_for_the_whole_row(string? verified, bool sure)
    {
        var procedure = Of(r => (r.Verified, r.FeeVnd, r.ProcessingDays) = (verified, 0, 2));
        Assert.Equal((sure, sure), (procedure.VerifiedFee, procedure.VerifiedTime));
        Assert.Equal(sure, ProcedureText.CautionOf(procedure, Vi) is null);
    }

    [Fact]
    public void Every_row_of_the_catalogue_has_words_in_both_languages() => Assert.All(Catalogue.Own.All, p =>
    {
        foreach (var culture in new[] { Vi, En })
        {
            Assert.NotEmpty(ProcedureText.Time(p, culture));
            Assert.NotEmpty(ProcedureText.Fee(p, culture));
            Assert.NotEmpty(ProcedureText.Online(p, culture));
        }

        Assert.NotEmpty(p.Papers);
    });

    static Procedure Of(Action<HCC.Persistence.ProcedureRow> set)
    {
        var row = Catalogue.Row("1.000001", "Tên");
        set(row);
        return Procedure.Of(row);
    }
}
