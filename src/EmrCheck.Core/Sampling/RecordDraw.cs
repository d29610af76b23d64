using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace EmrCheck.Core.Sampling;

/// <summary>Draws records by keyed hash: nobody can foresee it before the seed is published, and anybody can repeat it afterwards.</summary>
public static class RecordDraw
{
    /// <summary>The sample; in each stratum the records with the least HMAC-SHA256 of their key under the seed.</summary>
    /// <param name="population">All records, in any order.</param>
    /// <param name="seed">The published text.</param>
    /// <param name="size">How many to draw; all where there are no more.</param>
    /// <param name="by">What to divide them by; each stratum then has at least one, so that <paramref name="size"/> is raised to their number where it is less.</param>
    public static RecordSample Of(IEnumerable<SamplingUnit> population, string seed, int size, ImmutableArray<Stratifier> by)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var all = population.OrderBy(unit => unit.Key, StringComparer.Ordinal).ThenBy(unit => unit.Digest, StringComparer.Ordinal).ToImmutableArray();
        var strata = all
            .GroupBy(unit => (Department: by.Contains(Stratifier.Department) ? unit.Department : "", Month: by.Contains(Stratifier.Month) ? unit.Month : ""))
            .OrderBy(group => group.Key.Department, StringComparer.Ordinal).ThenBy(group => group.Key.Month, StringComparer.Ordinal)
            .Select(group => (group.Key.Department, group.Key.Month, Units: group.ToImmutableArray()))
            .ToImmutableArray();
        var asked = Math.Min(all.Length, Math.Max(size, strata.Length));
        var counts = Allocation.Of([.. strata.Select(stratum => stratum.Units.Length)], asked);
        var key = Encoding.UTF8.GetBytes(seed);
        return new(
            new(seed, Math.Max(size, strata.Length), by, all.Length, DigestOf(all)),
            [.. strata.Zip(counts, (stratum, count) => new Stratum(stratum.Department, stratum.Month, stratum.Units.Length, count))],
            [.. strata.Zip(counts, (stratum, count) => Least(stratum.Units, count, key)).SelectMany(units => units).OrderBy(unit => unit.Key, StringComparer.Ordinal)]);
    }

    /// <summary>sha256:… over all keys and the digests of their contents, whatever the order in which they are given.</summary>
    public static string DigestOf(IEnumerable<SamplingUnit> population)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var unit in population.OrderBy(unit => unit.Key, StringComparer.Ordinal).ThenBy(unit => unit.Digest, StringComparer.Ordinal)) hash.AppendData(Encoding.UTF8.GetBytes($"{unit.Key}\0{unit.Digest}\n"));
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static IEnumerable<SamplingUnit> Least(ImmutableArray<SamplingUnit> units, int count, byte[] seed) => units
        .Select(unit => (unit, Hash: Convert.ToHexStringLower(HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes(unit.Key)))))
        .OrderBy(pair => pair.Hash, StringComparer.Ordinal).ThenBy(pair => pair.unit.Key, StringComparer.Ordinal)
        .Take(count).Select(pair => pair.unit);
}
