using System.Collections.Immutable;

namespace EmrCheck.Core.Traces;

/// <summary>
/// What a submission leaves behind for comparison with others: keyed hashes, times and file names, nothing of a person. Parts of one submission
/// merge in any order and grouping. Of each list the entries with the smallest hashes are kept: the same ones in every submission, so that what two
/// share is found in both; up to the limit nothing is left out.
/// </summary>
public sealed record Traces
{
    /// <summary>How many entries each list keeps: some four megabytes each in memory.</summary>
    public const int Limit = 20_000;

    /// <summary>How many stays of one person are kept.</summary>
    public const int StaysLimit = 20;

    /// <summary>Nothing seen.</summary>
    public static Traces Empty { get; } = new();

    /// <summary>Records with a stay in them.</summary>
    public long RecordCount { get; init; }

    /// <summary>Of these, records with the time of a note or a signature.</summary>
    public long WrittenCount { get; init; }

    /// <summary>Records by their content.</summary>
    public ImmutableSortedDictionary<UInt128, TracedRecord> Records { get; init; } = ImmutableSortedDictionary<UInt128, TracedRecord>.Empty;

    /// <summary>Inpatient stays by person.</summary>
    public ImmutableSortedDictionary<UInt128, ImmutableArray<TracedStay>> Stays { get; init; } = ImmutableSortedDictionary<UInt128, ImmutableArray<TracedStay>>.Empty;

    /// <summary>In how many records a note or signature bears a second, in seconds since 1970.</summary>
    public ImmutableSortedDictionary<long, long> Written { get; init; } = ImmutableSortedDictionary<long, long>.Empty;

    /// <summary>In how many records something was last saved in a second.</summary>
    public ImmutableSortedDictionary<long, long> Saved { get; init; } = ImmutableSortedDictionary<long, long>.Empty;

    /// <summary>How many records were first written after their stay had ended, by the day.</summary>
    public ImmutableSortedDictionary<DateOnly, long> WrittenAfter { get; init; } = ImmutableSortedDictionary<DateOnly, long>.Empty;

    /// <summary>Both together.</summary>
    public Traces Merge(Traces other) => new()
    {
        RecordCount = RecordCount + other.RecordCount,
        WrittenCount = WrittenCount + other.WrittenCount,
        Records = Smallest(Join(Records, other.Records, (mine, theirs) => mine.Merge(theirs)), hash => hash),
        Stays = Smallest(Join(Stays, other.Stays, (mine, theirs) => [.. mine.Union(theirs).Order().Take(StaysLimit)]), hash => hash),
        Written = Smallest(Join(Written, other.Written, (mine, theirs) => mine + theirs), Scattered),
        Saved = Smallest(Join(Saved, other.Saved, (mine, theirs) => mine + theirs), Scattered),
        WrittenAfter = Join(WrittenAfter, other.WrittenAfter, (mine, theirs) => mine + theirs),
    };

    /// <summary>The entries whose keys come first in an order.</summary>
    internal static ImmutableSortedDictionary<TKey, TValue> Smallest<TKey, TValue, TOrder>(ImmutableSortedDictionary<TKey, TValue> entries, Func<TKey, TOrder> order)
        where TKey : notnull =>
        entries.Count <= Limit ? entries : entries.OrderBy(entry => order(entry.Key)).Take(Limit).ToImmutableSortedDictionary();

    /// <summary>An order of seconds that has nothing to do with time (SplitMix64).</summary>
    internal static ulong Scattered(long second)
    {
        var mixed = unchecked((ulong)second * 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }

    private static ImmutableSortedDictionary<TKey, TValue> Join<TKey, TValue>(
        ImmutableSortedDictionary<TKey, TValue> left, ImmutableSortedDictionary<TKey, TValue> right, Func<TValue, TValue, TValue> both)
        where TKey : notnull
    {
        var joined = left.ToBuilder();
        foreach (var (key, value) in right) joined[key] = joined.TryGetValue(key, out var mine) ? both(mine, value) : value;
        return joined.ToImmutable();
    }
}

/// <summary>The records of one content.</summary>
/// <param name="Bytes">The hash of the bytes of the first of them.</param>
/// <param name="File">The first of them, by name.</param>
/// <param name="Count">How many there are.</param>
public sealed record TracedRecord(UInt128 Bytes, string File, long Count)
{
    internal TracedRecord Merge(TracedRecord other)
    {
        var first = string.CompareOrdinal(File, other.File) is var order && (order < 0 || (order == 0 && Bytes <= other.Bytes)) ? this : other;
        return first with { Count = Count + other.Count };
    }
}

/// <summary>One inpatient stay.</summary>
/// <param name="Start">When it began, in minutes since 1970.</param>
/// <param name="End">When it ended.</param>
/// <param name="File">The file of the record.</param>
public sealed record TracedStay(long Start, long End, string File) : IComparable<TracedStay>
{
    /// <inheritdoc/>
    public int CompareTo(TracedStay? other)
    {
        var order = Start.CompareTo(other?.Start);
        if (order == 0) order = End.CompareTo(other!.End);
        return order != 0 ? order : string.CompareOrdinal(File, other!.File);
    }
}
