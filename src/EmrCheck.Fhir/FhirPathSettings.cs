namespace EmrCheck.Fhir;

/// <summary>What an expression may use besides FHIR R4 and the built-in variables.</summary>
/// <param name="Types">The types; <see cref="TypeTable.R4"/> unless told. Documents must have been read with the same table.</param>
/// <param name="Constants">Further variables: <c>%name</c> becomes a collection of strings.</param>
public sealed record FhirPathSettings(TypeTable? Types = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? Constants = null);
