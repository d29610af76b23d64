namespace EmrCheck.Fhir.Structure;

/// <summary>Compares documents with the definitions of FHIR R4: elements, cardinalities, formats, codes, references, invariants.</summary>
public static class FhirStructure
{
    /// <summary>All problems of a document, in the order of the file; never throws for bad content.</summary>
    public static IReadOnlyList<StructureProblem> Check(FhirDocument document, FhirPathScope scope)
    {
        var found = new List<StructureProblem>();
        foreach (var resource in document.Resources) Check(resource, scope, found);
        return found;
    }

    /// <summary>
    /// Adds the problems of one of a document's <see cref="FhirDocument.Resources"/>, in the order of the file; of the Bundle itself
    /// without its entries' resources.
    /// </summary>
    public static void Check(FhirNode resource, FhirPathScope scope, List<StructureProblem> found)
    {
        var before = found.Count;
        new StructureWalk(resource.Document, scope, found).Resource(resource.Index);
        if (found.Count - before < 2) return;
        var sorted = found.Skip(before).OrderBy(problem => problem.Place.Index).ToArray();
        found.RemoveRange(before, found.Count - before);
        found.AddRange(sorted);
    }
}
