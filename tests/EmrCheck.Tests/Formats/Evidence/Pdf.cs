using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EmrCheck.Tests.Formats.Evidence;

/// <summary>Small PDFs, and signatures put into them as signing software does: as an incremental update with a hole for the signature.</summary>
internal static class Pdf
{
    private const int Room = 6000;
    private const string Tail = "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 20 >>\nstartxref\n0\n%%EOF\n";

    public static byte[] Unsigned { get; } = Latin(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length 26 >>\nstream\nBT (Quy che HSBADT) Tj ET xx\nendstream\nendobj\n" + Tail);

    /// <summary>A page with a picture, as of a scanned signature, and a form field for a signature that nobody filled.</summary>
    public static byte[] Picture { get; } = Update(Unsigned,
        "5 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /Length 3 >>\nstream\nabc\nendstream\nendobj\n"
        + "6 0 obj\n<< /FT /Sig /T (Chu ky) /Subtype /Widget /AP << /N 5 0 R >> >>\nendobj\n");

    public static byte[] Encrypted { get; } = Latin(Text(Unsigned).Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R", StringComparison.Ordinal));

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>A later revision with more objects.</summary>
    public static byte[] Update(byte[] before, string objects) => [.. before, .. Latin(objects + Tail)];

    /// <summary>A valid signature by a certificate, unless told otherwise.</summary>
    public static byte[] Signed(
        X509Certificate2 certificate, byte[]? before = null, string filter = "adbe.pkcs7.detached", Func<int, int, int, string>? range = null,
        Func<byte[], byte[]>? sign = null, string stated = "", int number = 10)
    {
        var placeholder = "[0 0000000000 0000000000 0000000000]";
        var file = Update(before ?? Unsigned,
            $"{number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /{filter} {stated}/ByteRange {placeholder} /Contents <{new string('0', 2 * Room)}> >>\nendobj\n");
        var text = Text(file);
        var hole = text.LastIndexOf("/Contents <", StringComparison.Ordinal) + 10;
        var end = hole + (2 * Room) + 2;
        var numbers = (range ?? Whole)(hole, end, file.Length);
        Latin(numbers.PadRight(placeholder.Length)).CopyTo(file, text.LastIndexOf(placeholder, StringComparison.Ordinal));
        var covered = Covered(numbers, file) is { Length: > 0 } some ? some : [0];
        Latin(Convert.ToHexStringLower((sign ?? (content => Cms(certificate, content)))(covered))).CopyTo(file, hole + 1);
        return file;
    }

    /// <summary>A detached CMS signature.</summary>
    public static byte[] Cms(
        X509Certificate2 certificate, byte[] content, DateTimeOffset? time = null, bool timed = true, string digest = "2.16.840.1.101.3.4.2.1", Action<SignerInfo>? more = null, RSASignaturePadding? padding = null)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate, null, padding) { DigestAlgorithm = new Oid(digest), IncludeOption = X509IncludeOption.EndCertOnly };
        if (timed) signer.SignedAttributes.Add(new Pkcs9SigningTime((time ?? Certificates.SignedOn).UtcDateTime));
        cms.ComputeSignature(signer);
        more?.Invoke(cms.SignerInfos[0]);
        return cms.Encode();
    }

    private static string Whole(int hole, int end, int length) => $"[0 {hole} {end} {length - end}]";

    /// <summary>What the numbers cover, where they make sense.</summary>
    private static byte[] Covered(string numbers, byte[] file)
    {
        var parts = numbers.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).Chunk(2);
        return [.. parts.SelectMany(pair => pair is [>= 0 and var start, >= 0 and var length] && start <= file.Length && length <= file.Length - start ? file[(int)start..(int)(start + length)] : [])];
    }
}
