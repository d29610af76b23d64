using System.Text;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Hashes that agree with <see cref="Equality"/>: items that are equal have the same, quantities excepted.</summary>
internal static class ItemHash
{
    /// <summary>How many structures deep is looked. Lists do not count: one item may be written with or without one.</summary>
    private const int Deepest = 3;

    public static int Of(in Item item, TypeTable types)
    {
        if (item.IsText(types)) return item.IsNode ? OfBytes(item.Document.PlainText(item.Index)) : OfBytes(item.Literal?.Utf8 ?? Encoding.UTF8.GetBytes(item.String));
        if (item.ValueKind(types) == ItemKind.None) return !item.IsNode || item.Place < 0 ? 0 : IdOf(item) is >= 0 and var id ? OfBytes(item.Document.PlainText(id)) : OfStructure(item.Document, item.Place);
        if (!item.TryValue(types, out var value)) return item.Place;
        return value.Kind switch
        {
            ItemKind.Boolean => value.Index,
            ItemKind.Integer or ItemKind.Decimal => value.Number.GetHashCode(),
            ItemKind.Date or ItemKind.DateTime or ItemKind.Time => OfTemporal(value.Temporal),
            ItemKind.Type => value.DescribedType.Id,
            _ => 0,
        };
    }

    /// <summary>Equal ones are equally precise and the same moment of the world's clock.</summary>
    private static int OfTemporal(Temporal value)
    {
        var ticks = value.HasOffset ? value.Ticks - value.Offset * TimeSpan.TicksPerMinute : value.Ticks;
        return (value.Precision switch
        {
            Precision.Hour => ticks / TimeSpan.TicksPerHour,
            Precision.Minute => ticks / TimeSpan.TicksPerMinute,
            Precision.Second or Precision.Millisecond => ticks,
            _ => value.Ticks / TimeSpan.TicksPerDay,
        }).GetHashCode();
    }

    /// <summary>The node of a structure's id, which equal ones share, so that nothing else of them need be looked at; -1 when there is none.</summary>
    private static int IdOf(in Item item) =>
        item.Index >= 0 && item.Document.Child(item.Index, ElementNames.Id) is >= 0 and var id && item.Document.Nodes[id].Kind == NodeKind.String ? id : -1;

    /// <summary>
    /// The texts in a structure, in any order. Equal structures may write their numbers and moments otherwise, leave empty
    /// things out and have properties that no type knows, so none of these counts; nor do narratives, as they are long, nor what lies deep.
    /// </summary>
    private static int OfStructure(FhirDocument document, int index, int depth = 0)
    {
        ref readonly var node = ref document.Nodes[index];
        if (node.Kind == NodeKind.String) return document.PlainText(index) is [not (>= (byte)'0' and <= (byte)'9'), ..] text ? NameHash.Of(text, 0) : 0;
        var hash = 0;
        if (depth == Deepest && node.Kind == NodeKind.Object) return hash;
        for (var i = index + 1; i < node.Next; i = document.Nodes[i].Next)
            if (node.Kind == NodeKind.Array || (document.Nodes[i].Name is not 0 and var name && name != ElementNames.Div && (document.Nodes[i].Flags & NodeFlags.Sibling) == 0)) hash += OfStructure(document, i, node.Kind == NodeKind.Array ? depth : depth + 1);
        return hash;
    }

    private static int OfBytes(ReadOnlySpan<byte> bytes) => NameHash.Of(bytes, 0);
}
