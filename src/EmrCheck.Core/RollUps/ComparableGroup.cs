using System.Collections.Immutable;

namespace EmrCheck.Core.RollUps;

/// <summary>Facilities of one kind, judged in one half-year by one measure: only within a group is anything counted together.</summary>
/// <param name="Kind">The kind of facility.</param>
/// <param name="Period">The half-year.</param>
/// <param name="Measure">What they were judged by.</param>
/// <param name="Facilities">The facilities, by code.</param>
/// <param name="Apart">In what it differs from the largest group of this kind and half-year; empty for that group itself.</param>
public sealed record ComparableGroup(
    string Kind, HalfYear Period, Measure Measure, ImmutableArray<FacilityResult> Facilities, ImmutableArray<Phrase> Apart)
{
    /// <summary>Names the group on every machine alike.</summary>
    public string Id => $"{Kind}-{Period}-{Measure.Id}";

    /// <summary>Determined of applicable, over all facilities.</summary>
    public Share Coverage => new(Facilities.Sum(result => (long)result.Coverage.Determined), Facilities.Sum(result => (long)result.Coverage.Applicable));

    /// <summary>Facilities whose answer is open, of all.</summary>
    public Share Undetermined => new(Facilities.Count(result => result.Overall == Overall.Undetermined), Facilities.Length);

    /// <summary>Each criterion with how often it blocks, most often first, then in the order of the checklist.</summary>
    public ImmutableArray<BlockingCriterion> Blocking
    {
        get
        {
            var counts = new int[Measure.Criteria.Length, 6];
            foreach (var result in Facilities)
                for (var at = 0; at < Measure.Criteria.Length; at++) counts[at, (int)VerdictLetters.Read(result.Verdicts[at])]++;
            return
            [
                .. Measure.Criteria.Select((criterion, at) => new BlockingCriterion(
                        criterion, at + 1, counts[at, (int)Verdict.Pass], counts[at, (int)Verdict.Fail], counts[at, (int)Verdict.NoEvidence],
                        counts[at, (int)Verdict.NeedsReview], counts[at, (int)Verdict.Error], counts[at, (int)Verdict.NotApplicable]))
                    .OrderByDescending(each => each.Criterion.Decides && each.Fail + each.Open > 0)
                    .ThenByDescending(each => each.Fail).ThenByDescending(each => each.Open).ThenBy(each => each.Place),
            ];
        }
    }

    /// <summary>The groups of a set of facilities: the latest half-year first, then by kind, the largest first.</summary>
    internal static ImmutableArray<ComparableGroup> All(ImmutableArray<FacilityResult> results)
    {
        var groups = results.GroupBy(result => (result.Facility.Kind, result.Period, result.Measure))
            .Select(group => new ComparableGroup(group.Key.Kind, group.Key.Period, group.Key.Measure, [.. group], []))
            .GroupBy(group => (group.Kind, group.Period));
        return
        [
            .. groups.OrderByDescending(alike => alike.Key.Period).ThenBy(alike => KindOrder(alike.Key.Kind)).ThenBy(alike => alike.Key.Kind, StringComparer.Ordinal)
                .SelectMany(alike =>
                {
                    var ordered = alike.OrderByDescending(group => group.Facilities.Length).ThenBy(group => group.Measure.Id, StringComparer.Ordinal).ToArray();
                    return ordered.Select(group => group with { Apart = group.Measure.DifferencesFrom(ordered[0].Measure) });
                }),
        ];
    }

    /// <summary>The place of a kind in tables: as profiles name them, unknown ones last.</summary>
    internal static int KindOrder(string kind) => Facility.Kinds.IndexOf(kind) is >= 0 and var at ? at : Facility.Kinds.Length;
}
