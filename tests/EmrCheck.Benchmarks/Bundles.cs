using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Benchmarks;

/// <summary>Bundles that grow: a patient, and observations that refer to it and to one another.</summary>
internal static class Bundles
{
    private static readonly string[] expressions =
    [
        "entry.resource.ofType(Observation).all(subject.resolve().exists() and (derivedFrom.empty() or derivedFrom.resolve().exists()))",
        "entry.fullUrl.distinct().count() = entry.count()",
        "(entry.fullUrl | entry.resource.id).count() > 0",
        "entry.fullUrl.intersect(entry.resource.ofType(Observation).derivedFrom.reference).exists()",
        "entry.fullUrl.isDistinct()",
    ];

    public static byte[] Of(int entries)
    {
        var json = new StringBuilder("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","id":"p"}}""");
        for (var i = 1; i < entries; i++)
        {
            var before = i == 1 ? "p" : (i - 1).ToString(CultureInfo.InvariantCulture);
            json.Append(CultureInfo.InvariantCulture, $$$""",{"fullUrl":"urn:uuid:{{{i}}}","resource":{"resourceType":"Observation","id":"{{{i}}}","status":"final","subject":{"reference":"urn:uuid:p"},"derivedFrom":[{"reference":"urn:uuid:{{{before}}}"}]}}""");
        }

        return Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }

    public static IReadOnlyList<FhirPathExpression> Expressions { get; } =
        [.. expressions.Select(text => FhirPathExpression.Compile(text, "Bundle").Expression!)];

    /// <summary>One worker's memory, as in a long run.</summary>
    private static readonly FhirPathScope scope = new(DateTimeOffset.UnixEpoch);

    public static void Ask(byte[] bundle)
    {
        using var document = FhirDocument.Read(bundle).Document!;
        foreach (var expression in Expressions)
            if (expression.Test(document.Root, scope) != true) throw new InvalidOperationException($"{expression.Text} is not true.");
    }
}
