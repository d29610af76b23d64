using System.Collections.Frozen;

namespace EmrCheck.Fhir;

/// <summary>What an expression may use besides FHIR R4 and the built-in variables.</summary>
/// <param name="Types">The types; <see cref="TypeTable.R4"/> unless told. Documents must have been read with the same table.</param>
/// <param name="Constants">Further variables: <c>%name</c> becomes a collection of strings.</param>
/// <param name="CodeLists">The codes of each list that <c>memberOf()</c> may name.</param>
/// <param name="MissingCodeLists">Lists that it may name, too, and that are not here: whether something is a member of them is not known.</param>
public sealed record FhirPathSettings(
    TypeTable? Types = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Constants = null,
    IReadOnlyDictionary<string, FrozenSet<string>>? CodeLists = null,
    IReadOnlyCollection<string>? MissingCodeLists = null);
