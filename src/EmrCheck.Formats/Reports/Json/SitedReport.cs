using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The JSON report of a centre with its sites, taken apart: each part to the bytes that it would have alone.</summary>
/// <param name="Centre">The centre's.</param>
/// <param name="Sites">The sites', by the code of the facility; in order.</param>
public sealed record SitedReport(byte[] Centre, ImmutableArray<(string Code, byte[] Report)> Sites)
{
    /// <summary>Takes a report apart; null when it has no site.</summary>
    /// <exception cref="JsonException">Not JSON, or not an object.</exception>
    public static SitedReport? Of(ReadOnlySpan<byte> report)
    {
        try
        {
            if (JsonNode.Parse(Holes.Unmarked(report)) is not JsonObject map) throw new JsonException("Not an object.");
            if (map["sites"] is not JsonArray && map["unreadSites"] is not JsonArray) return null;
            var sites = map["sites"] as JsonArray ?? [];
            map.Remove("sites");
            map.Remove("unreadSites");
            return new(Written(map), [.. sites.Select(site => (CodeOf(site), Written(site!)))]);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <summary>Whether a report may have sites: looked for without reading it as a whole.</summary>
    public static bool Names(ReadOnlySpan<byte> report) => report.IndexOf("\"sites\""u8) >= 0 || report.IndexOf("\"unreadSites\""u8) >= 0;

    private static string CodeOf(JsonNode? site) =>
        site is JsonObject map && map["facility"] is JsonObject facility && facility["code"]?.GetValue<string>() is { } code ? code : throw new JsonException("A site is of no facility.");

    private static byte[] Written(JsonNode node)
    {
        using var bytes = new MemoryStream();
        CanonicalJson.Write(node, bytes);
        return bytes.ToArray();
    }
}
