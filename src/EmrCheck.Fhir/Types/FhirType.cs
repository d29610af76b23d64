namespace EmrCheck.Fhir.Types;

/// <summary>What sort of type a type is.</summary>
internal enum FhirTypeKind : byte
{
    /// <summary>Named, but not defined (yet).</summary>
    Undefined,
    Resource,
    Complex,
    /// <summary>Defined in place, such as <c>Patient.contact</c>.</summary>
    Backbone,
    Primitive,
    Logical,
    /// <summary>A type of FHIRPath itself, such as <c>System.Boolean</c>.</summary>
    System,
}

/// <summary>One type: its name, what it is derived from, and its own elements.</summary>
internal sealed class FhirType(ushort id, string name)
{
    /// <summary>A type that no item has: to ask for <c>System.Patient</c> is allowed.</summary>
    public static readonly FhirType OfNothing = new(ushort.MaxValue, "nothing") { Kind = FhirTypeKind.System };

    private readonly List<FhirElement> elements = [];
    private int valueTypeId = -1;
    private FhirElement[]? all;

    public ushort Id { get; } = id;

    public string Name { get; } = name;

    public FhirTypeKind Kind { get; set; }

    public bool IsAbstract { get; set; }

    public FhirType? Base { get; set; }

    /// <summary>The elements it adds to those of its base.</summary>
    public List<FhirElement> OwnElements => elements;

    /// <summary>The name that a user knows: a backbone's is that of its base.</summary>
    public string PublicName => Kind == FhirTypeKind.Backbone && Base is not null ? Base.Name : Name;

    /// <summary>For a primitive, the FHIRPath type of its value.</summary>
    public FhirType? ValueType => Kind == FhirTypeKind.Primitive ? Find("value")?.Forms[0].Type : null;

    /// <summary>The number of the FHIRPath type that its values are compared as; 0 for what is only a structure.</summary>
    public ushort ValueTypeId => (ushort)(valueTypeId >= 0 ? valueTypeId : valueTypeId = FindValueTypeId());

    /// <summary>Own and inherited elements.</summary>
    public ReadOnlySpan<FhirElement> Elements => all is { } known && known.Length == Count ? known : all = [.. Chain.SelectMany(type => type.elements)];

    private int Count
    {
        get
        {
            var count = 0;
            for (var type = this; type is not null; type = type.Base) count += type.elements.Count;
            return count;
        }
    }

    private IEnumerable<FhirType> Chain
    {
        get
        {
            for (var type = this; type is not null; type = type.Base) yield return type;
        }
    }

    public FhirElement? Find(string name)
    {
        for (var type = this; type is not null; type = type.Base)
            foreach (var element in type.elements)
                if (element.Name == name) return element;
        return null;
    }

    /// <summary>The type, it or one it is derived from, that defines one of its elements.</summary>
    public FhirType DefinerOf(FhirElement element)
    {
        for (var type = this; ; type = type.Base!)
            if (type.elements.Contains(element)) return type;
    }

    public bool IsA(FhirType other)
    {
        for (var type = this; type is not null; type = type.Base)
            if (type.Id == other.Id) return true;
        return false;
    }

    private int FindValueTypeId()
    {
        if (ValueType is { } value) return value.Id;
        for (var type = this; type is not null; type = type.Base)
            if (type.Name == "Quantity") return SystemTypes.Quantity;
        return Kind == FhirTypeKind.System ? Id : SystemTypes.None;
    }
}
