using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What was not decided and why, what does not apply, and what is told without counting.</summary>
internal sealed record OpenView(ImmutableArray<OpenRow> Undecided, ImmutableArray<OpenRow> NotApplicable, ImmutableArray<AdvisoryView> Advisory)
{
    public static OpenView Of(ImmutableArray<CriterionResult> results, Wording wording) => new(
        [.. results.Where(result => result.Verdict is Verdict.NoEvidence or Verdict.NeedsReview or Verdict.Error)
            .OrderByDescending(result => result.Verdict).Select(result => OpenRow.Of(result, wording))],
        [.. results.Where(result => result.Verdict == Verdict.NotApplicable).Select(result => OpenRow.Of(result, wording))],
        [.. results.SelectMany(result => AdvisoryView.All(result, wording))]);
}

/// <summary>A criterion without a pass or a failure; Next is who must do what now.</summary>
internal sealed record OpenRow(string Id, string Clause, string Title, Mark Mark, ImmutableArray<Fact> Reasons, string Next)
{
    public static OpenRow Of(CriterionResult result, Wording wording) => new(
        result.Criterion.Id, wording.Of(result.Citation), wording.Of(result.Criterion.Title),
        Mark.Of(result.Verdict, wording), Why.Reasons(result, wording), wording.Of(Meanings.NextStep(result.Verdict)));
}

/// <summary>A check that only tells.</summary>
internal sealed record AdvisoryView(string Id, string Clause, CheckView Check)
{
    public static IEnumerable<AdvisoryView> All(CriterionResult result, Wording wording) => result.Check is null
        ? []
        : result.Check.Leaves
            .Where(leaf => leaf.Check.Advisory && leaf.Verdict is not (Verdict.Pass or Verdict.NotApplicable))
            .Select(leaf => new AdvisoryView(result.Criterion.Id, wording.Of(result.Citation), CheckView.Of(leaf, wording)));
}
