using HCC.Text;

namespace HCC.Dashboard.Office.Kit;

/// <summary>Filters that heed neither accents nor case, so that "nguyen" finds "Nguyễn".</summary>
public static class PlainText
{
    /// <summary>Whether every word that was typed occurs in a text.</summary>
    public static bool Finds(string? typed, string text)
    {
        var folded = VietnameseText.Fold(text);
        return VietnameseText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
