namespace EmrCheck.Fhir;

/// <summary>A place in a document.</summary>
public readonly record struct FhirNode
{
    internal FhirNode(FhirDocument document, int index, ushort type) => (Document, Index, Type) = (document, index, type);

    /// <summary>The document it is a place of.</summary>
    public FhirDocument Document { get; }

    /// <summary>The type of resource that begins here; null where none does.</summary>
    public string? ResourceType => Document.ResourceTypeAt(Index) is not 0 and var type ? Document.Types[type].Name : null;

    /// <summary>Whether it stands before another place of the same document.</summary>
    public bool Precedes(FhirNode other) => Index < other.Index;

    internal int Index { get; }

    /// <summary>The type it was reached with; 0 when it is not known.</summary>
    internal ushort Type { get; }
}
