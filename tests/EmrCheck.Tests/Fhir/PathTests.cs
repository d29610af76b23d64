using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

public sealed class PathTests
{
    private const string Patient = """
        { "resourceType": "Patient", "id": "p1", "active": true, "gender": "female",
          "birthDate": "1980-02", "_birthDate": { "extension": [ { "url": "http://x/time", "valueDateTime": "1980-02-03T04:05:06+07:00" } ] },
          "identifier": [ { "system": "http://a", "value": "001180000001", "type": { "coding": [ { "code": "NI" } ] } }, { "system": "http://b", "value": "T-9" } ],
          "name": [ { "use": "official", "family": "Nguyễn", "given": [ "Thị", "Mai" ] }, { "use": "old", "family": "Tr\u1ea7n", "given": [ null, "Mai" ], "_given": [ { "id": "g" }, null ] } ],
          "multipleBirthInteger": 2, "managingOrganization": { "reference": "#o" },
          "contained": [ { "resourceType": "Organization", "id": "o", "name": "Khoa \"Nội\"" } ],
          "contact": [ { "period": { "start": "2026-01-01" } } ] }
        """;

    private const string Bundle = """
        { "resourceType": "Bundle", "type": "collection", "entry": [
          { "fullUrl": "http://h/Patient/1", "resource": { "resourceType": "Patient", "id": "1" } },
          { "fullUrl": "http://h/Observation/2", "resource": { "resourceType": "Observation", "id": "2", "status": "final", "code": { "text": "w" },
            "subject": { "reference": "Patient/1" }, "valueQuantity": { "value": 61.5, "unit": "kg", "code": "kg" } } },
          { "fullUrl": "urn:uuid:3", "resource": { "resourceType": "Observation", "id": "3", "status": "final", "code": { "text": "n" },
            "subject": { "reference": "http://h/Patient/1" }, "valueString": "ok" } } ] }
        """;

    [Theory]
    [InlineData("name.family", "Nguyễn; Trần")]
    [InlineData("Patient.name.given", "Thị; Mai; ; Mai")]
    [InlineData("name[1].given[0].id", "g")]
    [InlineData("name[1].given[0].hasValue()", "false")]
    [InlineData("name.given.count()", "4")]
    [InlineData("birthDate.extension('http://x/time').value", "1980-02-03T04:05:06+07:00")]
    [InlineData("multipleBirth", "2")]
    [InlineData("multipleBirth is integer", "true")]
    [InlineData("multipleBirth.ofType(boolean)", "")]
    [InlineData("gender.is(string)", "true")]
    [InlineData("gender.ofType(string)", "")]
    [InlineData("identifier.where(system = 'http://a').value", "001180000001")]
    [InlineData("identifier.where(value.matches('^[0-9]{12}$')).exists()", "true")]
    [InlineData("identifier.type.coding.exists(code = 'NI')", "true")]
    [InlineData("identifier.all(value.exists())", "true")]
    [InlineData("identifier.system.first() | identifier.system | 'x'", "http://a; http://b; x")]
    [InlineData("managingOrganization.resolve().ofType(Organization).name", "Khoa \"Nội\"")]
    [InlineData("contact.period.start <= today()", "true")]
    [InlineData("birthDate <= @1980-02-15", "")]
    [InlineData("birthDate < @1981", "true")]
    [InlineData("name.select(given.first() & ' ' & family)", "Thị Nguyễn;  Trần")]
    [InlineData("name.given.distinct().count()", "3")]
    [InlineData("descendants().where($this is Extension).url", "http://x/time")]
    [InlineData("%resource.id | %context.id | %rootResource.id", "p1")]
    [InlineData("name.where($index = 1).use", "old")]
    [InlineData("name.given.aggregate($total + 1, 0)", "4")]
    [InlineData("active.type().name", "boolean")]
    [InlineData("name.period.start", "")]
    [InlineData("iif(active, 'yes', 'no')", "yes")]
    public void Paths_find_what_is_there(string expression, string expected)
    {
        using var document = Answers.Document(Patient);

        Assert.Equal(expected, Answers.Of(expression, document));
    }

    [Theory]
    [InlineData("entry.resource.ofType(Observation).subject.resolve().id", "1; 1")]
    [InlineData("entry.resource.value.ofType(Quantity).unit", "kg")]
    [InlineData("entry.resource.ofType(Observation).where(value is Quantity).value > 61 'kg'", "true")]
    [InlineData("entry.resource.status.count()", "2")]
    [InlineData("entry.where(fullUrl = 'urn:uuid:3').resource.value", "ok")]
    [InlineData("%record.entry.resource.ofType(Patient).id", "1")]
    public void Paths_go_through_bundles(string expression, string expected)
    {
        using var document = Answers.Document(Bundle);

        Assert.Equal(expected, Answers.Of(expression, document));
    }

    [Theory]
    [InlineData("2026-01-01T10:00:00Z", "2026-01-01T17:00:00+07:00", "true; true")]
    [InlineData("2026-01-01T10:00:00Z", "2026-01-01T17:00:00Z", "false; false")]
    [InlineData("2026-01-01", "2026-01", "; false")]
    public void Structures_are_equal_when_their_elements_are(string start, string other, string expected)
    {
        using var document = Answers.Document(
            $$$"""{ "resourceType": "Patient", "contact": [ { "period": { "start": "{{{start}}}", "id": "a" } }, { "period": { "id": "a", "start": "{{{other}}}" } } ] }""");

        var answers = new[] { "=", "~" }.Select(sign => Answers.Of($"contact[0].period {sign} contact[1].period", document));
        Assert.Equal(expected, string.Join("; ", answers));
    }

    [Fact]
    public void Constants_are_collections_of_strings()
    {
        using var document = Answers.Document(Patient);
        var settings = new FhirPathSettings(Constants: new Dictionary<string, IReadOnlyList<string>> { ["known"] = ["http://b", "http://c"] });

        Assert.Equal("T-9", Answers.Of("identifier.where(system in %known).value", document, settings));
    }

    [Fact]
    public void Logical_models_are_types_like_others()
    {
        var types = TypeTable.R4.With("""
            logical Submission
              asOf date
              facility
                kind string
                beds integer
                departments 0..* string
              documents 0..*
                id string
                date date
            """);
        using var document = Answers.Document(
            """{ "asOf": "2026-11-20", "facility": { "kind": "hospital", "beds": 320, "departments": [ "A", "B" ] }, "documents": [ { "id": "x", "date": "2025-09-18" } ] }""",
            types, "Submission");
        var settings = new FhirPathSettings(types);

        Assert.Equal("true", Answers.Of("facility.kind = 'hospital' and facility.beds > 300 and asOf > @2025-12-31", document, settings));
        Assert.Equal("2", Answers.Of("facility.departments.count()", document, settings));
        Assert.Equal("x", Answers.Of("documents.where(date < %context.asOf).id", document, settings));
        Assert.Equal(FhirPathErrorKind.UnknownElement, FhirPathExpression.Compile("facility.name", "Submission", settings).Errors[0].Kind);
    }
}
