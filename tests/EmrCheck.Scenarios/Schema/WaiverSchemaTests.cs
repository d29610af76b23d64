using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Waivers;

namespace EmrCheck.Scenarios.Schema;

/// <summary>The schema of waivers for editors and the loader say the same.</summary>
public sealed partial class WaiverSchemaTests
{
    private const string Full = """
        {"version":1,"facility":"99001","waivers":[
          {"id":"MT-1","criterion":"T-1","scope":{"check":"x","files":"records/**"},"reason":"x","by":{"role":"x","organisation":"x"},"basis":"x","signed":"2026-11-01","until":"2027-05-01"},
          {"id":"MT-2","criterion":"T-1","scope":{"finding":"T-1/x"},"reason":"x","by":{"role":"x","organisation":"x"},"basis":"x","signed":"2026-11-01","until":"2027-05-01"}]}
        """;

    [Fact]
    public void Every_key_of_the_schema_is_known_to_the_loader_and_the_other_way_round()
    {
        var schema = SchemaCheck.Read("waivers");
        Assert.True(schema.Accepts(JsonNode.Parse(Full)));
        Assert.Empty(Errors(Full));
        Assert.Empty(schema.Properties.Except(schema.Met));
        var asked = Asked().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "EmrCheck.Formats", "Waivers", "WaiversYaml.cs"))).Select(match => match.Groups[1].Value).Distinct();
        Assert.Equal(schema.Properties.Select(property => property.Split('/')[^1]).Distinct().Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_command_writes_keeps_to_the_schema()
    {
        var waiver = new Waiver
        {
            Id = "MT-1", Facility = "99001", Criterion = "T-1", Scope = new("x", FilePattern.Of("records/**")), Reason = "lý do", By = new("Giám đốc", "Sở Y tế"), Basis = "12/QĐ", SignedOn = new(2026, 11, 1), Until = new(2027, 5, 1),
        };
        Assert.True(SchemaCheck.Read("waivers").Accepts(YamlNodes.Read(WaiverText.Append(null, waiver, out _)!)));
    }

    [Fact]
    public void Schema_and_loader_refuse_the_same_keys()
    {
        var schema = SchemaCheck.Read("waivers");
        var differences = new List<string>();
        foreach (var (what, mutant) in Mutants(JsonNode.Parse(Full)!.AsObject(), []))
            if (schema.Accepts(mutant) != (Errors(mutant.ToJsonString()).Length == 0)) differences.Add(what);
        Assert.Equal(["/waivers/1/scope without finding"], differences);
    }

    private static IEnumerable<(string What, JsonNode Mutant)> Mutants(JsonObject root, string[] path)
    {
        var node = path.Aggregate((JsonNode)root, (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!);
        if (node is JsonArray array)
            foreach (var mutant in array.SelectMany((_, index) => Mutants(root, [.. path, $"{index}"]))) yield return mutant;
        if (node is not JsonObject map) yield break;
        yield return Changed("with a key too many", copy => copy["zzz"] = "x");
        foreach (var key in map.Select(pair => pair.Key))
        {
            yield return Changed($"without {key}", copy => copy.Remove(key));
            yield return Changed($"with {key} as a list", copy => copy[key] = new JsonArray(new JsonArray()));
            foreach (var mutant in Mutants(root, [.. path, key])) yield return mutant;
        }

        (string, JsonNode) Changed(string what, Action<JsonObject> change)
        {
            var copy = root.DeepClone();
            change(path.Aggregate(copy, (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!).AsObject());
            return ($"/{string.Join('/', path)} {what}", copy);
        }
    }

    private static Diagnostic[] Errors(string text) => [.. WaiversYaml.Parse("w.yaml", text).Diagnostics.Where(remark => remark.Code.IsError)];

    [GeneratedRegex("""\.(?:Text|TextOrNull|Map|MapOrNull|MapsApart|Date|Integer)\("([a-z_]+)"\)""")]
    private static partial Regex Asked();
}
