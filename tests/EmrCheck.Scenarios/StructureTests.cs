using System.Text.Json;

namespace EmrCheck.Scenarios;

/// <summary><c>validate</c> asks the structure of FHIR R4 by default, and <c>check</c> never does.</summary>
public sealed class StructureTests
{
    private const string Misspelt = """{ "resourceType": "Bundle", "type": "collection", "entry": [ { "resource": { "resourceType": "Patient", "birthday": "1980-01-01" } } ] }""";

    [Fact]
    public void Validate_tells_a_misspelt_element_with_its_place_and_the_name_that_was_meant()
    {
        var run = Run.Of(Misspelt, ["validate", "-", "--lang", "en", "--no-color", "--rules", Repository.Rules]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Bundle.entry[0].resource.birthday", run.Out);
        Assert.Contains("is it birthDate?", run.Out);
        Assert.DoesNotContain("1980", run.Out);
    }

    [Fact]
    public void Naming_a_pack_leaves_the_structure_out()
    {
        var run = Run.Of(Misspelt, ["validate", "-", "--pack", "tt13-2025", "--report", "json", "-q", "--rules", Repository.Rules]);
        Assert.DoesNotContain("FHIR-R4-STRUCTURE", run.Out);
    }

    [Fact]
    public void Check_does_not_ask_it()
    {
        using var report = JsonDocument.Parse(Run.Of("check", Repository.Fixture("qualified"), "--report", "json", "-q").Out);
        Assert.DoesNotContain("FHIR-R4-STRUCTURE", report.RootElement.GetRawText());
    }

    [Fact]
    public void Validate_counts_the_same_with_any_number_of_workers_and_takes_records_as_they_come()
    {
        using var folder = new TemporaryFolder();
        for (var file = 0; file < 600; file++) File.WriteAllText(folder[$"{file}.json"], file % 7 == 0 ? "{" : Misspelt);
        File.WriteAllText(folder["dòng.ndjson"], string.Concat(Enumerable.Repeat(Misspelt + "\n", 20_000)));
        string[] args = ["validate", folder["0.json"], folder.Path, "-", "--rules", Repository.Rules, "--report", "json", "-q"];
        var one = Run.Of(Misspelt, [.. args, "--jobs", "1"]);
        Assert.Equal((1, one.Out), (one.ExitCode, Run.Of(Misspelt, [.. args, "--jobs", "4"]).Out));
        using var report = JsonDocument.Parse(one.Out);
        Assert.Equal((20_515, 87), (report.RootElement.GetProperty("records").GetProperty("read").GetInt32(), report.RootElement.GetProperty("records").GetProperty("unreadable").GetInt32()));
        Assert.Equal(2, Run.Of([.. args, "--jobs", "0"]).ExitCode);
    }
}
