using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One thing that one criterion still needs.</summary>
/// <param name="Result">The criterion.</param>
/// <param name="Kind">What kind of work it is.</param>
/// <param name="What">What to do.</param>
/// <param name="Reason">Why.</param>
/// <param name="Findings">Where.</param>
internal sealed record TaskSource(CriterionResult Result, TaskKind Kind, Phrase What, Phrase Reason, ImmutableArray<Finding> Findings)
{
    /// <summary>What a criterion needs that does not pass; nothing for others.</summary>
    public static IEnumerable<TaskSource> All(CriterionResult result) => result switch
    {
        { Verdict: Verdict.Pass or Verdict.NotApplicable } => [],
        { Check: null } or { Check.Verdict: Verdict.Pass or Verdict.NotApplicable } => [Of(result, null)],
        _ => Wanting(result.Check!).Select(check => Of(result, check)),
    };

    private static TaskSource Of(CriterionResult result, CheckResult? check) => new(
        result, TaskKinds.Of(check is { Parts.IsEmpty: false } ? check.Leaves.First(leaf => leaf.Verdict == check.Verdict) : check),
        check is { Verdict: Verdict.Error } ? Meanings.NextStep(Verdict.Error) : check?.Check.Remedy ?? result.Criterion.Remedy,
        check?.Reason ?? result.Reason,
        [.. (check?.Leaves ?? []).SelectMany(leaf => leaf.Findings).Order()]);

    /// <summary>The checks that keep the whole from passing; of a choice, the choice as one.</summary>
    private static IEnumerable<CheckResult> Wanting(CheckResult check) => check switch
    {
        { Check.Advisory: true } or { Verdict: Verdict.Pass or Verdict.NotApplicable } => [],
        { Parts.IsEmpty: true } or { Check: AnyOfCheck } => [check],
        _ => check.Parts.SelectMany(Wanting),
    };
}
