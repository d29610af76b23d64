using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>JSON in the one form in which it is written, compared and hashed: sorted keys.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions Lines = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a value for people, too: one value a line.</summary>
    public static void Write<T>(T value, JsonTypeInfo<T> type, Stream output) => Write(Parsed(value, type), output);

    /// <summary>Writes what was put together by hand.</summary>
    public static void Write(JsonNode node, Stream output) => Write(JsonSerializer.SerializeToElement(node), output);

    /// <summary>The bytes of a value.</summary>
    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => Bytes(Parsed(value, type), _ => true);

    /// <summary>The digest of the bytes of a value.</summary>
    public static string Digest<T>(T value, JsonTypeInfo<T> type) => Digest(Parsed(value, type), _ => true);

    /// <summary>The digest of the bytes of a value, without the properties that are left out.</summary>
    public static string Digest(JsonElement value, Func<JsonProperty, bool> isKept) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Bytes(value, isKept)))}";

    /// <summary>A value as it is written.</summary>
    public static JsonElement Parsed<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type);

    private static void Write(JsonElement value, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Lines)) Write(value, json, _ => true);
        output.WriteByte((byte)'\n');
    }

    private static byte[] Bytes(JsonElement value, Func<JsonProperty, bool> isKept)
    {
        var output = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(output, Compact)) Write(value, json, isKept);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement value, Utf8JsonWriter json, Func<JsonProperty, bool> isKept)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                var properties = value.EnumerateObject().Where(isKept).ToArray();
                Array.Sort(properties, (a, b) => string.CompareOrdinal(a.Name, b.Name));
                foreach (var property in properties)
                {
                    json.WritePropertyName(property.Name);
                    Write(property.Value, json, isKept);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(item, json, isKept);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
