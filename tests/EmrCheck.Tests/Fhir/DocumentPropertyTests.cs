using System.Text;
using EmrCheck.Fhir;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Fhir;

/// <summary>Whatever the bytes, reading gives a document or a problem, and never throws.</summary>
public sealed class DocumentPropertyTests
{
    private static readonly byte[] seed = Encoding.UTF8.GetBytes("""
        { "resourceType": "Bundle", "entry": [ { "fullUrl": "urn:uuid:1", "resource": { "resourceType": "Patient", "id": "1",
          "_birthDate": { "extension": [ { "url": "http://x", "valueCode": "a\u1ea7\"b" } ] }, "name": [ { "given": [ null, "Ánh" ], "family": "" } ],
          "multipleBirthInteger": 12.5e3, "contained": [ { "resourceType": "Group", "id": "g", "active": true } ] } } ] }
        """);

    [Fact]
    public void Reading_random_bytes_never_throws() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<byte[]>(bytes => IsWhole(FhirDocument.Read(bytes))));

    [Fact]
    public void Reading_damaged_documents_never_throws()
    {
        var damage = ArbMap.Default.GeneratorFor<(int At, byte Value, int Kind)>().ArrayOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(damage.ToArbitrary(), edits =>
        {
            var bytes = seed.ToList();
            foreach (var (at, value, kind) in edits)
            {
                var place = (int)((uint)at * 2654435761u % (uint)bytes.Count);
                if (kind % 3 == 0) bytes[place] = value;
                else if (kind % 3 == 1) bytes.Insert(place, "\"\\{}[],:0"u8[value % 9]);
                else if (bytes.Count > 1) bytes.RemoveAt(place);
            }

            return IsWhole(FhirDocument.Read(bytes.ToArray()));
        }));
    }

    [Fact]
    public void Every_beginning_of_a_document_is_truncated_or_empty()
    {
        for (var length = 0; length < seed.Length; length++)
        {
            var kind = Assert.Single(FhirDocument.Read(seed.AsMemory(0, length)).Problems).Kind;
            Assert.True(kind is FhirProblemKind.Truncated or FhirProblemKind.Empty or FhirProblemKind.NotUtf8, $"{length}: {kind}");
        }
    }

    [CorpusFact]
    public void All_files_of_JSONTestSuite_are_read_without_a_throw()
    {
        foreach (var file in Corpus.Files("jsontestsuite")) Assert.True(IsWhole(FhirDocument.Read(File.ReadAllBytes(file))), file);
    }

    [CorpusFact]
    public void All_examples_of_the_specification_and_of_Synthea_are_documents()
    {
        foreach (var file in Corpus.Files("fhir-r4-spec-examples").Concat(Corpus.Files("synthea-r4")))
        {
            var reading = FhirDocument.Read(File.ReadAllBytes(file));
            Assert.True(reading.Document is not null, $"{file}: {string.Join(", ", reading.Problems)}");
            Assert.True(IsWhole(reading), file);
        }
    }

    /// <summary>A document or a reason; and of a document every place can be told.</summary>
    private static bool IsWhole(FhirReading reading)
    {
        if (reading.Document is not { } document) return reading.Problems.Count == 1;
        using (document)
        {
            foreach (var resource in document.Resources)
                if (resource.ResourceType is null || document.PathOf(resource).Length == 0 || document.Locate(resource).Line < 1) return false;
            var all = FhirPathExpression.Compile("descendants()", document.ResourceType).Expression!;
            return all.Evaluate(document.Root, new(Answers.Now)).All(item => item.Text is not null);
        }
    }
}
