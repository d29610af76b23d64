using EmrCheck.Fhir;
using EmrCheck.Tests.Conventions;
using Xunit.Abstractions;

namespace EmrCheck.Tests.Fhir;

/// <summary>HL7's own FHIRPath tests for R4, all of them, on the suite's own files, compared by type and value.</summary>
public sealed class Hl7SuiteTests(ITestOutputHelper output)
{
    /// <summary>Group/name, a tab, and why it does not pass.</summary>
    private const string Exceptions = "hl7-fhirpath-exceptions.txt";

    [CorpusFact]
    public void Every_test_passes_except_those_listed_with_a_reason()
    {
        var documents = new Dictionary<string, FhirDocument>(StringComparer.Ordinal);
        var failed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in Hl7Suite.All)
        {
            if (!documents.TryGetValue(test.InputFile, out var document)) documents.Add(test.InputFile, document = Input(test.InputFile));
            if (test.Run(document) is { } complaint) failed.Add(test.Name, $"{test.Expression}: {complaint}");
        }

        foreach (var document in documents.Values) document.Dispose();
        output.WriteLine($"{Hl7Suite.All.Count - failed.Count} of {Hl7Suite.All.Count} passed");
        var listed = Listed();
        string[] wrong =
        [
            .. failed.Where(failure => !listed.ContainsKey(failure.Key)).Select(failure => $"does not pass, is not listed: {failure.Key}: {failure.Value}"),
            .. listed.Keys.Where(name => !failed.ContainsKey(name)).Select(name => $"is listed, but passes or is not there: {name}"),
        ];
        if (Environment.GetEnvironmentVariable("HL7_REPORT") is { } file) File.WriteAllLines(file, [.. failed.Select(f => $"{f.Key}\t{f.Value}"), .. wrong]);
        Assert.Empty(wrong);
        Assert.Equal(935, Hl7Suite.All.Count);
        Assert.True(failed.Count <= 935 * 2 / 100, "Fewer than 98 % pass.");
    }

    private static Dictionary<string, string> Listed() =>
        File.ReadLines(SourceTree.Path($"tests/EmrCheck.Tests/Fhir/{Exceptions}"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t', 2))
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    private static FhirDocument Input(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Corpus.PathOf("fhirpath-r4"), name));
        var reading = name.EndsWith(".xml", StringComparison.Ordinal) ? FhirDocument.ReadXml(bytes) : FhirDocument.Read(bytes);
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }
}
