using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>What an object of one type may hold, ready for the walk.</summary>
internal sealed class Shape
{
    private readonly Slot?[] byName;

    public Shape(FhirType type, Slot[] slots, ulong required, Invariant[] invariants)
    {
        (Type, Slots, Required, Invariants) = (type, slots, required, invariants);
        byName = new Slot?[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)slots.Length * 2 + 1)];
        foreach (var slot in slots)
        {
            var at = slot.Name & (byName.Length - 1);
            while (byName[at] is not null) at = (at + 1) & (byName.Length - 1);
            byName[at] = slot;
        }

        IdBit = Find(ElementNames.Id)?.Bit ?? 0;
        IsResource = type.Kind == FhirTypeKind.Resource;
        IsBundle = type.Name == "Bundle";
        IsAttachment = type.Name == "Attachment";
        IsPeriod = type.Name == "Period";
        if (type.Name != "Extension") return;
        ExtensionBit = Find(ElementNames.Extension)!.Bit;
        ValueBit = slots.First(slot => slot.IsChoice).Bit;
    }

    public FhirType Type { get; }

    public Slot[] Slots { get; }

    /// <summary>The bits of the elements that must be there.</summary>
    public ulong Required { get; }

    /// <summary>Own and inherited.</summary>
    public Invariant[] Invariants { get; }

    public bool IsResource { get; }

    public bool IsBundle { get; }

    public bool IsAttachment { get; }

    public bool IsPeriod { get; }

    public ulong IdBit { get; }

    /// <summary>Of an Extension; 0 in other types.</summary>
    public ulong ExtensionBit { get; }

    /// <summary>Of an Extension; 0 in other types.</summary>
    public ulong ValueBit { get; }

    public Slot? Find(ushort name)
    {
        var mask = byName.Length - 1;
        for (var at = name & mask; byName[at] is { } slot; at = (at + 1) & mask)
            if (slot.Name == name) return slot;
        return null;
    }
}

/// <summary>One property that an object may have: an element, or one form of a choice.</summary>
internal sealed class Slot(StructureRules rules, FhirType type)
{
    private Shape? shape;

    public required ushort Name { get; init; }

    /// <summary>The element's bit in its shape; the forms of a choice share one.</summary>
    public required ulong Bit { get; init; }

    /// <summary>By definition, such as <c>Patient.deceased[x]</c>.</summary>
    public required string Element { get; init; }

    public required bool IsChoice { get; init; }

    public required bool IsList { get; init; }

    public required Content Content { get; init; }

    public required PrimitiveFormat Format { get; init; }

    public CodeList? Codes { get; init; }

    /// <summary>Whether a uri here must begin with a scheme.</summary>
    public bool MustBeAbsolute { get; init; }

    /// <summary>The resource types that a reference may mean; null for any.</summary>
    public HashSet<ushort>? Targets { get; init; }

    public required Invariant[] Invariants { get; init; }

    public FhirType Type { get; } = type;

    /// <summary>Of an object's content; made when it is met first.</summary>
    public Shape Shape => shape ??= rules.ShapeOf(Type.Id);
}

/// <summary>How an element is written.</summary>
internal enum Content : byte
{
    Primitive,
    Object,
    Reference,
    Narrative,
    Resource,
}
