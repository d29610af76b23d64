using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The canonical appraisal: sorted keys, no clock, the same bytes for the same inputs.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an appraisal.</summary>
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        WriteSorted(JsonSerializer.SerializeToNode(JsonReportV1.Of(appraisal), JsonReportContext.Default.JsonReportV1), output);
    }

    /// <summary>Writes JSON as every file of the program is written: keys in order, a line each.</summary>
    internal static void WriteSorted(JsonNode? node, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Layout)) Sorted(node)!.WriteTo(json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Reads an appraisal back.</summary>
    /// <exception cref="JsonException">Not an appraisal.</exception>
    public static JsonReportV1 Read(Stream input)
    {
        var report = JsonSerializer.Deserialize(input, JsonReportContext.Default.JsonReportV1);
        return report is { Version: 1 } ? report : throw new JsonException("Not an appraisal of version 1.");
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
