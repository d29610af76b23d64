using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>What an expression reads, and the elements of a document, in the same terms.</summary>
public sealed class ReadsTests
{
    [Theory]
    [InlineData("Encounter", "period.start.exists()", "Encounter.period Period.start", "Encounter")]
    [InlineData("Encounter", "diagnosis.where(use.exists()).condition", "Encounter.diagnosis Encounter.diagnosis.use Encounter.diagnosis.condition", "Encounter")]
    [InlineData("Observation", "value.ofType(Quantity).value > 1", "Observation.value Quantity.value", "Observation")]
    [InlineData("Observation", "referenceRange.low.value", "Observation.referenceRange Observation.referenceRange.low Quantity.value", "Observation")]
    [InlineData("Patient", "Patient.id.exists() and meta.versionId.exists() and text.exists()", "Resource.id Resource.meta Meta.versionId DomainResource.text", "Patient")]
    [InlineData("Patient", "birthDate.extension('http://x').exists()", "Patient.birthDate Element.extension", "Patient")]
    [InlineData("Patient", "extension('http://x').value.is(string)", "DomainResource.extension Extension.value", "Patient")]
    [InlineData("Bundle", "entry.resource.ofType(Condition).subject.resolve().ofType(Patient).active", "Bundle.entry Bundle.entry.resource Condition.subject Patient.active", "Bundle Condition Patient")]
    [InlineData("Observation", "subject.resolve().birthDate", "Observation.subject Patient.birthDate Person.birthDate Practitioner.birthDate RelatedPerson.birthDate", "Observation")]
    [InlineData("Observation", "stay().period.days().exists() and referrers(Provenance).recorded.exists()", "Encounter.period Provenance.recorded", "Observation Encounter Provenance")]
    [InlineData("Observation", "%resource.status & %context.code.text", "Observation.status Observation.code CodeableConcept.text", "Observation")]
    [InlineData("Questionnaire", "item.item.linkId.exists()", "Questionnaire.item Questionnaire.item.item Questionnaire.item.linkId", "Questionnaire")]
    [InlineData("Observation", "1 + 1 = 2", "", "Observation")]
    public void Elements_are_named_by_the_type_that_defines_them(string context, string expression, string reads, string resources)
    {
        var compiled = Answers.Expression(expression, context);

        Assert.Equal(reads.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), compiled.Reads.Select(read => $"{read.Type}.{read.Element}").Order(StringComparer.Ordinal));
        Assert.Equal(resources.Split(' '), compiled.ResourceTypes);
    }

    private const string Bundle = """
        { "resourceType": "Bundle", "entry": [ { "fullUrl": "urn:uuid:1", "resource": { "resourceType": "Patient", "id": "1", "unknown": { "id": "x" },
          "birthDate": "1980", "_birthDate": { "extension": [ { "url": "http://x", "valueCode": "a" } ] }, "_gender": { "id": "g" },
          "name": [ { "given": [ null, "Mai", null ], "_given": [ { "id": "n" }, null, null, { "id": "m" } ], "use": null, "use": "old" } ],
          "contained": [ { "resourceType": "Organization", "name": "K", "type": [ { "coding": [ { "code": "a" } ] }, { "text": "b" } ] }, { "resourceType": "Strange", "id": "s" }, 7 ],
          "multipleBirthInteger": 2 } } ] }
        """;

    [Fact]
    public void Every_element_of_a_document_is_met_once_with_its_definition()
    {
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(Bundle)).Document!;

        Assert.Equal(
            """
            Bundle.entry[0]: Bundle.entry
            Bundle.entry[0].fullUrl: Bundle.entry.fullUrl
            Bundle.entry[0].resource: Bundle.entry.resource
            Bundle.entry[0].resource.id: Resource.id
            Bundle.entry[0].resource.birthDate: Patient.birthDate
            Bundle.entry[0].resource._birthDate.extension[0]: Element.extension
            Bundle.entry[0].resource._birthDate.extension[0].url: Extension.url
            Bundle.entry[0].resource._birthDate.extension[0].valueCode: Extension.value
            Bundle.entry[0].resource._gender: Patient.gender
            Bundle.entry[0].resource._gender.id: Element.id
            Bundle.entry[0].resource.name[0]: Patient.name
            Bundle.entry[0].resource.name[0].given[1]: HumanName.given
            Bundle.entry[0].resource.name[0]._given[0]: HumanName.given
            Bundle.entry[0].resource.name[0]._given[0].id: Element.id
            Bundle.entry[0].resource.name[0]._given[3]: HumanName.given
            Bundle.entry[0].resource.name[0]._given[3].id: Element.id
            Bundle.entry[0].resource.contained[0]: DomainResource.contained
            Bundle.entry[0].resource.contained[0].name: Organization.name
            Bundle.entry[0].resource.contained[0].type[0]: Organization.type
            Bundle.entry[0].resource.contained[0].type[0].coding[0]: CodeableConcept.coding
            Bundle.entry[0].resource.contained[0].type[0].coding[0].code: Coding.code
            Bundle.entry[0].resource.contained[0].type[1]: Organization.type
            Bundle.entry[0].resource.contained[0].type[1].text: CodeableConcept.text
            Bundle.entry[0].resource.contained[1]: DomainResource.contained
            Bundle.entry[0].resource.contained[2]: DomainResource.contained
            Bundle.entry[0].resource.multipleBirthInteger: Patient.multipleBirth
            """,
            string.Join('\n', document.Elements().Select(found => $"{document.PathOf(found.Node)}: {found.Type}.{found.Element}")));
    }

    [Fact]
    public void The_path_of_an_element_leads_to_it_in_the_json()
    {
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(Bundle.Replace("\"use\": null, ", "", StringComparison.Ordinal))).Document!;
        var root = JsonNode.Parse(Bundle.Replace("\"use\": null, ", "", StringComparison.Ordinal))!;

        Assert.All(document.Elements(), found => Assert.NotNull(At(root, document.PathOf(found.Node))));
    }

    [Fact]
    public void Whatever_an_expression_reads_is_among_the_elements()
    {
        using var document = Answers.Document("""{ "resourceType": "Encounter", "period": { "start": "2026" }, "diagnosis": [ { "use": { "text": "x" } } ] }""");
        var reads = Answers.Expression("period.start.exists() and diagnosis.use.text.exists()", "Encounter").Reads;

        Assert.Equal(reads.Order(), document.Elements().Select(found => (found.Type, found.Element)).Distinct().Order());
    }

    private static JsonNode? At(JsonNode root, string path)
    {
        var node = (JsonNode?)root;
        foreach (var step in path.Split('.', '[').Skip(1))
            node = step.EndsWith(']') ? node![int.Parse(step[..^1], System.Globalization.CultureInfo.InvariantCulture)] : node![step];
        return node;
    }
}
