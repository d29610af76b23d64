using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>Goes over all elements of a document with the types that define them; what no type has is passed over.</summary>
internal static class ElementWalk
{
    public static IEnumerable<(FhirNode Node, string Type, string Element)> Over(FhirDocument document)
    {
        var nodes = document.Nodes;
        var open = new Stack<Place>();
        open.Push(new(1, nodes[0].Next, 0, document.Types[document.Root.Type], null));
        while (open.TryPop(out var place))
        {
            if (place.At == place.End) continue;
            var (at, node) = (place.At, nodes[place.At]);
            open.Push(place with { At = node.Next });
            if ((place.List ?? Property.Of(node, place.Type)) is not { } property) continue;
            if (node.Kind == NodeKind.Array)
            {
                if (place.List is null) open.Push(place with { At = at + 1, End = node.Next, List = property });
                continue;
            }

            var content = property.ContentAt(document, at);
            if (node.Kind == NodeKind.Object) open.Push(new(at + 1, node.Next, at, content, null));
            if (node.Kind != NodeKind.Null && (!property.IsSibling || !HasValue(document, place, property)))
                yield return (new(document, at, content.Id), property.Definer, property.Element);
        }
    }

    /// <summary>What stands beside a primitive is the element itself only where there is no value.</summary>
    private static bool HasValue(FhirDocument document, in Place place, Property property)
    {
        var value = document.Child(place.Owner, property.Name);
        if (value < 0 || place.List is null) return value >= 0;
        var (nodes, end) = (document.Nodes, document.Nodes[value].Next);
        var beside = document.Child(place.Owner, property.Name, NodeFlags.Sibling) + 1;
        for (value++; beside < place.At && value < end; beside = nodes[beside].Next) value = nodes[value].Next;
        return value < end && nodes[value].Kind != NodeKind.Null;
    }

    /// <summary>Where the walk goes on: in an object of a type, or in the list of one of its properties.</summary>
    private readonly record struct Place(int At, int End, int Owner, FhirType Type, Property? List);

    /// <summary>A property of JSON as an element of FHIR.</summary>
    private sealed record Property(string Definer, string Element, FhirElementForm Form, bool IsSibling)
    {
        public ushort Name => Form.Name;

        public static Property? Of(in Node node, FhirType owner)
        {
            var isSibling = (node.Flags & NodeFlags.Sibling) != 0;
            foreach (var element in owner.Elements)
                foreach (var form in element.Forms)
                    if (form.Name == node.Name && form.Name != 0 && (!isSibling || form.Type.Kind is FhirTypeKind.Primitive or FhirTypeKind.System))
                        return new(owner.DefinerOf(element).Name, element.Name, form, isSibling);
            return null;
        }

        public FhirType ContentAt(FhirDocument document, int node)
        {
            if (IsSibling || Form.Type.Name.Length == 0) return document.Types.Find("Element")!;
            return Form.Type is { Kind: FhirTypeKind.Resource, IsAbstract: true } ? document.Types[document.ResourceTypeAt(node)] : Form.Type;
        }
    }
}
