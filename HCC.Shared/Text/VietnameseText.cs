using System.Globalization;
using System.Text;

namespace HCC.Text;

/// <summary>Vietnamese text as machines compare it. SQLite's own folding leaves đ alone, so every search folds here, on both sides.</summary>
public static class VietnameseText
{
    /// <summary>Lower case without marks, đ as d, runs of white space as one space: "Đăng  ký" and its decomposed twin both give "dang ky".</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The text with a capital at its start, e.g. a state's name at the head of a line.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.GetCultureInfo("vi-VN")) + text[1..];

    /// <summary>Text as it is kept: composed (NFC), trimmed, runs of spaces as one.</summary>
    public static string Tidy(string? text) =>
        text is null ? "" : string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
