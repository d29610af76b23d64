using System.Xml.Linq;
using EmrCheck.Fhir;
using Xunit.Abstractions;

namespace EmrCheck.Tests.Fhir;

/// <summary>HL7's own FHIRPath tests for R4. Of inputs that the suite has as XML only, the JSON of the R4 examples is used.</summary>
public sealed class Hl7SuiteTests(ITestOutputHelper output)
{
    /// <summary>What was reached; may only rise.</summary>
    private const int Reached = 917;

    private static readonly Dictionary<string, string> jsonOf = new(StringComparer.Ordinal)
    {
        ["patient-example.xml"] = "Patient-example.json",
        ["observation-example.xml"] = "Observation-example.json",
        ["valueset-example-expansion.xml"] = "ValueSet-example-expansion.json",
        ["questionnaire-example.xml"] = "Questionnaire-3141.json",
        ["codesystem-example.xml"] = "CodeSystem-example.json",
    };

    [CorpusFact]
    public void The_score_in_the_suite_of_HL7_does_not_fall()
    {
        var suite = XDocument.Load(Path.Combine(Corpus.PathOf("fhirpath-r4"), "tests-fhir-r4.xml"));
        int passed = 0, failed = 0, skipped = 0;
        var report = new List<string>();
        foreach (var test in suite.Descendants("test"))
        {
            using var document = Input((string?)test.Attribute("inputfile") ?? "patient-example.xml");
            if (document is null)
            {
                skipped++;
                continue;
            }

            var complaint = Run(test, document);
            if (complaint is null) passed++;
            else
            {
                failed++;
                report.Add($"{(string?)test.Attribute("name")}: {((string?)test.Element("expression"))?.Trim()}: {complaint}");
            }
        }

        output.WriteLine($"{passed} passed, {failed} failed, {skipped} without JSON input");
        foreach (var line in report) output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("HL7_REPORT") is { } file) File.WriteAllLines(file, [$"{passed} passed, {failed} failed, {skipped} skipped", .. report]);
        Assert.True(passed >= Reached, $"{passed} of {passed + failed} passed, fewer than {Reached}.");
    }

    private static FhirDocument? Input(string name)
    {
        var beside = Path.Combine(Corpus.PathOf("fhirpath-r4"), Path.ChangeExtension(name, ".json"));
        var file = File.Exists(beside) ? beside
            : jsonOf.TryGetValue(name, out var other) ? Path.Combine(Corpus.PathOf("fhir-r4-spec-examples"), other) : "";
        return File.Exists(file) ? FhirDocument.Read(File.ReadAllBytes(file)).Document : null;
    }

    /// <summary>Null when the test passes.</summary>
    private static string? Run(XElement test, FhirDocument document)
    {
        var expression = test.Element("expression")!;
        var mustFail = expression.Attribute("invalid") is not null;
        var compilation = FhirPathExpression.Compile(expression.Value, document.ResourceType);
        if (compilation.Expression is null)
        {
            var error = compilation.Errors[0];
            return mustFail && error.Kind != FhirPathErrorKind.NotSupported ? null : $"{error.Kind} '{error.Found}' ({error.Expected}; {error.Suggestion})";
        }

        try
        {
            var items = compilation.Expression.Evaluate(document.Root, new(Answers.Now));
            if (mustFail) return $"must fail ({expression.Attribute("invalid")!.Value})";
            if ((string?)test.Attribute("predicate") == "true")
            {
                var truth = items.Count == 0 ? "false" : items is [{ Type: "System.Boolean" or "boolean" } only] ? only.Text : "true";
                return truth == (test.Element("output")?.Value ?? "false") ? null : $"predicate is {truth}";
            }

            var expected = test.Elements("output").ToArray();
            if (expected.Length != items.Count) return $"{items.Count} items [{string.Join("; ", items.Select(i => i.Text))}], expected [{string.Join("; ", expected.Select(e => e.Value))}]";
            for (var i = 0; i < expected.Length; i++)
                if (!Same(expected[i], items[i])) return $"[{i}] is {items[i].Type} '{items[i].Text}', expected {expected[i].Attribute("type")?.Value} '{expected[i].Value}'";
            return null;
        }
        catch (FhirPathException wrong)
        {
            return mustFail ? null : wrong.Code;
        }
    }

    private static bool Same(XElement expected, FhirPathItem item)
    {
        var value = expected.Value.TrimStart('@').TrimStart('T');
        if (expected.Value.Length == 0) return true;
        if (decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(item.Text, System.Globalization.CultureInfo.InvariantCulture, out var b)) return a == b;
        return value == item.Text;
    }
}
