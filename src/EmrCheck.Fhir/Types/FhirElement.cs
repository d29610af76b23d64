namespace EmrCheck.Fhir.Types;

/// <summary>One element of a type.</summary>
/// <param name="Name">Without <c>[x]</c>.</param>
/// <param name="Min">How many there must be.</param>
/// <param name="Max">How many there may be; <see cref="int.MaxValue"/> for any number.</param>
/// <param name="Forms">How it is written in JSON: one form, or one for each type of a choice.</param>
internal sealed record FhirElement(string Name, int Min, int Max, FhirElementForm[] Forms)
{
    public bool IsChoice => Forms.Length > 1 || Forms[0].Choice;
}

/// <summary>A JSON property by which an element can appear, and the type it then has.</summary>
/// <param name="Name">The property, e.g. <c>valueQuantity</c>, in the table's numbering.</param>
/// <param name="Type">The type of the content.</param>
/// <param name="Choice">Whether the property's name says the type.</param>
internal readonly record struct FhirElementForm(ushort Name, FhirType Type, bool Choice);
