using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>stay() and referrers(): how the resources of a record belong together.</summary>
public sealed class RecordTests
{
    private const string Two = """
        { "fullUrl": "urn:uuid:e1", "resource": { "resourceType": "Encounter", "id": "e1" } },
        { "fullUrl": "urn:uuid:e2", "resource": { "resourceType": "Encounter", "id": "e2" } },
        """;

    private const string One = """
        { "fullUrl": "urn:uuid:e1", "resource": { "resourceType": "Encounter", "id": "e1" } },
        { "fullUrl": "urn:uuid:e2", "resource": { "resourceType": "Encounter", "id": "e2", "partOf": { "reference": "urn:uuid:e1" } } },
        """;

    [Theory]
    [InlineData(Two, """{ "resourceType": "Observation", "encounter": { "reference": "urn:uuid:e2" } }""", "e2")]
    [InlineData(Two, """{ "resourceType": "Observation", "encounter": { "reference": "Encounter/e2" } }""", "e2")]
    [InlineData(Two, """{ "resourceType": "MedicationAdministration", "context": { "reference": "urn:uuid:e2" } }""", "e2")]
    [InlineData(Two, """{ "resourceType": "DocumentReference", "context": { "encounter": [ { "reference": "urn:uuid:e2" } ] } }""", "e2")]
    [InlineData(Two, """{ "resourceType": "DocumentReference", "context": { "encounter": [ { "reference": "urn:uuid:e2" }, { "reference": "urn:uuid:e1" }, { "reference": "Encounter/e2" } ] } }""", "e2; e1")]
    [InlineData(Two, """{ "resourceType": "Observation", "contained": [ { "resourceType": "Encounter", "id": "c" } ], "encounter": { "reference": "#c" } }""", "c")]
    [InlineData(Two, """{ "resourceType": "Observation", "encounter": { "reference": "urn:uuid:none" } }""", "")]
    [InlineData(Two, """{ "resourceType": "Observation", "encounter": { "reference": "urn:uuid:x" } }""", "")]
    [InlineData(Two, """{ "resourceType": "Observation", "encounter": { "display": "E" } }""", "")]
    [InlineData(Two, """{ "resourceType": "Observation", "encounter": [ 1, null, { "reference": 7 } ] }""", "")]
    [InlineData(Two, """{ "resourceType": "Observation", "encounter": "Encounter/e1" }""", "")]
    [InlineData(Two, """{ "resourceType": "Observation" }""", "")]
    [InlineData(Two, """{ "resourceType": "Encounter", "id": "x" }""", "x")]
    [InlineData(One, """{ "resourceType": "Observation" }""", "e1")]
    [InlineData(One, """{ "resourceType": "Observation", "encounter": { "reference": "urn:uuid:e2" } }""", "e2")]
    [InlineData(One, """{ "resourceType": "Observation", "encounter": { "reference": "urn:uuid:none" } }""", "e1")]
    [InlineData(One, """{ "resourceType": "MedicationDispense", "context": { "reference": "urn:uuid:x" } }""", "e1")]
    [InlineData("", """{ "resourceType": "Observation" }""", "")]
    public void The_stay_is_the_encounter_named_or_the_only_one(string encounters, string resource, string stay)
    {
        using var document = Answers.Document($$"""
            { "resourceType": "Bundle", "entry": [ {{encounters}} { "fullUrl": "urn:uuid:x", "resource": {{resource}} } ] }
            """);

        Assert.Equal(stay, Answers.Of("entry.last().resource.stay().id", document));
    }

    [Fact]
    public void A_stay_has_the_elements_of_an_encounter()
    {
        using var document = Answers.Document("""{ "resourceType": "Encounter", "period": { "start": "2026-11-20" } }""");

        Assert.Equal("2026-11-20", Answers.Of("stay().period.start", document));
        Assert.Equal("perid", Assert.Single(FhirPathExpression.Compile("stay().perid", "Observation").Errors).Found);
        Assert.Equal("a resource", Assert.Single(FhirPathExpression.Compile("code.stay()", "Observation").Errors).Expected);
    }

