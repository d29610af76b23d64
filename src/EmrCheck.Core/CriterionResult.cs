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

    /// <summary>Ids of the documents that the facility's answer points to.</summary>
    public ImmutableArray<string> DeclaredEvidence { get; init; } = [];

    /// <summary>The share of the facility's answer, in per cent; null where it gives none.</summary>
    public decimal? DeclaredShare { get; init; }

    /// <summary>That share beside what was counted; null where there is nothing to compare.</summary>
    public Extent? Extent { get; init; }

    /// <summary>The counts of its record checks, advisory ones left out; null where it has none.</summary>
    public Tally? Tally => Counted.Select(leaf => leaf.Tally).OfType<Tally>().ToArray() is { Length: > 0 } tallies
        ? tallies.Aggregate((all, next) => all.Merge(next))
        : null;

    /// <summary>All located facts, those of advisory checks too, by place.</summary>
    public ImmutableArray<Finding> Findings => Check is null ? [] : [.. Check.Leaves.SelectMany(leaf => leaf.Findings).Order()];

    /// <summary>The record checks with violations, the most of them first: what speaks against a declaration that it is met.</summary>
    public IEnumerable<CheckResult> Against => Counted.Where(leaf => leaf.Check is PopulationCheck && leaf.Tally is { Violated: > 0 }).OrderByDescending(leaf => leaf.Tally!.Violated);

    private IEnumerable<CheckResult> Counted => Check is null ? [] : Check.Leaves.Where(leaf => !leaf.Check.Advisory);

    /// <summary>The facility's statement that it has nothing of what the criterion speaks of; null when it does not say so.</summary>
    private static Phrase? WhatIsNot(Case @case) => @case.Criterion switch
    {
        { Service: { } service } when @case.Submission.Facility.Services is { IsEmpty: false } offered && !offered.Contains(service) && @case.Tallies.Showing(service) == 0 =>
            Reasons.ServiceNotOffered(@case.Catalogs.ServiceOf(service)),
        { Event: { } name } when @case.Submission.NoneOf.Contains(name) && @case.Tallies.Showing(name) == 0 => Reasons.NothingHappened(@case.Catalogs.EventOf(name)),
        _ => null,
    };

    internal static CriterionResult Judge(Case @case, Basis trust)
    {
        var criterion = @case.Criterion;
        var citation = criterion.CitationOn(@case.AsOf);
        var declared = @case.Declaration?.Answer ?? Answer.None;
        CriterionResult Unjudged(Verdict verdict, Phrase reason) =>
            new(criterion, verdict, Basis.None, reason, declared, CrossExaminations.Of(declared, verdict), null)
            {
                Citation = citation,
                DeclaredEvidence = @case.Declaration?.Evidence ?? [],
                DeclaredShare = @case.Declaration?.Share,
            };

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
        if (WhatIsNot(@case) is { } absence && check.Leaves.All(leaf => leaf.Tally is null or { Examined: 0, Skipped: 0 }))
            return Unjudged(Verdict.NotApplicable, absence);
        var extent = Extent.Of(@case.Declaration, criterion, check);
        var crossed = extent?.Beside(declared) ?? CrossExaminations.Of(declared, check.OfRecordsAlone() ?? Verdict.NeedsReview);
        var trusted = check.Verdict != Verdict.Pass || check.Basis >= trust;
        return new(
            criterion,
            trusted ? check.Verdict : Verdict.NeedsReview,
            check.Basis,
            trusted ? check.Reason : Reasons.BasisTooWeak(check.Basis, trust).Then(check.Reason),
            declared, crossed, check)
        {
            Citation = citation,
            DeclaredEvidence = @case.Declaration?.Evidence ?? [],
            DeclaredShare = @case.Declaration?.Share,
            Extent = extent,
        };
    }
}
