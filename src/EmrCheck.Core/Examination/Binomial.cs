namespace EmrCheck.Core.Examination;

/// <summary>The exact binomial distribution: how likely it is to find so many among so many by chance alone.</summary>
internal static class Binomial
{
    /// <summary>The chance of at least so many hits.</summary>
    public static double AtLeast(long hits, long trials, double chance) =>
        hits <= 0 ? 1
        : hits > trials || chance <= 0 ? 0
        : chance >= 1 ? 1
        : hits > trials * chance ? Upwards(hits, trials, chance)
        : 1 - Upwards(trials - hits + 1, trials, 1 - chance);

    /// <summary>The chance of at most so many hits.</summary>
    public static double AtMost(long hits, long trials, double chance) => AtLeast(trials - hits, trials, 1 - chance);

    /// <summary>The sum of a tail beyond the mean, where each term is smaller than the one before.</summary>
    private static double Upwards(long hits, long trials, double chance)
    {
        var term = Math.Exp(LogFactorial(trials) - LogFactorial(hits) - LogFactorial(trials - hits) + (hits * Math.Log(chance)) + ((trials - hits) * Math.Log(1 - chance)));
        var sum = term;
        for (var next = hits + 1; next <= trials && term > sum * 1e-16; next++)
        {
            term *= (trials - next + 1.0) / next * (chance / (1 - chance));
            sum += term;
        }

        return Math.Min(1, sum);
    }

    /// <summary>Stirling's series, which is exact to the last digits from 16 on.</summary>
    private static double LogFactorial(long number)
    {
        if (number < 16)
        {
            var product = 1.0;
            for (var factor = 2; factor <= number; factor++) product *= factor;
            return Math.Log(product);
        }

        double n = number;
        return (n * Math.Log(n)) - n + (0.5 * Math.Log(2 * Math.PI * n)) + (1 / (12 * n)) - (1 / (360 * n * n * n)) + (1 / (1260 * n * n * n * n * n));
    }
}
