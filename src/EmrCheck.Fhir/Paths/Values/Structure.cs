using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Compares structures of one type, element by element. As deep as documents may be.</summary>
internal static class Structure
{
    /// <summary>Lists of this worker that no comparison uses just now.</summary>
    [ThreadStatic]
    private static Stack<ItemList>? spare;

    /// <summary>Says whether two collections hold the same.</summary>
    public delegate bool? Sameness(ItemList a, ItemList b, TypeTable types);

    /// <summary>False when an element differs, otherwise null when of one it cannot be said.</summary>
    public static bool? Equal(in Item a, in Item b, TypeTable types, Sameness same)
    {
        if (!a.IsNode || !b.IsNode || a.Type != b.Type) return false;
        if (a.Document == b.Document && a.Place == b.Place) return true;
        if (types[a.Type].Kind is FhirTypeKind.System || HaveOtherIds(a, b)) return false;
        spare ??= new();
        var (x, y) = (spare.TryPop(out var one) ? one : new(), spare.TryPop(out var other) ? other : new());
        bool? result = true;
        foreach (var element in types[a.Type].Elements)
        {
            if (ArePlainTexts(a, b, element) is { } plain)
            {
                if (plain) continue;
                result = false;
                break;
            }

            Take(a, element, x);
            Take(b, element, y);
            if (x.Count == 0 && y.Count == 0) continue;
            var equal = x.Count == y.Count ? same(x, y, types) : false;
            if (equal is null) result = null;
            if (equal != false) continue;
            result = false;
            break;
        }

        spare.Push(x);
        spare.Push(y);
        return result;
    }

    /// <summary>Whether two structures have the same text, or none, in an element that holds one; null where it takes a closer look.</summary>
    private static bool? ArePlainTexts(in Item a, in Item b, FhirElement element)
    {
        if (element.Forms is not [{ Type.ValueTypeId: SystemTypes.String } form] || !IsPlain(a) || !IsPlain(b)) return null;
        var (one, other) = (a.Document.Child(a.Index, form.Name), b.Document.Child(b.Index, form.Name));
        if (one < 0 && other < 0) return true;
        if (one < 0 || other < 0 || a.Document.Nodes[one].Kind != NodeKind.String || b.Document.Nodes[other].Kind != NodeKind.String) return null;
        return a.Document.PlainText(one).SequenceEqual(b.Document.PlainText(other));
    }

    private static bool IsPlain(in Item item) =>
        item.Index >= 0 && item.Document.Nodes[item.Index] is { Kind: NodeKind.Object, Flags: var flags } && (flags & NodeFlags.Plain) != 0;

    /// <summary>Resources are told apart by their ids, and whole ones are long.</summary>
    private static bool HaveOtherIds(in Item a, in Item b) =>
        a.Index >= 0 && b.Index >= 0
        && a.Document.Child(a.Index, ElementNames.Id) is >= 0 and var one && b.Document.Child(b.Index, ElementNames.Id) is >= 0 and var other
        && !a.Document.PlainText(one).SequenceEqual(b.Document.PlainText(other));

    private static void Take(in Item owner, FhirElement element, ItemList output)
    {
        output.Truncate(0);
        foreach (ref readonly var form in element.Forms.AsSpan())
            if (owner.Place >= 0) Steps.Children.Take(owner.Document, owner.Place, form, output);
    }
}
