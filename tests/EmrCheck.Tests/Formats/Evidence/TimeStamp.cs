using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace EmrCheck.Tests.Formats.Evidence;

/// <summary>A token of a time-stamping authority (RFC 3161), made without one.</summary>
internal static class TimeStamp
{
    public static AsnEncodedData Of(SignerInfo signer, X509Certificate2 authority, DateTimeOffset time)
    {
        var info = new Rfc3161TimestampTokenInfo(
            new Oid("1.2.3.4"), new Oid("2.16.840.1.101.3.4.2.1"), SHA256.HashData(signer.GetSignature()), new byte[] { 1 }, time);
        var cms = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), info.Encode()));
        var stamper = new CmsSigner(authority) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        stamper.SignedAttributes.Add(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), CertificateIdOf(authority)));
        cms.ComputeSignature(stamper);
        return new(new Oid("1.2.840.113549.1.9.16.2.14"), cms.Encode());
    }

    private static byte[] CertificateIdOf(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(certificate.GetCertHash(HashAlgorithmName.SHA256));
        return writer.Encode();
    }
}
