using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmrCheck.Core.Decisions;
using EmrCheck.Core.Rounds;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Scenarios.Schema;

/// <summary>The schema of a frozen form of JSON, written from its records: what they require, which words a field may hold.</summary>
internal sealed class RecordSchema
{
    private readonly SortedDictionary<string, JsonObject> _defs = new(StringComparer.Ordinal);
    private readonly NullabilityInfoContext _nullability = new();

    public static string Of(Type type, string id, string title)
    {
        var schema = new RecordSchema();
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = $"https://emrcheck.invalid/schema/{id}.schema.json", ["title"] = title,
        };
        foreach (var (key, value) in schema.Body(type)) root[key] = value!.DeepClone();
        root["$defs"] = new JsonObject(schema._defs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        return root.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private JsonObject Body(Type type)
    {
        var body = new JsonObject();
        if (DescriptionOf(type) is { } description) body["description"] = description;
        body["type"] = "object";
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var parameter in type.GetConstructors().MaxBy(each => each.GetParameters().Length)!.GetParameters())
        {
            var name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
            properties[name] = Field(type, name, parameter);
            if (!parameter.HasDefaultValue) required.Add(name);
        }

        body["properties"] = properties;
        if (required.Count > 0) body["required"] = required;
        return body;
    }

    private JsonObject Field(Type owner, string name, ParameterInfo parameter)
    {
        if (name == "version" && parameter.ParameterType == typeof(int)) return new() { ["const"] = 1 };
        var type = parameter.ParameterType;
        var isNullable = Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && _nullability.Create(parameter).ReadState == NullabilityState.Nullable) || (parameter.HasDefaultValue && IsList(type, out _));
        var value = Value(Nullable.GetUnderlyingType(type) ?? type, name);
        if (value["type"]?.ToString() == "string" && WordsOf(owner, name) is { } words) value["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        return isNullable ? new() { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) } : value;
    }

    private JsonObject Value(Type type, string name)
    {
        if (type == typeof(string))
        {
            var text = new JsonObject { ["type"] = "string" };
            if (name is "asOf" or "deadline" && text is not null) text["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
            return text!;
        }

        if (type == typeof(int) || type == typeof(long)) return new() { ["type"] = "integer" };
        if (type == typeof(decimal)) return new() { ["type"] = "number" };
        if (type == typeof(bool)) return new() { ["type"] = "boolean" };
        if (typeof(JsonNode).IsAssignableFrom(type)) return new() { ["type"] = "object" };
        if (IsList(type, out var item)) return new() { ["type"] = "array", ["items"] = Value(item, "") };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)) return new() { ["type"] = "object", ["additionalProperties"] = Value(type.GetGenericArguments()[1], "") };
        var key = char.ToLowerInvariant(type.Name["Json".Length]) + type.Name["Json".Length..][1..];
        if (_defs.TryAdd(key, [])) _defs[key] = Body(type);
        return new() { ["$ref"] = $"#/$defs/{key}" };
    }

    private static bool IsList(Type type, out Type item)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
        item = isList ? type.GetGenericArguments()[0] : type;
        return isList;
    }

    /// <summary>The words of closed vocabularies; null where any text may stand.</summary>
    private static IEnumerable<string>? WordsOf(Type owner, string name) => (owner.Name, name) switch
    {
        ("JsonDiagnostic", "severity") => ["error", "warning"],
        ("JsonWaiver", "state") => WordsOf<WaiverState>(),
        ("JsonRoundItem", "change") => WordsOf<RoundChange>(),
        ("JsonRoundItem", "before" or "now") => RuleWords.Verdicts.Keys,
        (_, "verdict") => RuleWords.Verdicts.Keys,
        (_, "overall") when !owner.Name.Contains("Council", StringComparison.Ordinal) => RuleWords.Overalls.Keys,
        (_, "basis") when owner.Name is "JsonCriterion" or "JsonCheck" => RuleWords.Trusts.Keys.Prepend("none"),
        (_, "trust") => RuleWords.Trusts.Keys,
        (_, "obligation") => RuleWords.Obligations.Keys,
        (_, "confidence") => RuleWords.Confidences.Keys,
        (_, "severity") => RuleWords.Severities.Keys,
        (_, "crossExamination") => RuleWords.CrossExaminations.Keys,
        (_, "declared" or "answer") => RuleWords.Answers.Keys,
        _ => null,
    };

    private static IEnumerable<string> WordsOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => RuleWords.Word(value));

    /// <summary>What the record's own summary says of it.</summary>
    private static string? DescriptionOf(Type type) => Sources.Value.Select(source => Regex.Match(source, $@"/// <summary>([^\r\n]+)</summary>\n(?:///[^\n]*\n)*public sealed record {type.Name}\("))
        .FirstOrDefault(match => match.Success)?.Groups[1].Value.Replace("<c>", "", StringComparison.Ordinal).Replace("</c>", "", StringComparison.Ordinal);

    private static readonly Lazy<string[]> Sources = new(() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "EmrCheck.Formats"), "Json*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)]);
}
