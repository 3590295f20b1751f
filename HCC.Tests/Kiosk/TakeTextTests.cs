using System.Globalization;
using HCC.Kiosk.Take;
using HCC.Tests.Support;
using HCC.Ticketing;

namespace HCC.Tests.Kiosk;

public sealed class TakeTextTests
{
    private static readonly Centers.Center Center = TestCenter.Of(counters: 8);

    public TakeTextTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");

    [Theory]
    [InlineData(9, 0, 0, 5, "Dưới 5 phút")]
    [InlineData(9, 0, 0, 15, "Dưới 15 phút")]
    [InlineData(9, 0, 15, 25, "Khoảng 15–25 phút")]
    [InlineData(8, 0, 60, 120, "Khoảng 60 phút đến 2 giờ")]
    [InlineData(8, 0, 95, 130, "Khoảng 1 giờ 35 phút đến 2 giờ 10 phút")]
    [InlineData(11, 0, 20, 160, "Trước 11:30, nếu không thì sau 13:30")] // the break lies between the ends
    [InlineData(11, 20, 130, 160, "Khoảng từ 13:30 đến 14:00")] // all of it behind the break
    [InlineData(12, 0, 95, 110, "Khoảng từ 13:35 đến 13:50")]
    [InlineData(12, 0, 80, 110, "Khoảng từ 13:30 đến 13:50")] // nobody is called during the break
    [InlineData(14, 0, 20, 160, "Khoảng 20 phút đến 2 giờ 40 phút")] // no break is left today
    public void An_expected_wait_is_said_as_a_range(int hour, int minute, int low, int high, string words) =>
        Assert.Equal(words, TakeText.Wait(Center, new WaitRange(low, high), HallFixture.At(20, hour, minute)));

    [Fact]
    public void Nothing_is_said_where_nothing_is_known() => Assert.Null(TakeText.Wait(Center, null, HallFixture.Friday));

    [Theory]
    [InlineData("1", "Quầy 1")]
    [InlineData("1 2", "Quầy 1, 2")]
    [InlineData("3 1 2 7", "Quầy 1–3, 7")]
    [InlineData("1 3 4", "Quầy 1, 3, 4")]
    public void Counters_are_named_in_few_words(string numbers, string words) =>
        Assert.Equal(words, TakeText.Counters([.. numbers.Split(' ').Select(n => Center.Counter("0" + n)!)]));

    [Fact]
    public void Places_name_each_zone_once_with_its_floor() => Assert.Equal("Khu A, tầng 1; Khu B, tầng 2", TakeText.Places(Center, Center.Counters));

    [Theory]
    [InlineData(20, 5, "Hiện máy chưa phát số. Xin mời Quý vị quay lại từ 06:30, hôm nay.")]
    [InlineData(19, 18, "Hiện máy chưa phát số. Xin mời Quý vị quay lại từ 06:30, ngày mai.")]
    [InlineData(20, 18, "Hiện máy chưa phát số. Xin mời Quý vị quay lại từ 06:30, Thứ Hai, 23/11/2026.")]
    public void A_closed_kiosk_says_when_it_gives_numbers_again(int day, int hour, string words) => Assert.Equal(words, TakeText.ClosedUntil(Center, HallFixture.At(day, hour)));
}
