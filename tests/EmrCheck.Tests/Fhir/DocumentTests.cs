using System.Text;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

public sealed class DocumentTests
{
    private const string Bundle = """
        {
          "resourceType": "Bundle", "type": "collection",
          "entry": [
            { "fullUrl": "http://h/Patient/1", "resource": { "resourceType": "Patient", "id": "1" } },
            { "fullUrl": "urn:uuid:2", "resource": {
                "resourceType": "Observation", "id": "2", "subject": { "reference": "Patient/1" },
                "contained": [ { "resourceType": "Device", "id": "d" } ] } },
            { "request": { "method": "DELETE", "url": "Patient/5" } },
            { "fullUrl": "http:\/\/other\/Patient\/1", "resource": { "resourceType": "Patient", "id": "9", "name": [ { "text": "Tr\u1ea7n Thị", "given": [ "B" ] } ] } }
          ]
        }
        """;

    [Fact]
    public void Resources_are_the_root_and_those_of_the_entries()
    {
        using var document = Answers.Document(Bundle);
        var found = new List<string?>();
        foreach (var resource in document.Resources) found.Add(resource.ResourceType);

        Assert.Equal(["Bundle", "Patient", "Observation", "Patient"], found);
        Assert.Equal("Bundle", document.ResourceType);
    }

    [Theory]
    [InlineData("Patient/1", "Bundle.entry[0].resource")]
    [InlineData("http://h/Patient/1", "Bundle.entry[0].resource")]
    [InlineData("http://h/Patient/1/_history/3", "Bundle.entry[0].resource")]
    [InlineData("urn:uuid:2", "Bundle.entry[1].resource")]
    [InlineData("http://other/Patient/1", "Bundle.entry[3].resource")]
    [InlineData("Patient/9", "Bundle.entry[3].resource")]
    [InlineData("#d", "Bundle.entry[1].resource.contained[0]")]
    [InlineData("#", "Bundle.entry[1].resource")]
    [InlineData("Patient/7", null)]
    [InlineData("http://h/Patient/7", null)]
    [InlineData("#x", null)]
    [InlineData("", null)]
    public void References_are_resolved_within_the_bundle(string reference, string? expected)
    {
        using var document = Answers.Document(Bundle);
        var from = Single(document, "Bundle.entry.resource.ofType(Observation).subject");

        Assert.Equal(expected, document.Resolve(reference, from) is { } found ? document.PathOf(found) : null);
    }

