namespace EmrCheck.Fhir;

/// <summary>How deep and how long a document may be.</summary>
/// <param name="MaxDepth">Objects and lists inside one another; 128 unless told, 4096 at most.</param>
/// <param name="MaxBytes">Bytes of the whole file; 256 MiB unless told.</param>
public sealed record FhirReadLimits(int MaxDepth = 128, int MaxBytes = 256 * 1024 * 1024)
{
    /// <summary>The limits used when none are given.</summary>
    public static FhirReadLimits Default { get; } = new();
}
