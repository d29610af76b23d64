using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>One thing of an appraisal to which a facility replies: a check with findings, or what else is open of a criterion.</summary>
/// <param name="Code">Criterion and check, or the criterion alone.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Check">The check; null where the criterion as a whole is meant.</param>
/// <param name="Findings">What was found.</param>
public sealed record OpenItem(string Code, JsonCriterion Criterion, JsonCheck? Check, ImmutableArray<JsonFinding> Findings);

/// <summary>What is open in an appraisal, item by item.</summary>
public static class OpenItems
{
    /// <summary>The items, in the order of the checklist.</summary>
    public static ImmutableArray<OpenItem> Of(JsonReportV1 report) => [.. report.Criteria.Where(IsOpen).SelectMany(Of)];

    /// <summary>Whether an item is open in an appraisal; not where the appraisal does not have it or could not look at it.</summary>
    public static bool IsOpen(JsonReportV1 report, string code)
    {
        var (id, check) = Split(code);
        if (report.Criteria.FirstOrDefault(criterion => criterion.Id == id) is not { } found || !IsOpen(found)) return false;
        return check is null || (found.Check is { } root && OpenLeaves(root).Any(leaf => leaf.Id == check));
    }

    /// <summary>Whether a check of a criterion violated more often than findings are kept.</summary>
    public static bool IsCapped(JsonCriterion? criterion) =>
        criterion?.Check is { } root && Leaves(root).Any(leaf => leaf.Tally is { } tally && tally.Violated > criterion.Findings.Count(finding => finding.Code == $"{criterion.Id}/{leaf.Id}"));

    /// <summary>The criterion of an item, and the check where there is one.</summary>
    public static (string Criterion, string? Check) Split(string code) =>
        code.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (code[..slash], code[(slash + 1)..]) : (code, null);

    private static IEnumerable<OpenItem> Of(JsonCriterion criterion)
    {
        var leaves = criterion.Check is { } root ? OpenLeaves(root).ToArray() : [];
        var found = criterion.Findings.ToLookup(finding => finding.Code, StringComparer.Ordinal);
        var told = leaves.Where(leaf => found.Contains($"{criterion.Id}/{leaf.Id}")).DistinctBy(leaf => leaf.Id).ToArray();
        foreach (var leaf in told) yield return new($"{criterion.Id}/{leaf.Id}", criterion, leaf, [.. found[$"{criterion.Id}/{leaf.Id}"]]);
        if (told.Length == 0 || told.Length < leaves.Length) yield return new(criterion.Id, criterion, null, []);
    }

    private static bool IsOpen(JsonCriterion criterion) => RoundChanges.IsOpen(VerdictChange.Verdict(criterion));

    private static IEnumerable<JsonCheck> OpenLeaves(JsonCheck check) =>
        Leaves(check).Where(leaf => !leaf.Advisory && RuleWords.Verdicts.TryGetValue(leaf.Verdict, out var verdict) && RoundChanges.IsOpen(verdict));

    private static IEnumerable<JsonCheck> Leaves(JsonCheck check) => check.Parts.IsEmpty ? [check] : check.Parts.SelectMany(Leaves);
}
