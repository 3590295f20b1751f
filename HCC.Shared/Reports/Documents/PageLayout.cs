namespace HCC.Reports.Documents;

/// <summary>Paper and margins of an administrative document (Decree 30/2020, annex I; regulation §3.6). Lengths in millimetres.</summary>
public static class PageLayout
{
    /// <summary>Short side of A4.</summary>
    public const double Short = 210;

    /// <summary>Long side of A4.</summary>
    public const double Long = 297;

    /// <summary>Upper and lower margin (20–25).</summary>
    public const double TopMargin = 20;

    /// <summary>Left margin (30–35).</summary>
    public const double LeftMargin = 30;

    /// <summary>Right margin (15–20).</summary>
    public const double RightMargin = 15;

    /// <summary>Width left for text.</summary>
    public static double TextWidth(bool landscape) => (landscape ? Long : Short) - LeftMargin - RightMargin;

    /// <summary>Millimetres as twentieths of a point, the unit of Word.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>Millimetres as English metric units, the unit of drawings.</summary>
    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36000);
}
