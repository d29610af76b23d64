namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Which item comes first.</summary>
internal static class Ordering
{
    /// <summary>Negative, zero or positive; null when it cannot be said.</summary>
    /// <exception cref="FhirPathException">Items of these types have no order.</exception>
    public static int? Compare(in Item a, in Item b, TypeTable types)
    {
        if (!Comparable(a.ValueKind(types), b.ValueKind(types)))
            throw new FhirPathException("not-comparable", "Values of these types cannot be compared.");
        if (!a.TryValue(types, out var x) || !b.TryValue(types, out var y)) return null;
        return x.Kind switch
        {
            ItemKind.String => string.CompareOrdinal(x.String, y.String),
            ItemKind.Integer or ItemKind.Decimal when y.Kind != ItemKind.Quantity => x.Number.CompareTo(y.Number),
            ItemKind.Date or ItemKind.DateTime or ItemKind.Time => Temporal.Compare(x.Temporal, y.Temporal),
            _ => CompareQuantities(x, y),
        };
    }

    /// <summary>Whether two kinds have an order between them.</summary>
    public static bool Comparable(ItemKind a, ItemKind b) => a switch
    {
        ItemKind.String => b == ItemKind.String,
        ItemKind.Integer or ItemKind.Decimal or ItemKind.Quantity => b is ItemKind.Integer or ItemKind.Decimal or ItemKind.Quantity,
        ItemKind.Date or ItemKind.DateTime => b is ItemKind.Date or ItemKind.DateTime,
        ItemKind.Time => b == ItemKind.Time,
        _ => false,
    };

    /// <summary>A bare number counts as a quantity of unit 1. Null when the units cannot be compared.</summary>
    public static int? CompareQuantities(in Item a, in Item b)
    {
        if (a.Kind == ItemKind.Quantity && b.Kind == ItemKind.Quantity && a.Unit == b.Unit) return a.Number.CompareTo(b.Number);
        var (x, unit) = Basic(a);
        var (y, other) = Basic(b);
        return unit == other ? x.CompareTo(y) : null;
    }

    private static (decimal Value, string Unit) Basic(in Item item) =>
        item.Kind == ItemKind.Quantity ? Units.Basic(item) : (item.Number, "1");
}
