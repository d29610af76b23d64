using System.Numerics;
using EmrCheck.Core.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core.Sampling;

/// <summary>The bounds against the distributions summed in whole numbers, where nothing is rounded.</summary>
public sealed class ExactBoundLaws
{
    private const int Parts = 10_000;

    private static readonly Gen<(int Bad, int Drawn)> Counts =
        from drawn in Gen.Choose(1, 150)
        from bad in Gen.Frequency((3, Gen.Choose(0, Math.Min(5, drawn))), (2, Gen.Choose(0, drawn)))
        select (bad, drawn);

    [Theory]
    [InlineData(0, 60, 0.0488)]
    [InlineData(0, 59, 0.0496)]
    [InlineData(0, 58, 0.0504)]
    [InlineData(0, 1, 0.95)]
    [InlineData(1, 93, 0.05)]
    [InlineData(1, 92, 0.0506)]
    [InlineData(3, 60, 0.1242)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 1_000_000, 0.0001)]
    [InlineData(500_000, 1_000_000, 0.5009)]
    [InlineData(999_999, 1_000_000, 1)]
    public void Known_bounds_of_a_share(long bad, long drawn, double bound) => Assert.Equal((decimal)bound, ExactBound.OfShare(bad, drawn));

    [Fact]
    public void Under_the_bound_so_few_have_a_chance_of_at_most_one_in_twenty_and_just_below_it_of_more() => Law.Holds(Counts.Where(count => count.Bad < count.Drawn), count =>
    {
        var bound = (int)(ExactBound.OfShare(count.Bad, count.Drawn) * Parts);
        return !IsMoreThanOneInTwenty(count, bound) && IsMoreThanOneInTwenty(count, bound - 1);
    });

    [Fact]
    public void Of_a_known_number_the_bound_is_the_last_one_with_a_chance_of_more_than_one_in_twenty() => Law.Holds(
        from count in Counts
        from rest in Gen.Choose(0, 200)
        select (count, Population: count.Drawn + rest),
        given =>
        {
            var (count, population) = given;
            var bound = (int)ExactBound.OfPopulation(count.Bad, count.Drawn, population);
            return IsMoreThanOneInTwenty(count, bound, population)
                && (bound == population - count.Drawn + count.Bad || !IsMoreThanOneInTwenty(count, bound + 1, population));
        });

    [Fact]
    public void More_bad_ones_raise_the_bound_and_more_good_ones_lower_it() => Law.Holds(Counts, count =>
        ExactBound.OfShare(count.Bad + 1, count.Drawn + 1) >= ExactBound.OfShare(count.Bad, count.Drawn)
        && ExactBound.OfShare(count.Bad, count.Drawn + 1) <= ExactBound.OfShare(count.Bad, count.Drawn)
        && ExactBound.OfShare(count.Bad, count.Drawn) >= (decimal)count.Bad / count.Drawn);

    [Fact]
    public void Knowing_the_number_never_raises_the_bound_and_to_have_seen_all_leaves_nothing_open() => Law.Holds(
        from count in Counts
        from rest in Gen.Choose(0, 500)
        select (count, Population: count.Drawn + rest),
        given => (decimal)ExactBound.OfPopulation(given.count.Bad, given.count.Drawn, given.Population) / given.Population <= ExactBound.OfShare(given.count.Bad, given.count.Drawn)
            && ExactBound.OfPopulation(given.count.Bad, given.count.Drawn, given.count.Drawn) == given.count.Bad);

    [Theory]
    [InlineData(0, 0.05, 59)]
    [InlineData(0, 0.01, 299)]
    [InlineData(0, 1, 1)]
    public void Known_numbers_that_are_needed(long bad, double allowed, long needed) => Assert.Equal(needed, ExactBound.Needed(bad, (decimal)allowed));

    [Fact]
    public void What_is_needed_is_enough_and_one_less_is_not() => Law.Holds(
        from bad in Gen.Choose(0, 20)
        from allowed in Gen.Choose(10, 9_000)
        select (bad, Allowed: (decimal)allowed / Parts),
        given => ExactBound.Needed(given.bad, given.Allowed) is { } needed
            && ExactBound.OfShare(given.bad, needed) <= given.Allowed
            && (needed - 1 <= given.bad || ExactBound.OfShare(given.bad, needed - 1) > given.Allowed));

    [Fact]
    public void No_number_is_enough_to_allow_nothing() => Assert.Null(ExactBound.Needed(0, 0));

    private static bool IsMoreThanOneInTwenty((int Bad, int Drawn) count, int share)
    {
        var sum = BigInteger.Zero;
        for (var seen = 0; seen <= count.Bad; seen++) sum += Choose(count.Drawn, seen) * BigInteger.Pow(share, seen) * BigInteger.Pow(Parts - share, count.Drawn - seen);
        return sum * 20 > BigInteger.Pow(Parts, count.Drawn);
    }

    private static bool IsMoreThanOneInTwenty((int Bad, int Drawn) count, int bad, int population)
    {
        var sum = BigInteger.Zero;
        for (var seen = 0; seen <= count.Bad; seen++) sum += Choose(bad, seen) * Choose(population - bad, count.Drawn - seen);
        return sum * 20 > Choose(population, count.Drawn);
    }

    private static BigInteger Choose(int all, int some)
    {
        if (some < 0 || some > all) return 0;
        var ways = BigInteger.One;
        for (var step = 1; step <= some; step++) ways = ways * (all - some + step) / step;
        return ways;
    }
}
