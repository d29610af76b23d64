using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Tests.Formats.Evidence;

public sealed class ContentTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n…IEND"u8];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2, 0xFF, 0xD9];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
    private static readonly byte[] Docx = Zip("[Content_Types].xml", "word/document.xml");

    public static TheoryData<string, byte[], ContentKind, ContentFault> Files() => new()
    {
        { "quy-che.pdf", Pdf.Unsigned, ContentKind.Pdf, ContentFault.None },
        { "QUY-CHE.PDF", Pdf.Unsigned, ContentKind.Pdf, ContentFault.None },
        { "ket-qua.pdf", Pdf.Encrypted, ContentKind.Pdf, ContentFault.Encrypted },
        { "locked-by-a-stream.pdf", Pdf.Update(Pdf.Unsigned, "5 0 obj\n<< /Type /XRef /Size 9 /Encrypt 9 0 R /Length 3 >>\nstream\nabc\nendstream\nendobj\n"), ContentKind.Pdf, ContentFault.Encrypted },
        { "cut.pdf", Pdf.Unsigned[..200], ContentKind.Pdf, ContentFault.CutOff },
        { "cut-in-a-later-revision.pdf", Pdf.Picture[..^30], ContentKind.Pdf, ContentFault.CutOff },
        { "speaks-of-encryption.pdf", Pdf.Update(Pdf.Unsigned, "5 0 obj\n<< /Length 9 >>\nstream\n/Encrypt \nendstream\nendobj\n"), ContentKind.Pdf, ContentFault.None },
        { "a.docx", Docx, ContentKind.Word, ContentFault.None },
        { "a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), ContentKind.Spreadsheet, ContentFault.None },
        { "a.pptx", Zip("[Content_Types].xml", "ppt/presentation.xml"), ContentKind.Slides, ContentFault.None },
        { "a.odt", Zip("mimetype", "META-INF/manifest.xml"), ContentKind.OpenDocument, ContentFault.None },
        { "a.zip", Zip("a.txt"), ContentKind.Zip, ContentFault.None },
        { "locked.zip", Locked(Zip("a.txt")), ContentKind.Zip, ContentFault.Encrypted },
        { "cut.docx", Docx[..^30], ContentKind.Zip, ContentFault.CutOff },
        { "a.doc", Ole, ContentKind.OldOffice, ContentFault.None },
        { "locked.docx", [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], ContentKind.OldOffice, ContentFault.Encrypted },
        { "a.png", Png, ContentKind.Png, ContentFault.None },
        { "cut.png", Png[..^4], ContentKind.Png, ContentFault.CutOff },
        { "a.jpg", Jpeg, ContentKind.Jpeg, ContentFault.None },
        { "cut.jpeg", Jpeg[..^2], ContentKind.Jpeg, ContentFault.CutOff },
        { "a.gif", "GIF89a…"u8.ToArray(), ContentKind.Gif, ContentFault.None },
        { "a.tiff", "II*\0…"u8.ToArray(), ContentKind.Tiff, ContentFault.None },
        { "a.webp", "RIFF\u0004\0\0\0WEBP"u8.ToArray(), ContentKind.WebP, ContentFault.None },
        { "a.rtf", "{\\rtf1 a}"u8.ToArray(), ContentKind.RichText, ContentFault.None },
        { "a.doc", "{\\rtf1 a}"u8.ToArray(), ContentKind.RichText, ContentFault.None },
        { "a.xml", "\uFEFF<?xml version='1.0'?><a/>"u8.ToArray(), ContentKind.Xml, ContentFault.None },
        { "wide.xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<a/>")], ContentKind.Xml, ContentFault.None },
        { "a.html", "<!DOCTYPE html><p>x"u8.ToArray(), ContentKind.Html, ContentFault.None },
        { "a.txt", "Quy chế"u8.ToArray(), ContentKind.Text, ContentFault.None },
        { "tcvn3.txt", [0x51, 0x75, 0x79, 0x20, 0x63, 0xD5], ContentKind.Text, ContentFault.None },
        { "a.csv", "1 < 2"u8.ToArray(), ContentKind.Text, ContentFault.None },
        { "a.pdf", Docx, ContentKind.Word, ContentFault.OtherThanNamed },
        { "a.docx", Pdf.Unsigned, ContentKind.Pdf, ContentFault.OtherThanNamed },
        { "scan.pdf", Jpeg, ContentKind.Jpeg, ContentFault.OtherThanNamed },
        { "error-page.pdf", "<html>404</html>"u8.ToArray(), ContentKind.Html, ContentFault.OtherThanNamed },
        { "a.txt", Png, ContentKind.Png, ContentFault.OtherThanNamed },
        { "noise.pdf", [1, 2, 3, 4], ContentKind.Unknown, ContentFault.Unrecognized },
        { "noise.dicom", [1, 2, 3, 4], ContentKind.Unknown, ContentFault.None },
        { "no ending", Pdf.Unsigned, ContentKind.Pdf, ContentFault.None },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_what_its_bytes_say(string name, byte[] bytes, ContentKind kind, ContentFault fault)
    {
        var file = Look.Into(bytes, name)!;
        Assert.Equal((name, kind, fault), (name, file.Content.Kind, file.Content.Fault));
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", file.Digest);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\0\0\0")]
    public void A_file_of_nothing_is_none(string text) => Assert.Null(Look.Into(Encoding.UTF8.GetBytes(text), "a.pdf"));

    [Theory]
    [InlineData(ContentFault.None, true)]
    [InlineData(ContentFault.OtherThanNamed, true)]
    [InlineData(ContentFault.Unrecognized, false)]
    [InlineData(ContentFault.Encrypted, false)]
    [InlineData(ContentFault.CutOff, false)]
    public void What_nobody_can_read_was_not_handed_in(ContentFault fault, bool handedIn)
    {
        var document = Core.Papers.Good with { Content = new(ContentKind.Pdf, fault) };
        Assert.Equal(handedIn, document.HandedIn);
    }

    [Fact]
    public void A_file_over_the_limit_keeps_its_digest_and_is_not_searched()
    {
        byte[] file = [.. Pdf.Signed(Certificates.Good), .. new byte[300_000]];
        var (whole, part) = (Look.Into(file, "a.pdf")!, Look.Into(file, "a.pdf", limit: 5000)!);
        Assert.Equal((whole.Digest, ContentKind.Pdf, ContentFault.None, false, 0), (part.Digest, part.Content.Kind, part.Content.Fault, part.IsExamined, part.Signatures.Length));
        Assert.True(whole.IsExamined);
    }

    [Fact]
    public void A_signature_beside_the_file_covers_all_of_it()
    {
        var file = "Quy chế"u8.ToArray();
        var signature = Pdf.Cms(Certificates.Good, file);
        Assert.Equal([SignatureState.Valid], Look.States(file, "a.txt", signature));
        Assert.Equal([SignatureState.Altered], Look.States([.. file, (byte)'.'], "a.txt", signature));
        Assert.Equal([SignatureState.Damaged], Look.States(file, "a.txt", signature[..200]));
        Assert.Equal([SignatureState.Damaged], Look.States(file, "a.txt", []));
    }

    [Fact]
    public void A_signed_office_file_is_seen_but_not_judged() => Assert.Equal(
        [SignatureState.Unsupported], Look.States(Zip("[Content_Types].xml", "word/document.xml", "_xmlsignatures/sig1.xml"), "a.docx"));

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write("content"u8);
            }

        return bytes.ToArray();
    }

    /// <summary>The same archive with the mark of a password on its entries.</summary>
    private static byte[] Locked(byte[] zip)
    {
        var central = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        zip[6] |= 1;
        zip[central + 8] |= 1;
        return zip;
    }
}
