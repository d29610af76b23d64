using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>
/// The name of an appraisal by its content: sha256 over the canonical JSON without what people laid beside it, which is itself bound
/// to it, without sites, which have names of their own, and without what has no value, so that a report read by a later version keeps its name.
/// </summary>
public static class AppraisalDigest
{
    private static readonly string[] Beside = ["council", "onSite", "waivers", "previous", "sites", "unreadSites"];

    /// <summary>sha256:… of an appraisal.</summary>
    public static string Of(Appraisal appraisal) => Of(JsonReportV1.Of(appraisal));

    /// <summary>sha256:… of an appraisal in its frozen form.</summary>
    public static string Of(JsonReportV1 report) => Of(JsonSerializer.SerializeToNode(report, JsonReportContext.Default.JsonReportV1)!.AsObject());

    /// <summary>sha256:… of a JSON report, however it is laid out.</summary>
    /// <exception cref="JsonException">Not JSON, or not an object.</exception>
    public static string Of(ReadOnlySpan<byte> report)
    {
        try
        {
            return JsonNode.Parse(report) is JsonObject map ? Of(map) : throw new JsonException("Not an object.");
        }
        catch (ArgumentException fault)
        {
            // A property that occurs twice is found when it is looked at.
            throw new JsonException(fault.Message, fault);
        }
    }

    private static string Of(JsonObject report)
    {
        foreach (var key in Beside) report.Remove(key);
        return CanonicalJson.Digest(Stated(report)!);
    }

    private static JsonNode? Stated(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, Stated(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Stated)]),
        _ => node?.DeepClone(),
    };
}
