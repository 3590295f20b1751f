using HCC.Voice;

namespace HCC.Tests.Voice;

/// <summary>The words that a voice is given.</summary>
public sealed class SpokenWordsTests
{
    [Theory]
    [InlineData(0, "không")]
    [InlineData(1, "một")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(14, "mười bốn")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(25, "hai mươi lăm")]
    [InlineData(33, "ba mươi ba")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(91, "chín mươi mốt")]
    [InlineData(99, "chín mươi chín")]
    public void Numbers_are_said_as_Vietnamese_says_them(int number, string said) => Assert.Equal(said, SpokenWords.Number(number));

    [Fact]
    public void All_hundred_numbers_sound_different_in_both_languages()
    {
        Assert.Equal(100, Enumerable.Range(0, 100).Select(SpokenWords.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(100, Enumerable.Range(0, 100).Select(SpokenWords.NumberInEnglish).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("thirty-three", SpokenWords.NumberInEnglish(33));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpokenWords.Number(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpokenWords.Number(-1));
    }

    [Fact]
    public void A_ticket_number_is_spelled_sign_by_sign()
    {
        Assert.Equal(["a", "không", "một", "hai"], SpokenWords.Spell("A012"));
        Assert.Equal(["dê", "en nờ", "một", "không", "không", "không"], SpokenWords.Spell("DN1000"));
        Assert.Equal(["D", "N", "zero", "one", "four"], SpokenWords.Spell("DN014", english: true));
        Assert.Equal(["đê", "bảy"], SpokenWords.Spell("đ-7"));
    }

    [Fact]
    public void Every_letter_has_a_name_and_no_two_letters_share_one()
    {
        var names = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ".Select(letter => SpokenWords.Spell(letter.ToString())[0]).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("gờ", SpokenWords.Spell("G")[0]); // "giê" would sound like "dê"
    }

    [Theory]
    [InlineData("05", "năm", "five")]
    [InlineData("5", "năm", "five")]
    [InlineData("21", "hai mươi mốt", "twenty-one")]
    [InlineData("100", "một không không", "one zero zero")]
    [InlineData("3B", "ba bê", "three B")]
    [InlineData("0", "không", "zero")]
    public void A_counter_is_a_number_or_is_spelled(string code, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, SpokenWords.Counter(code));
        Assert.Equal(english, SpokenWords.Counter(code, english: true));
    }

    [Fact]
    public void Signs_in_names_are_written_out()
    {
        Assert.Equal("Khu xê", SpokenWords.Name("Khu C"));
        Assert.Equal("Sảnh hai", SpokenWords.Name("Sảnh 2"));
        Assert.Equal("Zone C", SpokenWords.Name("Zone C", english: true));
    }
}
