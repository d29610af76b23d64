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
