using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>The first <c>limit</c> items in their own order, of any number: what keeps memory flat while records stream by.</summary>
/// <remarks>A monoid: <c>Merge</c> is associative and commutative, so any split of the records gives the same items.</remarks>
internal static class Capped
{
    public static ImmutableArray<T> Merge<T>(ImmutableArray<T> left, ImmutableArray<T> right, int limit)
        where T : IComparable<T>
    {
        if (right.IsEmpty) return left;
        if (left.IsEmpty) return right.Length <= limit ? right : right[..limit];
        var merged = ImmutableArray.CreateBuilder<T>(Math.Min(limit, left.Length + right.Length));
        for (int l = 0, r = 0; merged.Count < limit && (l < left.Length || r < right.Length);)
        {
            var fromLeft = r == right.Length || (l < left.Length && left[l].CompareTo(right[r]) <= 0);
            merged.Add(fromLeft ? left[l++] : right[r++]);
        }

        return merged.DrainToImmutable();
    }

    /// <summary>Adds one item to a list that is kept sorted and under the limit. Returns whether it was kept.</summary>
    public static bool Insert<T>(List<T> sorted, T item, int limit)
        where T : IComparable<T>
    {
        var at = sorted.BinarySearch(item);
        if (at < 0) at = ~at;
        if (at >= limit) return false;
        sorted.Insert(at, item);
        if (sorted.Count > limit) sorted.RemoveAt(limit);
        return true;
    }
}
