using System.Collections.Immutable;

namespace EmrCheck.Core.RollUps;

/// <summary>The appraisals that a roll-up is made from. Merges in any order, grouping and repetition.</summary>
/// <param name="Results">The appraisals, by facility and day; none twice.</param>
/// <param name="Unappraised">The submissions that could not be appraised.</param>
public sealed record AppraisalSet(ImmutableSortedSet<FacilityResult> Results, ImmutableSortedSet<Unappraised> Unappraised)
{
    /// <summary>Which facilities were handed in as sites of which centre.</summary>
    public ImmutableSortedSet<SiteOfCentre> Sites { get; init; } = [];

    /// <summary>No appraisal: the identity of <see cref="Merge"/>.</summary>
    public static AppraisalSet Empty { get; } = new([], []);

    /// <summary>A set of some.</summary>
    public static AppraisalSet Of(IEnumerable<FacilityResult> results, IEnumerable<Unappraised>? unappraised = null) =>
        new([.. results], [.. unappraised ?? []]);

    /// <summary>Both together; the same appraisal in both counts once.</summary>
    public AppraisalSet Merge(AppraisalSet other) => new(Results.Union(other.Results), Unappraised.Union(other.Unappraised)) { Sites = Sites.Union(other.Sites) };

    /// <summary>The appraisals that are the only ones of their facility and day.</summary>
    internal IEnumerable<FacilityResult> Uncontested => Results.GroupBy(result => (result.Facility.Code, result.AsOf)).Where(same => same.Count() == 1).Select(same => same.First());

    /// <summary>For each facility, by code, the appraisal that speaks for it, and those that do not with the reason.</summary>
    internal (ImmutableArray<FacilityResult> Current, ImmutableArray<Apart> Apart) Choose()
    {
        var (current, apart) = (ImmutableArray.CreateBuilder<FacilityResult>(), ImmutableArray.CreateBuilder<Apart>());
        foreach (var facility in Results.GroupBy(result => result.Facility.Code, StringComparer.Ordinal))
        {
            var last = facility.Max(result => result.AsOf);
            var latest = facility.Where(result => result.AsOf == last).ToArray();
            apart.AddRange(facility.Where(result => result.AsOf < last).Select(result => Apart.Superseded(result, last)));
            if (latest is [var only]) current.Add(only);
            else apart.AddRange(latest.Select(result => Apart.Contested(result, latest.Length)));
        }

        return (current.ToImmutable(), apart.ToImmutable());
    }
}
