namespace EmrCheck.Fhir;

/// <summary>One thing wrong with a file, as facts; the sentence is made by whoever reports it. Never holds a value of the file.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Where it was noticed.</param>
/// <param name="Path">The element it is about, such as <c>Bundle.entry[3].fullUrl</c>.</param>
public sealed record FhirProblem(FhirProblemKind Kind, FhirPosition Position, string? Path = null);

/// <summary>The ways in which a file can be wrong. All up to <see cref="TrailingContent"/> leave no document.</summary>
public enum FhirProblemKind
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>Not UTF-8: another encoding, a NUL, or damaged bytes.</summary>
    NotUtf8,

    /// <summary>Not JSON, for instance an HTML error page.</summary>
    NotJson,

    /// <summary>Not XML, for instance a JSON file with the wrong ending.</summary>
    NotXml,

    /// <summary>XML with a document type, which is never read: it could name files and grow without end.</summary>
    DocumentType,

    /// <summary>XML, but not in the namespace of FHIR.</summary>
    NotFhirXml,

    /// <summary>JSON or XML that ends before it is complete.</summary>
    Truncated,

    /// <summary>Nested deeper than the limit.</summary>
    TooDeep,

    /// <summary>Longer than the limit.</summary>
    TooLarge,

    /// <summary>JSON, but a list or a single value.</summary>
    NotAnObject,

    /// <summary>An object that does not say which resource it is.</summary>
    NoResourceType,

    /// <summary>A resource type that FHIR R4 does not know.</summary>
    UnknownResourceType,

    /// <summary>Something follows the document.</summary>
    TrailingContent,

    /// <summary>An object has the same property twice; the first one counts.</summary>
    DuplicateProperty,

    /// <summary>Two entries of a Bundle have the same fullUrl; the first one counts.</summary>
    DuplicateFullUrl,

    /// <summary>Two entries of a Bundle have the same resource type and id; the first one counts.</summary>
    DuplicateResourceId,
}
