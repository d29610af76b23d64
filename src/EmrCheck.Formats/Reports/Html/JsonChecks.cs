using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The tree of checks of one criterion in JSON, with the findings where they belong.</summary>
internal static class JsonChecks
{
    public static CheckView Of(JsonCriterion criterion, JsonCheck check, Wording wording)
    {
        var findings = check.Parts.IsEmpty ? criterion.Findings.Where(finding => finding.Code == $"{criterion.Id}/{check.Id}").Select(InputsReader.Of).ToImmutableArray() : [];
        var advisory = check.Advisory ? wording.Of(" (chỉ để biết)", " (advisory)") : "";
        return new(
            JsonMarks.Verdict(check.Verdict, wording),
            wording.Of(FieldWords.CheckKind(check.Kind)) + advisory,
            check.Title is { } title ? JsonMarks.Of(title, wording) : check.Kind == "declared" ? wording.Of("Cơ sở tự đánh giá", "Self-assessment") : "",
            check.Parts.IsEmpty ? JsonMarks.Of(check.Reason, wording) : "",
            check.Tally is { } tally ? TallyWords.Of(new Tally(tally.Satisfied, tally.Violated, tally.Undetermined, tally.Errors, tally.Skipped, []), wording) : "",
            [.. check.Evidence.Select(evidence => $"{evidence.File} ({DigestView.Of(evidence.Digest).Short})")],
            FindingGroup.All(findings, wording),
            check.Tally is { } all && all.Violated > findings.Length && check.Parts.IsEmpty
                ? wording.Of($"Hiển thị {findings.Length} trong tổng số {wording.Count(all.Violated)} phát hiện.", $"{findings.Length} of {wording.Count(all.Violated)} findings are shown.")
                : "",
            check.Remedy is { } remedy && check.Verdict is not ("pass" or "not_applicable") ? JsonMarks.Of(remedy, wording) : "",
            [.. check.Parts.Select(part => Of(criterion, part, wording))]);
    }

    /// <summary>The findings that belong to no check of the tree: none, unless the report was made otherwise.</summary>
    public static ImmutableArray<FindingGroup> Strays(JsonCriterion criterion, Wording wording)
    {
        var codes = (criterion.Check is { } check ? Leaves(check) : []).Select(leaf => $"{criterion.Id}/{leaf.Id}").ToHashSet(StringComparer.Ordinal);
        return FindingGroup.All([.. criterion.Findings.Where(finding => !codes.Contains(finding.Code)).Select(InputsReader.Of)], wording);
    }

    private static IEnumerable<JsonCheck> Leaves(JsonCheck check) => check.Parts.IsEmpty ? [check] : check.Parts.SelectMany(Leaves);
}
