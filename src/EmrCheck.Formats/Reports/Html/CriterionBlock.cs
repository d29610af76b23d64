using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>A criterion that does not pass: why, where, and what to do.</summary>
internal sealed record CriterionBlock(
    string Id, string Clause, string Obligation, string Title, Mark Mark, string Declared, Mark Cross,
    ImmutableArray<Fact> Reasons, ImmutableArray<string> ToDo, string Rule, ImmutableArray<CheckView> Checks, Aside Aside)
{
    /// <summary>Those that need one, the most dominant verdict first.</summary>
    public static ImmutableArray<CriterionBlock> All(ImmutableArray<CriterionResult> results, Func<string, Aside> asides, Wording wording) =>
        [.. results.Where(Wanted).OrderByDescending(result => result.Verdict).Select(result => Of(result, asides(result.Criterion.Id), wording))];

    public static bool Wanted(CriterionResult result) => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable);

    private static CriterionBlock Of(CriterionResult result, Aside aside, Wording wording)
    {
        var root = result.Check!;
        return new(
            result.Criterion.Id,
            wording.Of(result.Citation),
            wording.Of(Words.Of(result.Criterion.Obligation)),
            wording.Of(result.Criterion.Title),
            Mark.Of(result.Verdict, wording),
            wording.Of(Words.Of(result.Declared)),
            Mark.Of(result.CrossExamination, wording),
            Why.Reasons(result, wording),
            Why.ToDo(result, wording),
            root.Parts.IsEmpty ? "" : wording.Of(FieldWords.CheckKind(root.Check.Kind)),
            root.Parts.IsEmpty ? [CheckView.Of(root, wording)] : CheckView.Parts(root, wording),
            aside);
    }
}
