using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>From places in a document to the values that FHIRPath computes with, when somebody needs them.</summary>
internal static class Conversion
{
    /// <summary>Whether an item is a string, computed or in a document.</summary>
    public static bool IsText(this in Item item, TypeTable types) =>
        item.Kind == ItemKind.String
        || (item.IsNode && item.Index >= 0 && types[item.Type].ValueTypeId == SystemTypes.String);

    /// <summary>The kind an item has when it is computed with; None for a structure.</summary>
    public static ItemKind ValueKind(this in Item item, TypeTable types) =>
        item.IsNode ? (ItemKind)types[item.Type].ValueTypeId : item.Kind;

    /// <summary>The value of an item; false for a structure, for a primitive without value, and for one whose text is not of its type.</summary>
    public static bool TryValue(this in Item item, TypeTable types, out Item value)
    {
        value = item;
        if (!item.IsNode) return true;
        if (item.Index < 0) return false;
        var node = item.Document.Nodes[item.Index];
        switch ((ItemKind)types[item.Type].ValueTypeId)
        {
            case ItemKind.Boolean:
                value = Item.Of(node.Kind == NodeKind.True);
                return node.Kind is NodeKind.True or NodeKind.False;
            case ItemKind.String:
                value = Item.Of(item.Document.TextOf(item.Index));
                return true;
            case ItemKind.Integer:
                var isInteger = Utf8Parser.TryParse(item.Document.RawText(item.Index), out int integer, out var used) && used == node.Length;
                value = Item.Of(integer);
                return isInteger && node.Kind == NodeKind.Number;
            case ItemKind.Decimal:
                var isNumber = TryNumber(item.Document, item.Index, out var number);
                value = Item.Of(number);
                return isNumber;
            case ItemKind.Quantity:
                return TryQuantity(item.Document, item.Index, out value);
            case var kind and (ItemKind.Date or ItemKind.DateTime or ItemKind.Time):
                return TryTemporal(item.Document, item.Index, kind, out value);
            default:
                return false;
        }
    }

    private static bool TryNumber(FhirDocument document, int index, out decimal number)
    {
        number = 0;
        return document.Nodes[index].Kind == NodeKind.Number
            && decimal.TryParse(document.RawText(index), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryTemporal(FhirDocument document, int index, ItemKind kind, out Item value)
    {
        value = default;
        var utf8 = document.PlainText(index);
        Span<char> text = stackalloc char[40];
        if (utf8.Length > text.Length || document.Nodes[index].Kind != NodeKind.String) return false;
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        return TryTemporal(kind, text, out value);
    }

    public static bool TryTemporal(ItemKind kind, ReadOnlySpan<char> text, out Item value)
    {
        Temporal temporal;
        var understood = kind switch
        {
            ItemKind.Date => TemporalParser.TryDate(text, out temporal),
            ItemKind.DateTime => TemporalParser.TryDateTime(text, out temporal),
            _ => TemporalParser.TryTime(text, out temporal),
        };
        value = understood ? Item.Of(kind, temporal) : default;
        return understood;
    }

    /// <summary>A FHIR Quantity without comparator: its UCUM code, or its unit where it has no code.</summary>
    private static bool TryQuantity(FhirDocument document, int index, out Item value)
    {
        value = default;
        if (document.Child(index, ElementNames.Value) is not (>= 0 and var number) || !TryNumber(document, number, out var amount)
            || document.Child(index, ElementNames.Comparator) >= 0) return false;
        var unit = document.Child(index, ElementNames.Code);
        if (unit < 0) unit = document.Child(index, ElementNames.Unit);
        value = Item.Quantity(amount, unit < 0 ? "1" : document.TextOf(unit), false);
        return true;
    }
}
