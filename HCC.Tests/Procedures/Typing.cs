using System.Globalization;
using System.Text;

namespace HCC.Tests.Procedures;

/// <summary>Types Vietnamese as keyboards send it when the input method is off: the keys themselves stay in the text.</summary>
static class Typing
{
    const string Tones = "\u0301\u0300\u0309\u0303\u0323"; // sắc huyền hỏi ngã nặng
    const string TelexTones = "sfrxj";

    public static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D');

    /// <summary>Telex: đất → "ddaats", or "ddaast" when the tone is typed at once behind its vowel.</summary>
    public static string Telex(string text, bool toneLast = true) => Words(text, (letters, tone, at) => At(letters, tone < 0 ? "" : TelexTones[tone].ToString(), toneLast ? letters.Count : at), (c, mark) => mark switch
    {
        '\u0302' => $"{c}{c}",
        '\u0306' or '\u031B' => $"{c}w",
        _ => c == 'đ' ? "dd" : c == 'Đ' ? "Dd" : c.ToString(),
    });

    /// <summary>VNI: đất → "d9a6t1".</summary>
    public static string Vni(string text) => Words(text, (letters, tone, _) => At(letters, tone < 0 ? "" : (tone + 1).ToString(CultureInfo.InvariantCulture), letters.Count), (c, mark) => mark switch
    {
        '\u0302' => $"{c}6",
        '\u031B' => $"{c}7",
        '\u0306' => $"{c}8",
        _ => c == 'đ' ? "d9" : c == 'Đ' ? "D9" : c.ToString(),
    });

    static string At(List<string> letters, string key, int place) => string.Concat(letters.Take(place)) + key + string.Concat(letters.Skip(place));

    static string Words(string text, Func<List<string>, int, int, string> join, Func<char, char, string> letter) => string.Join(' ', text.Split(' ').Select(word =>
    {
        List<string> letters = [];
        var tone = -1;
        var at = 0;
        var apart = word.Normalize(NormalizationForm.FormD);
        for (var n = 0; n < apart.Length; n++)
        {
            var c = apart[n];
            if (Tones.Contains(c, StringComparison.Ordinal))
            {
                (tone, at) = (Tones.IndexOf(c, StringComparison.Ordinal), letters.Count);
            }
            else if (c is not ('\u0302' or '\u0306' or '\u031B'))
            {
                var mark = apart.Skip(n + 1).TakeWhile(m => CharUnicodeInfo.GetUnicodeCategory(m) == UnicodeCategory.NonSpacingMark).FirstOrDefault(m => m is '\u0302' or '\u0306' or '\u031B');
                letters.Add(letter(c, mark));
            }
        }

        return join(letters, tone, at);
    }));
}