    private const string Referring = """
        { "resourceType": "Bundle", "signature": { "who": { "reference": "urn:uuid:p" } }, "entry": [
          { "fullUrl": "urn:uuid:v1", "resource": { "resourceType": "Provenance", "id": "v1", "target": [ { "reference": "urn:uuid:o" }, { "reference": "Observation/o" } ] } },
          { "fullUrl": "urn:uuid:p", "resource": { "resourceType": "Patient", "id": "p" } },
          { "fullUrl": "urn:uuid:o", "resource": { "resourceType": "Observation", "id": "o", "subject": { "reference": "urn:uuid:p" },
            "contained": [ { "resourceType": "Device", "id": "d" } ], "device": { "reference": "#d" }, "hasMember": [ { "reference": "#" }, { "reference": "urn:uuid:o" } ] } },
          { "resource": { "resourceType": "Provenance", "id": "v2", "target": [ { "reference": "urn:uuid:p" }, { "reference": "urn:uuid:gone" }, { "display": "x" } ],
            "extension": [ { "url": "x", "valueReference": { "reference": "urn:uuid:o" } } ] } },
          { "fullUrl": "urn:uuid:c", "resource": { "resourceType": "Condition", "id": "c", "contained": [ { "resourceType": "Observation", "id": "i", "subject": { "reference": "urn:uuid:p" } } ] } },
          { "fullUrl": "urn:uuid:u", "resource": { "resourceType": "Whatever", "x": { "reference": "urn:uuid:o" } } } ] }
        """;

    [Theory]
    [InlineData("Observation", "referrers(Provenance).id", "v1; v2")]
    [InlineData("Observation", "referrers(FHIR.Provenance).id", "v1; v2")]
    [InlineData("Observation", "referrers(Resource).id", "v1; v2")]
    [InlineData("Observation", "referrers(Observation).id", "")]
    [InlineData("Observation", "contained.referrers(Provenance).id", "v1; v2")]
    [InlineData("Observation", "contained.referrers(Observation).id", "")]
    [InlineData("Patient", "referrers(Provenance).id", "v2")]
    [InlineData("Patient", "referrers(DomainResource).id", "o; v2; c")]
    [InlineData("Patient", "referrers(Condition).id", "c")]
    [InlineData("Patient", "referrers(Bundle).signature.who.reference", "urn:uuid:p")]
    [InlineData("Patient", "(%resource | %record.entry.resource.ofType(Observation)).referrers(Provenance).id", "v1; v2")]
    [InlineData("Patient", "referrers(Provenance).where(target.exists()).exists()", "true")]
    [InlineData("Provenance", "referrers(Observation).id", "")]
    public void Referrers_come_in_the_order_of_the_file_and_once(string type, string expression, string answer)
    {
        using var document = FhirDocument.Read(System.Text.Encoding.UTF8.GetBytes(Referring)).Document!;
        var resource = Assert.Single(Answers.Expression($"entry.resource.ofType({type}).first()", "Bundle").Evaluate(document.Root, new(Answers.Now))).Node!.Value;

        var found = Answers.Expression(expression, type).Evaluate(resource, new(Answers.Now));
        Assert.Equal(answer, string.Join("; ", found.Select(item => item.Text)));
    }

    [Fact]
    public void A_resource_alone_has_no_referrers()
    {
        using var document = Answers.Document("""{ "resourceType": "Observation", "id": "o", "hasMember": [ { "reference": "#" }, { "reference": "Observation/o" } ] }""");

        Assert.Equal("", Answers.Of("referrers(Observation)", document));
    }

    [Theory]
    [InlineData("referrers(Provenence)", FhirPathErrorKind.UnknownType, "Provenence", "Provenance")]
    [InlineData("referrers(HumanName)", FhirPathErrorKind.UnknownType, "HumanName", null)]
    [InlineData("referrers(System.Patient)", FhirPathErrorKind.UnknownType, "nothing", null)]
    [InlineData("referrers(1)", FhirPathErrorKind.UnknownType, "", null)]
    [InlineData("referrers('Patient')", FhirPathErrorKind.UnknownType, "", null)]
    [InlineData("referrers()", FhirPathErrorKind.WrongArguments, "referrers", null)]
    [InlineData("name.referrers(Provenance)", FhirPathErrorKind.WrongArguments, "referrers", null)]
    [InlineData("referrers(Provenance).tagret", FhirPathErrorKind.UnknownElement, "tagret", "target")]
    public void Referrers_are_of_a_type_of_resource(string expression, FhirPathErrorKind kind, string found, string? suggestion)
    {
        var error = Assert.Single(FhirPathExpression.Compile(expression, "Patient").Errors);

        Assert.Equal((kind, found, suggestion), (error.Kind, error.Found, error.Suggestion));
    }
}
