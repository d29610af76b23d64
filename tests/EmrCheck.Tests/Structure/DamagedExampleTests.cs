using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Fhir;
using EmrCheck.Fhir.Structure;
using EmrCheck.Tests.Fhir;

namespace EmrCheck.Tests.Structure;

/// <summary>Every example of HL7, damaged at a random place in each of these ways: the damage adds an error.</summary>
public sealed class DamagedExampleTests
{
    [CorpusTheory]
    [InlineData("unknown element")]
    [InlineData("scalar in a list")]
    [InlineData("list without its brackets")]
    [InlineData("scalar as an object")]
    [InlineData("empty string")]
    [InlineData("null")]
    [InlineData("empty object")]
    public void Damage_to_an_example_is_reported(string damage)
    {
        var random = new Random(20261121);
        var unseen = new List<string>();
        var damaged = 0;
        foreach (var file in Corpus.Files("fhir-r4-spec-examples"))
        {
            var bytes = File.ReadAllBytes(file);
            if (bytes.Length > 300_000) continue;
            var root = JsonNode.Parse(bytes)!.AsObject();
            if (Damage(root, damage, random) is not { } where) continue;
            damaged++;
            if (Errors(Encoding.UTF8.GetBytes(root.ToJsonString())).IsSubsetOf(Errors(bytes))) unseen.Add($"{Path.GetFileName(file)}: {where}");
        }

        Assert.True(damaged > 500, $"{damaged} were damaged only.");
        Conventions.Offenders.None(unseen);
    }

    /// <summary>The place that was damaged; null where the document has none of the kind.</summary>
    private static string? Damage(JsonObject root, string damage, Random random)
    {
        var objects = Objects(root).ToArray();
        if (damage == "unknown element")
        {
            var target = objects[random.Next(objects.Length)];
            target["unheardOf"] = 1;
            return target.GetPath();
        }

        var properties = objects.SelectMany(o => o.Select(p => (Owner: o, p.Key, p.Value))).Where(p => p.Key != "resourceType" && Fits(p.Value, damage)).ToArray();
        if (properties.Length == 0) return null;
        var (owner, key, value) = properties[random.Next(properties.Length)];
        owner[key] = damage switch
        {
            "scalar in a list" => new JsonArray(value!.DeepClone()),
            "list without its brackets" => value![0]!.DeepClone(),
            "scalar as an object" or "empty object" => new JsonObject(),
            "empty string" => "",
            _ => null,
        };
        return $"{owner.GetPath()}.{key}";
    }

    private static bool Fits(JsonNode? value, string damage) => damage switch
    {
        "list without its brackets" => value is JsonArray { Count: > 0 } list && list[0] is not null,
        "empty object" => value is JsonObject,
        "null" => value is not null,
        _ => value is JsonValue,
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(p => Objects(p.Value)).Prepend(owner),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    /// <summary>What is wrong where; a document that cannot be read is wrong in a way of its own.</summary>
    private static HashSet<string> Errors(byte[] bytes)
    {
        using var document = FhirDocument.Read(bytes).Document;
        return document is null ? ["unreadable"]
            : [.. FhirStructure.Check(document, new(Answers.Now)).Where(problem => problem.IsError).Select(problem => $"{problem.Kind} {document.PathOf(problem.Place)}")];
    }
}

/// <summary>A theory over the public test data; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.Missing!;
}
