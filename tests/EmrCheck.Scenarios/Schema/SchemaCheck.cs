using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios.Schema;

/// <summary>As much of JSON Schema 2020-12 as the schemas of the rules use; any other keyword is an error of the test.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private readonly HashSet<string> _met = [];

    /// <summary>The properties of the schema, as pointers.</summary>
    public IEnumerable<string> Properties => PropertiesOf(root, "#");

    /// <summary>Those that a valid document had so far.</summary>
    public IReadOnlySet<string> Met => _met;

    public static SchemaCheck Read(string name) =>
        new((JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Rules, "schema", $"{name}.schema.json")))!);

    public bool Accepts(JsonNode? value)
    {
        var met = new HashSet<string>();
        if (!Holds(root, "#", value, met)) return false;
        _met.UnionWith(met);
        return true;
    }

    private bool Holds(JsonObject schema, string at, JsonNode? value, HashSet<string> met) => schema.All(rule => rule.Key switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" => true,
        "$ref" => Refer(rule.Value!.ToString(), value, met),
        "type" => Is(value, rule.Value!.ToString()),
        "enum" => rule.Value!.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
        "const" => JsonNode.DeepEquals(rule.Value, value),
        "pattern" => value is not JsonValue text || Regex.IsMatch(text.ToString(), rule.Value!.ToString()),
        "minLength" => value is not JsonValue text || text.ToString().Length >= rule.Value!.GetValue<int>(),
        "minimum" => !Is(value, "number") || Number(value!) >= Number(rule.Value!),
        "exclusiveMinimum" => !Is(value, "number") || Number(value!) > Number(rule.Value!),
        "maximum" => !Is(value, "number") || Number(value!) <= Number(rule.Value!),
        "required" => value is not JsonObject map || rule.Value!.AsArray().All(key => map.ContainsKey(key!.ToString())),
        "dependentRequired" => value is not JsonObject map || rule.Value!.AsObject().Where(pair => map.ContainsKey(pair.Key)).All(pair => pair.Value!.AsArray().All(key => map.ContainsKey(key!.ToString()))),
        "properties" => value is not JsonObject map || rule.Value!.AsObject().Where(property => map.ContainsKey(property.Key)).All(property =>
            (met.Add($"{at}/properties/{property.Key}") || true) && Holds(property.Value!.AsObject(), $"{at}/properties/{property.Key}", map[property.Key], met)),
        "additionalProperties" => value is not JsonObject map || map.Where(pair => schema["properties"]?.AsObject().ContainsKey(pair.Key) != true)
            .All(pair => rule.Value is JsonObject more && Holds(more, $"{at}/additionalProperties", pair.Value, met)),
        "items" => value is not JsonArray list || list.All(item => Holds(rule.Value!.AsObject(), $"{at}/items", item, met)),
        "minItems" => value is not JsonArray list || list.Count >= rule.Value!.GetValue<int>(),
        "anyOf" => Branches(rule, at, value, met) >= 1,
        "oneOf" => Branches(rule, at, value, met) == 1,
        _ => throw new NotSupportedException($"{at}: the keyword {rule.Key} is not checked."),
    });

    private int Branches(KeyValuePair<string, JsonNode?> rule, string at, JsonNode? value, HashSet<string> met) => rule.Value!.AsArray().Select((branch, index) =>
    {
        var inner = new HashSet<string>();
        var holds = Holds(branch!.AsObject(), $"{at}/{rule.Key}/{index}", value, inner);
        if (holds) met.UnionWith(inner);
        return holds;
    }).Count(holds => holds);

    private bool Refer(string reference, JsonNode? value, HashSet<string> met) =>
        Holds(root["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), reference, value, met);

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
        "integer" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && decimal.IsInteger(Number(value)),
        _ => throw new NotSupportedException($"The type {type} is not checked."),
    };

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> PropertiesOf(JsonNode? node, string at) => node switch
    {
        JsonObject map => map.SelectMany(pair => PropertiesOf(pair.Value, at.StartsWith("#/$defs/", StringComparison.Ordinal) && at.Split('/').Length == 2 ? at : $"{at}/{pair.Key}")
            .Concat(at.EndsWith("/properties", StringComparison.Ordinal) ? [$"{at}/{pair.Key}"] : [])),
        JsonArray list => list.SelectMany((item, index) => PropertiesOf(item, $"{at}/{index}")),
        _ => [],
    };
}
