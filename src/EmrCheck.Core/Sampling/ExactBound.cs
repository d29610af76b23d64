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
            if (LogAtMost(bad, drawn, middle) > LogChance) low = middle;
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
            if (LogAtMost(bad, drawn, middle, population) > LogChance) low = middle;
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

    /// <summary>The logarithm of the chance to see at most so many bad ones, each with the same chance.</summary>
    private static double LogAtMost(long bad, long drawn, double share)
    {
        var odds = (1 - share) / share;
        return LogChoose(drawn, bad) + (bad * Math.Log(share)) + ((drawn - bad) * Math.Log(1 - share))
            + LogSum(bad, seen => seen * odds / (drawn - seen + 1));
    }

    /// <summary>The logarithm of the chance to see at most so many bad ones, without replacement.</summary>
    private static double LogAtMost(long bad, long drawn, long badInAll, long population)
    {
        var good = population - badInAll;
        return LogChoose(badInAll, bad) + LogChoose(good, drawn - bad) - LogChoose(population, drawn)
            + LogSum(bad, seen => good - drawn + seen <= 0 ? 0 : (double)seen * (good - drawn + seen) / ((badInAll - seen + 1d) * (drawn - seen + 1d)), least: drawn - good);
    }

    /// <summary>The logarithm of the sum of all terms from the greatest number seen down, in units of the first; <paramref name="ratio"/> leads from one to the next.</summary>
    private static double LogSum(long from, Func<long, double> ratio, long least = 0)
    {
        var (sum, term, greatest) = (1d, 1d, 1d);
        var logScale = 0d;
        for (var seen = from; seen > Math.Max(0, least); seen--)
        {
            term *= ratio(seen);
            sum += term;
            greatest = Math.Max(greatest, term);
            if (term < greatest * 1e-18 && ratio(seen) < 1) break;
            if (sum < 1e200) continue;
            (sum, term, greatest, logScale) = (sum / 1e200, term / 1e200, greatest / 1e200, logScale + Math.Log(1e200));
        }

        return Math.Log(sum) + logScale;
    }

    private static double LogChoose(long all, long some) => LogFactorial(all) - LogFactorial(some) - LogFactorial(all - some);

    /// <summary>Stirling's series, exact to the last digits from sixteen on.</summary>
    private static double LogFactorial(long number)
    {
        if (number < 16)
        {
            var product = 1d;
            for (var factor = 2L; factor <= number; factor++) product *= factor;
            return Math.Log(product);
        }

        var x = number + 1d;
        var inverse = 1 / (x * x);
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + ((1d / 12 - (inverse * (1d / 360 - (inverse * (1d / 1260 - (inverse / 1680)))))) / x);
    }

    private static void Check(long bad, long drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(drawn);
        ArgumentOutOfRangeException.ThrowIfNegative(bad);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bad, drawn);
    }
}
