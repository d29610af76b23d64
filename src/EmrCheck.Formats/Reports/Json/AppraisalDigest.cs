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
    public static string Of(JsonReportV1 report) => Of(CanonicalJson.Parsed(report with { Council = null, OnSite = null, Waivers = null, Previous = null, Sites = null, UnreadSites = null }, JsonReportContext.Default.JsonReportV1));

    /// <summary>sha256:… of a JSON report, however it is laid out.</summary>
    /// <exception cref="JsonException">Not JSON, not an object, or with a property that occurs twice.</exception>
    public static string Of(ReadOnlySpan<byte> report)
    {
        if (JsonNode.Parse(report, documentOptions: new() { AllowDuplicateProperties = false }) is not JsonObject map) throw new JsonException("Not an object.");
        foreach (var key in Beside) map.Remove(key);
        return Of(JsonSerializer.SerializeToElement(map));
    }

    private static string Of(JsonElement report) => CanonicalJson.Digest(report, property => property.Value.ValueKind != JsonValueKind.Null);
}
