using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Sarif;

/// <summary>A criterion as a rule: what the clause asks, and what to do; its text is here, so that no address is needed.</summary>
internal static class SarifRules
{
    public static JsonObject Of(CriterionResult result, Language language)
    {
        var criterion = result.Criterion;
        return new()
        {
            ["id"] = criterion.Id,
            ["shortDescription"] = SarifParts.Text(criterion.Title, language),
            ["fullDescription"] = SarifParts.Text(criterion.Requirement, language),
            ["help"] = SarifParts.Text(new(
                $"{result.Citation.Vi}. {criterion.Requirement.Vi} Cần làm: {criterion.Remedy.Vi}", $"{result.Citation.En}. {criterion.Requirement.En} To do: {criterion.Remedy.En}"), language),
            ["defaultConfiguration"] = new JsonObject
            {
                ["level"] = criterion.Obligation switch { Obligation.Mandatory => "error", Obligation.Recommended => "warning", _ => "note" },
            },
            ["properties"] = new JsonObject
            {
                ["pack"] = criterion.Pack.Id,
                ["clause"] = SarifParts.Plain(result.Citation.In(language)),
                ["obligation"] = RuleWords.Word(criterion.Obligation),
                ["confidence"] = RuleWords.Word(criterion.Confidence),
                ["tags"] = new JsonArray(criterion.Pack.Id, RuleWords.Word(criterion.Obligation)),
            },
        };
    }
}
