using System.Collections.Immutable;
using EmrCheck.Core.Sampling;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>The ward and the month of a record, read from its stay: what is looked for first counts.</summary>
internal static class RecordStratum
{
    private static readonly ImmutableArray<FhirPathExpression> Departments =
    [
        .. new[]
        {
            "serviceType.text", "serviceType.coding.display", "serviceType.coding.code", "location.last().location.display",
            "location.last().location.resolve().ofType(Location).name", "serviceProvider.display",
        }.Select(Compiled),
    ];

    private static readonly FhirPathExpression Whole = Compiled("partOf");

    private static readonly ImmutableArray<FhirPathExpression> Days = [.. new[] { "period.end", "period.start" }.Select(Compiled)];

    /// <summary>The first stay that says it; a stay within another comes after.</summary>
    public static (string Department, string Month) Of(FhirDocument document, FhirPathScope scope)
    {
        var stays = new List<FhirNode>();
        foreach (var resource in document.Resources)
            if (resource.ResourceType == "Encounter") stays.Add(resource);
        var ordered = stays.OrderBy(stay => Whole.Evaluate(stay, scope).Count).ToArray();
        var day = First(ordered, Days, scope, text => text.Length >= "2026-10".Length);
        return (First(ordered, Departments, scope, text => text.Length > 0) ?? SamplingUnit.Unknown, day?[.."2026-10".Length] ?? SamplingUnit.Unknown);
    }

    private static string? First(FhirNode[] stays, ImmutableArray<FhirPathExpression> expressions, FhirPathScope scope, Func<string, bool> isWanted) => stays
        .SelectMany(stay => expressions.SelectMany(expression => Texts(expression, stay, scope)))
        .Select(text => string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .FirstOrDefault(isWanted);

    /// <summary>What cannot be evaluated on the data says nothing.</summary>
    private static IEnumerable<string> Texts(FhirPathExpression expression, FhirNode stay, FhirPathScope scope)
    {
        try
        {
            return [.. expression.Evaluate(stay, scope).Select(item => item.Text)];
        }
        catch (FhirPathException)
        {
            return [];
        }
    }

    private static FhirPathExpression Compiled(string text) => FhirPathExpression.Compile(text, "Encounter").Expression!;
}
