using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>One document that submission.yaml names, with what its file was found to be.</summary>
/// <param name="Id">The name by which answers point to it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">The day it was issued.</param>
/// <param name="File">Its path inside the submission.</param>
/// <param name="Digest">sha256:… of the file; null when it was not handed in.</param>
/// <param name="Content">What it is by its bytes.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Examined">Whether it was small enough to be searched for signatures.</param>
/// <param name="Signatures">Its digital signatures.</param>
public sealed record JsonDocument(
    string Id, string Kind, string? Number, string? Date, string? File, string? Digest, string Content, string Fault, bool Examined,
    ImmutableArray<JsonSignature> Signatures);

/// <summary>One digital signature; names organisations, never the person who signed.</summary>
public sealed record JsonSignature(
    string State, string? Organization, string? Issuer, string? Thumbprint, string? SignedAt, bool TimeProven, string? CertificateTo);
