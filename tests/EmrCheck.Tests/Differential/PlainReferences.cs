using System.Text.Json.Nodes;

namespace EmrCheck.Tests.Differential;

/// <summary>resolve() within a document.</summary>
internal static class PlainReferences
{
    public static IEnumerable<Val> Resolve(JsonObject document, Val item)
    {
        if (TextOf(item) is not { } reference) return [];
        var entry = EntryOf(item.IsNode ? item.Json ?? item.Ext : document);
        var found = Find(document, entry, entry is null ? document : (JsonObject)entry["resource"]!, reference);
        return found is null ? [] : [new((string)found["resourceType"]!, null, found)];
    }

    private static string? TextOf(Val item)
    {
        if (item.System is string text) return text;
        if (item.Json is JsonObject json) return json["reference"] is JsonValue value ? (string)value! : null;
        return item.IsNode && PlainInterpreter.Kind(item) == "String" ? (string?)item.Json : null;
    }

    private static JsonObject? Find(JsonObject document, JsonObject? entry, JsonObject container, string reference)
    {
        if (reference == "#") return container;
        if (reference.StartsWith('#')) return Objects(container["contained"]).FirstOrDefault(r => (string?)r["id"] == reference[1..]);
        reference = reference.Split("/_history/")[0];
        var entries = (string?)document["resourceType"] == "Bundle" ? Objects(document["entry"]).Where(e => e["resource"] is JsonObject).ToList() : [];
        JsonObject? At(string url) => (JsonObject?)entries.FirstOrDefault(e => (string?)e["fullUrl"] == url)?["resource"];
        if (At(reference) is { } absolute) return absolute;

        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || reference.Contains(':', StringComparison.Ordinal) || !PlainTypes.R4.Resources.Contains(reference[..slash])) return null;
        if ((string?)entry?["fullUrl"] is { } own && own.Split('/') is { Length: > 2 } parts
            && At(string.Join('/', parts[..^2]) + "/" + reference) is { } beside) return beside;
        return entries.Select(e => (JsonObject)e["resource"]!)
            .FirstOrDefault(r => (string?)r["resourceType"] == reference[..slash] && (string?)r["id"] == reference[(slash + 1)..]);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The entry of the outermost bundle that a place is in.</summary>
    private static JsonObject? EntryOf(JsonNode? place)
    {
        JsonObject? entry = null;
        for (var node = place; node?.Parent is not null; node = node.Parent)
            if (node.Parent is JsonObject owner && owner.Parent is JsonArray list && list.Parent is JsonObject { Parent: null } root
                && ReferenceEquals(root["entry"], list) && ReferenceEquals(owner["resource"], node)) entry = owner;
        return entry;
    }
}
