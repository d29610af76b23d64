using System.Collections.Immutable;
using System.Text.Json;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The JSON report of a centre with its sites, taken apart: each part to the bytes that it would have alone, one at a time.</summary>
public sealed class SitedReport : IDisposable
{
    private const string Judged = "sites", NotJudged = "unreadSites";

    private readonly System.Text.Json.JsonDocument _document;
    private readonly ImmutableArray<JsonElement> _sites;

    private SitedReport(System.Text.Json.JsonDocument document, ImmutableArray<JsonElement> sites, ImmutableArray<JsonElement> unread)
    {
        (_document, _sites) = (document, sites);
        Codes = [.. sites.Select(site => TextOf(site, "facility", "code"))];
        Unread = [.. unread.Select(site => (TextOf(site, "folder"), new JsonPhrase(TextOf(site, "reason", "vi"), TextOf(site, "reason", "en"))))];
    }

    /// <summary>The codes of the sites, in order.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The sites that could not be judged: the folder and the reason.</summary>
    public ImmutableArray<(string Folder, JsonPhrase Reason)> Unread { get; }

    /// <summary>The centre's own report.</summary>
    public byte[] Centre() => CanonicalJson.LinesOf(_document.RootElement, Judged, NotJudged);

    /// <summary>The report of a site; null where there is none of that code.</summary>
    public byte[]? Site(string code) => Codes.IndexOf(code) is >= 0 and var at ? CanonicalJson.LinesOf(_sites[at]) : null;

    /// <summary>Takes a report apart; null when it has no site.</summary>
    /// <exception cref="JsonException">Not a report with sites.</exception>
    public static SitedReport? Of(ReadOnlyMemory<byte> report)
    {
        if (!MayHaveSites(report.Span)) return null;
        var document = System.Text.Json.JsonDocument.Parse(report[(report.Length - Holes.Unmarked(report.Span).Length)..]);
        try
        {
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root) throw new JsonException("Not an object.");
            if (ListOf(root, Judged) is var sites && ListOf(root, NotJudged) is var unread && (sites ?? unread) is not null) return new(document, sites ?? [], unread ?? []);
        }
        catch
        {
            document.Dispose();
            throw;
        }

        document.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    /// <summary>Most reports have none, and are not parsed for it.</summary>
    private static bool MayHaveSites(ReadOnlySpan<byte> report) => report.IndexOf("\"sites\""u8) >= 0 || report.IndexOf("\"unreadSites\""u8) >= 0;

    private static ImmutableArray<JsonElement>? ListOf(JsonElement map, string key) =>
        map.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : null;

    private static string TextOf(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element)) throw new JsonException($"A site has no {key}.");
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new JsonException("A site has no text.");
    }
}
