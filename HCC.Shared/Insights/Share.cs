using System.Runtime.InteropServices;

namespace HCC.Insights;

/// <summary>A part of a whole that never loses its base: without a base there is no share, not a share of nought.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many; the base n.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>Percent, exact; null without a base.</summary>
    public decimal? Percent => Whole == 0 ? null : 100m * Part / Whole;

    /// <summary>Percent as it is printed: rounded half up, as the official reports do (rule R6).</summary>
    public decimal? Rounded(int decimals) => Percent is { } exact ? Math.Round(exact, decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>Percentage <b>points</b> from an earlier share to this one; null when one of them has no base.</summary>
    public decimal? PointsSince(Share earlier) => Percent - earlier.Percent;
}
