namespace EmrCheck.Fhir;

/// <summary>What came of reading a file: the document, unless it cannot be used, and what is wrong with it.</summary>
/// <param name="Document">The document, or null when a problem leaves nothing to work with.</param>
/// <param name="Problems">Everything noticed, in the order of the file.</param>
public sealed record FhirReading(FhirDocument? Document, IReadOnlyList<FhirProblem> Problems);
