using System.Globalization;
using System.Text.Json.Nodes;

namespace EmrCheck.Formats.Packs.Mutation;

/// <summary>A place in a JSON document, as <c>entry[0].resource.name[1]</c>, that can be taken away.</summary>
internal static class JsonPart
{
    /// <summary>A copy of the document without the place, and without what holds nothing any more; null when there is no such place.</summary>
    public static JsonObject? Without(JsonObject root, string path)
    {
        var copy = (JsonObject)root.DeepClone();
        return At(copy, path) is { } found && Remove(found.Owner, found.Step) ? copy : null;
    }

    /// <summary>The text of a place; empty when there is none.</summary>
    public static string Text(JsonObject root, string path) =>
        At(root, path) is { } found && Child(found.Owner, found.Step) is { } node ? node.ToJsonString() : "";

    private static (JsonNode Owner, string Step)? At(JsonObject root, string path)
    {
        JsonNode? node = root;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1]) node = node is null ? null : Child(node, step);
        return node is null ? null : (node, steps[^1]);
    }

    private static JsonNode? Child(JsonNode node, string step) => node switch
    {
        JsonArray array when step[0] == '[' && Index(step) < array.Count => array[Index(step)],
        JsonObject map when step[0] != '[' => map[step],
        _ => null,
    };

    private static bool Remove(JsonNode owner, string step)
    {
        if (owner is JsonArray array && step[0] == '[')
        {
            if (Index(step) >= array.Count) return false;
            TwinOf(array)?.RemoveAt(Index(step));
            array.RemoveAt(Index(step));
        }
        else if (owner is not JsonObject map || !map.Remove(step)) return false;
        else map.Remove($"_{step}");

        if (IsEmpty(owner) && owner.Parent is { } parent) Remove(parent, StepTo(parent, owner));
        return true;
    }

    /// <summary><c>_given</c> beside <c>given</c> holds what belongs to its items, place by place; so the other way round.</summary>
    private static JsonArray? TwinOf(JsonArray array)
    {
        if (array.Parent is not JsonObject owner) return null;
        var name = array.GetPropertyName();
        var twin = owner[name[0] == '_' ? name[1..] : $"_{name}"] as JsonArray;
        return twin?.Count == array.Count ? twin : null;
    }

    private static bool IsEmpty(JsonNode node) => node switch
    {
        JsonObject map => map.Count == 0,
        JsonArray array => array.All(item => item is null),
        _ => false,
    };

    private static string StepTo(JsonNode parent, JsonNode child) => parent is JsonArray array ? $"[{array.IndexOf(child)}]" : child.GetPropertyName();

    private static int Index(string step) => int.Parse(step[1..^1], CultureInfo.InvariantCulture);
}
