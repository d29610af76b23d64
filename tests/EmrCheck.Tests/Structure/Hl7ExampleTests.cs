using EmrCheck.Fhir;
using EmrCheck.Fhir.Structure;
using EmrCheck.Tests.Fhir;

namespace EmrCheck.Tests.Structure;

/// <summary>HL7's own examples of R4: whatever is reported of them is listed with its reason.</summary>
public sealed class Hl7ExampleTests
{
    [CorpusFact]
    public void An_error_in_an_example_of_HL7_is_listed_with_its_reason()
    {
        var files = Corpus.Files("fhir-r4-spec-examples").ToArray();
        Assert.Equal(697, files.Length);
        Differences.AssertListed("hl7-examples.tsv", files.SelectMany(ErrorsIn));
    }

    private static IEnumerable<string> ErrorsIn(string file)
    {
        var reading = FhirDocument.Read(File.ReadAllBytes(file));
        using var document = reading.Document;
        if (document is null || reading.Problems.Count > 0) return [$"{Path.GetFileName(file)}\t{reading.Problems[0].Kind}\t1"];
        return FhirStructure.Check(document, new(Answers.Now))
            .Where(problem => problem.IsError || problem.Kind == StructureProblemKind.InvariantNotEvaluated)
            .GroupBy(problem => $"{Path.GetFileName(file)}\t{problem.Kind} {problem.Element}{(problem.Kind == StructureProblemKind.Invariant ? $" {problem.Expected}" : "")}")
            .Select(group => $"{group.Key}\t{group.Count()}").ToArray();
    }
}
