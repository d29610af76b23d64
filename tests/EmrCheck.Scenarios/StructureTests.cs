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
}
