namespace HCC.Simulation;

/// <summary>
/// Chance from one seed: the same names give the same throws on every machine and every runtime (SplitMix64, Steele, Lea and Flood 2014).
/// Each citizen and each officer has dice of their own, so that one person's whim does not change the fate of all others.
/// </summary>
internal sealed class Dice
{
    private ulong state;

    public Dice(int seed, params ReadOnlySpan<object> names)
    {
        state = (ulong)(uint)seed;
        foreach (var name in names)
        {
            foreach (var letter in name as string ?? FormattableString.Invariant($"{name}"))
            {
                state = (state ^ letter) * 1_099_511_628_211; // FNV-1a
            }

            state = (state ^ '|') * 1_099_511_628_211;
        }
    }

    /// <summary>0 … 1, without 1.</summary>
    public double Uniform()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + ((high - low) * Uniform());

    public TimeSpan Seconds(double low, double high) => Whole(TimeSpan.FromSeconds(Between(low, high)));

    public TimeSpan Minutes(double low, double high) => Whole(TimeSpan.FromMinutes(Between(low, high)));

    public bool Chance(double share) => Uniform() < share;

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>A log-normal value of this mean and coefficient of variation.</summary>
    public double LogNormal(double mean, double cv)
    {
        var variance = Math.Log(1 + (cv * cv));
        return mean * Math.Exp((Math.Sqrt(variance) * Normal()) - (variance / 2));
    }

    public double Exponential(double mean) => -mean * Math.Log(1 - Uniform());

    public int Poisson(double mean)
    {
        var (count, product, floor) = (0, Uniform(), Math.Exp(-mean));
        while (product > floor)
        {
            count++;
            product *= Uniform();
        }

        return count;
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Uniform() * from.Count)];

    /// <summary>One of the keys by its share; the shares need not add up to 1.</summary>
    public T Pick<T>(IEnumerable<KeyValuePair<T, double>> shares)
    {
        var all = shares as ICollection<KeyValuePair<T, double>> ?? [.. shares];
        var left = Uniform() * all.Sum(s => s.Value);
        foreach (var (value, share) in all)
        {
            left -= share;
            if (left < 0)
            {
                return value;
            }
        }

        return all.Last().Key;
    }

    /// <summary>Whole milliseconds: what a row can hold.</summary>
    public static TimeSpan Whole(TimeSpan span) => TimeSpan.FromMilliseconds(Math.Floor(span.TotalMilliseconds));
}
