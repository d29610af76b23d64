namespace EmrCheck.Fhir.Structure;

/// <summary>One thing in a document that is not as FHIR R4 defines it, as facts; never a value of the document.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsError">An error by HL7's definitions; otherwise a warning.</param>
/// <param name="Element">The element by definition, such as <c>Patient.gender</c>.</param>
/// <param name="Expected">What belongs there: a type, a list of codes, the key of an invariant; empty where the kind says all.</param>
/// <param name="Hint">The nearest name that would have been right, or the sentence of an invariant.</param>
public sealed record StructureProblem(StructureProblemKind Kind, FhirNode Place, bool IsError, string Element, string Expected = "", string? Hint = null);

/// <summary>The ways in which a document can differ from the definitions.</summary>
public enum StructureProblemKind
{
    /// <summary>The type has no such element.</summary>
    UnknownElement,

    /// <summary>An object has the same property twice.</summary>
    DuplicateProperty,

    /// <summary>An element that must be there is not.</summary>
    MissingElement,

    /// <summary>A list where one value belongs.</summary>
    NotAList,

    /// <summary>One value where a list belongs.</summary>
    ListExpected,

    /// <summary>A JSON value of another kind than the type is written with.</summary>
    WrongJsonType,

    /// <summary>A primitive not of its type's format.</summary>
    WrongFormat,

    /// <summary>Two values of one choice.</summary>
    SeveralOfChoice,

    /// <summary>A code outside of the list that is bound to the element.</summary>
    UnknownCode,

    /// <summary>A resource that does not say what it is.</summary>
    NoResourceType,

    /// <summary>A resource type that R4 does not know.</summary>
    UnknownResourceType,

    /// <summary>A reference to something that is not in the document, but should be.</summary>
    DanglingReference,

    /// <summary>A reference to a type that the element may not refer to.</summary>
    WrongTarget,

    /// <summary>An empty object, list or string, or a null.</summary>
    Empty,

    /// <summary>One of R4's own invariants does not hold.</summary>
    Invariant,

    /// <summary>An invariant could not be evaluated on the data.</summary>
    InvariantNotEvaluated,

    /// <summary>A fullUrl that is not absolute.</summary>
    RelativeFullUrl,

    /// <summary>A fullUrl that names another type or id than the resource has.</summary>
    OtherFullUrl,

    /// <summary>Two links of a Bundle with one relation.</summary>
    DuplicateLink,

    /// <summary>A narrative that is not the XHTML that R4 allows.</summary>
    Narrative,
}
