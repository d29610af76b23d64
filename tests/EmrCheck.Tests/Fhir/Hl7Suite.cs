using System.Xml.Linq;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>One test of HL7's FHIRPath suite for R4, as it is written there.</summary>
internal sealed class Hl7Suite(XElement test)
{
    private static readonly Lazy<Hl7Suite[]> all = new(() =>
        [.. XDocument.Load(Path.Combine(Corpus.PathOf("fhirpath-r4"), "tests-fhir-r4.xml"), LoadOptions.PreserveWhitespace).Descendants("test").Select(test => new Hl7Suite(test))]);

    private readonly XElement expression = test.Element("expression")!;

    public static IReadOnlyList<Hl7Suite> All => all.Value;

    /// <summary>Group and name; the suite uses some names twice, which are then counted.</summary>
    public string Name
    {
        get
        {
            var name = (string?)test.Attribute("name");
            var before = test.ElementsBeforeSelf("test").Count(other => (string?)other.Attribute("name") == name);
            return $"{(string?)test.Parent!.Attribute("name")}/{name}{(before == 0 ? "" : $"#{before + 1}")}";
        }
    }

    public string Expression => expression.Value.Trim();

    /// <summary>Where it is asked; a test that names no file asks nothing of it.</summary>
    public string InputFile => (string?)test.Attribute("inputfile") ?? "patient-example.xml";

    /// <summary>Null when the test passes, else what was different.</summary>
    public string? Run(FhirDocument document)
    {
        var invalid = (string?)expression.Attribute("invalid");
        var compilation = FhirPathExpression.Compile(expression.Value, document.ResourceType);
        if (compilation.Expression is null) return Refused(invalid, compilation.Errors[0]);
        if (invalid is "syntax" or "semantic") return $"a {invalid} error must be found without data";
        try
        {
            var items = compilation.Expression.Evaluate(document.Root, new(Answers.Now));
            return invalid is null ? Compare(items) : $"must be refused ({invalid}), but gives [{Told(items)}]";
        }
        catch (FhirPathException wrong)
        {
            return invalid is null ? $"{wrong.Code}: {wrong.Message}" : null;
        }
    }

    /// <summary>What is wrong may be found earlier than the suite asks, but it must be that sort of mistake.</summary>
    private static string? Refused(string? invalid, FhirPathError error) => invalid switch
    {
        not null when error.Kind == FhirPathErrorKind.NotSupported => "refused only because it is not supported",
        "syntax" when error.Kind != FhirPathErrorKind.Syntax => $"{error.Kind} instead of a syntax error",
        null => $"{error.Kind} '{error.Found}' ({error.Expected}; {error.Suggestion})",
        _ => null,
    };

    private string? Compare(IReadOnlyList<FhirPathItem> items)
    {
        var expected = test.Elements("output").ToList();
        if ((string?)test.Attribute("predicate") == "true")
        {
            var truth = items.Count == 0 ? "false" : items is [var only] && Simple(only.Type) == "boolean" ? only.Text : "true";
            return expected is [var output] && output.Value == truth ? null : $"as a predicate {truth}";
        }

        if (expected.Count != items.Count) return $"{items.Count} items [{Told(items)}], expected {expected.Count} [{string.Join("; ", expected.Select(e => e.Value))}]";
        var ordered = (string?)test.Attribute("ordered") != "false";
        foreach (var item in items)
        {
            var match = ordered ? (Same(expected[0], item) ? 0 : -1) : expected.FindIndex(output => Same(output, item));
            if (match < 0) return $"{item.Type} '{item.Text}', expected {(string?)expected[0].Attribute("type")} '{expected[0].Value}'";
            expected.RemoveAt(match);
        }

        return null;
    }

    /// <summary>Same type and same value. The suite writes dates as literals.</summary>
    private static bool Same(XElement expected, FhirPathItem item)
    {
        var type = (string?)expected.Attribute("type");
        if (type is not null && Simple(type) != Simple(item.Type)) return false;
        return Simple(item.Type) switch
        {
            "date" or "dateTime" or "time" => expected.Value.TrimStart('@').TrimStart('T') == item.Text,
            _ => expected.Value == item.Text,
        };
    }

    /// <summary>The suite does not tell <c>System.String</c> from FHIR's <c>string</c>.</summary>
    private static string Simple(string type) =>
        type.StartsWith("System.", StringComparison.Ordinal) && type != "System.Quantity" ? char.ToLowerInvariant(type[7]) + type[8..] : type.Replace("System.", "", StringComparison.Ordinal);

    private static string Told(IReadOnlyList<FhirPathItem> items) => string.Join("; ", items.Select(item => $"{item.Type} '{item.Text}'"));
}
