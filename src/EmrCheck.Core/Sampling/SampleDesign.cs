using System.Collections.Immutable;

namespace EmrCheck.Core.Sampling;

/// <summary>How records were drawn: enough to draw them again, and to know what may be said of all.</summary>
/// <param name="Seed">The published text that the draw hangs on.</param>
/// <param name="Size">How many were asked for.</param>
/// <param name="By">What the records were divided by: <see cref="Stratifier"/> words, in order; empty for a simple draw.</param>
/// <param name="Population">Of how many records.</param>
/// <param name="PopulationDigest">sha256:… over the keys and contents of all of them.</param>
public sealed record SampleDesign(string Seed, int Size, ImmutableArray<Stratifier> By, int Population, string PopulationDigest)
{
    /// <summary>How many were drawn.</summary>
    public int Drawn => Math.Min(Size, Population);

    /// <inheritdoc/>
    public bool Equals(SampleDesign? other) =>
        other is not null && (Seed, Size, Population, PopulationDigest) == (other.Seed, other.Size, other.Population, other.PopulationDigest) && By.SequenceEqual(other.By);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Seed, Size, Population, PopulationDigest);
}

/// <summary>What records may be divided by before they are drawn.</summary>
public enum Stratifier
{
    /// <summary>The ward.</summary>
    Department,

    /// <summary>The month.</summary>
    Month,
}
