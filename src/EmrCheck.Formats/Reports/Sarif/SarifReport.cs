using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports.Sarif;

/// <summary>SARIF 2.1.0: a rule for each criterion, a result for each verdict and one for each finding, a notification for what could not be looked at.</summary>
internal static class SarifReport
{
    /// <summary>What paths are relative to, by the name that GitHub and editors know.</summary>
    public const string Root = "%SRCROOT%";

    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var rules = appraisal.Criteria.Select((result, index) => (result.Criterion.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var remarks = appraisal.Diagnostics.Select(diagnostic => diagnostic.Code.Id).Distinct().Order(StringComparer.Ordinal).ToArray();
        var results = new SarifResults(appraisal, options, rules);
        CanonicalJson.Write(
            new JsonObject
            {
                ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                ["version"] = "2.1.0",
                ["runs"] = new JsonArray(new JsonObject
                {
                    ["tool"] = new JsonObject { ["driver"] = Driver(appraisal, remarks, options.Language) },
                    ["language"] = options.Language == Language.En ? "en-US" : "vi-VN",
                    ["columnKind"] = "unicodeCodePoints",
                    ["originalUriBaseIds"] = new JsonObject
                    {
                        [Root] = new JsonObject { ["description"] = SarifParts.Text(new("Thư mục nơi chạy emrcheck.", "The folder in which emrcheck was run."), options.Language) },
                    },
                    ["invocations"] = new JsonArray(new JsonObject
                    {
                        ["executionSuccessful"] = true,
                        ["toolExecutionNotifications"] = new JsonArray([.. SarifNotifications.Of(appraisal, options, rules, remarks)]),
                    }),
                    ["results"] = new JsonArray([.. results.OfCriteria(), .. results.OfFindings()]),
                    ["properties"] = Answer(appraisal),
                }),
            },
            output);
    }

    private static JsonObject Driver(Appraisal appraisal, string[] remarks, Language language)
    {
        var driver = new JsonObject
        {
            ["name"] = "EmrCheck",
            ["fullName"] = appraisal.Engine,
            ["version"] = appraisal.Engine.Split(' ')[^1],
            ["rules"] = new JsonArray([.. appraisal.Criteria.Select(result => SarifRules.Of(result, language))]),
        };
        if (remarks.Length > 0) driver["notifications"] = new JsonArray([.. remarks.Select(id => new JsonObject { ["id"] = id })]);
        return driver;
    }

    private static JsonObject Answer(Appraisal appraisal) => new()
    {
        ["overall"] = Packs.RuleWords.Word(appraisal.Overall),
        ["profile"] = appraisal.Profile.Id,
        ["asOf"] = JsonMapping.Iso(appraisal.AsOf),
        ["gate"] = new JsonObject { ["passed"] = appraisal.Scores.Gate.Passed, ["applicable"] = appraisal.Scores.Gate.Applicable },
    };
}
