using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>The certificates of authorities that whoever appraises trusts (kho chứng thư tin cậy). Nothing of the machine's own is asked, nor the network.</summary>
public sealed class TrustStore
{
    private static readonly string[] Endings = [".pem", ".crt", ".cer", ".der"];

    private readonly ImmutableArray<X509Certificate2> _certificates;

    private TrustStore(ImmutableArray<X509Certificate2> certificates) => _certificates = certificates;

    /// <summary>How many certificates it holds.</summary>
    public int Count => _certificates.Length;

    /// <summary>By what it is known: sha256 over its certificates in order of their thumbprints.</summary>
    public string Digest => $"sha256:{Convert.ToHexStringLower(SHA256.HashData([.. _certificates.OrderBy(certificate => certificate.Thumbprint, StringComparer.Ordinal).SelectMany(certificate => certificate.RawData)]))}";

    /// <summary>Reads a file of certificates, PEM or DER, or every such file of a folder; null with the reason where it is none.</summary>
    public static (TrustStore? Store, Phrase? Problem) Read(string path)
    {
        if (!Path.Exists(path)) return (null, new($"không có kho chứng thư tại {path}.", $"there is no trust store at {path}."));
        var files = Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)]
            : ImmutableArray.Create(path);
        if (files.IsEmpty)
            return (null, new($"thư mục {path} không có tệp chứng thư nào ({string.Join(", ", Endings)}).", $"the folder {path} holds no certificate ({string.Join(", ", Endings)})."));
        var certificates = ImmutableArray.CreateBuilder<X509Certificate2>();
        foreach (var file in files)
        {
            if (CertificatesIn(File.ReadAllBytes(file)) is not { Length: > 0 } read)
                return (null, new($"{file} không phải tệp chứng thư PEM hoặc DER.", $"{file} is no certificate file, PEM or DER."));
            certificates.AddRange(read);
        }

        return certificates.Any(IsRoot)
            ? (Of([.. certificates]), null)
            : (null, new(
                $"kho chứng thư {path} không có chứng thư gốc (tự ký) nào nên không chữ ký số nào có thể được công nhận; hãy thêm chứng thư gốc.",
                $"the trust store {path} has no root (self-signed) certificate, so no signature could ever be vouched for; add the root."));
    }

    /// <summary>A store of given certificates.</summary>
    public static TrustStore Of(params ImmutableArray<X509Certificate2> certificates) => new(certificates);

    /// <summary>Whether a certificate leads to the store, as it was at a time. Whether it was revoked is not asked: that would need the network.</summary>
    public bool Vouches(X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTimeIgnored = false;
        policy.VerificationTime = at.UtcDateTime;
        policy.ExtraStore.AddRange(others);
        foreach (var each in _certificates)
            (IsRoot(each) ? policy.CustomTrustStore : policy.ExtraStore).Add(each);
        try
        {
            return chain.Build(certificate);
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            foreach (var element in chain.ChainElements) element.Certificate.Dispose();
        }
    }

    private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static ImmutableArray<X509Certificate2>? CertificatesIn(byte[] bytes)
    {
        try
        {
            if (!bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith((ReadOnlySpan<byte>)[0x30]))
            {
                var read = new X509Certificate2Collection();
                read.ImportFromPem(System.Text.Encoding.Latin1.GetString(bytes));
                return [.. read];
            }

            return [X509CertificateLoader.LoadCertificate(bytes)];
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
