using EmrCheck.Fhir.Paths.Functions;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir;

/// <summary>One item of a result.</summary>
public readonly struct FhirPathItem
{
    private readonly Item item;
    private readonly TypeTable types;

    internal FhirPathItem(in Item item, TypeTable types) => (this.item, this.types) = (item, types);

    /// <summary>The type: <c>Patient</c>, <c>string</c>, <c>System.Boolean</c>.</summary>
    public string Type => types[item.Type].PublicName;

    /// <summary>Where it stands in the document; null for a computed value.</summary>
    public FhirNode? Node => item.IsNode ? new FhirNode(item.Document, item.Place, item.Type) : null;

    /// <summary>A simple value as text, anything else as JSON.</summary>
    public string Text
    {
        get
        {
            if (item.IsNode) return item.Index < 0 ? "" : item.Document.TextOf(item.Index);
            return item.Kind == ItemKind.Type ? item.DescribedType.PublicName : Texts.Of(item) ?? "";
        }
    }
}
