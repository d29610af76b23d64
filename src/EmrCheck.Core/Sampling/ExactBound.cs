namespace EmrCheck.Core.Sampling;

/// <summary>
/// The exact one-sided upper bound of a share, seen some that are not good among those drawn: the greatest share under
/// which so few would still be seen with a chance of one in twenty.
/// </summary>
/// <remarks>
/// Clopper and Pearson's for draws from a population without end; the hypergeometric one for draws without replacement
/// from a known number. Both are found by bisection over the exact distribution, summed from its greatest term down.
/// </remarks>
public static class ExactBound
{
    /// <summary>The confidence of every bound: 95 %, one-sided.</summary>
    public const decimal Confidence = 0.95m;

    private const int Steps = 200;
    private const int Digits = 10_000;
    private const long MostAsked = 1_000_000_000;

    private static readonly double LogChance = Math.Log((double)(1 - Confidence));

    /// <summary>At most this share, of a population so large that drawing does not change it; rounded up to four decimals.</summary>
    public static decimal OfShare(long bad, long drawn)
    {
        Check(bad, drawn);
        if (bad == drawn) return 1;
        var (low, high) = ((double)bad / drawn, 1d);
        for (var step = 0; step < Steps && low < high; step++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high) break;
            if (DrawChance.LogAtMost(bad, drawn, middle) > LogChance) low = middle;
            else high = middle;
        }

        // What the arithmetic of floating point adds beyond the tenth decimal must not round up.
        return Math.Ceiling((decimal)Math.Round(high, 10) * Digits) / Digits;
    }

    /// <summary>At most this many of a population of known size.</summary>
    public static long OfPopulation(long bad, long drawn, long population)
    {
        Check(bad, drawn);
        ArgumentOutOfRangeException.ThrowIfLessThan(population, drawn);
        var (low, high) = (bad, population - drawn + bad);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (DrawChance.LogAtMost(bad, drawn, middle, population) > LogChance) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>How many must be drawn, if no more bad ones are seen, until the share is bounded by what is allowed; null where no number is enough.</summary>
    public static long? Needed(long bad, decimal allowed)
    {
        if (allowed <= 0) return null;
        var (low, high) = (bad, Math.Max(1, bad * 2));
        for (; OfShare(bad, high) > allowed; high *= 2)
        {
            if (high > MostAsked) return null;
            low = high;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (middle > 0 && OfShare(bad, middle) <= allowed) high = middle;
            else low = middle;
        }

        return high;
    }

    private static void Check(long bad, long drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(drawn);
        ArgumentOutOfRangeException.ThrowIfNegative(bad);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bad, drawn);
    }
}
