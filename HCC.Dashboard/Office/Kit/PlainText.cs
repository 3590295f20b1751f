using System.Globalization;
using System.Text;

namespace HCC.Dashboard.Office.Kit;

/// <summary>Texts without accents and case, so that "nguyen" finds "Nguyễn".</summary>
public static class PlainText
{
    /// <summary>Folds a text for comparison; đ becomes d, which decomposition alone does not do.</summary>
    public static string Fold(string? text) => text is null ? "" : string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D').ToLowerInvariant();

    /// <summary>Whether every word that was typed occurs in a text.</summary>
    public static bool Finds(string? typed, string text)
    {
        var folded = Fold(text);
        return Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
