using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Reports;

/// <summary>GitLab's code quality report: each finding, and each criterion that is open without one, since an empty list reads as good.</summary>
internal static class GitLabReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options) => CanonicalJson.Write(
        new JsonArray(
        [
            .. FindingRow.All(appraisal).Select(row => Entry(row.Finding.Code, row.Said(options.Language), SeverityOf(row), options.In(FindingRow.Normal(row.Finding.File)), Math.Max(1, row.Finding.Line), row.Fingerprint)),
            .. appraisal.Criteria.Where(result => result.IsOpen() && result.Findings.IsEmpty).Select(result => Entry(
                result.Criterion.Id, $"{Words.Of(result.Verdict).In(options.Language)}: {result.Criterion.Title.In(options.Language)}. {result.Reason.In(options.Language)}", SeverityOf(result),
                appraisal.Facility == Facility.None ? "." : options.In("submission.yaml"), 1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result.Criterion.Id)))[..32])),
        ]),
        output);

    private static JsonObject Entry(string check, string description, string severity, string path, int line, string fingerprint) => new()
    {
        ["check_name"] = check,
        ["description"] = FoldedText.OneLine(description),
        ["fingerprint"] = fingerprint,
        ["location"] = new JsonObject { ["path"] = FoldedText.OneLine(path), ["lines"] = new JsonObject { ["begin"] = line } },
        ["severity"] = severity,
    };

    /// <summary>What makes nothing fail is at most minor.</summary>
    private static string SeverityOf(FindingRow row) => row.Weight == Weight.Error || row.Finding.Severity < Severity.Minor ? RuleWords.Word(row.Finding.Severity) : row.Weight == Weight.Warning ? "minor" : "info";

    private static string SeverityOf(CriterionResult result) => VerdictCounts.WeightOf(result) switch { Weight.Error => "critical", Weight.Warning when result.Verdict == Verdict.Fail => "major", Weight.Warning => "minor", _ => "info" };
}
