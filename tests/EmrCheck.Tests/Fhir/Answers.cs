using System.Text;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>Short ways to read a document and to ask it something.</summary>
internal static class Answers
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(7));

    public static FhirDocument Document(string json, TypeTable? types = null, string? rootType = null)
    {
        var reading = FhirDocument.Read(Encoding.UTF8.GetBytes(json), types: types, rootType: rootType);
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }

    public static FhirPathExpression Expression(string text, string contextType, FhirPathSettings? settings = null)
    {
        var compilation = FhirPathExpression.Compile(text, contextType, settings);
        Assert.Empty(compilation.Errors);
        return compilation.Expression!;
    }

    /// <summary>All items as text, separated by "; ".</summary>
    public static string Of(string expression, FhirDocument document, FhirPathSettings? settings = null)
    {
        var compiled = Expression(expression, document.ResourceType, settings);
        return string.Join("; ", compiled.Evaluate(document.Root, new FhirPathScope(Now)).Select(i => i.Text));
    }
}
