using System.Collections.Immutable;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Core.Checks;

/// <summary>The answer of one check for one facility, with what it rests on.</summary>
/// <param name="Check">The check.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Basis">What the verdict rests on.</param>
/// <param name="Reason">Why, for the person who must act.</param>
public sealed record CheckResult(Check Check, Verdict Verdict, Basis Basis, Phrase Reason)
{
    /// <summary>What was counted; null for checks that do not look at records.</summary>
    public Tally? Tally { get; init; }

    /// <summary>What the count allows one to say of all records; null where it looked at none.</summary>
    public RateBound? Bound { get; init; }

    /// <summary>The located facts.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The documents it rests on.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The answers of the parts of an all_of or any_of.</summary>
    public ImmutableArray<CheckResult> Parts { get; init; } = [];

    /// <summary>This answer, or those of the checks beneath that ask something themselves.</summary>
    public IEnumerable<CheckResult> Leaves => Parts.IsEmpty ? [this] : Parts.SelectMany(part => part.Leaves);

    /// <summary>The verdict of the record checks alone, for cross-examination; null where the tree has none.</summary>
    internal Verdict? OfRecordsAlone()
    {
        if (Check.Advisory) return null;
        if (Check is PopulationCheck) return Verdict;
        var parts = Parts.Select(part => part.OfRecordsAlone()).OfType<Verdict>().ToArray();
        if (parts.Length == 0) return null;
        return Check is AnyOfCheck ? Verdicts.AnyOf(parts) : Verdicts.AllOf(parts);
    }

    internal static Basis StrongestBasis(ImmutableArray<CheckResult> parts, Verdict verdict) =>
        parts.Where(part => part.Verdict == verdict).Select(part => part.Basis).DefaultIfEmpty(Basis.None).Max();

    /// <summary>The reasons of the parts that decided; what several share is said once, behind their names.</summary>
    internal static Phrase WhatDecided(ImmutableArray<CheckResult> parts, Verdict verdict)
    {
        var reasons = parts
            .Where(part => part.Verdict == verdict)
            .GroupBy(part => part.Reason)
            .Select(group => Reasons.Of(group.Select(part => part.Check.Title), group.Key))
            .ToArray();
        return reasons.Length == 0 ? Reasons.NothingToJudge : reasons.Aggregate((all, next) => all.Then(next));
    }
}
