using EmrCheck.Core.Checks;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Core;

/// <summary>How far a facility says that its answer holds, beside what was counted in its records (phạm vi khai).</summary>
/// <param name="Share">The declared share of what the criterion speaks about, in per cent.</param>
/// <param name="Good">How many of those examined are not violated, in the check that speaks most against the share.</param>
/// <param name="Examined">How many that check examined.</param>
/// <param name="Verdict">Fail where the records refute the share, Pass where they do not.</param>
/// <param name="IsBetter">Whether the records are clearly better than the share.</param>
public sealed record Extent(decimal Share, long Good, long Examined, Verdict Verdict, bool IsBetter)
{
    /// <summary>What chance alone may do on one side: a sample contradicts a share only outside the 95 % interval.</summary>
    private const double Chance = 0.025;

    /// <summary>The share beside the counts, in one sentence.</summary>
    public Phrase Reason => Reasons.Share(this);

    /// <summary>What was found, in per cent.</summary>
    public decimal Found => Examined == 0 ? 0 : 100m * Good / Examined;

    /// <summary>The declared share beside the record checks of a criterion; null where none was declared or the criterion has none.</summary>
    internal static Extent? Of(Declaration? declaration, Criterion criterion, CheckResult check) =>
        declaration is { Share: { } share, Answer: Answer.Met or Answer.PartiallyMet or Answer.NotMet } ? Of(check, share, criterion.Obligation) : null;

    /// <summary>What the declaration looks like beside the records, where it gives a share: the share takes the place of the threshold.</summary>
    internal CrossExamination Beside(Answer declared) =>
        declared != Answer.Met && IsBetter && Verdict == Verdict.Pass ? CrossExamination.Understated : CrossExaminations.Of(Answer.Met, Verdict);

    private static Extent? Of(CheckResult result, decimal share, Obligation obligation)
    {
        if (result.Check.Advisory) return null;
        if (result.Check is PopulationCheck) return OfCounts(result, share, obligation);
        var parts = result.Parts.Select(part => Of(part, share, obligation)).OfType<Extent>().ToArray();
        if (parts.Length == 0) return null;
        var isEither = result.Check is AnyOfCheck;
        var verdict = isEither ? Verdicts.AnyOf(parts.Select(part => part.Verdict)) : Verdicts.AllOf(parts.Select(part => part.Verdict));
        var counted = parts.Where(part => part.Examined > 0).ToArray();
        return parts.Where(part => part.Verdict == verdict).MinBy(part => part.Examined == 0 ? 100 : part.Found)! with
        {
            Verdict = verdict,
            IsBetter = counted.Length > 0 && (isEither ? counted.Any(part => part.IsBetter) : counted.All(part => part.IsBetter)),
        };
    }

    /// <summary>What is undetermined counts for the facility; a check that is not sure enough to fail does not refute either.</summary>
    private static Extent OfCounts(CheckResult result, decimal share, Obligation obligation)
    {
        if (result.Tally is not { Examined: > 0 and var examined } tally) return new(share, 0, 0, result.Verdict, false);
        var ill = 1 - (double)(share / 100);
        var isRefuted = tally.Violated > 0 && DrawChance.AtLeast(tally.Violated, examined, ill) <= Chance;
        var isSure = result.Check.Confidence == Confidence.High || (result.Check.Confidence == Confidence.Medium && obligation != Obligation.Mandatory);
        var verdict = isRefuted ? (isSure ? Verdict.Fail : Verdict.NeedsReview)
            : result.Verdict == Verdict.Fail || (result.Verdict == Verdict.NeedsReview && result.Check.Confidence != Confidence.Low) ? Verdict.Pass
            : result.Verdict;
        return new(share, examined - tally.Violated, examined, verdict, DrawChance.AtMost(tally.Violated, examined, ill) <= Chance);
    }
}
