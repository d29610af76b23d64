using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What was declared beside what the records show.</summary>
internal sealed record CrossView(
    ImmutableArray<ShareView> Counts, ImmutableArray<ContradictionView> Contradictions, ImmutableArray<CrossRow> Statements, ImmutableArray<CrossRow> Rows)
{
    public static CrossView Of(Appraisal appraisal, Wording wording) => Of(appraisal.Criteria, wording) with
    {
        Statements = [.. appraisal.Statements.Select(statement => CrossRow.Of(statement, wording))],
        Rows = appraisal.Facility == Facility.None ? [] : [.. appraisal.Criteria.Where(CrossRow.Wanted).OrderBy(result => result.CrossExamination).Select(result => CrossRow.Of(result, wording))],
    };

    private static CrossView Of(ImmutableArray<CriterionResult> results, Wording wording) => new(
        [.. Enum.GetValues<CrossExamination>().Select(cross => ShareView.Of(
            Mark.Of(cross, wording), results.Count(result => result.CrossExamination == cross)))],
        [.. results.Select(result => ContradictionView.Of(result, wording)).OfType<ContradictionView>()],
        [],
        []);
}

/// <summary>A declaration and the records that show the opposite.</summary>
internal sealed record ContradictionView(
    string Id, string Clause, string Title, string Declared, string Answer, string Papers, string Shown, ImmutableArray<Fact> Evidence, ImmutableArray<string> Places)
{
    private const int PlacesShown = 3;

    /// <summary>The contradiction in a criterion; null where there is none.</summary>
    public static ContradictionView? Of(CriterionResult result, Wording wording)
    {
        if (result.CrossExamination != CrossExamination.Contradicted) return null;
        var against = result.Check?.Leaves
            .Where(leaf => leaf.Check is PopulationCheck { Advisory: false } && (leaf.Verdict == Verdict.Fail || (result.Extent is not null && leaf.Tally is { Violated: > 0 }))).ToArray() ?? [];
        return new(
            result.Criterion.Id, wording.Of(result.Citation), wording.Of(result.Criterion.Title),
            wording.Of("Cơ sở tự khai", "The facility declares"), wording.Of(Words.Of(result.Declared, result.DeclaredShare)), CrossRow.PapersOf(result, wording),
            wording.Of("Hồ sơ bệnh án cho thấy", "The records show"),
            [
                .. result.Extent is { } extent ? [new Fact(wording.Of(extent.Reason), $"{wording.Count(extent.Good)}/{wording.Count(extent.Examined)}")] : Array.Empty<Fact>(),
                .. against.Select(leaf => new Fact(wording.Of(leaf.Check.Title), wording.Of(leaf.Reason))),
            ],
            [.. against.SelectMany(leaf => leaf.Findings).Order().Take(PlacesShown).Select(FindingGroup.PlaceOf)]);
    }
}
