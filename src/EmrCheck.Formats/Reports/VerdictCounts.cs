using EmrCheck.Core;

namespace EmrCheck.Formats.Reports;

/// <summary>Criteria by verdict, told the same way wherever a report has one line for it.</summary>
internal static class VerdictCounts
{
    /// <summary>The verdicts in the order in which reports count them.</summary>
    public static Verdict[] Order { get; } = [Verdict.Pass, Verdict.Fail, Verdict.NeedsReview, Verdict.NoEvidence, Verdict.Error, Verdict.NotApplicable];

    /// <summary>How many criteria have one verdict.</summary>
    public static int Count(this IEnumerable<CriterionResult> results, Verdict verdict) => results.Count(result => result.Verdict == verdict);

    /// <summary>Every count: Đạt 7 · Không đạt 1 · …</summary>
    public static Phrase Said(IReadOnlyCollection<CriterionResult> results) => new(
        string.Join(" · ", Order.Select(verdict => $"{Words.Of(verdict).Vi} {results.Count(verdict)}")),
        string.Join(" · ", Order.Select(verdict => $"{Words.Of(verdict).En} {results.Count(verdict)}")));

    /// <summary>Whether a criterion neither passes nor is out of the question.</summary>
    public static bool IsOpen(this CriterionResult result) => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable);

    /// <summary>How a criterion that is open weighs: what fails by its obligation, what was not judged is never silent.</summary>
    public static Weight WeightOf(CriterionResult result) => result.Verdict != Verdict.Fail ? Weight.Warning : result.Criterion.Obligation switch
    {
        Obligation.Mandatory => Weight.Error,
        Obligation.Recommended => Weight.Warning,
        _ => Weight.Note,
    };
}
