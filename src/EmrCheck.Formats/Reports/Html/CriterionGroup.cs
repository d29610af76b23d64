using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The criteria of one text, under its number, its title and what must not be overlooked about it.</summary>
internal sealed record CriterionGroup(string Number, string Title, string Stamp, ImmutableArray<CriterionRow> Rows)
{
    public static ImmutableArray<CriterionGroup> All(Appraisal appraisal, Func<string, Aside> asides, Wording wording) =>
    [
        .. appraisal.Criteria.GroupBy(result => result.Criterion.Pack).Select(group => new CriterionGroup(
            group.Key.Number,
            wording.Of(group.Key.Title),
            group.Key.StampOn(appraisal.AsOf) is { } stamp ? wording.Of(stamp) : "",
            [.. group.Select(result => CriterionRow.Of(result, asides(result.Criterion.Id), wording))])),
    ];
}
