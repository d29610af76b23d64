using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>What a document says twice. A history Bundle may repeat a resource; so may entries of different versions.</summary>
internal static class Duplicates
{
    public static IReadOnlyList<FhirProblem> In(FhirDocument document, List<int>? properties)
    {
        var found = new List<(FhirProblemKind Kind, int Node)>();
        foreach (var node in properties ?? []) found.Add((FhirProblemKind.DuplicateProperty, node));
        if (document.IsBundle && !IsHistory(document)) document.References.AddDuplicates(found);
        if (found.Count == 0) return [];
        found.Sort((a, b) => a.Node.CompareTo(b.Node));
        return found.ConvertAll(f => Problem(document, f.Kind, new(document, f.Node, 0)));
    }

    /// <summary>The fullUrls that stand for another resource already.</summary>
    public static IEnumerable<int> FullUrls(FhirDocument document)
    {
        if (!document.IsBundle || IsHistory(document)) return [];
        var found = new List<(FhirProblemKind Kind, int Node)>();
        document.References.AddDuplicates(found);
        return found.Where(f => f.Kind == FhirProblemKind.DuplicateFullUrl).Select(f => f.Node);
    }

    private static FhirProblem Problem(FhirDocument document, FhirProblemKind kind, FhirNode node) =>
        new(kind, document.Locate(node), document.PathOf(node));

    private static bool IsHistory(FhirDocument document) =>
        document.Child(0, ElementNames.Type) is >= 0 and var type && document.RawText(type).SequenceEqual("history"u8);
}
