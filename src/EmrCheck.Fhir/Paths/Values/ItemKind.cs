namespace EmrCheck.Fhir.Paths.Values;

/// <summary>What an item holds. The simple kinds are in the order of the FHIRPath types' numbers.</summary>
internal enum ItemKind : byte
{
    None,
    Boolean,
    String,
    Integer,
    Decimal,
    Date,
    DateTime,
    Time,
    Quantity,

    /// <summary>A type, as <c>type()</c> gives it.</summary>
    Type,

    /// <summary>A place in a document, converted only when somebody compares it.</summary>
    Node,
}