    [Fact]
    public void A_reference_means_the_same_however_often_and_after_whatever_it_is_asked()
    {
        // Entries that follow one another, one with a version in its address, and two that have the same one.
        const string Text = """
            { "resourceType": "Bundle", "type": "history", "entry": [
              { "fullUrl": "urn:a", "resource": { "resourceType": "Patient", "id": "1", "meta": { "versionId": "1" } } },
              { "fullUrl": "http://h/P/2/_history/1", "resource": { "resourceType": "Patient", "id": "2" } },
              { "fullUrl": "urn:c", "resource": { "resourceType": "Patient", "id": "3" } } TWIN ] }
            """;
        string[] references = ["urn:a", "http://h/P/2/_history/1", "urn:c", "urn:a", "urn:a/_history/7", "urn:d", "urn:a", "urn:c", "Patient/3", "urn:c", "urn:c"];
        int?[] expected = [0, null, 2, 0, 0, null, 0, 2, 2, 2, 2];
        foreach (var twin in new[] { "", """, { "fullUrl": "urn:a", "resource": { "resourceType": "Patient", "id": "1", "meta": { "versionId": "2" } } }""" })
        {
            using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(Text.Replace("TWIN", twin, StringComparison.Ordinal))).Document!;
            var found = references.Select(reference => document.Resolve(reference, document.Root));
            Assert.Equal(expected.Select(place => place is null ? null : $"Bundle.entry[{place}].resource"), found.Select(node => node is { } place ? document.PathOf(place) : null));
        }
    }

    [Theory]
    [InlineData("""[ { "resource": { "resourceType": "Patient", "id": "a" } } ]""", "a", "1")]
    [InlineData("""{ "resource": { "resourceType": "Patient", "id": "a" } }""", "a", "1")]
    [InlineData("""[ 1, { "resource": { "resourceType": "Patient", "id": "a" } }, null ]""", "a", "1")]
    [InlineData("""[ [ { "resource": { "resourceType": "Patient", "id": "a" } } ], { "resource": { "resourceType": "Patient", "id": "b" } } ]""", "b", "1")]
    [InlineData("""[ { "resource": [ { "resourceType": "Patient", "id": "a" } ] }, { "resource": { "resourceType": "Patient", "id": "b" } } ]""", "a; b", "2")]
    [InlineData("""[ { "resource": { "resourceType": "Whatever", "id": "a" } }, { "resource": { "resourceType": "Patient", "id": "b" } }, { "request": {} } ]""", "b", "2")]
    [InlineData("""[ ]""", "", "0")]
    [InlineData("7", "", "0")]
    public void The_resources_of_odd_entries_are_those_of_the_path(string entry, string patients, string count)
    {
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes($$"""{ "resourceType": "Bundle", "entry": {{entry}} }""")).Document!;

        Assert.Equal(patients, Answers.Of("entry.resource.ofType(Patient).id", document));
        Assert.Equal(patients, Answers.Of("entry.where(true).resource.ofType(Patient).id", document));
        Assert.Equal(count, Answers.Of("%record.entry.resource.count()", document));
        Assert.Equal(count, Answers.Of("%record.entry.where(true).resource.count()", document));
    }

    [Theory]
    [InlineData("entry[0].resource.id", "Bundle.entry[0].resource.id", 4, 87)]
    [InlineData("entry[3].resource.name", "Bundle.entry[3].resource.name[0]", 9, 110)]
    [InlineData("entry[3].resource.name.given", "Bundle.entry[3].resource.name[0].given[0]", 9, 148)]
    [InlineData("type", "Bundle.type", 2, 37)]
    public void Places_have_a_path_a_line_and_a_column(string expression, string path, int line, int column)
    {
        using var document = Answers.Document(Bundle);
        var node = Single(document, expression);

        Assert.Equal(path, document.PathOf(node));
        Assert.Equal(new FhirPosition(line, column), document.Locate(node));
    }

    [Theory]
    [InlineData("", FhirProblemKind.Empty, 1, 1)]
    [InlineData(" \n\t ", FhirProblemKind.Empty, 1, 1)]
    [InlineData("<!DOCTYPE html><html></html>", FhirProblemKind.NotJson, 1, 1)]
    [InlineData("502 Bad Gateway", FhirProblemKind.NotAnObject, 1, 1)]
    [InlineData("{ 'resourceType': 'Patient' }", FhirProblemKind.NotJson, 1, 3)]
    [InlineData("{\n  \"resourceType\": \"Patient\",\n  \"id\": \"Hà\" x }", FhirProblemKind.NotJson, 3, 14)]
    [InlineData("{ \"resourceType\": \"Patient\", \"id\": \"\u0000\" }", FhirProblemKind.NotUtf8, 1, 37)]
    [InlineData("{ \"resourceType\": \"Patient\", \"id\":", FhirProblemKind.Truncated, 1, 35)]
    [InlineData("{ \"resourceType\": \"Patient\", \"id\": \"x", FhirProblemKind.Truncated, 1, 38)]
    [InlineData("{ \"resourceType\": \"Patient\", \"active\": tr", FhirProblemKind.Truncated, 1, 42)]
    [InlineData("[ { \"resourceType\": \"Patient\" } ]", FhirProblemKind.NotAnObject, 1, 1)]
    [InlineData("\"Patient\"", FhirProblemKind.NotAnObject, 1, 1)]
    [InlineData("{}", FhirProblemKind.NoResourceType, 1, 1)]
    [InlineData("{ \"resourceType\": 7 }", FhirProblemKind.NoResourceType, 1, 1)]
    [InlineData("{ \"resourceType\": \"Pateint\" }", FhirProblemKind.UnknownResourceType, 1, 1)]
    [InlineData("{ \"resourceType\": \"DomainResource\" }", FhirProblemKind.UnknownResourceType, 1, 1)]
    [InlineData("{ \"resourceType\": \"Patient\" }\n{ }", FhirProblemKind.TrailingContent, 2, 1)]
    public void What_cannot_be_read_says_why_and_where(string text, FhirProblemKind kind, int line, int column)
    {
        var reading = FhirDocument.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(reading.Document);
        Assert.Equal([new FhirProblem(kind, new(line, column))], reading.Problems);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    public void Other_encodings_are_not_utf8(string encoding)
    {
        var used = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. used.GetPreamble(), .. used.GetBytes("""{ "resourceType": "Patient", "id": "é" }""")];

        Assert.Equal(FhirProblemKind.NotUtf8, FhirDocument.Read(bytes).Problems[0].Kind);
        Assert.Equal(FhirProblemKind.NotUtf8, FhirDocument.Read(bytes.AsMemory(used.GetPreamble().Length)).Problems[0].Kind);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        var reading = FhirDocument.Read((byte[])[0xEF, 0xBB, 0xBF, .. """{ "resourceType": "Patient" }"""u8]);

        Assert.Equal("Patient", reading.Document?.ResourceType);
    }

    [Fact]
    public void Depth_and_length_are_limited()
    {
        var deep = Encoding.UTF8.GetBytes("{ \"resourceType\": \"Patient\", \"x\": " + new string('[', 100_000));

        Assert.Equal(FhirProblemKind.TooDeep, FhirDocument.Read(deep).Problems[0].Kind);
        Assert.Equal(FhirProblemKind.TooLarge, FhirDocument.Read(deep, new(MaxBytes: 1000)).Problems[0].Kind);
        Assert.Equal(FhirProblemKind.TooDeep, FhirDocument.Read(deep, new(MaxDepth: int.MaxValue - 1)).Problems[0].Kind);
    }

    [Theory]
    [InlineData("""{ "resourceType": "Patient", "id": "a", "name": [], "id": "b" }""", FhirProblemKind.DuplicateProperty, "Patient.id")]
    [InlineData("""{ "resourceType": "Patient", "resourceType": "Group" }""", FhirProblemKind.DuplicateProperty, "Patient.resourceType")]
    [InlineData("""{ "resourceType": "Patient", "name": [ { "use": "old", "use": "usual" } ] }""", FhirProblemKind.DuplicateProperty, "Patient.name[0].use")]
    [InlineData("""{ "resourceType": "Patient", "_id": {}, "_id": {} }""", FhirProblemKind.DuplicateProperty, "Patient._id")]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ { "fullUrl": "u", "resource": { "resourceType": "Patient" } }, { "fullUrl": "u", "resource": { "resourceType": "Patient" } } ] }""",
        FhirProblemKind.DuplicateFullUrl, "Bundle.entry[1].fullUrl")]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ { "resource": { "resourceType": "Patient", "id": "1" } }, { "resource": { "id": "1", "resourceType": "Patient" } } ] }""",
        FhirProblemKind.DuplicateResourceId, "Bundle.entry[1].resource.id")]
    public void What_is_said_twice_is_told_beside_the_document(string text, FhirProblemKind kind, string path)
    {
        var reading = FhirDocument.Read(Encoding.UTF8.GetBytes(text));

        Assert.NotNull(reading.Document);
        Assert.Equal([(kind, path)], reading.Problems.Select(p => (p.Kind, p.Path)));
        reading.Document.Dispose();
    }

    [Theory]
    [InlineData("""{ "resourceType": "Patient", "id": "1", "_id": { "id": "x" } }""")]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ { "fullUrl": "http://a/Patient/1", "resource": { "resourceType": "Patient", "id": "1" } }, { "fullUrl": "http://b/Patient/1", "resource": { "resourceType": "Patient", "id": "1" } } ] }""")]
    [InlineData("""{ "resourceType": "Bundle", "type": "history", "entry": [ { "fullUrl": "u", "resource": { "resourceType": "Patient", "id": "1" } }, { "fullUrl": "u", "resource": { "resourceType": "Patient", "id": "1" } } ] }""")]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ { "resource": { "resourceType": "Patient", "id": "1" } }, { "resource": { "resourceType": "Group", "id": "1" } } ] }""")]
    [InlineData("""{ "resourceType": "Patient", "\u0069d": "\ud800", "name": [ { "text": "\"" } ] }""")]
    public void What_only_looks_like_a_duplicate_is_none(string text) => Answers.Document(text).Dispose();

    [Fact]
    public void The_first_of_two_properties_counts()
    {
        using var document = FhirDocument.Read("""{ "resourceType": "Patient", "id": "a", "id": "b" }"""u8.ToArray()).Document!;

        Assert.Equal("a", Answers.Of("id", document));
    }

    private static FhirNode Single(FhirDocument document, string expression) =>
        Assert.Single(Answers.Expression(expression, document.ResourceType).Evaluate(document.Root, new(Answers.Now))).Node!.Value;
}
