namespace EmrCheck.Core.Sampling;

/// <summary>The exact chances of what is seen in a draw: binomial from a population without end, hypergeometric from one of known size.</summary>
internal static class DrawChance
{
    /// <summary>The chance to see at least so many bad ones, each with the same chance.</summary>
    public static double AtLeast(long bad, long drawn, double share) => bad <= 0 ? 1 : AtMost(drawn - bad, drawn, 1 - share);

    /// <summary>The chance to see at most so many bad ones, each with the same chance.</summary>
    public static double AtMost(long bad, long drawn, double share) =>
        bad < 0 ? 0 : bad >= drawn || share <= 0 ? 1 : share >= 1 ? 0 : Math.Min(1, Math.Exp(LogAtMost(bad, drawn, share)));

    /// <summary>The logarithm of the chance to see at most so many bad ones, each with the same chance.</summary>
    public static double LogAtMost(long bad, long drawn, double share)
    {
        var odds = (1 - share) / share;
        return LogChoose(drawn, bad) + (bad * Math.Log(share)) + ((drawn - bad) * Math.Log(1 - share))
            + LogSum(bad, seen => seen * odds / (drawn - seen + 1));
    }

    /// <summary>The logarithm of the chance to see at most so many bad ones, without replacement.</summary>
    public static double LogAtMost(long bad, long drawn, long badInAll, long population)
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
}
