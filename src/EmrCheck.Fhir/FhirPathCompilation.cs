namespace EmrCheck.Fhir;

/// <summary>What came of compiling: an expression, or what is wrong with it.</summary>
/// <param name="Expression">The compiled expression; null when there are errors.</param>
/// <param name="Errors">What is wrong, in the order of the text.</param>
public sealed record FhirPathCompilation(FhirPathExpression? Expression, IReadOnlyList<FhirPathError> Errors);

/// <summary>One thing wrong with an expression, as facts.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where: the character of the expression, from 0.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What could stand there, or the type that was looked at.</param>
/// <param name="Suggestion">The nearest name that would have been right.</param>
public sealed record FhirPathError(FhirPathErrorKind Kind, int Offset, string Found, string? Expected = null, string? Suggestion = null);

/// <summary>The ways in which an expression can be wrong.</summary>
public enum FhirPathErrorKind
{
    /// <summary>Not FHIRPath.</summary>
    Syntax,

    /// <summary>The type has no such element.</summary>
    UnknownElement,

    /// <summary>There is no such function.</summary>
    UnknownFunction,

    /// <summary>There is no such type.</summary>
    UnknownType,

    /// <summary>There is no such variable.</summary>
    UnknownVariable,

    /// <summary>Too many, too few or unusable arguments.</summary>
    WrongArguments,

    /// <summary>FHIRPath, but not understood here.</summary>
    NotSupported,
}
