using System.Collections.Immutable;
using EmrCheck.Core.Checks;

namespace EmrCheck.Core.Waivers;

/// <summary>The pure function that lays waivers beside an appraisal: verdicts, scores and the answer stay as they are.</summary>
public static class WaivedAppraisal
{
    /// <summary>What became of each waiver, in the order given.</summary>
    public static ImmutableArray<WaiverUse> Of(Appraisal appraisal, IEnumerable<WaiverEntry> entries) => [.. entries.Select(entry => Use(appraisal, entry))];

    /// <summary>Whether waivers that apply together accept everything for which a criterion fails.</summary>
    public static bool Covers(IEnumerable<Waiver> waivers, CriterionResult result)
    {
        var all = waivers.ToArray();
        return all.Length > 0 && result.Verdict == Verdict.Fail && (result.Check is not { } root
            ? all.Any(waiver => waiver.Scope == WaiverScope.Whole)
            : Failing(root, []).All(failing => IsCovered(all, failing)));
    }

    private static WaiverUse Use(Appraisal appraisal, WaiverEntry entry)
    {
        if (entry.Waiver is not { } waiver) return new(entry, WaiverState.Malformed, entry.Problem ?? Reasons.WaiverMalformed);
        if (waiver.Facility != appraisal.Facility.Code) return new(entry, WaiverState.OtherFacility, Reasons.WaiverOfAnother(waiver, appraisal.Facility));
        if (appraisal.AsOf < waiver.SignedOn) return new(entry, WaiverState.NotYetValid, Reasons.WaiverNotYet(waiver, appraisal.AsOf));
        if (appraisal.AsOf > waiver.Until) return new(entry, WaiverState.Expired, Reasons.WaiverExpired(waiver, appraisal.AsOf));
        if (appraisal.Criteria.FirstOrDefault(result => result.Criterion.Id == waiver.Criterion) is not { } result)
            return new(entry, WaiverState.Unused, Reasons.WaiverOfNoCriterion(waiver));
        if (result.Verdict != Verdict.Fail) return new(entry, WaiverState.Unused, Reasons.WaiverOfNoFailure(result));
        return IsInScope(waiver, result)
            ? new(entry, WaiverState.Applies, Reasons.WaiverApplies(waiver))
            : new(entry, WaiverState.Unused, Reasons.WaiverOfNothing(waiver));
    }

    private static bool IsInScope(Waiver waiver, CriterionResult result) => waiver.Scope == WaiverScope.Whole
        || (result.Check is { } root && Failing(root, []).Any(failing => IsOf(waiver, failing)
            && (waiver.Scope.Files is not { } files || failing.Leaf.Findings.Any(finding => files.Matches(finding.File)))));

    /// <summary>By checks, or by all its places where all of them are known.</summary>
    private static bool IsCovered(Waiver[] waivers, FailingCheck failing)
    {
        var mine = waivers.Where(waiver => IsOf(waiver, failing)).ToArray();
        var findings = failing.Leaf.Findings;
        return mine.Any(waiver => waiver.Scope.Files is null)
            || (findings.Length is > 0 and < Tally.FindingLimit && !(failing.Leaf.Tally?.Violated > findings.Length)
                && findings.All(finding => mine.Any(waiver => waiver.Scope.Files!.Matches(finding.File))));
    }

    private static bool IsOf(Waiver waiver, FailingCheck failing) => waiver.Scope.Check is not { } id || failing.Ids.Contains(id);

    /// <summary>The checks for which a tree fails, each with the ids of those above it.</summary>
    private static IEnumerable<FailingCheck> Failing(CheckResult check, ImmutableArray<string> above)
    {
        if (check.Check.Advisory || check.Verdict != Verdict.Fail) return [];
        var ids = above.Add(check.Check.Id);
        return check.Parts.IsEmpty ? [new(check, ids)] : check.Parts.SelectMany(part => Failing(part, ids));
    }

    private sealed record FailingCheck(CheckResult Leaf, ImmutableArray<string> Ids);
}
