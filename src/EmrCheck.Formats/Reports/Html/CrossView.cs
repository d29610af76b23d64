using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What was declared beside what the records show.</summary>
internal sealed record CrossView(ImmutableArray<ShareView> Counts, ImmutableArray<ContradictionView> Contradictions)
{
    public static CrossView Of(ImmutableArray<CriterionResult> results, Wording wording) => new(
        [.. Enum.GetValues<CrossExamination>().Select(cross => ShareView.Of(
            Mark.Of(cross, wording), results.Count(result => result.CrossExamination == cross)))],
        [.. results.Select(result => ContradictionView.Of(result, wording)).OfType<ContradictionView>()]);
}

/// <summary>A declaration and the records that show the opposite.</summary>
internal sealed record ContradictionView(
    string Id, string Clause, string Title, string Declared, string Answer, string Shown, ImmutableArray<Fact> Evidence, ImmutableArray<string> Places)
{
    private const int PlacesShown = 3;

    /// <summary>The contradiction in a criterion; null where there is none.</summary>
    public static ContradictionView? Of(CriterionResult result, Wording wording)
    {
        if (result.CrossExamination != CrossExamination.Contradicted) return null;
        var against = result.Check?.Leaves
            .Where(leaf => leaf.Check is PopulationCheck { Advisory: false } && leaf.Verdict == Verdict.Fail).ToArray() ?? [];
        return new(
            result.Criterion.Id, wording.Of(result.Citation), wording.Of(result.Criterion.Title),
            wording.Of("Cơ sở tự khai", "The facility declares"), wording.Of(Words.Of(result.Declared)),
            wording.Of("Hồ sơ bệnh án cho thấy", "The records show"),
            [.. against.Select(leaf => new Fact(wording.Of(leaf.Check.Title), wording.Of(leaf.Reason)))],
            [.. against.SelectMany(leaf => leaf.Findings).Order().Take(PlacesShown).Select(FindingGroup.PlaceOf)]);
    }
}
