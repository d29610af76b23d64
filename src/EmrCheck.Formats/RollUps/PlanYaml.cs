using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.RollUps;

/// <summary>Reads a province's <c>plan.yaml</c>: its facilities, and its targets with their days and sources.</summary>
public static class PlanYaml
{
    private static readonly Dictionary<string, Indicator> Indicators = Enum.GetValues<Indicator>().ToDictionary(value => RuleWords.Word(value));
    private static readonly Dictionary<string, string> Grades = new[] { "special", "I", "II", "III", "IV", "unranked" }.ToDictionary(grade => grade);
    private static readonly Dictionary<string, string> Kinds = Facility.Kinds.ToDictionary(kind => kind);

    /// <summary>The plan with all remarks at once; no value where one of them is an error.</summary>
    /// <param name="name">The file's name in remarks.</param>
    /// <param name="text">What it says.</param>
    public static Loaded<Plan> Read(string name, string text)
    {
        var diagnostics = new List<Diagnostic>();
        var plan = Read(new YamlFile(name, text, diagnostics));
        return new(diagnostics.Any(diagnostic => diagnostic.Code.IsError) ? null : plan, [.. diagnostics.Order()]);
    }

    private static Plan? Read(YamlFile file)
    {
        if (file.Root() is not { } root) return null;
        if (root.Integer("version") is not (null or 1)) root.Wrong("version", "1", "1", 0);
        var title = root.Phrase("title");
        var facilities = root.Maps("facilities").Select(map => (Map: map, Facility: FacilityOf(map))).ToArray();
        foreach (var twice in facilities.GroupBy(pair => pair.Facility.Code).SelectMany(same => same.Skip(1)))
            file.Remark(DiagnosticCodes.PlannedTwice, twice.Map.Start, twice.Facility.Code);
        var targets = root.Maps("targets").Select(map => (Map: map, Target: TargetOf(map))).ToArray();
        foreach (var twice in targets.GroupBy(pair => pair.Target.Id).SelectMany(same => same.Skip(1)))
            file.Remark(DiagnosticCodes.TargetTwice, twice.Map.Start, twice.Target.Id);
        root.Done();
        return new(title, [.. targets.Select(pair => pair.Target)], [.. facilities.Select(pair => pair.Facility).OrderBy(facility => facility.Code, StringComparer.Ordinal)]);
    }

    private static PlannedFacility FacilityOf(YamlMap map)
    {
        map.Missing("kind", 0);
        var facility = new PlannedFacility(
            map.Text("code"), map.TextOrNull("name") ?? "", Known(map, "kind", Kinds).FirstOrDefault(""), Known(map, "grade", Grades).FirstOrDefault(""));
        if (facility.Code is not ("" or { Length: 5 })) map.Wrong("code", "mã CSKCB gồm 5 ký tự", "a facility code of 5 characters", 0);
        map.Done();
        return facility;
    }

    private static Target TargetOf(YamlMap map)
    {
        var percent = map.Number("target");
        if (percent is <= 0 or > 100) map.Wrong("target", "phần trăm lớn hơn 0, không quá 100", "per cent, more than 0 and at most 100", 0);
        var target = new Target(
            map.Text("id"), map.Phrase("title"), map.Choice("indicator", Indicators), percent ?? map.Missing("target", 0m), map.Date("by"),
            Known(map, "kinds", Kinds), Known(map, "grades", Grades), map.Texts("facilities"), map.Phrase("source"), map.Choice("confidence", RuleWords.Confidences));
        map.Done();
        return target;
    }

    private static ImmutableArray<string> Known(YamlMap map, string key, Dictionary<string, string> words)
    {
        var known = string.Join(" | ", words.Keys);
        return map.Texts(key) is var texts && texts.All(words.ContainsKey) ? texts : map.Wrong<ImmutableArray<string>>(key, known, known, []);
    }
}
