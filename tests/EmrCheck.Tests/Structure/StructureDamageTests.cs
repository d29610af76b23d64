using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Fhir;
using EmrCheck.Fhir.Structure;
using EmrCheck.Tests.Fhir;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Structure;

/// <summary>A good document has no error; damaged in any of these ways it has the one that names the damage; random damage never throws.</summary>
public sealed class StructureDamageTests
{
    private const string Good = """
        {
          "resourceType": "Bundle", "type": "collection",
          "entry": [
            { "fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000001", "resource": {
              "resourceType": "Patient", "id": "p", "meta": { "lastUpdated": "2024-02-29T10:00:00Z" },
              "text": { "status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></div>" },
              "contained": [ { "resourceType": "Organization", "id": "o", "name": "O" } ],
              "name": [ { "family": "Mẫu", "given": [ "A", null ], "_given": [ null, { "extension": [ { "url": "http://x.test/y", "valueCode": "z" } ] } ] } ],
              "gender": "male", "birthDate": "1980-02-29", "multipleBirthInteger": 2, "active": true,
              "managingOrganization": { "reference": "#o" },
              "contact": [ { "name": { "text": "B" } } ] } },
            { "fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000002", "resource": {
              "resourceType": "Observation", "status": "final", "code": { "text": "t" }, "text": { "status": "empty", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>" },
              "subject": { "reference": "urn:uuid:00000000-0000-4000-8000-000000000001" },
              "effectivePeriod": { "start": "2024-01-01", "end": "2024-01-02" },
              "valueQuantity": { "value": 1.5, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg" } } }
          ]
        }
        """;

    /// <summary>Where (entry, then property), what is put there, and what must be said.</summary>
    public static TheoryData<string, string, string, StructureProblemKind> Damages() => new()
    {
        { "0", "givenName", "\"x\"", StructureProblemKind.UnknownElement },
        { "0", "_contact", "{}", StructureProblemKind.UnknownElement },
        { "0", "resourceType", "\"Patiens\"", StructureProblemKind.UnknownResourceType },
        { "0", "resourceType", "", StructureProblemKind.NoResourceType },
        { "1", "status", "", StructureProblemKind.MissingElement },
        { "1", "code", "", StructureProblemKind.MissingElement },
        { "0", "gender", "[ \"male\" ]", StructureProblemKind.NotAList },
        { "0", "contact", "{ \"name\": { \"text\": \"B\" } }", StructureProblemKind.ListExpected },
        { "0", "active", "\"true\"", StructureProblemKind.WrongJsonType },
        { "0", "gender", "1", StructureProblemKind.WrongJsonType },
        { "0", "managingOrganization", "\"#o\"", StructureProblemKind.WrongJsonType },
        { "0", "multipleBirthInteger", "\"2\"", StructureProblemKind.WrongJsonType },
        { "0", "multipleBirthInteger", "2.5", StructureProblemKind.WrongFormat },
        { "0", "birthDate", "\"1981-02-29\"", StructureProblemKind.WrongFormat },
        { "0", "id", "\"a_b\"", StructureProblemKind.WrongFormat },
        { "0", "multipleBirthBoolean", "true", StructureProblemKind.SeveralOfChoice },
        { "0", "gender", "\"nam\"", StructureProblemKind.UnknownCode },
        { "0", "managingOrganization", "{ \"reference\": \"#p\" }", StructureProblemKind.DanglingReference },
        { "0", "managingOrganization", "{ \"reference\": \"Patient/1\" }", StructureProblemKind.WrongTarget },
        { "1", "subject", "{ \"reference\": \"urn:uuid:00000000-0000-4000-8000-000000000009\" }", StructureProblemKind.DanglingReference },
        { "0", "gender", "\"\"", StructureProblemKind.Empty },
        { "0", "gender", "null", StructureProblemKind.Empty },
        { "0", "contact", "[]", StructureProblemKind.Empty },
        { "0", "meta", "{}", StructureProblemKind.Empty },
        { "0", "name", "[ { \"given\": [ \"A\", null ] } ]", StructureProblemKind.Empty },
        { "0", "contact", "[ { \"gender\": \"male\" } ]", StructureProblemKind.Invariant },
        { "0", "managingOrganization", "", StructureProblemKind.Invariant },
        { "1", "effectivePeriod", "{ \"start\": \"2024-01-03\", \"end\": \"2024-01-02\" }", StructureProblemKind.Invariant },
        { "1", "extension", "[ { \"url\": \"http://x.test/y\" } ]", StructureProblemKind.Invariant },
        { "0", "text", "{ \"status\": \"generated\", \"div\": \"<div>x</div>\" }", StructureProblemKind.Narrative },
        { "0", "text", "{ \"status\": \"generated\", \"div\": \"<div xmlns='http://www.w3.org/1999/xhtml'><script/>x</div>\" }", StructureProblemKind.Narrative },
        { "entry 0", "fullUrl", "\"Patient/p\"", StructureProblemKind.RelativeFullUrl },
        { "entry 0", "fullUrl", "\"http://x.test/Patient/q\"", StructureProblemKind.OtherFullUrl },
        { "entry 0", "fullUrl", "\"urn:uuid:00000000-0000-4000-8000-000000000002\"", StructureProblemKind.Invariant },
        { "entry 0", "request", "{ \"method\": \"PUT\", \"url\": \"Patient/p\" }", StructureProblemKind.Invariant },
    };

