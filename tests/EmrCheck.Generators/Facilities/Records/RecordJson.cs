using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>A resource as UTF-8 bytes: two spaces a level, what is short on one line, what is null left out.</summary>
internal static class RecordJson
{
    private const int OneLine = 160;

    private static readonly JsonWriterOptions Narrow = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode resource)
    {
        var output = new ArrayBufferWriter<byte>();
        Lay(output, resource, 0);
        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static void Lay(ArrayBufferWriter<byte> output, JsonNode node, int depth)
    {
        var line = Line(node);
        if (node is JsonValue || line.Length <= OneLine)
        {
            output.Write(line);
            return;
        }

        var first = true;
        output.Write(node is JsonObject ? "{"u8 : "["u8);
        foreach (var (name, part) in Parts(node))
        {
            output.Write(first ? "\n"u8 : ",\n"u8);
            Indent(output, depth + 1);
            if (name is not null)
                output.Write(Encoding.UTF8.GetBytes($"\"{name}\": "));
            Lay(output, part, depth + 1);
            first = false;
        }

        output.Write("\n"u8);
        Indent(output, depth);
        output.Write(node is JsonObject ? "}"u8 : "]"u8);
    }

    /// <summary>The members of an object with their names, the items of an array without; nothing that is null or an empty list.</summary>
    private static IEnumerable<(string? Name, JsonNode Part)> Parts(JsonNode node) => node is JsonObject members
        ? members.Where(m => m.Value is not (null or JsonArray { Count: 0 })).Select(m => ((string?)m.Key, m.Value!))
        : node.AsArray().Select(i => ((string?)null, i!));

    private static byte[] Line(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Narrow))
            WriteLine(writer, node);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteLine(Utf8JsonWriter writer, JsonNode node)
    {
        if (node is JsonValue)
        {
            node.WriteTo(writer);
            return;
        }

        if (node is JsonObject)
            writer.WriteStartObject();
        else
            writer.WriteStartArray();
        foreach (var (name, part) in Parts(node))
        {
            if (name is not null)
                writer.WritePropertyName(name);
            WriteLine(writer, part);
        }

        if (node is JsonObject)
            writer.WriteEndObject();
        else
            writer.WriteEndArray();
    }

    private static void Indent(ArrayBufferWriter<byte> output, int depth)
    {
        for (var i = 0; i < depth; i++)
            output.Write("  "u8);
    }
}
