using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>How many criteria have one verdict.</summary>
internal sealed record ShareView(Mark Mark, int Count)
{
    private static readonly Verdict[] Order =
        [Verdict.Pass, Verdict.Fail, Verdict.Error, Verdict.NeedsReview, Verdict.NoEvidence, Verdict.NotApplicable];

    public static ImmutableArray<ShareView> All(ImmutableArray<CriterionResult> results, Wording wording) =>
        [.. Order.Select(verdict => new ShareView(Mark.Of(verdict, wording), results.Count(result => result.Verdict == verdict)))];
}
