using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>Entries of a Bundle whose resource cannot be seen: none is there, or it does not say what it is.</summary>
internal static class Entries
{
    public static IEnumerable<FhirProblem> ProblemsOf(FhirDocument document)
    {
        if (!document.IsBundle) yield break;
        foreach (var entry in document.References.Odd)
        {
            var resource = document.Child(entry, ElementNames.Resource);

            // What a transaction asks for, or a server answered, may do without a resource.
            if (resource < 0 && (document.Child(entry, ElementNames.Request) >= 0 || document.Child(entry, ElementNames.Response) >= 0)) continue;
            var node = new FhirNode(document, resource < 0 ? entry : resource, 0);
            var kind = resource >= 0 && StatesType(document, resource) ? FhirProblemKind.UnknownResourceType : FhirProblemKind.NoResourceType;
            yield return new(kind, document.Locate(node), document.PathOf(node));
        }
    }

    private static bool StatesType(FhirDocument document, int resource)
    {
        if (document.Nodes[resource].Kind != NodeKind.Object) return false;
        for (var i = resource + 1; i < document.Nodes[resource].Next; i = document.Nodes[i].Next)
            if (document.Nodes[i].Kind == NodeKind.ResourceType) return true;
        return false;
    }
}
