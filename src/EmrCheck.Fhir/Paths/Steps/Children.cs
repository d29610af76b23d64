using System.Runtime.CompilerServices;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>Goes from an object to what is in it: values, lists, and the extensions of primitives that stand beside them.</summary>
internal static class Children
{
    /// <summary>Adds what one property holds.</summary>
    public static void Take(FhirDocument document, int owner, in FhirElementForm form, ItemList output)
    {
        var nodes = document.Nodes;
        var mayHaveSibling = form.Type.Kind == FhirTypeKind.Primitive && (nodes[owner].Flags & NodeFlags.Plain) == 0;
        int value = -1, sibling = -1;
        for (int i = owner + 1, end = nodes[owner].Next; i < end; i = nodes[i].Next)
        {
            if (nodes[i].Name != form.Name) continue;
            if ((nodes[i].Flags & NodeFlags.Sibling) == 0) value = i;
            else sibling = i;
            if (!mayHaveSibling) break;
        }

        if (value >= 0 || sibling >= 0) Add(document, value, sibling, form.Type, output);
    }

    /// <summary>What one property holds if that is one item or nothing, so that no list is needed; -1 if it takes a closer look.</summary>
    public static int TakeOne(FhirDocument document, int owner, in FhirElementForm form, out Item item)
    {
        item = default;
        var nodes = document.Nodes;
        if (form.Type.Kind == FhirTypeKind.Primitive && (nodes[owner].Flags & NodeFlags.Plain) == 0) return -1;
        for (int i = owner + 1, end = nodes[owner].Next; i < end; i = nodes[i].Next)
        {
            ref readonly var node = ref nodes[i];
            if (node.Name != form.Name) continue;
            if (node.Kind is NodeKind.Array or NodeKind.Null || (node.Flags & NodeFlags.Sibling) != 0) return -1;
            item = ItemAt(document, i, -1, form.Type);
            return 1;
        }

        return 0;
    }

    /// <summary>Adds all elements of an item, in the order of its type's definition.</summary>
    public static void TakeAll(in Item owner, TypeTable types, ItemList output)
    {
        var place = owner.Index >= 0 && owner.Document.Nodes[owner.Index].Kind == NodeKind.Object ? owner.Index : owner.Sibling;
        if (place < 0 || owner.Document.Nodes[place].Kind != NodeKind.Object) return;
        foreach (var element in types[owner.Type].Elements)
            foreach (ref readonly var form in element.Forms.AsSpan()) Take(owner.Document, place, form, output);
    }

    private static void Add(FhirDocument document, int value, int sibling, FhirType type, ItemList output)
    {
        var nodes = document.Nodes;
        var isList = (value >= 0 && nodes[value].Kind == NodeKind.Array) || (value < 0 && nodes[sibling].Kind == NodeKind.Array);
        if (!isList)
        {
            AddOne(document, value, sibling, type, output);
            return;
        }

        var valueEnd = value < 0 ? -1 : nodes[value].Next;
        var siblingEnd = sibling < 0 || nodes[sibling].Kind != NodeKind.Array ? -1 : nodes[sibling].Next;
        for (int v = value + 1, s = sibling + 1; v < valueEnd || s < siblingEnd;)
        {
            var hasValue = v < valueEnd;
            var hasSibling = s < siblingEnd;
            AddOne(document, hasValue ? v : -1, hasSibling ? s : -1, type, output);
            if (hasValue) v = nodes[v].Next;
            if (hasSibling) s = nodes[s].Next;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddOne(FhirDocument document, int value, int sibling, FhirType type, ItemList output)
    {
        var nodes = document.Nodes;
        if (value >= 0 && nodes[value].Kind == NodeKind.Null) value = -1;
        if (sibling >= 0 && nodes[sibling].Kind != NodeKind.Object) sibling = -1;
        if (value >= 0 || sibling >= 0) output.Add(ItemAt(document, value, sibling, type));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Item ItemAt(FhirDocument document, int value, int sibling, FhirType type)
    {
        var isAnyResource = type is { Kind: FhirTypeKind.Resource, IsAbstract: true };
        return Item.Of(document, value, sibling, isAnyResource ? document.ResourceTypeAt(value) : type.Id);
    }
}
