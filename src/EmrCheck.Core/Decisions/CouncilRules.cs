using System.Collections.Immutable;

namespace EmrCheck.Core.Decisions;

/// <summary>How a council decides: from the profile.</summary>
/// <param name="Members">The fewest members that it has.</param>
/// <param name="Quorum">How many of its members must vote.</param>
/// <param name="Majority">More than this share of those who vote must be for a decision.</param>
/// <param name="Deciders">The roles that may enter a decision.</param>
/// <param name="Signers">The roles that may sign the final conclusion, and open it again.</param>
/// <param name="ReasonFor">The decisions that need a reason besides those that overturn an answer of the machine.</param>
/// <param name="BasisFor">The decisions that need a legal basis besides those that overturn an answer of the machine.</param>
/// <param name="Confidence">How sure these rules are to be the law's.</param>
/// <param name="Notes">Where they come from.</param>
public sealed record CouncilRules(
    int Members, Share Quorum, Share Majority, ImmutableArray<CouncilRole> Deciders, ImmutableArray<CouncilRole> Signers,
    ImmutableArray<DecisionKind> ReasonFor, ImmutableArray<DecisionKind> BasisFor, Confidence Confidence, Phrase Notes)
{
    /// <summary>Whether they are the same rules, word for word.</summary>
    public bool Says(CouncilRules other) =>
        this with { Deciders = other.Deciders, Signers = other.Signers, ReasonFor = other.ReasonFor, BasisFor = other.BasisFor } == other
        && Deciders.SequenceEqual(other.Deciders) && Signers.SequenceEqual(other.Signers) && ReasonFor.SequenceEqual(other.ReasonFor) && BasisFor.SequenceEqual(other.BasisFor);
}
