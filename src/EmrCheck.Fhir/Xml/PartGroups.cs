using System.Runtime.InteropServices;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Xml;

/// <summary>Puts together the parts that become one property, wherever they stand in their element.</summary>
internal sealed class PartGroups(List<Part> parts)
{
    /// <summary>From so many properties on, names are looked up and not compared one by one.</summary>
    private const int Many = 16;

    private readonly List<Group> groups = [];

    public int Count => groups.Count;

    public Group this[int index] => groups[index];

    /// <summary>Adds the properties of an element, in the order of their first parts.</summary>
    public void Add(int owner, FhirType? type)
    {
        var all = CollectionsMarshal.AsSpan(parts);
        var from = groups.Count;
        Dictionary<string, int>? byName = null;
        for (int i = owner + 1, end = all[owner].Next; i < end; i = all[i].Next)
        {
            var name = PropertyOf(all[i], type);
            var group = byName is null ? Search(name, from) : byName.GetValueOrDefault(name, -1);
            if (group >= 0)
            {
                all[groups[group].Last].NextSame = i;
                groups[group] = groups[group] with { Last = i };
                continue;
            }

            groups.Add(new(name, i, i));
            if (byName is not null) byName.Add(name, groups.Count - 1);
            else if (groups.Count - from > Many) byName = Index(from);
        }
    }

    /// <summary>Forgets all from one on.</summary>
    public void Truncate(int count) => groups.RemoveRange(count, groups.Count - count);

    /// <summary>Only an element's id and an extension's url are attributes in FHIR; any other becomes a name that no type has.</summary>
    private static string PropertyOf(in Part part, FhirType? type) =>
        part.Kind != PartKind.Attribute
        || (part.Name == "id" && type is not { Kind: FhirTypeKind.Resource })
        || (part.Name == "url" && type is { Name: "Extension" }) ? part.Name : "@" + part.Name;

    private int Search(string name, int from)
    {
        for (var i = groups.Count - 1; i >= from; i--)
            if (groups[i].Name == name) return i;
        return -1;
    }

    private Dictionary<string, int> Index(int from)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i < groups.Count; i++) index.Add(groups[i].Name, i);
        return index;
    }

    /// <summary>A property: its name, its first part and its last.</summary>
    public readonly record struct Group(string Name, int First, int Last);
}
