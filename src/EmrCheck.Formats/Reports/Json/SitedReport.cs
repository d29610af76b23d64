using System.Collections.Immutable;
using System.Text.Json;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The JSON report of a centre with its sites, taken apart: each part to the bytes that it would have alone.</summary>
/// <param name="Centre">The centre's.</param>
/// <param name="Sites">The sites', by the code of the facility; in order.</param>
/// <param name="Unread">The sites that could not be judged: the folder and the reason.</param>
public sealed record SitedReport(byte[] Centre, ImmutableArray<(string Code, byte[] Report)> Sites, ImmutableArray<(string Folder, JsonPhrase Reason)> Unread)
{
    private const string Judged = "sites", NotJudged = "unreadSites";

    /// <summary>Takes a report apart; null when it has no site.</summary>
    /// <exception cref="JsonException">Not a report with sites.</exception>
    public static SitedReport? Of(ReadOnlyMemory<byte> report)
    {
        if (!MayHaveSites(report.Span)) return null;
        using var document = System.Text.Json.JsonDocument.Parse(report[(report.Length - Holes.Unmarked(report.Span).Length)..]);
        if (document.RootElement is not { ValueKind: JsonValueKind.Object } root) throw new JsonException("Not an object.");
        var (sites, unread) = (ListOf(root, Judged), ListOf(root, NotJudged));
        return sites is null && unread is null ? null : new(
            CanonicalJson.LinesOf(root, Judged, NotJudged),
            [.. (sites ?? []).Select(site => (TextOf(site, "facility", "code"), CanonicalJson.LinesOf(site)))],
            [.. (unread ?? []).Select(site => (TextOf(site, "folder"), new JsonPhrase(TextOf(site, "reason", "vi"), TextOf(site, "reason", "en"))))]);
    }

    /// <summary>Most reports have none, and are not parsed for it.</summary>
    private static bool MayHaveSites(ReadOnlySpan<byte> report) => report.IndexOf("\"sites\""u8) >= 0 || report.IndexOf("\"unreadSites\""u8) >= 0;

    private static JsonElement[]? ListOf(JsonElement map, string key) => map.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : null;

    private static string TextOf(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element)) throw new JsonException($"A site has no {key}.");
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new JsonException("A site has no text.");
    }
}
