using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EmrCheck.Tests.Formats.Evidence;

/// <summary>Certificates made for these tests alone; their keys are forgotten when the tests end.</summary>
internal static class Certificates
{
    public const string Person = "Nguyễn Văn Kín";
    public const string Hospital = "Bệnh viện Mẫu";
    public const string Authority = "Tổ chức chứng thực Mẫu";

    public static readonly DateTimeOffset SignedOn = new(2026, 9, 18, 1, 30, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset From = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An authority.</summary>
    public static X509Certificate2 Root { get; } = RootOf(Authority);

    /// <summary>An authority that has nothing to do with the others.</summary>
    public static X509Certificate2 OtherRoot { get; } = RootOf("Tổ chức khác");

    /// <summary>Valid on the day of signing.</summary>
    public static X509Certificate2 Good { get; } = Issued(From, To);

    /// <summary>Over before the day of signing.</summary>
    public static X509Certificate2 Expired { get; } = Issued(From, SignedOn.AddDays(-1));

    /// <summary>Valid on the day of signing, over soon after.</summary>
    public static X509Certificate2 EndsSoon { get; } = Issued(From, SignedOn.AddDays(10));

    /// <summary>Vouched for by itself.</summary>
    public static X509Certificate2 SelfSigned { get; } = Request($"CN={Person}, O={Hospital}").CreateSelfSigned(From, To);

    /// <summary>An elliptic curve instead of RSA.</summary>
    public static X509Certificate2 Curve { get; } = CurveOf();

    /// <summary>For a web server, not for signatures.</summary>
    public static X509Certificate2 WebServer { get; } = Issued(From, To.AddDays(1), usage: X509KeyUsageFlags.KeyEncipherment);

    /// <summary>An RSA key of 1024 bits.</summary>
    public static X509Certificate2 ShortKey { get; } = Issued(From, To.AddDays(2), bits: 1024);

    /// <summary>A time-stamping authority.</summary>
    public static X509Certificate2 TimeStamper { get; } = TimeStamperOf();

    private static X509Certificate2 RootOf(string name)
    {
        var request = Request($"CN={name} G1, O={name}");
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.CreateSelfSigned(From.AddYears(-1), To.AddYears(1));
    }

    private static X509Certificate2 Issued(DateTimeOffset from, DateTimeOffset to, int bits = 2048, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature)
    {
        var key = RSA.Create(bits);
        var request = new CertificateRequest($"CN={Person}, O={Hospital}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        return request.Create(Root, from, to, Serial(from, to)).CopyWithPrivateKey(key);
    }

    private static X509Certificate2 CurveOf()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName($"CN={Person}, O={Hospital}"), key, HashAlgorithmName.SHA256);
        return request.Create(Root.SubjectName, X509SignatureGenerator.CreateForRSA(Root.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1), From, To, [7]).CopyWithPrivateKey(key);
    }

    private static X509Certificate2 TimeStamperOf()
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=TSA, O=TSA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        return request.Create(Root, From, To, [8]).CopyWithPrivateKey(key);
    }

    private static CertificateRequest Request(string name) => new(name, RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static byte[] Serial(DateTimeOffset from, DateTimeOffset to) => BitConverter.GetBytes((from.ToUnixTimeSeconds() * 31) ^ to.ToUnixTimeSeconds());
}
