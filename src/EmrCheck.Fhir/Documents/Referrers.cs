using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>Which resource is referred to by which; built in one walk over all references. What is contained counts as its container.</summary>
internal sealed class Referrers
{
    private readonly FhirDocument document;

    /// <summary>By the number of the entry referred to, the root first: its first and last link, and one more; 0 for none.</summary>
    private readonly (int First, int Last)[] targets;
    private readonly List<(int Source, int Next)> links = [];

    public Referrers(FhirDocument document)
    {
        this.document = document;
        var references = document.References;
        targets = new (int, int)[references.Count + 1];
        var nodes = document.Nodes;
        for (int i = 0, end = nodes[0].Next; i < end; i++)
        {
            if (nodes[i].Name != ElementNames.Reference || nodes[i].Kind != NodeKind.String) continue;
            var found = references.Resolve(document.PlainText(i), i);
            if (found >= 0) Add(references.Container(found), references.Container(i));
        }
    }

    /// <summary>Adds the resources of a type that refer to the one a node is in, in the order of the file, each once.</summary>
    public void AddTo(int node, FhirType type, ItemList found)
    {
        for (var link = targets[document.References.Container(node) + 1].First; link != 0; link = links[link - 1].Next)
        {
            var resource = document.ResourceNode(document.References.ResourceOf(links[link - 1].Source));
            if (resource.Type == type.Id || document.Types[resource.Type].IsA(type)) found.Add(Item.Of(resource));
        }
    }

    /// <summary>Sources come in the order of the file, so one that was there already is the last one.</summary>
    private void Add(int target, int source)
    {
        ref var chain = ref targets[target + 1];
        if (target == source || (chain.Last != 0 && links[chain.Last - 1].Source == source)) return;
        links.Add((source, 0));
        if (chain.First == 0) chain.First = links.Count;
        else links[chain.Last - 1] = links[chain.Last - 1] with { Next = links.Count };
        chain.Last = links.Count;
    }
}
