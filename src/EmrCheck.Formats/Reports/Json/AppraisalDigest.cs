using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The name of an appraisal by its content: what is bound to it is bound to exactly this one.</summary>
/// <remarks>SHA-256 over the canonical JSON without what people saw on site, which is itself bound to it; of a file that <c>check</c> wrote, what <c>sha256sum</c> says.</remarks>
public static class AppraisalDigest
{
    private const string OnSite = "onSite";

    /// <summary>sha256:… of an appraisal.</summary>
    public static string Of(Appraisal appraisal)
    {
        using var buffer = new MemoryStream();
        JsonReport.Write(appraisal with { OnSite = null }, buffer, new(default));
        return Of(buffer);
    }

    /// <summary>sha256:… of the JSON report of an appraisal, however it is laid out.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    public static string Of(Stream json)
    {
        json.Position = 0;
        var node = JsonNode.Parse(json);
        if (node is JsonObject report && report.ContainsKey(OnSite)) report[OnSite] = null;
        using var canonical = new MemoryStream();
        JsonReport.Write(node, canonical);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(canonical.ToArray()))}";
    }
}
