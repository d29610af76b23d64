using System.Text;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Whether items are equal (=): true, false, or null when it cannot be said.</summary>
internal static class Equality
{
    /// <summary>Collections are equal when their items are, one by one.</summary>
    public static bool? Equal(ItemList a, ItemList b, TypeTable types)
    {
        if (a.Count == 0 || b.Count == 0) return null;
        if (a.Count != b.Count) return false;
        bool? result = true;
        for (var i = 0; i < a.Count; i++)
        {
            var equal = Equal(a[i], b[i], types);
            if (equal == false) return false;
            if (equal is null) result = null;
        }

        return result;
    }

    public static bool? Equal(in Item a, in Item b, TypeTable types)
    {
        if (a.IsText(types) && b.IsText(types)) return TextEqual(a, b);
        if (a.ValueKind(types) == ItemKind.None || b.ValueKind(types) == ItemKind.None)
            return Structure.Equal(a, b, types, Equal);
        if (!a.TryValue(types, out var x) || !b.TryValue(types, out var y)) return a.IsNode && b.IsNode && Same(a, b) ? true : null;
        return (x.Kind, y.Kind) switch
        {
            (ItemKind.Boolean, ItemKind.Boolean) => x.Boolean == y.Boolean,
            (ItemKind.Integer or ItemKind.Decimal, ItemKind.Integer or ItemKind.Decimal) => x.Number == y.Number,
            (ItemKind.Date or ItemKind.DateTime, ItemKind.Date or ItemKind.DateTime) => IsZero(Temporal.Compare(x.Temporal, y.Temporal)),
            (ItemKind.Time, ItemKind.Time) => IsZero(Temporal.Compare(x.Temporal, y.Temporal)),
            (ItemKind.Quantity, ItemKind.Quantity or ItemKind.Integer or ItemKind.Decimal)
                or (ItemKind.Integer or ItemKind.Decimal, ItemKind.Quantity) => IsZero(Ordering.CompareQuantities(x, y)),
            (ItemKind.Type, ItemKind.Type) => x.DescribedType == y.DescribedType,
            _ => false,
        };
    }

    public static bool Contains(ReadOnlySpan<Item> items, in Item item, TypeTable types)
    {
        if (item.IsNode && item.IsText(types)) return ContainsText(items, item, types);
        foreach (ref readonly var other in items)
            if (Equal(other, item, types) == true) return true;
        return false;
    }

    private static bool ContainsText(ReadOnlySpan<Item> items, in Item item, TypeTable types)
    {
        var utf8 = item.Document.PlainText(item.Index);
        foreach (ref readonly var other in items)
            if (other.Literal is { } literal ? utf8.SequenceEqual(literal.Utf8) : Equal(other, item, types) == true) return true;
        return false;
    }

    private static bool? IsZero(int? order) => order is null ? null : order == 0;

    private static bool Same(in Item a, in Item b) => a.Document == b.Document && a.Place == b.Place;

    private static bool TextEqual(in Item a, in Item b)
    {
        if (a.IsNode && b.IsNode) return a.Document.PlainText(a.Index).SequenceEqual(b.Document.PlainText(b.Index));
        if (a.IsNode) return NodeEqual(a, b);
        return b.IsNode ? NodeEqual(b, a) : a.String == b.String;
    }

    private static bool NodeEqual(in Item node, in Item text)
    {
        var utf8 = node.Document.PlainText(node.Index);
        if (text.Literal is { } literal) return utf8.SequenceEqual(literal.Utf8);
        return Encoding.UTF8.GetByteCount(text.String) == utf8.Length && Encoding.UTF8.GetBytes(text.String).AsSpan().SequenceEqual(utf8);
    }
}
