using System.Buffers;
using System.Globalization;
using System.Text;
using HCC.Text;

namespace HCC.Procedures;

/// <summary>
/// One written syllable in three strengths: letters with the tone apart (so that "hòa" and "hoà" are one spelling), and without any mark.
/// "ký" and "kí" are one word; a lone final y is kept as i in both forms.
/// </summary>
/// <param name="Spelled">Letters with their own marks (ă, â, ê, ô, ơ, ư, đ), decomposed, no tone.</param>
/// <param name="Tone">Combining tone mark, or <c>\0</c>.</param>
/// <param name="Plain">Letters without any mark.</param>
internal readonly record struct SearchWord(string Spelled, char Tone, string Plain)
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Whether anything was typed with a mark.</summary>
    public bool HasMarks => Tone != '\0' || Spelled.Length != Plain.Length || Spelled.Contains('đ', StringComparison.Ordinal);

    /// <summary>A word without marks.</summary>
    public static SearchWord Bare(string plain)
    {
        var kept = LoneYAsI(plain);
        return new(kept, '\0', kept);
    }

    /// <summary>Whether this typed word may become that one by typing on: its letters with their marks are the beginning.</summary>
    public bool Begins(SearchWord word) =>
        word.Spelled.StartsWith(Spelled, StringComparison.Ordinal) && (Tone == '\0' || Tone == word.Tone) && (word.Spelled.Length == Spelled.Length || !IsMark(word.Spelled[Spelled.Length]));

    /// <summary>
    /// Whether this typed word only lacks marks of that one ("đang" for "đăng"), or has hỏi for ngã, which half the country speaks as one.
    /// </summary>
    public bool MayMean(SearchWord word)
    {
        if (Tone != '\0' && Tone != word.Tone && !(IsHoiOrNga(Tone) && IsHoiOrNga(word.Tone)))
        {
            return false;
        }

        var w = 0;
        foreach (var c in Spelled)
        {
            while (w < word.Spelled.Length && word.Spelled[w] != c && IsMark(word.Spelled[w]))
            {
                w++;
            }

            if (w == word.Spelled.Length || (word.Spelled[w] != c && !(c == 'd' && word.Spelled[w] == 'đ')))
            {
                return false;
            }

            w++;
        }

        return true;
    }

    /// <summary>The words of a text with their places; the text should be composed (NFC).</summary>
    public static List<(SearchWord Word, TextRange Place)> Of(string text)
    {
        List<(SearchWord, TextRange)> words = [];
        for (var n = 0; n < text.Length;)
        {
            if (!IsPart(text[n]))
            {
                n++;
                continue;
            }

            var start = n;
            while (n < text.Length && IsPart(text[n]))
            {
                n++;
            }

            if (One(text.AsSpan(start, n - start)) is { Plain.Length: > 0 } word)
            {
                words.Add((word, new TextRange(start, n - start)));
            }
        }

        return words;
    }

    /// <summary>
    /// What a word was meant to be when Vietnamese typing was off or left its keys behind: Telex "ddaats", "tucj", "nuwowcs", VNI "khai1".
    /// No Vietnamese syllable has s, f, r, x, j, z, w or d behind its vowel. Null when nothing of the kind is in the word.
    /// </summary>
    public static string? WithoutTypingKeys(string plain)
    {
        var meant = new StringBuilder(plain.Length);
        var vowel = false;
        var behind = false;
        foreach (var c in plain)
        {
            var skip = c switch
            {
                >= '0' and <= '9' => meant.Length > 0,
                'd' => vowel || (meant.Length == 1 && meant[0] == 'd'),
                's' or 'f' or 'r' or 'x' or 'j' or 'z' => vowel,
                'a' or 'e' or 'o' => vowel && (meant[^1] == c || (behind && Holds(meant, c))),
                'w' => vowel && (Holds(meant, 'a') || Holds(meant, 'o') || Holds(meant, 'u')),
                _ => false,
            };
            if (skip)
            {
                continue;
            }

            var letter = c == 'w' ? 'u' : c;
            meant.Append(letter);
            if (letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
            {
                vowel = true;
            }
            else
            {
                behind = vowel;
            }
        }

        var word = LoneYAsI(meant.ToString());
        return word.Length > 0 && word != plain ? word : null;
    }

    /// <summary>Edits between two words (insert, drop, replace, swap of neighbours), or <paramref name="most"/> + 1 when there are more.</summary>
    public static int Slips(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > 48 || b.Length > 48)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }

                row[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > most)
            {
                return most + 1;
            }

            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }

        return last[b.Length];
    }

    private static SearchWord One(ReadOnlySpan<char> text)
    {
        var spelled = new StringBuilder(text.Length + 2);
        var tone = '\0';
        foreach (var c in text.ToString().Normalize(NormalizationForm.FormD))
        {
            switch (c)
            {
                case '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323':
                    tone = c;
                    break;
                case var mark when IsMark(mark):
                    spelled.Append(c);
                    break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                    {
                        spelled.Append(char.ToLowerInvariant(c));
                    }

                    break;
            }
        }

        var letters = LoneYAsI(spelled.ToString());
        return new SearchWord(letters, tone, VietnameseText.Fold(letters));
    }

    private static string LoneYAsI(string word) =>
        word.Length >= 2 && word[^1] == 'y' && word.AsSpan(0, word.Length - 1).IndexOfAny(Vowels) < 0 ? string.Concat(word.AsSpan(0, word.Length - 1), "i") : word;

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsMark(char c) => c is '\u0302' or '\u0306' or '\u031B';

    private static bool IsHoiOrNga(char c) => c is '\u0309' or '\u0303';

    private static bool Holds(StringBuilder text, char c)
    {
        for (var n = 0; n < text.Length; n++)
        {
            if (text[n] == c)
            {
                return true;
            }
        }

        return false;
    }
}
