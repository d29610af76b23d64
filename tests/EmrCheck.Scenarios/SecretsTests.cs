using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Formats.Reports;

namespace EmrCheck.Scenarios;

/// <summary>What records say of persons is in no report, no remark and no file name: every text of them is a marker.</summary>
public sealed class SecretsTests
{
    /// <summary>What carries the structure of a record and names nobody.</summary>
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "resourceType", "code", "system", "url", "reference", "fullUrl", "id", "status", "use", "type", "mode", "unit", "intent", "kind", "language", "contentType", "version", "versionId", "comparator", "vitalStatus", "gender", "priority", "criticality", "category", "clinicalStatus",
    };

    [Theory]
    [InlineData("contradicted")]
    [InlineData("undetermined")]
    public void No_marker_of_a_record_comes_out(string fixture)
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture(fixture));
        var planted = 0;
        foreach (var file in Directory.EnumerateFiles(folder["records"], "*.json"))
        {
            var record = JsonNode.Parse(File.ReadAllText(file))!;
            File.WriteAllText(file, Marked(record, "", ref planted)!.ToJsonString(new() { WriteIndented = true }));
        }

        Assert.True(planted > 500, $"{planted}");
        using var results = new TemporaryFolder();
        var run = Run.Of(["check", folder.Path, .. ReportFormats.All.Keys.SelectMany(format => new[] { "--report", $"{format}:{results[format]}" }), "--report", "console"]);
        var (records, lines) = (Run.Of("validate", folder["records"], "--report", "json", "--write-baseline", results["baseline"]), Run.Of("validate", folder["records"], "--baseline", results["baseline"], "--report", "lines"));
        Assert.True(JsonNode.Parse(File.ReadAllText(results["json"]))!["criteria"]!.AsArray().Sum(criterion => criterion!["findings"]!.AsArray().Count) > 100);
        var said = Directory.EnumerateFiles(results.Path).SelectMany(Texts).Concat([run.Out, run.Err, records.Out, records.Err, lines.Out, lines.Err]).Concat(Directory.EnumerateFiles(results.Path));
        foreach (var text in said)
            foreach (var shown in new[] { text, WebUtility.HtmlDecode(text), Uri.UnescapeDataString(text) })
                Assert.DoesNotContain("MarkerKin", shown, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The same record with a marker of its own in every text: names, numbers, addresses, notes, titles, signatures.</summary>
    private static JsonNode? Marked(JsonNode? node, string key, ref int planted)
    {
        switch (node)
        {
            case JsonObject map:
                var copy = new JsonObject();
                foreach (var (name, value) in map) copy[name] = Structure.Contains(name) && value is not JsonObject and not JsonArray ? value?.DeepClone() : Marked(value, name, ref planted);
                return copy;
            case JsonArray list:
                var items = new JsonArray();
                foreach (var item in list) items.Add(Structure.Contains(key) && item is JsonValue ? item.DeepClone() : Marked(item, key, ref planted));
                return items;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                planted++;
                return $"MarkerKin{planted:x}Z";
            default:
                return node?.DeepClone();
        }
    }

    internal static IEnumerable<string> Texts(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (!bytes.AsSpan().StartsWith("PK"u8)) return [Encoding.UTF8.GetString(bytes)];
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return entry.FullName + reader.ReadToEnd();
        })];
    }
}
