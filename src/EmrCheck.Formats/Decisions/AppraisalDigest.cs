using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Decisions;

/// <summary>The digest by which a ledger names its appraisal: over all of the canonical JSON but what a council added.</summary>
public static class AppraisalDigest
{
    /// <summary>The digest of an appraisal.</summary>
    public static string Of(Appraisal appraisal) => Of(JsonSerializer.SerializeToNode(JsonReportV1.Of(appraisal), JsonReportContext.Default.JsonReportV1)!.AsObject());

    /// <summary>The digest of a JSON report, however it is laid out.</summary>
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
        report.Remove("council");
        return CanonicalJson.Digest(report);
    }
}
