using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>Judges a detached CMS signature (PKCS #7) over given bytes.</summary>
internal static class CmsSignature
{
    private const string TimeStamp = "1.2.840.113549.1.9.16.2.14";

    private const string PssPadding = "1.2.840.113549.1.1.10";

    /// <summary>SHA-256, SHA-384 and SHA-512; what is older proves nothing any more.</summary>
    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.Ordinal)
    {
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <summary>RSA and elliptic curves, with those digests.</summary>
    private static readonly HashSet<string> Algorithms =
    [
        "1.2.840.113549.1.1.1", PssPadding, "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13",
        "1.2.840.10045.2.1", "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
    ];

    /// <summary>Judges a signature.</summary>
    /// <param name="encoded">The signature; zeros may follow it.</param>
    /// <param name="content">What it must cover.</param>
    /// <param name="stated">The time that the file states, where the signature itself states none.</param>
    /// <param name="lack">What the coverage lacks; null where it is the whole file.</param>
    /// <param name="trust">The trust store; null where none was given.</param>
    public static DocumentSignature Check(ReadOnlySpan<byte> encoded, byte[] content, DateTimeOffset? stated, SignatureState? lack, TrustStore? trust)
    {
        try
        {
            return Decode(encoded, content) is { } signer ? Check(signer.Signer, signer.Certificate, signer.All, content, stated, lack, trust) : DocumentSignature.Of(SignatureState.Damaged);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return DocumentSignature.Of(SignatureState.Damaged); // Whatever the decoders say: it cannot be read.
        }
    }

    private static (SignerInfo Signer, X509Certificate2 Certificate, X509Certificate2Collection All)? Decode(ReadOnlySpan<byte> encoded, byte[] content)
    {
        AsnDecoder.ReadEncodedValue(encoded, AsnEncodingRules.BER, out _, out _, out var length);
        if (encoded[length..].IndexOfAnyExcept((byte)0) >= 0) return null;
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(encoded[..length].ToArray());
        return cms.SignerInfos.Count == 1 && cms.SignerInfos[0] is { Certificate: { } certificate } signer ? (signer, certificate, cms.Certificates) : null;
    }

    private static DocumentSignature Check(
        SignerInfo signer, X509Certificate2 certificate, X509Certificate2Collection all, byte[] content, DateTimeOffset? stated, SignatureState? lack, TrustStore? trust)
    {
        if (!Digests.ContainsKey(signer.DigestAlgorithm.Value ?? "") || !Algorithms.Contains(signer.SignatureAlgorithm.Value ?? ""))
            return Signer.Of(certificate, SignatureState.Unsupported);
        if (FaultOf(signer, content) is { } fault) return Signer.Of(certificate, fault);
        var claimed = Attributes<Pkcs9SigningTime>(signer).FirstOrDefault()?.SigningTime;
        var stamp = StampOf(signer, all, trust);
        var time = stamp?.Time ?? (claimed is { } utc ? new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) : stated);
        return Signer.Of(certificate, lack ?? Signer.StateOf(certificate, all, time, trust)) with { SignedAt = time?.ToUniversalTime(), IsTimeProven = stamp?.IsProven ?? false };
    }

    /// <summary>
    /// What is wrong; null when nothing is. Only bytes that differ from what was signed are called altered: padding that the
    /// platform cannot check, or a signature that is itself broken, accuses nobody.
    /// </summary>
    private static SignatureState? FaultOf(SignerInfo signer, byte[] content)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return null;
        }
        catch (CryptographicException)
        {
            var isPss = signer.SignatureAlgorithm.Value == PssPadding;
            if (Attributes<Pkcs9MessageDigest>(signer).FirstOrDefault() is not { } signed) return isPss ? SignatureState.Unsupported : SignatureState.Altered;
            var actual = CryptographicOperations.HashData(Digests[signer.DigestAlgorithm.Value!], content);
            return !actual.AsSpan().SequenceEqual(signed.MessageDigest) ? SignatureState.Altered : isPss ? SignatureState.Unsupported : SignatureState.Damaged;
        }
    }

    private static IEnumerable<T> Attributes<T>(SignerInfo signer) =>
        signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(attribute => attribute.Values.OfType<T>());

    /// <summary>The time for which a time-stamping authority vouches; null where none does, or its token belongs to another signature.</summary>
    private static (DateTimeOffset Time, bool IsProven)? StampOf(SignerInfo signer, X509Certificate2Collection all, TrustStore? trust)
    {
        foreach (var attribute in signer.UnsignedAttributes)
        {
            if (attribute.Oid?.Value != TimeStamp || attribute.Values.Count == 0) continue;
            if (!Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _)) continue;
            if (!token.VerifySignatureForSignerInfo(signer, out var authority, all) || authority is null) continue;
            var others = new X509Certificate2Collection(all);
            others.AddRange(token.AsSignedCms().Certificates);
            return (token.TokenInfo.Timestamp, trust?.Vouches(authority, others, token.TokenInfo.Timestamp) ?? false);
        }

        return null;
    }
}
