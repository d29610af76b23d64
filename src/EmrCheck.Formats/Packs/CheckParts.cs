using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Packs;

/// <summary>A tree of checks as named texts, so that two trees can be compared part by part.</summary>
internal static class CheckParts
{
    public static IEnumerable<(string Name, string Text)> Of(Check check)
    {
        if (check is GroupCheck group) return [($"{check.Id} of", $"{check.Kind}: {string.Join(", ", group.Of.Select(part => part.Id))}"), .. group.Of.SelectMany(Of)];
        var parts = new List<(string Name, string Text)>
        {
            ("kind", check.Kind), ("title", Both(check.Title)), ("confidence", RuleWords.Word(check.Confidence)), ("severity", RuleWords.Word(check.Severity)),
            ("advisory", check.Advisory ? "true" : ""), ("message", Both(check.Message)), ("remedy", Both(check.Remedy)),
        };
        if (check is PopulationCheck population)
            parts.AddRange([("each", population.Each), ("threshold", population.Threshold.ToString(CultureInfo.InvariantCulture)), ("minimum", population.Minimum.ToString(CultureInfo.InvariantCulture)), ("binds", population.Binds == Binding.Rate ? "" : RuleWords.Word(population.Binds))]);
        parts.AddRange(check switch
        {
            RecordsCheck records => [("where", records.Where?.Text ?? ""), ("applies", records.Applies?.Text ?? ""), ("expect", records.Expect.Text), ("at", records.At?.Text ?? "")],
            StructureCheck structure => [("warnings", structure.Warnings ? "true" : "")],
            FactCheck fact => [("expect", fact.Expect.Text)],
            DocumentCheck document =>
            [
                ("is", string.Join(", ", document.Is)), ("dated", document.Dated ? "true" : ""), ("numbered", document.Numbered ? "true" : ""),
                ("not_before", Day(document.NotBefore)), ("not_after", Day(document.NotAfter)), ("covers", string.Join(", ", document.Covers)), ("cites_in_force", document.CitesInForce ? "true" : ""),
                ("signed", document.DigitallySigned ? "true" : ""), ("rests_on", string.Join(", ", document.RestsOn)),
            ],
            _ => Array.Empty<(string, string)>(),
        });
        return parts.Where(part => part.Text.Length > 0).Select(part => ($"{check.Id} {part.Name}", part.Text));
    }

    private static string Both(Phrase? phrase) => phrase is null or { Vi: "", En: "" } ? "" : $"{phrase.Vi} / {phrase.En}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
