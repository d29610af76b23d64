using System.Collections.Immutable;
using EmrCheck.Core.Checks;

namespace EmrCheck.Core;

/// <summary>What it takes to close something that is open, the least first.</summary>
public enum Effort
{
    /// <summary>An answer or a figure that the facility has not given.</summary>
    Answer,

    /// <summary>A code list that has not been imported.</summary>
    List,

    /// <summary>A document that is missing or not as the clause asks for it.</summary>
    Document,

    /// <summary>Records that are missing or must be mended.</summary>
    Records,

    /// <summary>Something that the facility itself says it has not done.</summary>
    Work,

    /// <summary>A person must conclude: nothing that the facility hands in decides it.</summary>
    Person,
}

/// <summary>One thing to do about a check that does not pass.</summary>
/// <param name="Effort">What it takes.</param>
/// <param name="Check">The check and its answer.</param>
public sealed record OpenStep(Effort Effort, CheckResult Check);

/// <summary>A criterion that is applicable and not passed, with the least that has to be done about it.</summary>
public sealed record OpenCriterion(CriterionResult Result, ImmutableArray<OpenStep> Steps)
{
    /// <summary>What it takes: the greatest of its steps.</summary>
    public Effort Effort => Steps.IsEmpty ? Effort.Person : Steps.Max(step => step.Effort);

    /// <summary>The open criteria of an appraisal: those that decide the overall answer first, then by effort, then in their own order.</summary>
    public static ImmutableArray<OpenCriterion> Of(Appraisal appraisal) =>
    [
        .. appraisal.Criteria.Where(result => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable))
            .Select(result => new OpenCriterion(result, StepsOf(result, appraisal.Profile.Trust)))
            .OrderByDescending(open => open.Result.Criterion.Decides).ThenBy(open => open.Effort).ThenBy(open => open.Steps.Length),
    ];

    private static ImmutableArray<OpenStep> StepsOf(CriterionResult result, Basis trust) => result.Check switch
    {
        null => [],
        { Verdict: Verdict.Pass } weak => [new(weak.Basis < Basis.Documented && trust <= Basis.Documented ? Effort.Document : Effort.Person, weak)],
        var check => [.. LeastOf(check).DistinctBy(step => (step.Effort, step.Check.Reason))],
    };

    /// <summary>All of the open parts of an all_of; of an any_of, the part that takes least.</summary>
    private static ImmutableArray<OpenStep> LeastOf(CheckResult check)
    {
        if (check.Check.Advisory || check.Verdict is Verdict.Pass or Verdict.NotApplicable) return [];
        if (check.Parts.IsEmpty) return [new(EffortOf(check), check)];
        var parts = check.Parts.Select(LeastOf).Where(steps => !steps.IsEmpty).ToImmutableArray();
        return check.Check is AnyOfCheck && !parts.IsEmpty
            ? parts.OrderBy(steps => steps.Max(step => step.Effort)).ThenBy(steps => steps.Length).First()
            : [.. parts.SelectMany(steps => steps)];
    }

    /// <summary>A check that is not sure enough to fail still shows what to mend; one that found nothing wrong waits for a person.</summary>
    private static Effort EffortOf(CheckResult check) => (check.Check, check.Verdict) switch
    {
        (DeclaredCheck or FactCheck, Verdict.NoEvidence) => Effort.Answer,
        (DeclaredCheck or FactCheck, Verdict.Fail) => Effort.Work,
        (DeclaredCheck or FactCheck, _) => Effort.Person,
        (DocumentCheck, Verdict.NeedsReview) when check.Findings.IsEmpty => Effort.Person,
        (DocumentCheck, _) => Effort.Document,
        (PopulationCheck { MissingLists.IsEmpty: false }, _) => Effort.List,
        (_, Verdict.NeedsReview) when check.Tally is not { Violated: > 0 } => Effort.Person,
        _ => Effort.Records,
    };
}
