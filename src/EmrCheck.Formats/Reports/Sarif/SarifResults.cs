using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Sarif;

/// <summary>The results: each verdict, so that what was not judged is told, too, then each finding at its place.</summary>
internal sealed class SarifResults(Appraisal appraisal, ReportOptions options, Dictionary<string, int> rules)
{
    /// <summary>The name of the way in which fingerprints are made.</summary>
    private const string Fingerprint = "emrcheck/v1";

    public IEnumerable<JsonObject> OfCriteria() => appraisal.Criteria.Select(result => Result(
        result.Criterion, KindOf(result.Verdict), LevelOf(VerdictCounts.WeightOf(result)), result.Reason, Home(result),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result.Criterion.Id)))[..32],
        new() { ["verdict"] = RuleWords.Word(result.Verdict), ["basis"] = RuleWords.Word(result.Basis), ["crossExamination"] = RuleWords.Word(result.CrossExamination) }));

    public IEnumerable<JsonObject> OfFindings()
    {
        var known = options.Baseline is { } baseline ? baseline.Compare(appraisal).New.Select(row => row.Fingerprint).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var row in FindingRow.All(appraisal))
        {
            var result = Result(
                row.Result.Criterion, row.Leaf.Verdict == Verdict.NeedsReview ? "review" : "fail", LevelOf(row.Weight), row.Finding.Message,
                SarifParts.Place(options, row.Finding.File, row.Finding.Line, row.Finding.Column, row.Finding.Path), row.Fingerprint,
                new() { ["code"] = row.Finding.Code, ["severity"] = RuleWords.Word(row.Finding.Severity), ["advisory"] = row.Leaf.Check.Advisory });
            if (known is not null) result["baselineState"] = known.Contains(row.Fingerprint) ? "new" : "unchanged";
            yield return result;
        }
    }

    private JsonObject Result(Criterion criterion, string kind, string level, Phrase message, JsonObject place, string fingerprint, JsonObject properties) => new()
    {
        ["ruleId"] = criterion.Id,
        ["ruleIndex"] = rules[criterion.Id],
        ["kind"] = kind,
        ["level"] = kind == "fail" ? level : "none",
        ["message"] = SarifParts.Text(message, options.Language),
        ["locations"] = new JsonArray(place),
        ["partialFingerprints"] = new JsonObject { [Fingerprint] = fingerprint },
        ["properties"] = properties,
    };

    /// <summary>Where a verdict as a whole is shown: its first finding, else what the facility handed in; some programs refuse a result without a place.</summary>
    private JsonObject Home(CriterionResult result) => result.Findings.FirstOrDefault() is { } first
        ? SarifParts.Place(options, first.File, first.Line, first.Column)
        : appraisal.Facility == Facility.None ? SarifParts.Place(options, ".") : SarifParts.Place(options, "submission.yaml", 1);

    private static string KindOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.NeedsReview => "review",
        Verdict.NotApplicable => "notApplicable",
        _ => "open",
    };

    private static string LevelOf(Weight weight) => weight switch { Weight.Error => "error", Weight.Warning => "warning", _ => "note" };
}
