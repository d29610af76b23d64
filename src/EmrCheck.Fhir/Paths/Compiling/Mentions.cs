using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>What an expression names: elements, types of resources, lists of codes.</summary>
internal sealed class Mentions(TypeTable types)
{
    private readonly HashSet<(string Type, string Element)> elements = [];
    private readonly HashSet<string> resourceTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> codeLists = new(StringComparer.Ordinal);

    public IReadOnlyCollection<(string Type, string Element)> Elements => elements;

    public IReadOnlyCollection<string> ResourceTypes => resourceTypes;

    public IReadOnlyCollection<string> CodeLists => codeLists;

    /// <summary>An element in every type that its owner can be.</summary>
    public void Add(TypeSet owners, string element)
    {
        foreach (var (owner, found) in owners.Elements(element, types)) elements.Add((owner.DefinerOf(found).Name, element));
    }

    public void Add(FhirType? type)
    {
        if (type is { Kind: FhirTypeKind.Resource, IsAbstract: false }) resourceTypes.Add(type.Name);
    }

    public void AddCodeList(string id) => codeLists.Add(id);
}
