using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Benchmarks;

/// <summary>Bundles that grow: a patient, and observations that refer to it and to one another.</summary>
internal static class Bundles
{
    /// <summary>Every reference is followed.</summary>
    public static IReadOnlyList<FhirPathExpression> References { get; } = Compiled(
        "entry.resource.ofType(Observation).all(subject.resolve().exists() and (derivedFrom.empty() or derivedFrom.resolve().exists()))");

    /// <summary>Whole lists of all entries are compared with one another.</summary>
    public static IReadOnlyList<FhirPathExpression> Sets { get; } = Compiled(
        "entry.fullUrl.distinct().count() = entry.count()",
        "(entry.fullUrl | entry.resource.id).count() > 0",
        "entry.fullUrl.intersect(entry.resource.ofType(Observation).derivedFrom.reference).exists()",
        "entry.fullUrl.isDistinct()");

    /// <param name="entries">How many.</param>
    /// <param name="scattered">Whether an observation refers to any one before it, and not to the one just before.</param>
    public static byte[] Of(int entries, bool scattered = false)
    {
        var json = new StringBuilder("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","id":"p"}}""");
        for (var i = 1; i < entries; i++)
        {
            var earlier = scattered ? (int)((i + 1) * 2654435761L % i) : i - 1;
            var before = earlier == 0 ? "p" : earlier.ToString(CultureInfo.InvariantCulture);
            json.Append(CultureInfo.InvariantCulture, $$$""",{"fullUrl":"urn:uuid:{{{i}}}","resource":{"resourceType":"Observation","id":"{{{i}}}","status":"final","subject":{"reference":"urn:uuid:p"},"derivedFrom":[{"reference":"urn:uuid:{{{before}}}"}]}}""");
        }

        return Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }

    /// <summary>One worker's memory, as in a long run.</summary>
    private static readonly FhirPathScope scope = new(DateTimeOffset.UnixEpoch);

    public static void Ask(byte[] bundle, IReadOnlyList<FhirPathExpression> expressions, Action lap)
    {
        using var document = FhirDocument.Read(bundle).Document!;
        foreach (var expression in expressions)
        {
            lap();
            if (expression.Test(document.Root, scope) != true) throw new InvalidOperationException($"{expression.Text} is not true.");
        }
    }

    private static FhirPathExpression[] Compiled(params string[] texts) => [.. texts.Select(text => FhirPathExpression.Compile(text, "Bundle").Expression!)];
}
