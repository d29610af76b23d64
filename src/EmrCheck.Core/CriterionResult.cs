using System.Collections.Immutable;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>One criterion judged for one facility.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Verdict">The machine's conclusion.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Reason">Why, in words that the person who must act can act on.</param>
/// <param name="Declared">The facility's own answer.</param>
/// <param name="CrossExamination">That answer beside the records.</param>
/// <param name="Check">The tree of answers; null where the criterion does not apply or that cannot be told.</param>
public sealed record CriterionResult(
    Criterion Criterion, Verdict Verdict, Basis Basis, Phrase Reason, Answer Declared, CrossExamination CrossExamination, CheckResult? Check)
{
    /// <summary>The clause as one cites it on the day judged.</summary>
    public required Phrase Citation { get; init; }

    /// <summary>The counts of its record checks, advisory ones left out; null where it has none.</summary>
    public Tally? Tally => Counted.Select(leaf => leaf.Tally).OfType<Tally>().ToArray() is { Length: > 0 } tallies
        ? tallies.Aggregate((all, next) => all.Merge(next))
        : null;

    /// <summary>All located facts, those of advisory checks too, by place.</summary>
    public ImmutableArray<Finding> Findings => Check is null ? [] : [.. Check.Leaves.SelectMany(leaf => leaf.Findings).Order()];

    private IEnumerable<CheckResult> Counted => Check is null ? [] : Check.Leaves.Where(leaf => !leaf.Check.Advisory);

    /// <summary>Whether it speaks of a service that the facility says it does not offer, and the records show nothing of it either.</summary>
    private static bool IsOfOtherFacilities(Case @case, CheckResult check) =>
        @case.Criterion.Service is { } service
        && @case.Submission.Facility.Services is { IsEmpty: false } offered && !offered.Contains(service)
        && check.Leaves.All(leaf => leaf.Tally is null or { Examined: 0, Skipped: 0 });

    internal static CriterionResult Judge(Case @case, Basis trust)
    {
        var criterion = @case.Criterion;
        var citation = criterion.CitationOn(@case.AsOf);
        var declared = @case.Declaration?.Answer ?? Answer.None;
        CriterionResult Unjudged(Verdict verdict, Phrase reason) =>
            new(criterion, verdict, Basis.None, reason, declared, CrossExaminations.Of(declared, verdict), null) { Citation = citation };

        try
        {
            if (criterion.Applies is { } applies && applies.Expect.Test(@case.Submission.Facts, @case.Scope) == false)
                return Unjudged(Verdict.NotApplicable, applies.Otherwise);
        }
        catch (FhirPathException fault)
        {
            return Unjudged(Verdict.Error, Reasons.NotEvaluated(fault.Code));
        }

        var check = criterion.Check.Judge(@case);
        if (IsOfOtherFacilities(@case, check)) return Unjudged(Verdict.NotApplicable, Reasons.ServiceNotOffered(@case.Catalogs.ServiceOf(criterion.Service!)));
        var crossed = CrossExaminations.Of(declared, check.OfRecordsAlone() ?? Verdict.NeedsReview);
        var trusted = check.Verdict != Verdict.Pass || check.Basis >= trust;
        return new(
            criterion,
            trusted ? check.Verdict : Verdict.NeedsReview,
            check.Basis,
            trusted ? check.Reason : Reasons.BasisTooWeak(check.Basis, trust).Then(check.Reason),
            declared, crossed, check)
        {
            Citation = citation,
        };
    }
}
