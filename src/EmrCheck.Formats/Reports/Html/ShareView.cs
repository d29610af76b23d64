using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>How many criteria have one answer; without colour where there are none.</summary>
internal sealed record ShareView(Mark Mark, int Count)
{
    public static ShareView Of(Mark mark, int count) => new(count == 0 ? mark with { Tone = "quiet" } : mark, count);

    /// <summary>Verdicts as a reader expects them: the answers first.</summary>
    public static readonly ImmutableArray<Verdict> Order =
        [Verdict.Pass, Verdict.Fail, Verdict.Error, Verdict.NeedsReview, Verdict.NoEvidence, Verdict.NotApplicable];

    public static ImmutableArray<ShareView> All(ImmutableArray<CriterionResult> results, Wording wording) =>
        [.. Order.Select(verdict => Of(Mark.Of(verdict, wording), results.Count(result => result.Verdict == verdict)))];
}
