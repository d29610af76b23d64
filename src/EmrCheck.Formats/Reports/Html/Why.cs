using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Why a verdict is what it is and what follows, in pieces that fit a list.</summary>
internal static class Why
{
    /// <summary>The reasons one by one: of the parts that decided, or of the whole where it is no sum of parts.</summary>
    public static ImmutableArray<Fact> Reasons(CriterionResult result, Wording wording)
    {
        var decided = result.Check is { Parts.IsEmpty: false } root && root.Verdict == result.Verdict
            ? root.Parts.Where(part => !part.Check.Advisory && part.Verdict == root.Verdict).ToArray()
            : [];
        return decided.Length == 0
            ? [new("", wording.Of(result.Reason))]
            : [.. decided.Select(part => new Fact(CheckView.TitleOf(part.Check, wording), wording.Of(part.Reason)))];
    }

    /// <summary>What to do: who goes first, then how the requirement is met. Files that nobody could read tell nothing about the latter.</summary>
    public static ImmutableArray<string> ToDo(CriterionResult result, Wording wording)
    {
        var next = wording.Of(Meanings.NextStep(result.Verdict));
        return result.Verdict switch
        {
            Verdict.Pass or Verdict.NotApplicable => [],
            Verdict.Error => [next],
            Verdict.Fail => [wording.Of(result.Criterion.Remedy)],
            _ => [next, wording.Of(result.Criterion.Remedy)],
        };
    }

    /// <summary>How to mend what a check found; empty where it found nothing to mend.</summary>
    public static string Remedy(CheckResult result, Wording wording) => (result.Check.Remedy, result.Verdict) switch
    {
        (null, _) or (_, Verdict.Pass or Verdict.NotApplicable) => "",
        (_, Verdict.Error) when result.Findings.IsEmpty => "",
        var (remedy, _) => wording.Of(remedy),
    };
}
