using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>JSON in the one form in which it is written, compared and hashed: sorted keys.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Lines = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>The same content with sorted keys.</summary>
    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    /// <summary>Writes it for people, too: one value a line.</summary>
    public static void Write(JsonNode? node, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Lines)) Sorted(node)!.WriteTo(json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a map with a list in it, of which one item at a time is held.</summary>
    public static void Write(JsonObject map, string key, IEnumerable<JsonNode> items, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Lines))
        {
            json.WriteStartObject();
            foreach (var name in map.Select(pair => pair.Key).Append(key).Order(StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                if (name == key) Write(items, json);
                else if (Sorted(map[name]) is { } value) value.WriteTo(json);
                else json.WriteNullValue();
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Something that was read as it would be written alone, without some keys at its top.</summary>
    public static byte[] LinesOf(JsonElement element, params ReadOnlySpan<string> without)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Lines)) Write(element, json, without);
        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Write(IEnumerable<JsonNode> items, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Sorted(item)!.WriteTo(json);
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Write(JsonElement element, Utf8JsonWriter json, params ReadOnlySpan<string> without)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in element.EnumerateArray()) Write(item, json);
            json.WriteEndArray();
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                if (without.Contains(property.Name)) continue;
                json.WritePropertyName(property.Name);
                Write(property.Value, json);
            }

            json.WriteEndObject();
        }
        else
        {
            element.WriteTo(json);
        }
    }

    /// <summary>The bytes.</summary>
    public static byte[] Bytes(JsonNode node)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Compact)) Sorted(node)!.WriteTo(json);
        return output.ToArray();
    }

    /// <summary>The digest of the bytes.</summary>
    public static string Digest(JsonNode node) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Bytes(node)))}";
}
