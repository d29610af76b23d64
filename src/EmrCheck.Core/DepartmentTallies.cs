using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>What was counted by department: the first <see cref="Limit"/> names, and all other records together. Merges in any order and grouping.</summary>
/// <param name="ByName">By name, whatever its capitals.</param>
/// <param name="Rest">Records of the names after those, and of no name.</param>
public sealed record DepartmentTallies(ImmutableSortedDictionary<string, DepartmentTally> ByName, DepartmentTally Rest)
{
    /// <summary>How many departments are kept apart.</summary>
    public const int Limit = 200;

    /// <summary>Nothing read: the identity of <see cref="Merge"/>.</summary>
    public static DepartmentTallies Empty { get; } = new(ImmutableSortedDictionary.Create<string, DepartmentTally>(StringComparer.OrdinalIgnoreCase), DepartmentTally.None);

    /// <summary>These counts, each under its name.</summary>
    public static DepartmentTallies Of(IEnumerable<DepartmentTally> counts) => counts.Aggregate(Empty, (all, next) => all.With(next));

    /// <summary>Both together. A name that falls out of one part falls out of the whole, so that what is kept is exact.</summary>
    public DepartmentTallies Merge(DepartmentTallies other) => other.ByName.Values.Append(other.Rest).Aggregate(this, (all, next) => all.With(next));

    /// <summary>All of them by name, the other records last; nothing where no department is named.</summary>
    public ImmutableArray<DepartmentTally> Shown => ByName.IsEmpty ? [] : Rest.Records == 0 ? [.. ByName.Values] : [.. ByName.Values, Rest];

    /// <inheritdoc/>
    public bool Equals(DepartmentTallies? other) => other is not null && Rest == other.Rest && ByName.Values.SequenceEqual(other.ByName.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ByName.Count, Rest);

    private DepartmentTallies With(DepartmentTally tally)
    {
        if (tally.Name.Length == 0) return this with { Rest = Rest.Merge(tally) };
        var all = ByName.SetItem(tally.Name, ByName.TryGetValue(tally.Name, out var known) ? known.Merge(tally) : tally);
        if (all.Count <= Limit) return this with { ByName = all };
        var (last, dropped) = all.Last();
        return new(all.Remove(last), Rest.Merge(dropped with { Name = "" }));
    }
}
