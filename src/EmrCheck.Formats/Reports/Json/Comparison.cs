using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What differs between two appraisals of a facility.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
/// <param name="PacksGone">Packs that only the first applies.</param>
/// <param name="PacksNew">Packs that only the second applies.</param>
/// <param name="Changes">Criteria with another verdict, in the order of the checklists.</param>
public sealed record Comparison(
    JsonReportV1 Before, JsonReportV1 After, ImmutableArray<JsonPack> PacksGone, ImmutableArray<JsonPack> PacksNew, ImmutableArray<VerdictChange> Changes)
{
    /// <summary>Criteria that both judge alike.</summary>
    public int Unchanged => After.Criteria.Length - Changes.Count(change => change.After is not null);

    /// <summary>Compares two appraisals.</summary>
    public static Comparison Of(JsonReportV1 before, JsonReportV1 after)
    {
        var (old, now) = (before.Criteria.ToDictionary(criterion => criterion.Id), after.Criteria.ToDictionary(criterion => criterion.Id));
        var changes = before.Criteria.Concat(after.Criteria).Select(criterion => criterion.Id).Distinct()
            .Select(id => new VerdictChange(old.GetValueOrDefault(id), now.GetValueOrDefault(id)))
            .Where(change => change.Before?.Verdict != change.After?.Verdict);
        return new(
            before, after,
            [.. before.Packs.Where(pack => after.Packs.All(other => other.Id != pack.Id))],
            [.. after.Packs.Where(pack => before.Packs.All(other => other.Id != pack.Id))],
            [.. changes]);
    }
}

/// <summary>One criterion in both; null where an appraisal does not have it.</summary>
public sealed record VerdictChange(JsonCriterion? Before, JsonCriterion? After)
{
    /// <summary>Whichever of the two is there, the later first.</summary>
    public JsonCriterion Either => After ?? Before!;
}
