using System.Globalization;

namespace HCC.Voice;

/// <summary>
/// Numbers and letters as a voice says them. A speech program that is given "A012" reads "A không trăm mười hai" or worse, so every sign of a
/// number is written out before it is spoken.
/// </summary>
public static class SpokenWords
{
    private static readonly string[] Vietnamese = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    // G is "gờ", not "giê": in the north "giê" and "dê" (D) sound the same, and two people would stand up.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['A'] = "a", ['Ă'] = "á", ['Â'] = "ớ", ['B'] = "bê", ['C'] = "xê", ['D'] = "dê", ['Đ'] = "đê", ['E'] = "e", ['Ê'] = "ê", ['F'] = "ép phờ",
        ['G'] = "gờ", ['H'] = "hát", ['I'] = "i", ['J'] = "gi", ['K'] = "ca", ['L'] = "e lờ", ['M'] = "em mờ", ['N'] = "en nờ", ['O'] = "o", ['Ô'] = "ô",
        ['Ơ'] = "ơ", ['P'] = "pê", ['Q'] = "cu", ['R'] = "e rờ", ['S'] = "ét sì", ['T'] = "tê", ['U'] = "u", ['Ư'] = "ư", ['V'] = "vê", ['W'] = "vê kép",
        ['X'] = "ích xì", ['Y'] = "i dài", ['Z'] = "dét",
    };

    /// <summary>A number from 0 to 99 in Vietnamese: <c>15</c> is "mười lăm", <c>21</c> is "hai mươi mốt".</summary>
    public static string Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 99);
        if (value < 10)
        {
            return Vietnamese[value];
        }

        var (tens, unit) = (value / 10, value % 10);
        var end = unit switch
        {
            0 => "",
            1 => tens == 1 ? " một" : " mốt",
            4 => tens == 1 ? " bốn" : " tư",
            5 => " lăm",
            _ => " " + Vietnamese[unit],
        };
        return (tens == 1 ? "mười" : Vietnamese[tens] + " mươi") + end;
    }

    /// <summary>A number from 0 to 99 in English.</summary>
    public static string NumberInEnglish(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 99);
        return value < 20 ? English[value] : value % 10 == 0 ? EnglishTens[value / 10] : $"{EnglishTens[value / 10]}-{English[value % 10]}";
    }

    /// <summary>The signs of a number one by one, as a voice says them: <c>A012</c> is "a", "không", "một", "hai". Other signs are left out.</summary>
    public static IReadOnlyList<string> Spell(string number, bool english = false) =>
        [.. number.Where(char.IsLetterOrDigit).Select(sign => Sign(char.ToUpperInvariant(sign), english))];

    /// <summary>A counter's code as a voice says it: "năm" for <c>05</c>, "ba mươi ba" for <c>33</c>, spelled when it is more than a small number.</summary>
    public static string Counter(string code, bool english = false) =>
        CounterNumber(code) is { } number ? english ? NumberInEnglish(number) : Number(number) : string.Join(' ', Spell(code, english));

    /// <summary>The number 1 … 99 that a counter's code stands for, or null.</summary>
    public static int? CounterNumber(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100 ? number : null;

    /// <summary>A name such as "Khu C" or "Khu 2" with single letters and small numbers written out.</summary>
    public static string Name(string name, bool english = false) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
        word.Length == 1 && char.IsLetter(word[0]) ? Sign(char.ToUpperInvariant(word[0]), english) : CounterNumber(word) is null ? word : Counter(word, english)));

    private static string Sign(char sign, bool english) =>
        char.IsAsciiDigit(sign) ? (english ? English : Vietnamese)[sign - '0'] : english ? sign.ToString() : Letters.GetValueOrDefault(sign, sign.ToString());
}
