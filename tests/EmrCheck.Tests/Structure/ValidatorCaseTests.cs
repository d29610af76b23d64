using System.Text.Json;
using EmrCheck.Fhir;
using EmrCheck.Fhir.Structure;
using EmrCheck.Tests.Fhir;

namespace EmrCheck.Tests.Structure;

/// <summary>The cases of HL7's validator that are purely structural: the same answer as the Java validator's outcome.</summary>
/// <remarks>
/// Purely structural, by the manifest alone: version 4.0 or 4.0.1; the input is a .json file that is there, with its Java outcome;
/// the case names no profile, package, supporting file, logical model, fetcher or validator option (only the keys of
/// <see cref="keys"/>); its module is none that asks for other definitions or a terminology server (<see cref="modules"/>).
/// The Java answer is "accept" when no issue is an error; the two errors that only a terminology server can give (a wrong display
/// name, a code that a code system does not know) are set aside.
/// </remarks>
public sealed class ValidatorCaseTests
{
    private static readonly HashSet<string> keys =
    [
        "name", "file", "version", "module", "java", "firely-sdk-current", "firely-sdk-wip", "description", "explanation",
        "documentation", "tags", "use-test", "brianpos", "dotnet-brianpos",
    ];

    private static readonly HashSet<string> modules = ["", "general", "bundle", "references", "base", "fmt", "invariants", "xhtml", "security"];

    [CorpusFact]
    public void At_least_95_percent_get_the_answer_of_the_Java_validator_and_the_rest_is_listed()
    {
        var folder = Corpus.PathOf("validator-r4");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        var cases = manifest.RootElement.GetProperty("test-cases").EnumerateArray()
            .Where(IsStructural).Select(test => (Name: Text(test, "name"), File: Path.Combine(folder, Text(test, "file")), Outcome: Outcome(folder, test)))
            .Where(test => File.Exists(test.File) && test.Outcome is not null)
            .ToArray();
        var different = cases.Where(test => Accepts(test.File) != JavaAccepts(test.Outcome!.Value)).ToArray();
        Assert.Equal(60, cases.Length);
        Assert.True(different.Length * 20 <= cases.Length, $"{different.Length} of {cases.Length} differ.");
        Differences.AssertListed("validator-differences.tsv", different.Select(test => $"{test.Name}\tJava {Word(JavaAccepts(test.Outcome!.Value))}"));
    }

    private static bool IsStructural(JsonElement test) =>
        Text(test, "version") is "4.0" or "4.0.1"
        && Text(test, "file").EndsWith(".json", StringComparison.Ordinal)
        && modules.Contains(Text(test, "module"))
        && test.EnumerateObject().All(property => keys.Contains(property.Name));

    /// <summary>In the manifest itself, or in a file of its own.</summary>
    private static JsonElement? Outcome(string folder, JsonElement test)
    {
        if (!test.TryGetProperty("java", out var java)) return null;
        if (java.ValueKind == JsonValueKind.Object) return java;
        var file = Path.Combine(folder, "outcomes", java.GetString()!);
        return File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file)).RootElement : null;
    }

    private static bool Accepts(string file)
    {
        var reading = FhirDocument.Read(File.ReadAllBytes(file));
        using var document = reading.Document;
        return document is not null && reading.Problems.Count == 0 && !FhirStructure.Check(document, new(Answers.Now)).Any(problem => problem.IsError);
    }

    private static bool JavaAccepts(JsonElement outcome) =>
        !outcome.TryGetProperty("issue", out var issues)
        || !issues.EnumerateArray().Any(issue => Text(issue, "severity") is "error" or "fatal" && !IsOfTerminology(issue));

    private static bool IsOfTerminology(JsonElement issue) =>
        Text(issue.GetProperty("details"), "text") is var text
        && (text.StartsWith("Wrong Display Name", StringComparison.Ordinal) || text.StartsWith("Unknown code", StringComparison.Ordinal));

    private static string Word(bool accepts) => accepts ? "accepts" : "rejects";

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
