using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using Record = EmrCheck.Core.Record;

namespace EmrCheck.Tests.Core.Checks;

/// <summary>One resource is one unit; what is wrong at one place is one finding, and never quotes a value.</summary>
public sealed class StructureCheckTests
{
    private static readonly StructureCheck check = new() { Id = "structure", Title = Given.Said("Structure"), Each = PopulationCheck.AnyResource };

    [Fact]
    public void Every_resource_is_counted_once()
    {
        var tally = Count(check, Bundle("""{ "resourceType": "Patient", "gender": "nam", "birthDay": "1980" }""", """{ "resourceType": "Patient" }"""));
        Assert.Equal((2, 1), (tally.Satisfied, tally.Violated));
        Assert.Equal(["Bundle.entry[0].resource.gender", "Bundle.entry[0].resource.birthDay"], tally.Findings.Select(finding => finding.Path));
        Assert.All(tally.Findings, finding => Assert.Equal(1, finding.Line));
        Assert.DoesNotContain(tally.Findings, finding => (finding.Message.En + finding.Message.Vi).Contains("nam", StringComparison.Ordinal));
        Assert.Contains("birthDate", tally.Findings[1].Message.Vi);
    }

    [Fact]
    public void Only_the_named_type_is_looked_at()
    {
        var tally = Count(check with { Each = "Observation" }, Bundle("""{ "resourceType": "Patient", "gender": "nam" }"""));
        Assert.Equal(0, tally.Examined);
    }

    [Fact]
    public void Warnings_count_when_they_are_asked_for()
    {
        var record = Bundle("""{ "resourceType": "Patient" }""");
        Assert.Equal(0, Count(check, record).Violated);
        var tally = Count(check with { Warnings = true }, record);
        Assert.Equal((1, Severity.Info), (tally.Violated, Assert.Single(tally.Findings).Severity));
    }

    [Fact]
    public void Several_faults_at_one_place_are_one_finding()
    {
        var finding = Assert.Single(Count(check, Bundle("""{ "resourceType": "Observation" }""")).Findings);
        Assert.Contains("Observation.status", finding.Message.En);
        Assert.Contains("Observation.code", finding.Message.En);
    }

    [Fact]
    public void Parts_merge_to_the_whole()
    {
        string[] records = [.. Enumerable.Range(0, 12).Select(i => Bundle($$"""{ "resourceType": "Patient", "x{{i}}": 1 }""", """{ "resourceType": "Observation" }"""))];
        var whole = Count(check, records);
        for (var at = 0; at <= records.Length; at++)
            Assert.Equal(whole, CountFrom(check, records[at..], at).Merge(CountFrom(check, records[..at], 0)));
        Assert.Equal((24, Tally.FindingLimit), (whole.Violated, whole.Findings.Length));
    }

    [Fact]
    public void A_mandatory_criterion_of_structure_fails_on_one_bad_resource()
    {
        var submission = Given.Submission() with { Records = Read([Bundle("""{ "resourceType": "Patient", "gender": 1 }""")], 0) };
        var result = check.Judged(submission);
        Assert.Equal(Verdict.Fail, result.Verdict);
        Assert.Contains("1", result.Reason.Vi);
    }

    private static string Bundle(params string[] resources) =>
        $$"""{ "resourceType": "Bundle", "type": "collection", "entry": [ {{string.Join(", ", resources.Select(resource => $$"""{ "resource": {{resource}} }"""))}} ] }""";

    private static Tally Count(StructureCheck check, params string[] records) => CountFrom(check, records, 0);

    private static Tally CountFrom(StructureCheck check, string[] records, int first) =>
        RecordTallies.Count(Given.Checklist(Basis.Declared, Given.Criterion(check)), Read(records, first), new(Fhir.Answers.Now)).ByCheck[("T-1", check.Id)];

    private static Loaded<Record>[] Read(string[] records, int first) =>
        [.. records.Select((text, index) => new Loaded<Record>(new Record($"{first + index:00}.json", 1, FhirDocument.Read(Encoding.UTF8.GetBytes(text)).Document!), []))];
}
