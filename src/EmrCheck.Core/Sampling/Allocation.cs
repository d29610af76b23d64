using System.Collections.Immutable;

namespace EmrCheck.Core.Sampling;

/// <summary>How many to draw from each stratum: in proportion, by the largest remainder, at least one each.</summary>
internal static class Allocation
{
    /// <summary>One count for each stratum; they add up to <paramref name="size"/>. Of two strata with the same claim the first is served.</summary>
    /// <param name="populations">How many each has, at least one.</param>
    /// <param name="size">How many to draw: not fewer than there are strata, not more than there are records.</param>
    public static ImmutableArray<int> Of(ImmutableArray<int> populations, int size)
    {
        var total = populations.Sum(population => (long)population);
        var counts = populations.Select(_ => 1).ToArray();

        // The next goes to whoever is furthest below its share; in whole numbers, so that every machine agrees.
        var claims = new PriorityQueue<int, (Int128 Behind, int Index)>();
        for (var index = 0; index < counts.Length; index++) Enqueue(index);
        for (var left = size - counts.Length; left > 0; left--)
        {
            var next = claims.Dequeue();
            counts[next]++;
            Enqueue(next);
        }

        return [.. counts];

        void Enqueue(int index)
        {
            if (counts[index] < populations[index]) claims.Enqueue(index, ((Int128)counts[index] * total - (Int128)size * populations[index], index));
        }
    }
}
