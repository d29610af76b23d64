using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Formats.Reports;

public sealed class JsonReportTests
{
    private static readonly Appraisal[] All = [Reference.Qualified, Reference.NotQualified, Reference.Undetermined, Reference.Decided(Reference.NotQualified), Reference.Beside];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Qualified() => Snapshot.Verify(Reference.Qualified.Written("json", Language.Vi), "json");

    [Fact]
    public void Not_qualified() => Snapshot.Verify(Reference.NotQualified.Written("json", Language.Vi), "json");

    [Fact]
    public void Undetermined() => Snapshot.Verify(Reference.Undetermined.Written("json", Language.Vi), "json");

    [Fact]
    public void Decided_by_a_council() => Snapshot.Verify(JsonNode.Parse(Reference.Decided(Reference.NotQualified).Written("json", Language.Vi))!["council"]!.ToJsonString(Readable), "json");

    /// <summary>Version 1 is frozen: a name that goes or changes is version 2; a new one is added here by hand.</summary>
    [Fact]
    public void Shape_of_version_1() => Snapshot.Verify(string.Join('\n', All
        .SelectMany(appraisal => Names(JsonNode.Parse(appraisal.Written("json", Language.Vi)), ""))
        .Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Keys_are_sorted_everywhere() => Offenders.None(All
        .SelectMany(appraisal => Objects(JsonNode.Parse(appraisal.Written("json", Language.Vi))))
        .Where(map => !map.Select(pair => pair.Key).SequenceEqual(map.Select(pair => pair.Key).Order(StringComparer.Ordinal)))
        .Select(map => map.GetPath()));

    [Fact]
    public void The_same_appraisal_gives_the_same_bytes_in_any_language() => Assert.All(All, appraisal =>
    {
        Assert.Equal(appraisal.Written("json", Language.Vi), appraisal.Written("json", Language.Vi));
        Assert.Equal(appraisal.Written("json", Language.Vi), appraisal.Written("json", Language.En));
    });

    [Fact]
    public void What_was_written_can_be_read_back() => Assert.All(All, appraisal => Assert.Equal(
        JsonSerializer.Serialize(JsonReportV1.Of(appraisal)),
        JsonSerializer.Serialize(Read(appraisal.Written("json", Language.Vi)))));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "version": 2 }""")]
    [InlineData("""{ "version": "1" }""")]
    public void What_is_not_an_appraisal_of_this_version_is_refused(string text) => Assert.Throws<JsonException>(() => Read(text));

    [Fact]
    public void The_file_ends_with_one_line_feed_and_has_no_other_line_ends()
    {
        var text = Reference.Qualified.Written("json", Language.Vi);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    private static JsonReportV1 Read(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return JsonReport.Read(input);
    }

    private static IEnumerable<string> Names(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(pair => Names(pair.Value, $"{path}.{pair.Key}").Prepend($"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany(item => Names(item, path + "[]")),
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Objects(pair.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
