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

    /// <summary>A buffer that has grown larger than this many bytes is not kept.</summary>
    private const int MostSpare = 1 << 22;

    /// <summary>So many bytes are handed on, so that the writer's own buffer stays small.</summary>
    private const int MostPending = 1 << 15;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? spare;

    /// <summary>Writes a value for people, too: one value a line.</summary>
    public static void Write<T>(T value, JsonTypeInfo<T> type, Stream output) => Plain(value, type, element => Write(element, output));

    /// <summary>Writes what was put together by hand.</summary>
    public static void Write(JsonNode node, Stream output) => Write(JsonSerializer.SerializeToElement(node), output);

    /// <summary>The bytes of a value.</summary>
    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => Bytes(Parsed(value, type), isKept: null);

    /// <summary>The digest of the bytes of a value.</summary>
    public static string Digest<T>(T value, JsonTypeInfo<T> type) => Digest(Parsed(value, type), isKept: null);

    /// <summary>The digest of the bytes of a value, without the properties that are left out.</summary>
    public static string Digest(JsonElement value, Func<JsonProperty, bool>? isKept) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Bytes(value, isKept)))}";

    /// <summary>A value as it is written.</summary>
    public static JsonElement Parsed<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type);

    /// <summary>Writes a map with a list in it, of which one item at a time is held.</summary>
    public static void Write(JsonElement map, string key, IEnumerable<JsonElement> items, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Lines))
        {
            var properties = map.EnumerateObject().Where(property => property.Name != key).ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
            json.WriteStartObject();
            foreach (var name in properties.Keys.Append(key).Order(StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                if (name == key) Write(items, json);
                else Write(properties[name], json);
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Something that was read as it would be written alone, without some keys at its top.</summary>
    public static byte[] LinesOf(JsonElement element, params string[] without)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Lines)) Write(element, json, property => !without.Contains(property.Name), isAtTop: true);
        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>Does something with a value as it is written, in buffers that serve again: reports are large, and there is one for each facility.</summary>
    private static void Plain<T>(T value, JsonTypeInfo<T> type, Action<JsonElement> use)
    {
        var buffer = spare ?? new(1 << 16);
        spare = null;
        using (var json = new Utf8JsonWriter(buffer, Compact)) JsonSerializer.Serialize(json, value, type);
        using (var document = System.Text.Json.JsonDocument.Parse(buffer.WrittenMemory)) use(document.RootElement);
        buffer.ResetWrittenCount();
        if (buffer.Capacity <= MostSpare) spare = buffer;
    }

    private static void Write(IEnumerable<JsonElement> items, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(item, json);
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Write(JsonElement value, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Lines)) Write(value, json);
        output.WriteByte((byte)'\n');
    }

    private static byte[] Bytes(JsonElement value, Func<JsonProperty, bool>? isKept)
    {
        var output = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(output, Compact)) Write(value, json, isKept);
        return output.WrittenSpan.ToArray();
    }

    /// <param name="value">What to write.</param>
    /// <param name="json">Where to.</param>
    /// <param name="isKept">Which properties are written; null for all.</param>
    /// <param name="isAtTop">Whether beneath the first map all are.</param>
    private static void Write(JsonElement value, Utf8JsonWriter json, Func<JsonProperty, bool>? isKept = null, bool isAtTop = false)
    {
        var beneath = isAtTop ? null : isKept;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                JsonProperty[] properties = isKept is null ? [.. value.EnumerateObject()] : [.. value.EnumerateObject().Where(isKept)];
                // A property makes its name anew each time it is asked for it.
                var names = Array.ConvertAll(properties, property => property.Name);
                Array.Sort(names, properties, StringComparer.Ordinal);
                for (var i = 0; i < names.Length; i++)
                {
                    json.WritePropertyName(names[i]);
                    Write(properties[i].Value, json, beneath);
                }

                json.WriteEndObject();
                if (json.BytesPending > MostPending) json.Flush();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(item, json, beneath);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
