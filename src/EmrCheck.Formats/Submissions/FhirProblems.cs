using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>The remark for each way in which a FHIR file can be wrong.</summary>
internal static class FhirProblems
{
    public static DiagnosticCode CodeOf(FhirProblemKind kind) => kind switch
    {
        FhirProblemKind.Empty => DiagnosticCodes.Empty,
        FhirProblemKind.NotUtf8 => DiagnosticCodes.NotUtf8,
        FhirProblemKind.NotJson => DiagnosticCodes.NotJson,
        FhirProblemKind.NotXml => DiagnosticCodes.NotXml,
        FhirProblemKind.DocumentType => DiagnosticCodes.DocumentType,
        FhirProblemKind.NotFhirXml => DiagnosticCodes.NotFhirXml,
        FhirProblemKind.Truncated => DiagnosticCodes.Truncated,
        FhirProblemKind.TooDeep => DiagnosticCodes.TooDeep,
        FhirProblemKind.TooLarge => DiagnosticCodes.TooLarge,
        FhirProblemKind.NotAnObject => DiagnosticCodes.NotAnObject,
        FhirProblemKind.NoResourceType => DiagnosticCodes.NoResourceType,
        FhirProblemKind.UnknownResourceType => DiagnosticCodes.UnknownResourceType,
        FhirProblemKind.TrailingContent => DiagnosticCodes.TrailingContent,
        FhirProblemKind.DuplicateProperty => DiagnosticCodes.DuplicateProperty,
        FhirProblemKind.DuplicateFullUrl => DiagnosticCodes.DuplicateFullUrl,
        FhirProblemKind.DuplicateResourceId => DiagnosticCodes.DuplicateResourceId,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A new problem has no remark."),
    };
}
