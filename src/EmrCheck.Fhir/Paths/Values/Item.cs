using System.Runtime.CompilerServices;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>One item of a collection: a computed value or a place in a document. Thirty-two bytes, no objects.</summary>
internal readonly struct Item
{
    private readonly object? reference;
    private readonly Bits bits;

    private Item(ItemKind kind, ushort type, object? reference, Bits bits, int index = 0, Precision precision = default)
    {
        Kind = kind;
        Type = type;
        this.reference = reference;
        this.bits = bits;
        Index = index;
        Precision = precision;
    }

    public ItemKind Kind { get; }

    /// <summary>How much of a date or time is given; of a quantity, whether its unit is a calendar duration.</summary>
    public Precision Precision { get; }

    /// <summary>The number of the type in the table of the document or expression.</summary>
    public ushort Type { get; }

    /// <summary>A node's index (-1 when only its extensions are there); an integer; a boolean as 0 or 1.</summary>
    public int Index { get; }

    public bool IsNode => Kind == ItemKind.Node;

    public FhirDocument Document => Unsafe.As<FhirDocument>(reference)!;

    /// <summary>The node of a primitive's id and extensions, or -1.</summary>
    public int Sibling => (int)bits.Low;

    /// <summary>The node's place: that of its value, otherwise of its extensions.</summary>
    public int Place => Index >= 0 ? Index : Sibling;

    public bool Boolean => Index != 0;

    public decimal Number => Kind == ItemKind.Integer ? Index : Unsafe.BitCast<Bits, decimal>(bits);

    public string Unit => (string)reference!;

    public bool IsCalendar => Precision != default;

    /// <summary>Whether it is the very same, and not only equal.</summary>
    public bool IsSame(in Item other) =>
        (Kind, Precision, Type, Index, bits) == (other.Kind, other.Precision, other.Type, other.Index, other.bits) && ReferenceEquals(reference, other.reference);

    public Text? Literal => reference as Text;

    public string String => reference as string ?? ((Text)reference!).Value;

    public Temporal Temporal => new(bits.Low, (int)(bits.High >> 1), (bits.High & 1) != 0, Precision);

    public static Item Of(FhirNode node) => Of(node.Document, node.Index, -1, node.Type);

    public static Item Of(FhirDocument document, int index, int sibling, ushort type) =>
        new(ItemKind.Node, type, document, new(sibling, 0), index);

    public static Item Of(bool value) => new(ItemKind.Boolean, SystemTypes.Boolean, null, default, value ? 1 : 0);

    public static Item Of(int value) => new(ItemKind.Integer, SystemTypes.Integer, null, default, value);

    public static Item Of(decimal value) => new(ItemKind.Decimal, SystemTypes.Decimal, null, Unsafe.BitCast<decimal, Bits>(value));

    public static Item Of(string value) => new(ItemKind.String, SystemTypes.String, value, default);

    public static Item Of(Text literal) => new(ItemKind.String, SystemTypes.String, literal, default);

    public static Item Of(ItemKind kind, Temporal value) =>
        new(kind, (ushort)kind, null, new(value.Ticks, ((long)value.Offset << 1) | (value.HasOffset ? 1L : 0)), 0, value.Precision);

    public static Item Quantity(decimal value, string unit, bool isCalendar) =>
        new(ItemKind.Quantity, SystemTypes.Quantity, unit, Unsafe.BitCast<decimal, Bits>(value), 0, isCalendar ? Precision.Year : default);

    public static Item OfType(FhirType type) => new(ItemKind.Type, SystemTypes.Any, type, default);

    public FhirType DescribedType => (FhirType)reference!;

    private readonly record struct Bits(long Low, long High);
}