    [Fact]
    public void The_good_document_has_no_error_and_no_warning() => Assert.Empty(Problems(Good));

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_is_reported_as_what_it_is(string where, string property, string value, StructureProblemKind expected)
    {
        var bundle = JsonNode.Parse(Good)!;
        var entry = bundle["entry"]![where[^1] - '0']!;
        var target = (where.Length == 1 ? entry["resource"]! : entry).AsObject();
        if (value.Length == 0) target.Remove(property);
        else target[property] = JsonNode.Parse(value);
        Assert.Contains(Problems(bundle.ToJsonString()), problem => problem.Kind == expected);
    }

    [Fact]
    public void A_property_that_stands_twice_is_reported() =>
        Assert.Contains(Problems(Good.Replace("\"gender\": \"male\"", "\"gender\": \"male\", \"gender\": \"female\"")), problem => problem.Kind == StructureProblemKind.DuplicateProperty);

    [Fact]
    public void An_unknown_element_comes_with_the_nearest_name() =>
        Assert.Equal("birthDate", Assert.Single(Problems(Good.Replace("birthDate", "birthdate"))).Hint);

    [Fact]
    public void Renaming_any_property_of_a_resource_is_reported()
    {
        var names = System.Text.RegularExpressions.Regex.Matches(Good, "\"([a-zA-Z_]+)\":").Select(m => m.Index + 1).ToArray();
        foreach (var at in names.Skip(1)) Assert.NotEmpty(Problems(Good.Insert(at, "zz")));
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        var seed = Encoding.UTF8.GetBytes(Good);
        var damage = ArbMap.Default.GeneratorFor<(int At, byte Value, int Kind)>().ArrayOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(damage.ToArbitrary(), edits =>
        {
            var bytes = seed.ToList();
            foreach (var (at, value, kind) in edits)
            {
                var place = (int)((uint)at * 2654435761u % (uint)bytes.Count);
                if (kind % 3 == 0) bytes[place] = "\"\\{}[],:0nt#/"u8[value % 13];
                else if (kind % 3 == 1) bytes.Insert(place, value);
                else bytes.RemoveAt(place);
            }

            using var document = FhirDocument.Read(bytes.ToArray()).Document;
            return document is null || FhirStructure.Check(document, new(Answers.Now)).All(problem => document.PathOf(problem.Place).Length > 0);
        }));
    }

    [Fact]
    public void The_deepest_document_that_can_be_read_is_walked()
    {
        const int Levels = 2000;
        var nested = string.Concat(Enumerable.Repeat("""{ "url": "http://x.test/y", "extension": [ """, Levels)) + string.Concat(Enumerable.Repeat("] }", Levels));
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes($$"""{ "resourceType": "Basic", "extension": [ {{nested}} ] }"""), new(MaxDepth: 4096)).Document!;
        IReadOnlyList<StructureProblem> found = [];
        var worker = new Thread(() => found = FhirStructure.Check(document, new(Answers.Now)));
        worker.Start();
        worker.Join();
        Assert.Contains(found, problem => problem.Kind == StructureProblemKind.Empty);
    }

    [Fact]
    public void Many_nulls_and_unknown_names_take_no_more_than_linear_time()
    {
        var nulls = string.Join(",", Enumerable.Repeat("null", 200_000));
        var names = string.Join(",", Enumerable.Range(0, 3_000).Select(i => $"\"nam{i}\": 1"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(203_000, Problems($$"""{ "resourceType": "Patient", "text": { "status": "empty", "div": "<div xmlns='http://www.w3.org/1999/xhtml'>x</div>" }, "name": [ { "given": [ {{nulls}} ] } ], {{names}} }""").Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static IReadOnlyList<Told> Problems(string json)
    {
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(json)).Document!;
        return [.. FhirStructure.Check(document, new(Answers.Now)).Select(problem => new Told(problem.Kind, problem.Element, problem.Hint))];
    }

    private sealed record Told(StructureProblemKind Kind, string Element, string? Hint);
}
