using System.Text.Json.Nodes;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Sarif;

/// <summary>What could not be looked at: criteria that could not be judged, and remarks on files.</summary>
internal static class SarifNotifications
{
    public static IEnumerable<JsonObject> Of(Appraisal appraisal, ReportOptions options, Dictionary<string, int> rules, string[] remarks)
    {
        foreach (var result in appraisal.Criteria.Where(result => result.Verdict is Verdict.Error or Verdict.NoEvidence))
        {
            yield return new()
            {
                ["associatedRule"] = new JsonObject { ["id"] = result.Criterion.Id, ["index"] = rules[result.Criterion.Id] },
                ["level"] = result.Verdict == Verdict.Error ? "error" : "warning",
                ["message"] = SarifParts.Text(new($"{Words.Of(result.Verdict).Vi}: {result.Reason.Vi}", $"{Words.Of(result.Verdict).En}: {result.Reason.En}"), options.Language),
            };
        }

        foreach (var diagnostic in appraisal.Diagnostics)
        {
            yield return new()
            {
                ["descriptor"] = new JsonObject { ["id"] = diagnostic.Code.Id, ["index"] = Array.IndexOf(remarks, diagnostic.Code.Id) },
                ["level"] = diagnostic.Code.IsError ? "error" : "warning",
                ["message"] = SarifParts.Text(diagnostic.Message, options.Language),
                ["locations"] = new JsonArray(SarifParts.Place(options, diagnostic.File, diagnostic.Line, diagnostic.Column)),
            };
        }

        var hidden = appraisal.DiagnosticCount - appraisal.Diagnostics.Length;
        if (hidden > 0) yield return new() { ["level"] = "warning", ["message"] = SarifParts.Text(new($"Còn {hidden} cảnh báo tệp nữa.", $"There are {hidden} more remarks on files."), options.Language) };
    }
}
