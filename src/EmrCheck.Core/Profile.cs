using System.Collections.Immutable;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Core;

/// <summary>A published choice of packs and parameters for a kind of facility (hồ sơ áp dụng).</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">A short name.</param>
/// <param name="Kinds">The kinds of facility that it is chosen for.</param>
/// <param name="Packs">The packs that it selects, in order; those in force on the day are applied.</param>
/// <param name="Trust">The weakest basis that may pass without a person.</param>
public sealed record Profile(
    string Id, string Version, Phrase Title, ImmutableArray<string> Kinds, ImmutableArray<string> Packs, Basis Trust)
{
    /// <summary>
    /// The packs whose mandatory criteria decide the overall answer; empty for all. An entry <c>a | b</c> names texts that
    /// followed one another: one of them must be in force.
    /// </summary>
    public ImmutableArray<string> Gate { get; init; } = [];

    /// <summary>Which reading of the law the profile takes; null when there is nothing to say.</summary>
    public Phrase? Notes { get; init; }

    /// <summary>By when facilities of these kinds must be ready, and by which clause; null when the law names no day.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The fewest resources that a check of what every stay has must have seen; null for each check's own.</summary>
    public int? Minimum { get; init; }

    /// <summary>How a council decides on what the machine found; null where the profile does not say.</summary>
    public CouncilRules? Council { get; init; }

    /// <summary>The local changes, each with its reason.</summary>
    public ImmutableArray<Tailoring> Tailorings { get; init; } = [];

    /// <summary>Whether the packs were asked for by name, so that a text that has ended is applied, too, under its stamp.</summary>
    public bool ByName { get; init; }

    /// <summary>Whether a pack's mandatory criteria decide the overall answer.</summary>
    public bool IsGate(string pack) => Gate.IsEmpty || ByName || Gate.Any(entry => Alternatives(entry).Contains(pack));

    /// <summary>The entries of the gate of which no pack is applied: without them the answer is open. By name, one text of the gate is enough.</summary>
    public ImmutableArray<string> GapsWith(ImmutableArray<Pack> applied) =>
        ByName && applied.Any(pack => Gate.Any(entry => Alternatives(entry).Contains(pack.Id))) ? [] : [.. Gate.Where(entry => !Alternatives(entry).Intersect(applied.Select(pack => pack.Id)).Any())];

    /// <summary>The packs of an entry of the gate.</summary>
    public static ImmutableArray<string> Alternatives(string entry) => [.. entry.Split('|', StringSplitOptions.TrimEntries)];
}

/// <summary>A day by which the law wants something done.</summary>
/// <param name="Date">The last day.</param>
/// <param name="Clause">The clause, as one cites it.</param>
public sealed record Deadline(DateOnly Date, Phrase Clause);

/// <summary>A local, reasoned change of a profile to one criterion (điều chỉnh).</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Omit">Whether it is left out.</param>
/// <param name="Obligation">Its obligation instead of the law's; null when that stays.</param>
/// <param name="Minimum">The minimum population instead of its checks' own; null when that stays.</param>
/// <param name="Threshold">The share that must hold instead of its checks' own, 0 to 1; null when that stays.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided it.</param>
public sealed record Tailoring(
    string Criterion, bool Omit, Obligation? Obligation, int? Minimum, decimal? Threshold, Phrase Reason, string By);
