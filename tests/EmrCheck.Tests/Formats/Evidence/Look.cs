using EmrCheck.Core;
using EmrCheck.Formats.Evidence;

namespace EmrCheck.Tests.Formats.Evidence;

/// <summary>Looks into bytes as if they were a file of evidence.</summary>
internal static class Look
{
    public static readonly TrustStore Trusted = TrustStore.Of(Certificates.Root);

    public static EvidenceFile? Into(byte[] file, string name, byte[]? beside = null, TrustStore? trust = null, int limit = EvidenceFile.Limit) =>
        EvidenceFile.Read(() => new MemoryStream(file), $"evidence/{name}", beside is null ? null : () => new MemoryStream(beside), trust ?? Trusted, limit);

    public static SignatureState[] States(byte[] file, string name, byte[]? beside = null) => [.. Into(file, name, beside)!.Signatures.Select(signature => signature.State)];
}
