using System.Collections.Immutable;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>A baseline as a file: sorted, no line numbers, so that it can be kept beside the records and reviewed.</summary>
public static class BaselineJson
{
    /// <summary>Writes a baseline.</summary>
    public static void Write(Baseline baseline, Stream output) => CanonicalJson.Write(
        new JsonBaselineV1(
            1,
            [.. baseline.Findings.Select(pair => new JsonBaselinePlace(pair.Key.Code, pair.Key.File, pair.Key.Path, pair.Value))],
            [.. baseline.Checks.Select(pair => new JsonBaselineCheck(pair.Key, pair.Value.Violated, pair.Value.Capped))],
            [.. baseline.Verdicts.Select(pair => new JsonBaselineVerdict(pair.Key, RuleWords.Word(pair.Value)))],
            baseline.Unreadable,
            baseline.UnreadableFiles is { } files ? [.. files] : null),
        BaselineContext.Default.JsonBaselineV1,
        output);

    /// <summary>Reads a baseline, or takes one from a JSON report; a remark instead where the file is neither.</summary>
    /// <param name="file">Its name in remarks.</param>
    /// <param name="bytes">Its bytes.</param>
    public static Loaded<Baseline> Read(string file, byte[] bytes)
    {
        try
        {
            bytes = Holes.Unmarked(bytes).ToArray();
            Holes.Refuse(bytes);
            using var json = System.Text.Json.JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("criteria", out _)) return new(Of(JsonReport.Read(new MemoryStream(bytes))), []);
            if (JsonSerializer.Deserialize(bytes, BaselineContext.Default.JsonBaselineV1) is { Version: 1 } baseline) return new(Of(baseline), []);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or ArgumentException)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.NotABaseline, file, (int)((fault as JsonException)?.LineNumber + 1 ?? 0), 0)]);
        }

        return new(null, [Diagnostic.At(DiagnosticCodes.NotABaseline, file, 0, 0)]);
    }

    private static Baseline Of(JsonBaselineV1 baseline) => new(
        baseline.Findings.ToImmutableSortedDictionary(each => BaselinePlace.Of(each.Code, each.File, each.Path), each => each.Count),
        baseline.Checks.ToImmutableSortedDictionary(each => each.Code, each => new BaselineCount(each.Violated, each.Capped), StringComparer.Ordinal),
        baseline.Verdicts.ToImmutableSortedDictionary(each => each.Criterion, each => RuleWords.Verdicts[each.Verdict], StringComparer.Ordinal),
        baseline.Unreadable,
        baseline.UnreadableFiles is { } files ? files.ToImmutableSortedSet(StringComparer.Ordinal) : null);

    private static Baseline Of(JsonReportV1 report)
    {
        var findings = report.Criteria.SelectMany(criterion => criterion.Findings).ToLookup(finding => finding.Code, StringComparer.Ordinal);
        return new(
            findings.SelectMany(group => group).GroupBy(finding => BaselinePlace.Of(finding.Code, finding.File, finding.Path ?? "")).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
            report.Criteria.SelectMany(criterion => Leaves(criterion.Check).Select(leaf => (Code: $"{criterion.Id}/{leaf.Id}", leaf.Tally))).DistinctBy(pair => pair.Code)
                .Select(pair => (pair.Code, Count: BaselineCount.Of(pair.Tally?.Violated ?? findings[pair.Code].Count(), findings[pair.Code].Count()))).Where(pair => pair.Count.Violated > 0)
                .ToImmutableSortedDictionary(pair => pair.Code, pair => pair.Count, StringComparer.Ordinal),
            report.Criteria.ToImmutableSortedDictionary(criterion => criterion.Id, criterion => RuleWords.Verdicts[criterion.Verdict], StringComparer.Ordinal),
            report.Records.Unreadable,
            report.DiagnosticCount > report.Diagnostics.Length ? null
                : report.Diagnostics.Where(diagnostic => diagnostic.Severity == "error").Select(diagnostic => FindingRow.Normal(diagnostic.File)).ToImmutableSortedSet(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonCheck> Leaves(JsonCheck? check) => check is null ? [] : check.Parts.IsEmpty ? [check] : check.Parts.SelectMany(Leaves);
}
