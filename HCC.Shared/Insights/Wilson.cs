using System.Runtime.InteropServices;

namespace HCC.Insights;

/// <summary>
/// Wilson's 95 % interval of a share (regulation §7.6): where the true share may lie when only so many answered. Unlike the plain interval it
/// never leaves 0–100 % and still says something at 100 %.
/// </summary>
/// <param name="Low">Lower end in percent.</param>
/// <param name="High">Upper end in percent.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Wilson(decimal Low, decimal High)
{
    private const double Z = 1.96;

    /// <summary>The interval of a share; null without a base.</summary>
    public static Wilson? Of(Share share)
    {
        if (share.Whole <= 0)
        {
            return null;
        }

        double n = share.Whole, p = share.Part / n, spread = Z * Z / n;
        var centre = (p + (spread / 2)) / (1 + spread);
        var half = Z / (1 + spread) * Math.Sqrt((p * (1 - p) / n) + (spread / (4 * n)));
        return new Wilson(Percent(centre - half), Percent(centre + half));
    }

    /// <summary>Both ends as they are printed, rounded half up.</summary>
    public Wilson Rounded(int decimals) => new(Math.Round(Low, decimals, MidpointRounding.AwayFromZero), Math.Round(High, decimals, MidpointRounding.AwayFromZero));

    private static decimal Percent(double share) => (decimal)(100 * Math.Clamp(share, 0, 1));
}
