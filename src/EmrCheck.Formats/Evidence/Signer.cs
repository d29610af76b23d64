using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>What a certificate says of whoever signed, and what to think of it at a time.</summary>
internal static class Signer
{
    private const int ThumbprintShown = 16;
    private const int NameShown = 120;
    private const int ShortestRsa = 2048;
    private const string Organization = "2.5.4.10";
    private const string CommonName = "2.5.4.3";

    /// <summary>A signature with what may be told of its certificate: organisations, not persons.</summary>
    public static DocumentSignature Of(X509Certificate2 certificate, SignatureState state) =>
        new(
            state,
            NameIn(certificate.SubjectName, Organization),
            NameIn(certificate.IssuerName, Organization) ?? (VouchesForItself(certificate) ? null : NameIn(certificate.IssuerName, CommonName)),
            certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant()[..ThumbprintShown])
        {
            CertificateTo = DateOnly.FromDateTime(certificate.NotAfter.ToUniversalTime()),
        };

    /// <summary>What to think of an unbroken signature; without a time, only where the certificate leads to.</summary>
    public static SignatureState StateOf(X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset? time, TrustStore? trust)
    {
        var (from, to) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        if (time is { } at && (at.UtcDateTime < from || at.UtcDateTime > to)) return SignatureState.ExpiredCertificate;
        if (!IsForSigning(certificate)) return SignatureState.Unsupported;
        return trust?.Vouches(certificate, others, time ?? new DateTimeOffset(from)) == true ? SignatureState.Valid
            : VouchesForItself(certificate) ? SignatureState.SelfSigned
            : trust is null ? SignatureState.NoTrustStore
            : SignatureState.Untrusted;
    }

    /// <summary>Whether its key is long enough to prove anything, and was not issued for other uses only, as that of a web server.</summary>
    private static bool IsForSigning(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        return rsa is null or { KeySize: >= ShortestRsa }
            && certificate.Extensions.OfType<X509KeyUsageExtension>().All(usage => (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0);
    }

    private static bool VouchesForItself(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static string? NameIn(X500DistinguishedName name, string kind) => name.EnumerateRelativeDistinguishedNames()
        .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == kind)
        .Select(part => part.GetSingleElementValue())
        .Where(value => !string.IsNullOrWhiteSpace(value))
        .Select(value => string.Concat(value!.Take(NameShown).Select(letter => char.IsControl(letter) ? '?' : letter)))
        .FirstOrDefault();
}
