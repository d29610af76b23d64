using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Reports;

/// <summary>FHIR R4: a collection of OperationOutcomes, the appraisal's first, then one for each file with findings or remarks.</summary>
internal static class OutcomeReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var language = options.Language;
        var files = FindingRow.All(appraisal).Select(row => (row.Finding.File, Issue: Of(row, options)))
            .Concat(appraisal.Diagnostics.Select(diagnostic => (diagnostic.File, Issue: Of(diagnostic, options))))
            .GroupBy(pair => pair.File, pair => pair.Issue, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal);
        var whole = appraisal.Criteria.Where(result => result.IsOpen()).Select(result => Issue(
                WeightOf(VerdictCounts.WeightOf(result)), result.Verdict == Verdict.Fail ? "business-rule" : "incomplete", $"{Words.Of(result.Verdict).In(language)}: {result.Criterion.Title.In(language)}. {result.Reason.In(language)}", result.Criterion.Id))
            .Prepend(Issue("information", "informational", $"{Words.Of(appraisal.Overall).In(language)}. {VerdictCounts.Said(appraisal.Criteria).In(language)}. {appraisal.Reason.In(language)}", appraisal.Engine));
        CanonicalJson.Write(
            new JsonObject
            {
                ["resourceType"] = "Bundle",
                ["type"] = "collection",
                ["entry"] = new JsonArray([Entry(null, whole), .. files.Select(file => Entry(options.In(FindingRow.Normal(file.Key)), file))]),
            },
            output);
    }

    private static JsonObject Entry(string? file, IEnumerable<JsonObject> issues)
    {
        var outcome = new JsonObject { ["resourceType"] = "OperationOutcome", ["issue"] = new JsonArray([.. issues]) };
        if (file is not null) outcome["meta"] = new JsonObject { ["source"] = string.Join('/', file.Split('/').Select(Uri.EscapeDataString)) };
        return new() { ["resource"] = outcome };
    }

    private static JsonObject Of(FindingRow row, ReportOptions options)
    {
        var issue = Issue(WeightOf(row.Weight), row.Leaf.Check is StructureCheck ? "structure" : "business-rule", row.Finding.Message.In(options.Language), row.Finding.Code);
        issue["location"] = new JsonArray(options.In(row.Place));
        if (row.Finding.Path.Length > 0) issue["expression"] = new JsonArray(FoldedText.OneLine(row.Finding.Path));
        return issue;
    }

    private static JsonObject Of(Diagnostic diagnostic, ReportOptions options)
    {
        var issue = Issue(diagnostic.Code.IsError ? "error" : "warning", "processing", diagnostic.Message.In(options.Language), diagnostic.Code.Id);
        issue["location"] = new JsonArray(FoldedText.OneLine(options.In(diagnostic.Place)));
        return issue;
    }

    private static JsonObject Issue(string severity, string code, string text, string about) => new()
    {
        ["severity"] = severity,
        ["code"] = code,
        ["details"] = new JsonObject { ["text"] = FoldedText.OneLine(text) },
        ["diagnostics"] = FoldedText.OneLine(about),
    };

    private static string WeightOf(Weight weight) => weight switch { Weight.Error => "error", Weight.Warning => "warning", _ => "information" };
}
