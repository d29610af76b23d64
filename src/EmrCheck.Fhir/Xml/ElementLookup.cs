using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Xml;

/// <summary>The element that a name means in a type, remembered from one question to the next.</summary>
internal sealed class ElementLookup(TypeTable types)
{
    private readonly Dictionary<(ushort Type, string Name), Found> known = [];

    /// <summary>The element of a property's name; of no type when there is none.</summary>
    public Found Find(FhirType? type, string name)
    {
        if (type is null) return default;
        if (known.TryGetValue((type.Id, name), out var found)) return found;
        return known[(type.Id, name)] = Search(type, name);
    }

    private Found Search(FhirType type, string name)
    {
        foreach (var element in type.Elements)
            foreach (var form in element.Forms)
                if (types.Names[form.Name] == name) return new(form.Type, element.Max > 1);
        return default;
    }

    /// <summary>The type of an element and whether it is a list.</summary>
    public readonly record struct Found(FhirType? Type, bool IsList);
}
