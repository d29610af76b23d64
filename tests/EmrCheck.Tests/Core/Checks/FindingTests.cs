using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using Record = EmrCheck.Core.Record;

namespace EmrCheck.Tests.Core.Checks;

public sealed class FindingTests
{
    private const string Record = """
        { "resourceType": "Bundle", "type": "collection",
          "entry": [
            { "resource": { "resourceType": "Patient", "active": false,
              "identifier": [ { "value": "1" },
                { "value": "2", "use": "temp" } ] } } ] }
        """;

    [Fact]
    public void A_finding_points_to_the_resource() => Assert.Equal(
        "records/a.json:3:19 Bundle.entry[0].resource", Place(Letters.Check));

    [Fact]
    public void A_finding_points_to_where_the_criterion_says() => Assert.Equal(
        "records/a.json:5:9 Bundle.entry[0].resource.identifier[1]",
        Place(Letters.Check with { At = Given.Path("identifier.where(use = 'temp')") }));

    [Fact]
    public void A_finding_points_to_the_resource_when_the_place_is_not_there() => Assert.Equal(
        "records/a.json:3:19 Bundle.entry[0].resource", Place(Letters.Check with { At = Given.Path("telecom") }));

    [Fact]
    public void A_finding_in_lines_counts_from_the_line_of_its_record() => Assert.Equal(
        "records/a.json:12:19 Bundle.entry[0].resource", Place(Letters.Check, line: 10));

    [Fact]
    public void A_finding_says_what_how_bad_and_in_which_check()
    {
        var finding = (Letters.Check with { Severity = Severity.Critical }).Judged(Given.Submission("v")).Findings.Single();
        Assert.Equal(("T-1/letters", Severity.Critical, "The letter should be s"), (finding.Code, finding.Severity, finding.Message.En));
    }

    [Fact]
    public void Of_many_findings_the_first_are_kept_and_all_are_counted()
    {
        var result = Letters.Check.Judged(Given.Submission(new string('v', 35)));
        Assert.Equal((Tally.FindingLimit, 35L), (result.Findings.Length, result.Tally!.Violated));
        Assert.Equal(Enumerable.Range(0, Tally.FindingLimit).Select(n => $"records/{n:0000}.json"), result.Findings.Select(finding => finding.File));
    }

    private static string Place(RecordsCheck check, int line = 1)
    {
        var record = new Record("records/a.json", line, FhirDocument.Read(Encoding.UTF8.GetBytes(Record)).Document!);
        var finding = check.Judged(Given.Submission() with { Records = [new(record, [])] }).Findings.Single();
        return $"{finding.File}:{finding.Line}:{finding.Column} {finding.Path}";
    }
}
