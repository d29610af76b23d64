using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What differs between two appraisals of a facility.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
/// <param name="PacksGone">Packs that only the first applies.</param>
/// <param name="PacksNew">Packs that only the second applies.</param>
/// <param name="Criteria">Every criterion of either, in the order of the checklists.</param>
public sealed record Comparison(
    JsonReportV1 Before, JsonReportV1 After, ImmutableArray<JsonPack> PacksGone, ImmutableArray<JsonPack> PacksNew, ImmutableArray<VerdictChange> Criteria)
{
    /// <summary>Criteria with another verdict.</summary>
    public ImmutableArray<VerdictChange> Changes => [.. Criteria.Where(change => change.Change != RoundChange.Unchanged)];

    /// <summary>Criteria with another verdict or other findings.</summary>
    public ImmutableArray<VerdictChange> Differing => [.. Criteria.Where(change => change.Change != RoundChange.Unchanged || !change.Findings.IsEmpty)];

    /// <summary>Criteria that both judge alike.</summary>
    public int Unchanged => Criteria.Length - Changes.Length;

    /// <summary>Where the two were not made alike, so that a change need not be the facility's.</summary>
    public ImmutableArray<Phrase> Notes => ComparisonNotes.Of(Before, After);

    /// <summary>The same without what is said of packs.</summary>
    public ImmutableArray<Phrase> HowMade => [.. ComparisonNotes.How(Before, After)];

    /// <summary>How many criteria have one change.</summary>
    public int Count(RoundChange change) => Criteria.Count(each => each.Change == change);

    /// <summary>Compares two appraisals.</summary>
    public static Comparison Of(JsonReportV1 before, JsonReportV1 after)
    {
        var (old, now) = (ById(before), ById(after));
        return new(
            before, after,
            [.. before.Packs.Where(pack => after.Packs.All(other => other.Id != pack.Id))],
            [.. after.Packs.Where(pack => before.Packs.All(other => other.Id != pack.Id))],
            [.. before.Criteria.Concat(after.Criteria).Select(criterion => criterion.Id).Distinct()
                .Select(id => new VerdictChange(old.GetValueOrDefault(id), now.GetValueOrDefault(id)))]);
    }

    private static Dictionary<string, JsonCriterion> ById(JsonReportV1 report) =>
        report.Criteria.DistinctBy(criterion => criterion.Id).ToDictionary(criterion => criterion.Id, StringComparer.Ordinal);
}

/// <summary>One criterion in both; null where an appraisal does not have it.</summary>
public sealed record VerdictChange(JsonCriterion? Before, JsonCriterion? After)
{
    /// <summary>Whichever of the two is there, the later first.</summary>
    public JsonCriterion Either => After ?? Before!;

    /// <summary>What became of it.</summary>
    public RoundChange Change => Before?.Verdict == After?.Verdict ? RoundChange.Unchanged : RoundChanges.Of(Verdict(Before), Verdict(After));

    /// <summary>What became of its findings.</summary>
    public FindingDifference Findings { get; } = FindingDifference.Of(FindingsOf(Before), FindingsOf(After));

    /// <summary>Whether more was violated than findings are kept: the difference is then of those kept.</summary>
    public bool IsCapped => OpenItems.IsCapped(Before) || OpenItems.IsCapped(After);

    /// <summary>The verdict in one of them; null where it does not have the criterion.</summary>
    public static Verdict? Verdict(JsonCriterion? criterion) =>
        criterion is not null && RuleWords.Verdicts.TryGetValue(criterion.Verdict, out var verdict) ? verdict : null;

    private static IEnumerable<Finding> FindingsOf(JsonCriterion? criterion) => criterion?.Findings.Select(InputsReader.Of) ?? [];
}
