using EmrCheck.Fhir;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Fhir;

/// <summary>JSONTestSuite, each file alone and as the value of a property of a resource.</summary>
public sealed class JsonSuiteTests
{
    [CorpusFact]
    public void What_is_not_json_is_refused() => Offenders.None(
        Files('n').Where(file => FhirDocument.Read(File.ReadAllBytes(file)).Document is not null || Inside(file) is null));

    [CorpusFact]
    public void What_is_json_is_read()
    {
        Offenders.None(Files('y').Where(file => Inside(file) is not null));
        Offenders.None(Files('y').Where(file => FhirDocument.Read(File.ReadAllBytes(file)).Problems is not
            [{ Kind: FhirProblemKind.NotAnObject or FhirProblemKind.NoResourceType }]));
    }

    [CorpusFact]
    public void What_may_be_either_is_a_document_or_a_problem() =>
        Offenders.None(Files('i').Where(file => Inside(file) is FhirProblemKind.Empty));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"x\":")]
    [InlineData("[{\"x\":")]
    public void A_hundred_thousand_levels_are_too_deep_and_overflow_nothing(string level)
    {
        var deep = System.Text.Encoding.UTF8.GetBytes("{\"resourceType\":\"Patient\",\"x\":" + string.Concat(Enumerable.Repeat(level, 100_000)));

        Assert.Equal([FhirProblemKind.TooDeep], FhirDocument.Read(deep).Problems.Select(problem => problem.Kind));
    }

    private static string[] Files(char kind)
    {
        var files = Directory.GetFiles(Path.Combine(Corpus.PathOf("jsontestsuite"), "test_parsing"), $"{kind}_*.json");
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>What is wrong with the file's content as a property's value; null when nothing is.</summary>
    private static FhirProblemKind? Inside(string file)
    {
        var reading = FhirDocument.Read((byte[])[.. "{\"resourceType\":\"Patient\",\"x\":"u8, .. File.ReadAllBytes(file), .. "}"u8]);
        reading.Document?.Dispose();
        return reading.Document is null ? reading.Problems[0].Kind : null;
    }
}
