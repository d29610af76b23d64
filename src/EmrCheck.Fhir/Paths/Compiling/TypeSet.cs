using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>The types that the items of a collection may have, as far as is known without data.</summary>
internal sealed class TypeSet
{
    /// <summary>Nothing is known.</summary>
    public static readonly TypeSet Any = new([]) { IsAny = true };

    /// <summary>There are no items.</summary>
    public static readonly TypeSet Nothing = new([]);

    private readonly FhirType[] types;

    private TypeSet(FhirType[] types) => this.types = types;

    public bool IsAny { get; private init; }

    public bool IsNothing => types.Length == 0 && !IsAny;

    public IReadOnlyList<FhirType> Types => types;

    public static TypeSet Of(params IEnumerable<FhirType> types)
    {
        var distinct = types.Distinct().ToArray();
        return distinct.Any(t => t.Name is "" or "System.Any") ? Any : new(distinct);
    }

    public TypeSet Or(TypeSet other) => IsAny || other.IsAny ? Any : Of([.. types, .. other.types]);

    /// <summary>The types of an element; null when none of these types has it.</summary>
    public TypeSet? Member(string name, TypeTable table)
    {
        if (IsNothing) return Nothing;
        var found = Elements(name, table).SelectMany(e => e.Element.Forms).Select(f => f.Type).ToArray();
        return found.Length == 0 ? null : IsAny ? Any : Of(found);
    }

    /// <summary>The elements of a name, each with the type that has it.</summary>
    public IEnumerable<(FhirType Owner, FhirElement Element)> Elements(string name, TypeTable table)
    {
        foreach (var type in Concrete(table))
            if (type.Find(name) is { } element) yield return (type, element);
    }

    /// <summary>All elements of these types.</summary>
    public IEnumerable<FhirElement> Members(TypeTable table) => Concrete(table).SelectMany(t => t.Elements.ToArray());

    /// <summary>The kinds of values; empty when nothing is known.</summary>
    public IEnumerable<ushort> ValueKinds => types.Select(t => t.ValueTypeId).Distinct();

    /// <summary>Whether an item of these types could be of that type.</summary>
    public bool MayBe(FhirType type) => IsAny || types.Any(t => t.IsA(type) || type.IsA(t));

    public override string ToString() => IsAny ? "any" : string.Join(" | ", types.Take(5).Select(t => t.Name)) + (types.Length > 5 ? " | …" : "");

    /// <summary>For an abstract resource type all that are derived from it.</summary>
    private IEnumerable<FhirType> Concrete(TypeTable table)
    {
        if (IsAny) return table.All.ToArray();
        return types.SelectMany(type => type is { Kind: FhirTypeKind.Resource, IsAbstract: true }
            ? table.All.ToArray().Where(t => t.IsA(type))
            : [type]);
    }
}
