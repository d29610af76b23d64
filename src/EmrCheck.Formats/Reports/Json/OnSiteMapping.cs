using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What was seen at the facility, to the frozen form.</summary>
internal static class OnSiteMapping
{
    public static JsonOnSite? Of(Appraisal appraisal)
    {
        if (appraisal.OnSite is not { } visit) return null;
        var judged = appraisal.Criteria.ToDictionary(result => result.Criterion.Id, StringComparer.Ordinal);
        return new(
            visit.AppraisalDigest, visit.IsOfThis, visit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), visit.Team,
            [.. visit.Criteria.Select(seen => Of(seen, judged.GetValueOrDefault(seen.Subject)))],
            [.. visit.Records.Select(seen => new JsonSeenRecord(seen.Subject, seen.Item, RuleWords.Word(seen.Result), NullIfEmpty(seen.Note), NullIfEmpty(seen.Time), seen.Role))]);
    }

    private static JsonSeenCriterion Of(Observation seen, CriterionResult? result) => new(
        seen.Subject, RuleWords.Word(seen.Result), NullIfEmpty(seen.Note), NullIfEmpty(seen.Time), seen.Role,
        result is null or { Declared: Answer.None } ? null : RuleWords.Word(result.Declared),
        result is null ? null : RuleWords.Word(result.Verdict),
        seen.Result == OnSiteResult.Wrong && result?.Declared == Answer.Met);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
