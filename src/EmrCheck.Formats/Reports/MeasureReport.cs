using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Reports;

/// <summary>FHIR R4: one MeasureReport for the facility, a group for each pack, which counts criteria, and one for each criterion, which counts what its checks looked at.</summary>
internal static class MeasureReport
{
    private const string System = "urn:x-emrcheck:";

    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var day = JsonMapping.Iso(appraisal.AsOf);
        var report = new JsonObject
        {
            ["resourceType"] = "MeasureReport",
            ["status"] = "complete",
            ["type"] = "summary",
            ["measure"] = $"{System}profile:{Uri.EscapeDataString(appraisal.Profile.Id)}|{appraisal.Profile.Version}",
            ["date"] = day,
            ["period"] = new JsonObject { ["start"] = day, ["end"] = day },
            ["improvementNotation"] = new JsonObject { ["coding"] = new JsonArray(Coding("http://terminology.hl7.org/CodeSystem/measure-improvement-notation", "increase")) },
            ["extension"] = new JsonArray(Extension("overall", RuleWords.Word(appraisal.Overall))),
            ["group"] = new JsonArray([.. appraisal.Criteria.GroupBy(result => result.Criterion.Pack).SelectMany(pack => pack.Select(result => Criterion(result, options.Language)).Prepend(Pack(pack.Key, [.. pack])))]),
        };
        if (appraisal.Facility is { } facility && facility != Facility.None)
        {
            report["reporter"] = new JsonObject
            {
                ["type"] = "Organization",
                ["identifier"] = new JsonObject { ["system"] = $"{System}facility", ["value"] = Plain(facility.Code) },
                ["display"] = Plain(facility.Name),
            };
        }

        CanonicalJson.Write(report, output);
    }

    /// <summary>Of the criteria that apply, how many pass.</summary>
    private static JsonObject Pack(Pack pack, CriterionResult[] results)
    {
        var (all, left, passed) = (results.Length, results.Count(Verdict.NotApplicable), results.Count(Verdict.Pass));
        return Group("pack", pack.Id, $"{pack.Number} ({pack.Id} {pack.Version})", [("initial-population", all), ("denominator", all - left), ("denominator-exclusion", left), ("numerator", passed)], passed, all - left);
    }

    /// <summary>Of what was examined, how much is satisfied; a criterion without record checks has its verdict alone.</summary>
    private static JsonObject Criterion(CriterionResult result, Language language)
    {
        var group = result.Tally is not { } tally
            ? Group("criterion", result.Criterion.Id, result.Criterion.Title.In(language), [], 0, 0)
            : Group("criterion", result.Criterion.Id, result.Criterion.Title.In(language),
                [("initial-population", tally.Examined + tally.Skipped), ("denominator", tally.Examined), ("denominator-exclusion", tally.Skipped), ("numerator", tally.Satisfied)], tally.Satisfied, tally.Examined);
        group["extension"] = new JsonArray(Extension("verdict", RuleWords.Word(result.Verdict)), Extension("obligation", RuleWords.Word(result.Criterion.Obligation)));
        return group;
    }

    private static JsonObject Group(string kind, string code, string text, (string Code, long Count)[] populations, long part, long whole)
    {
        var group = new JsonObject
        {
            ["code"] = new JsonObject { ["coding"] = new JsonArray(Coding($"{System}{kind}", code)), ["text"] = Plain(text) },
        };
        if (populations.Length > 0)
        {
            group["population"] = new JsonArray([.. populations.Select(population => new JsonObject
            {
                ["code"] = new JsonObject { ["coding"] = new JsonArray(Coding("http://terminology.hl7.org/CodeSystem/measure-population", population.Code)) },
                ["count"] = population.Count,
            })]);
        }

        // A share without a denominator is no share; rounded down, so that 1 means all.
        if (whole > 0) group["measureScore"] = new JsonObject { ["value"] = decimal.Floor(part * 10000m / whole) / 10000m };
        return group;
    }

    private static JsonObject Coding(string system, string code) => new() { ["system"] = system, ["code"] = code };

    private static JsonObject Extension(string name, string code) => new() { ["url"] = $"{System}{name}", ["valueCode"] = code };

    /// <summary>A string of FHIR is never empty.</summary>
    private static string Plain(string text) => FoldedText.OneLine(text) is { Length: > 0 } line ? line : "–";
}
