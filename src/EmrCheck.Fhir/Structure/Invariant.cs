namespace EmrCheck.Fhir.Structure;

/// <summary>One constraint of the definitions, with what already follows from which elements are there.</summary>
/// <param name="Key">Such as <c>per-1</c>.</param>
/// <param name="IsError">Otherwise a warning.</param>
/// <param name="Expression">FHIRPath, compiled for the type.</param>
/// <param name="Human">HL7's sentence.</param>
/// <param name="HoldsWithout">It holds when one of these elements is absent.</param>
/// <param name="HoldsWith">It holds when one of these elements is there.</param>
/// <param name="FailsWithout">It is violated when one of these elements is absent.</param>
internal sealed record Invariant(
    string Key, bool IsError, FhirPathExpression Expression, string Human, ulong HoldsWithout, ulong HoldsWith, ulong FailsWithout)
{
    /// <summary>Whether the elements that are there leave the expression to be evaluated.</summary>
    public bool IsOpen(ulong present) => (HoldsWithout & ~present) == 0 && (HoldsWith & present) == 0;
}

/// <summary>An invariant as the definitions write it.</summary>
/// <param name="Context">The type or element that it is about.</param>
/// <param name="Key">Such as <c>per-1</c>.</param>
/// <param name="IsError">Otherwise a warning.</param>
/// <param name="Expression">FHIRPath.</param>
/// <param name="Human">HL7's sentence.</param>
internal sealed record InvariantText(string Context, string Key, bool IsError, string Expression, string Human);
