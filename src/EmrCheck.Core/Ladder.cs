using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>The cumulative levels of a text: whoever lacks one criterion of a level stays on the level below (mức).</summary>
/// <param name="Title">What the levels measure.</param>
/// <param name="Clause">The clause that builds them.</param>
/// <param name="Levels">From the lowest up.</param>
public sealed record Ladder(Phrase Title, Phrase Clause, ImmutableArray<Level> Levels)
{
    /// <summary>What users read for a tier, by its key.</summary>
    public FrozenDictionary<string, Phrase> Tiers { get; init; } = FrozenDictionary<string, Phrase>.Empty;

    /// <summary>The word for a tier.</summary>
    public Phrase NameOf(string tier) => Tiers.GetValueOrDefault(tier, new(tier, tier));
}

/// <summary>One level.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Needs">The tiers of criteria that it adds; every criterion of each must pass.</param>
/// <param name="Lapsed">Why it cannot be determined under the law in force; null when it can.</param>
/// <param name="Confidence">How sure the reading of the level is.</param>
public sealed record Level(int Number, ImmutableArray<string> Needs, Phrase? Lapsed, Confidence Confidence);
