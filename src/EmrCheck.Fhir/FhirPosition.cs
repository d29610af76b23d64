namespace EmrCheck.Fhir;

/// <summary>A place in a file: line and column, both counted from 1; a column is a Unicode character, not a byte.</summary>
public readonly record struct FhirPosition(int Line, int Column);
