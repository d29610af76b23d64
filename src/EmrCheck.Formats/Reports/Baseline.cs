using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports;

/// <summary>What an earlier appraisal found and what is accepted for now, so that a pipeline stops at what is new alone.</summary>
/// <param name="Findings">How often each place was found: criterion and check, file, path; never the line.</param>
/// <param name="Checks">What each check counted, by criterion and check.</param>
/// <param name="Verdicts">The verdict of each criterion.</param>
/// <param name="Unreadable">How many files could not be read.</param>
/// <param name="UnreadableFiles">Which; null where not all are known, and then the count decides.</param>
public sealed record Baseline(
    ImmutableSortedDictionary<BaselinePlace, int> Findings, ImmutableSortedDictionary<string, BaselineCount> Checks,
    ImmutableSortedDictionary<string, Verdict> Verdicts, long Unreadable, ImmutableSortedSet<string>? UnreadableFiles)
{
    /// <summary>The baseline that an appraisal makes.</summary>
    public static Baseline Of(Appraisal appraisal) => new(
        FindingRow.All(appraisal).GroupBy(BaselinePlace.Of).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
        Leaves(appraisal).ToImmutableSortedDictionary(pair => pair.Code, pair => CountOf(pair.Leaf), StringComparer.Ordinal),
        appraisal.Criteria.ToImmutableSortedDictionary(result => result.Criterion.Id, result => result.Verdict, StringComparer.Ordinal),
        appraisal.Records.Unreadable,
        appraisal.DiagnosticCount > appraisal.Diagnostics.Length ? null : Broken(appraisal).ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>What an appraisal has that this does not.</summary>
    public BaselineComparison Compare(Appraisal appraisal)
    {
        var rows = FindingRow.All(appraisal);
        var fresh = rows.Where(row => row.Occurrence > Findings.GetValueOrDefault(BaselinePlace.Of(row))).ToImmutableArray();
        var byCheck = fresh.GroupBy(row => row.Finding.Code).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var grown = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (code, leaf) in Leaves(appraisal))
        {
            var (before, now) = (Checks.GetValueOrDefault(code) ?? new(0, false), CountOf(leaf));
            var more = Math.Max(0, now.Violated - before.Violated);

            // Where more was violated than is kept, another finding may only have moved up: the count decides.
            var added = before.Capped ? more : Math.Max(more, byCheck.GetValueOrDefault(code));
            if (added > 0) grown[code] = added;
        }

        return new(
            [.. fresh.Where(row => grown.ContainsKey(row.Finding.Code))], grown.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. appraisal.Criteria.Where(result => IsNew(result, grown))],
            Math.Max(Math.Max(0, appraisal.Records.Unreadable - Unreadable), UnreadableFiles is { } known ? Broken(appraisal).Count(file => !known.Contains(file)) : 0));
    }

    /// <summary>Whether a criterion is open in a way in which it was not: by another verdict that is no better, or by new findings of a check that fails.</summary>
    private bool IsNew(CriterionResult result, SortedDictionary<string, long> grown) => result.IsOpen()
        && (Before(result) < result.Verdict
            || (result.Verdict == Verdict.Fail && result.Check!.Leaves.Any(leaf => leaf.Verdict == Verdict.Fail && !leaf.Check.Advisory && grown.ContainsKey($"{result.Criterion.Id}/{leaf.Check.Id}"))));

    /// <summary>Its verdict before; what could not be judged then says nothing of what is found now.</summary>
    private Verdict Before(CriterionResult result) =>
        Verdicts.GetValueOrDefault(result.Criterion.Id) is var before && before == Verdict.Error && result.Verdict != Verdict.Error ? Verdict.NotApplicable : before;

    private static IEnumerable<string> Broken(Appraisal appraisal) =>
        appraisal.Diagnostics.Where(diagnostic => diagnostic.Code.IsError).Select(diagnostic => FindingRow.Normal(diagnostic.File)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Code, CheckResult Leaf)> Leaves(Appraisal appraisal) => appraisal.Criteria
        .SelectMany(result => result.Check?.Leaves.Select(leaf => (Code: $"{result.Criterion.Id}/{leaf.Check.Id}", Leaf: leaf)) ?? [])
        .DistinctBy(pair => pair.Code).Where(pair => CountOf(pair.Leaf).Violated > 0);

    private static BaselineCount CountOf(CheckResult leaf) => BaselineCount.Of(leaf.Tally?.Violated ?? leaf.Findings.Length, leaf.Findings.Length);
}

/// <summary>A place that was found, wherever its line has moved.</summary>
/// <param name="Code">Criterion and check.</param>
/// <param name="File">The file.</param>
/// <param name="Path">The path within it.</param>
public sealed record BaselinePlace(string Code, string File, string Path) : IComparable<BaselinePlace>
{
    /// <summary>The place of a finding.</summary>
    public static BaselinePlace Of(FindingRow row) => Of(row.Finding.Code, row.Finding.File, row.Finding.Path);

    /// <summary>The place, its file as every machine writes it.</summary>
    public static BaselinePlace Of(string code, string file, string path) => new(code, FindingRow.Normal(file), path);

    /// <inheritdoc/>
    public int CompareTo(BaselinePlace? other) =>
        other is null ? 1
        : string.CompareOrdinal(Code, other.Code) is not 0 and var code ? code
        : string.CompareOrdinal(File, other.File) is not 0 and var file ? file
        : string.CompareOrdinal(Path, other.Path);
}

/// <summary>What a check counted.</summary>
/// <param name="Violated">How many were violated.</param>
/// <param name="Capped">Whether not all of them were kept as findings.</param>
public sealed record BaselineCount(long Violated, bool Capped)
{
    /// <summary>The count, and whether as many findings were kept.</summary>
    public static BaselineCount Of(long violated, int kept) => new(violated, violated > kept || kept >= Tally.FindingLimit);
}

/// <summary>What is new beside a baseline.</summary>
/// <param name="New">New findings, as far as they are kept.</param>
/// <param name="Grown">How many are new, by criterion and check.</param>
/// <param name="Criteria">Criteria that are open in a way in which they were not.</param>
/// <param name="Unreadable">How many more files could not be read.</param>
public sealed record BaselineComparison(
    ImmutableArray<FindingRow> New, ImmutableSortedDictionary<string, long> Grown, ImmutableArray<CriterionResult> Criteria, long Unreadable)
{
    /// <summary>How many findings are new, those that are not kept, too.</summary>
    public long Count => Grown.Values.Sum();
}
