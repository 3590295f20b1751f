namespace HCC.Insights;

/// <summary>
/// A distribution of times that can be added to and taken from in constant time, so that figures follow every step and every undo.
/// Bins of 5 seconds up to 4 hours, then one bin; the mean and the count are exact, quantiles to 5 seconds.
/// </summary>
public sealed class TimeHistogram
{
    private const int BinSeconds = 5;
    private const int Bins = (4 * 3600 / BinSeconds) + 1;
    private int[]? bins;
    private long sumMilliseconds; // whole numbers: what is taken away leaves no trace

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>Adds (<paramref name="sign"/> = 1) or takes away (−1) a value in seconds.</summary>
    public void Add(double seconds, int sign = 1)
    {
        bins ??= new int[Bins];
        bins[Bin(seconds)] += sign;
        Count += sign;
        sumMilliseconds += sign * (long)Math.Round(seconds * 1000);
    }

    /// <summary>The distribution in five figures.</summary>
    public Spread ToSpread() => Count == 0 ? Spread.None : new Spread(Count, Quantile(0.5), Quantile(0.9), sumMilliseconds / 1000.0 / Count, Quantile(1));

    /// <summary>Value that a share of all values does not exceed, to the middle of its bin; 0 without values.</summary>
    public double Quantile(double share)
    {
        if (Count == 0)
        {
            return 0;
        }

        var wanted = Math.Max(1, (int)Math.Ceiling(share * Count));
        var seen = 0;
        for (var n = 0; n < Bins; n++)
        {
            seen += bins![n];
            if (seen >= wanted)
            {
                return (n * BinSeconds) + (BinSeconds / 2.0);
            }
        }

        return Bins * BinSeconds;
    }

    private static int Bin(double seconds) => Math.Clamp((int)(seconds / BinSeconds), 0, Bins - 1);
}
