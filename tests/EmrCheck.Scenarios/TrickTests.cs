using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

/// <summary>Ways to look better than one is: none of them may give a hospital that does not qualify a pass.</summary>
public sealed class TrickTests
{
    /// <summary>What is done to each record of the contradicting hospital.</summary>
    public static TheoryData<string, Func<JsonObject, JsonObject>> Tricks() => new()
    {
        { "no entries", bundle => With(bundle, "entry", new JsonArray()) },
        { "no entry property", bundle => With(bundle, "entry", null) },
        { "Entry for entry", bundle => With(With(bundle, "Entry", bundle["entry"]!.DeepClone()), "entry", null) },
        { "entries without resource", bundle => Each(bundle, entry => entry.Remove("resource")) },
        { "small letters", bundle => Each(bundle, entry => entry["resource"]!["resourceType"] = entry["resource"]!["resourceType"]!.ToString().ToLowerInvariant()) },
        { "unknown types", bundle => Each(bundle, entry => entry["resource"]!["resourceType"] = "XPatient") },
        { "a Bundle in a Bundle", bundle => new() { ["resourceType"] = "Bundle", ["type"] = "collection", ["entry"] = new JsonArray(new JsonObject { ["resource"] = bundle.DeepClone() }) } },
        { "Parameters around it", bundle => new() { ["resourceType"] = "Parameters", ["parameter"] = new JsonArray(new JsonObject { ["name"] = "x", ["resource"] = bundle.DeepClone() }) } },
        { "patients left out", bundle => Without(bundle, "Patient") },
        { "stays left out", bundle => Without(bundle, "Encounter") },
        { "documents left out", bundle => Without(bundle, "Composition") },
        { "one id for all", bundle => With(With(bundle, "id", "one"), "identifier", null) },
    };

    [Theory]
    [MemberData(nameof(Tricks))]
    public void Hiding_the_records_that_contradict_never_qualifies(string name, Func<JsonObject, JsonObject> trick)
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("qualified"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixture("contradicted"), "records"), "*.json"))
        {
            var record = JsonNode.Parse(File.ReadAllBytes(file))!.AsObject();
            record["id"] = $"hidden-{record["id"]}";
            record["identifier"] = null;
            File.WriteAllText(folder[$"records/hidden-{Path.GetFileName(file)}"], trick(record).ToJsonString());
        }

        var run = Run.Of("check", folder.Path, "-q", "--report", "json");
        Assert.True(run.ExitCode is 1 or 5, $"{name}: {run.ExitCode}");
    }

    [Theory]
    [InlineData("contradicted", 1)]
    [InlineData("undetermined", 5)]
    [InlineData("broken", 5)]
    public void Saying_that_one_offers_nothing_and_that_nothing_happened_never_qualifies(string fixture, int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture(fixture));
        var lines = File.ReadAllLines(folder["submission.yaml"]);
        File.WriteAllLines(folder["submission.yaml"], lines.Select(line => line switch
        {
            _ when line.StartsWith("  services: ", StringComparison.Ordinal) => "  services: [outpatient]",
            _ when line.StartsWith("  none_of: ", StringComparison.Ordinal) => "  none_of: [consultation, conversion, death, transfer, transfusion]",
            _ => line,
        }));
        Assert.Equal(exitCode, Run.Of("check", folder.Path, "-q").ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void A_document_without_content_is_not_handed_in(string content)
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("qualified"));
        foreach (var file in Directory.EnumerateFiles(folder["evidence"])) File.WriteAllText(file, content);
        AssertNothingDocumentedPasses(folder);
    }

    [Fact]
    public void A_file_outside_the_evidence_folder_is_no_document()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("qualified"));
        var lines = File.ReadAllLines(folder["submission.yaml"]);
        File.WriteAllLines(folder["submission.yaml"], lines.Select(line => line.Contains("file: evidence/", StringComparison.Ordinal) ? "    file: submission.yaml" : line));
        AssertNothingDocumentedPasses(folder);
    }

    private static void AssertNothingDocumentedPasses(TemporaryFolder folder)
    {
        var run = Run.Of("check", folder.Path, "-q", "--report", "json");
        Assert.Equal(5, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.DoesNotContain(json.RootElement.GetProperty("criteria").EnumerateArray(), criterion =>
            criterion.GetProperty("verdict").GetString() == "pass" && criterion.GetProperty("basis").GetString() != "observed");
    }

    private static JsonObject With(JsonObject bundle, string name, JsonNode? value)
    {
        bundle.Remove(name);
        if (value is not null) bundle[name] = value;
        return bundle;
    }

    private static JsonObject Each(JsonObject bundle, Action<JsonObject> change)
    {
        foreach (var entry in bundle["entry"]!.AsArray()) change(entry!.AsObject());
        return bundle;
    }

    private static JsonObject Without(JsonObject bundle, string type) => With(bundle, "entry", new JsonArray(
        [.. bundle["entry"]!.AsArray().Where(entry => entry!["resource"]!["resourceType"]!.ToString() != type).Select(entry => entry!.DeepClone())]));
}
