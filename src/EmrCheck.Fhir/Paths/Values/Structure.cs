using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Compares structures of one type, element by element. As deep as documents may be.</summary>
internal static class Structure
{
    /// <summary>Says whether two collections hold the same.</summary>
    public delegate bool? Sameness(ItemList a, ItemList b, TypeTable types);

    /// <summary>False when an element differs, otherwise null when of one it cannot be said.</summary>
    public static bool? Equal(in Item a, in Item b, TypeTable types, Sameness same)
    {
        if (!a.IsNode || !b.IsNode || a.Type != b.Type) return false;
        if (a.Document == b.Document && a.Place == b.Place) return true;
        if (types[a.Type].Kind is FhirTypeKind.System) return false;
        bool? result = true;
        ItemList x = new(), y = new();
        foreach (var element in types[a.Type].Elements)
        {
            Take(a, element, x);
            Take(b, element, y);
            if (x.Count == 0 && y.Count == 0) continue;
            var equal = x.Count == y.Count ? same(x, y, types) : false;
            if (equal == false) return false;
            if (equal is null) result = null;
        }

        return result;
    }

    private static void Take(in Item owner, FhirElement element, ItemList output)
    {
        output.Truncate(0);
        foreach (ref readonly var form in element.Forms.AsSpan())
            if (owner.Place >= 0) Steps.Children.Take(owner.Document, owner.Place, form, output);
    }
}
