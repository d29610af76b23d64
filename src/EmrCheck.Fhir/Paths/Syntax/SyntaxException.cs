namespace EmrCheck.Fhir.Paths.Syntax;

/// <summary>Ends the compilation of an expression at its first mistake.</summary>
internal sealed class SyntaxException(FhirPathError error) : Exception
{
    public FhirPathError Error { get; } = error;
}
