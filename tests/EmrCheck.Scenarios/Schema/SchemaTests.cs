using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Scenarios.Schema;

/// <summary>The schemas for editors and the loader say the same.</summary>
public sealed partial class SchemaTests
{
    [Fact]
    public void Every_shipped_file_keeps_to_its_schema()
    {
        var files = Shipped("pack.yaml", "pack").Concat(Shipped("clauses.yaml", "clauses")).Concat(Shipped("criterion.yaml", "criterion")).Concat(Shipped("survivors.yaml", "survivors"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Rules, "profiles"), "*.yaml").Select(file => (file, "profile"))).ToArray();
        var schemas = files.Select(file => file.Item2).Distinct().ToDictionary(name => name, SchemaCheck.Read);
        Assert.True(files.Length > 20);
        Assert.Empty(files.Where(file => !schemas[file.Item2].Accepts(YamlNodes.Read(File.ReadAllText(file.Item1)))).Select(file => file.Item1));
    }

    [Fact]
    public void Every_key_of_the_schemas_is_known_to_the_loader()
    {
        using var rules = FullRules.Make();
        Assert.Empty(Errors(rules).Select(diagnostic => $"{diagnostic.Place} {diagnostic.Message.En}"));
        var schemas = FullRules.Files.Select(file => file.Schema).Distinct().ToDictionary(name => name, SchemaCheck.Read);
        foreach (var (file, schema) in FullRules.Files) Assert.True(schemas[schema].Accepts(YamlNodes.Read(File.ReadAllText(rules[file]))), file);
        Assert.Empty(schemas.SelectMany(schema => schema.Value.Properties.Except(schema.Value.Met).Select(property => $"{schema.Key} {property}")));
    }

    [Fact]
    public void Every_key_that_the_loader_asks_for_is_in_the_schemas()
    {
        var known = FullRules.Files.SelectMany(file => SchemaCheck.Read(file.Schema).Properties).Select(property => property.Split('/')[^1]).ToHashSet();
        string[] readers = ["PackYaml", "LadderYaml", "SpanYaml", "ClausesYaml", "CriterionYaml", "CheckYaml", "ProfileYaml", "CouncilYaml", "Mutation/SurvivorsYaml"];
        var asked = readers.SelectMany(reader => Asked().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "EmrCheck.Formats", "Packs", $"{reader}.cs"))))
            .Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.True(asked.Length > 50);
        Assert.Empty(asked.Except(known));
    }

    [Fact]
    public void Schema_and_loader_refuse_the_same_keys_and_words()
    {
        using var rules = FullRules.Make();
        var differences = new List<string>();
        var (mutants, refused) = (0, 0);
        foreach (var (file, name) in FullRules.Files)
        {
            var (schema, text) = (SchemaCheck.Read(name), File.ReadAllText(rules[file]));
            foreach (var (what, mutant) in Mutants(YamlNodes.Read(text)!))
            {
                File.WriteAllText(rules[file], mutant.ToJsonString());
                var errors = Errors(rules);
                var (bySchema, byLoader) = (!schema.Accepts(mutant), errors.Length > 0);
                if (errors.Any(error => error.Code == DiagnosticCodes.UnknownProfile)) continue; // What it lacks then, it would have had from there.
                var wantsSchema = errors.Any(error => error.Code == DiagnosticCodes.UnknownKey || error.Code == DiagnosticCodes.MissingKey
                    || (error.Code == DiagnosticCodes.WrongValue && (error.Facts[1].Contains(" | ", StringComparison.Ordinal) || !what.EndsWith("a word", StringComparison.Ordinal))));
                if ((bySchema && !byLoader) || (wantsSchema && !bySchema))
                    differences.Add($"{file} {what}: schema {(bySchema ? "refuses" : "accepts")}, loader {string.Join("; ", errors.Select(error => error.Message.En).DefaultIfEmpty("accepts"))}");
                mutants++;
                if (bySchema) refused++;
            }

            File.WriteAllText(rules[file], text);
        }

        Assert.True(mutants > 400 && refused > 250, $"{mutants} mutants, {refused} refused");
        Assert.Empty(differences);
    }

    [Fact]
    public void The_schema_of_a_plan_and_its_loader_refuse_the_same()
    {
        const string Full = """
            version: 1
            title: { vi: Một, en: One }
            facilities: [{ code: "99001", name: Một, kind: hospital, grade: II }]
            targets: [{ id: a, title: { vi: Một, en: One }, indicator: electronic_records, target: 95.5, by: 2026-12-31, kinds: [hospital], grades: [II], facilities: ["99001"], source: { vi: Một, en: One }, confidence: low }]
            """;
        var schema = SchemaCheck.Read("plan");
        Assert.True(schema.Accepts(YamlNodes.Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", "plan.example.yaml")))));
        Assert.True(schema.Accepts(YamlNodes.Read(Full)));
        Assert.Empty(schema.Properties.Except(schema.Met));
        var mutants = Mutants(YamlNodes.Read(Full)!).ToArray();
        Assert.True(mutants.Length > 30);
        Assert.Empty(mutants.Where(each => PlanYaml.Read("plan.yaml", each.Mutant.ToJsonString()).Value is null == schema.Accepts(each.Mutant)).Select(each => each.What));
    }

    /// <summary>A key too many, a key too few, and a word in place of every value.</summary>
    private static IEnumerable<(string What, JsonNode Mutant)> Mutants(JsonNode root)
    {
        foreach (var path in Paths(root, ""))
        {
            var node = At(root, path);
            if (node is JsonObject map)
            {
                yield return Changed($"{path} with a key too many", copy => ((JsonObject)copy)["zzz"] = "x");
                foreach (var key in map.Select(pair => pair.Key)) yield return Changed($"{path} without {key}", copy => ((JsonObject)copy).Remove(key));
                foreach (var key in map.Where(pair => pair.Value is JsonValue).Select(pair => pair.Key)) yield return Changed($"{path}/{key} as a word", copy => ((JsonObject)copy)[key] = "dreadful");
            }

            (string, JsonNode) Changed(string what, Action<JsonNode> change)
            {
                var copy = root.DeepClone();
                change(At(copy, path)!);
                return (what, copy);
            }
        }
    }

    private static IEnumerable<string> Paths(JsonNode? node, string at) => node switch
    {
        JsonObject map => map.SelectMany(pair => Paths(pair.Value, $"{at}/{pair.Key}")).Prepend(at),
        JsonArray list => list.SelectMany((item, index) => Paths(item, $"{at}/{index}")),
        _ => [],
    };

    private static JsonNode? At(JsonNode root, string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate((JsonNode?)root, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node![step]);

    private static Diagnostic[] Errors(TemporaryFolder rules) => [.. PackReader.Load(rules.Path).Diagnostics.Where(diagnostic => diagnostic.Code.IsError)];

    private static IEnumerable<(string, string)> Shipped(string name, string schema) =>
        Directory.EnumerateFiles(Repository.Rules, name, SearchOption.AllDirectories).Select(file => (file, schema));

    [GeneratedRegex("""\.(?:Text|TextOrNull|Texts|Phrase|PhraseOrNull|Map|MapOrNull|Maps|Date|Integer|Count|Number|Flag|Choice|Key|KeysOf|Expression|FactExpression)\("([a-z_]+)"(?=[,)])""")]
    private static partial Regex Asked();
}
