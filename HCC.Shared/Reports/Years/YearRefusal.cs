using HCC.Text;

namespace HCC.Reports.Years;

/// <summary>Why a table of years is not taken.</summary>
internal static class YearRefusal
{
    public static Refusal NoYears() => RefusalText.Of("years.none", nameof(RefusalText.YearsNone)) with { Status = 400 };

    public static Refusal Twice(string period) => RefusalText.Of("years.twice", nameof(RefusalText.YearsTwice), period) with { Status = 400 };

    public static Refusal Cell(string address, string text) => RefusalText.Of("years.cell", nameof(RefusalText.YearsCell), address, text) with { Status = 400 };

    public static Refusal Source(int most) => RefusalText.Of("years.source", nameof(RefusalText.YearsSource), most) with { Status = 400 };

    public static Refusal Range(int first, int last, int most) => RefusalText.Of("years.range", nameof(RefusalText.YearsRange), first, last, most) with { Status = 400 };

    public static Refusal Figures() => RefusalText.Of("years.figures", nameof(RefusalText.YearsFigures)) with { Status = 400 };

    public static Refusal Unknown() => RefusalText.Of("years.unknown", nameof(RefusalText.YearsUnknown)) with { Status = 404 };
}
