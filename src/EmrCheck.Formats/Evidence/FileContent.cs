using System.Buffers.Binary;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>Tells from its first and last bytes what a file is, and whether a person could read it.</summary>
internal static class FileContent
{
    private const int Head = 1024;

    /// <summary>Looks at a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isWhole">Whether these are all of its bytes; otherwise only its kind is told.</param>
    public static DocumentContent Of(ArraySegment<byte> bytes, string name, bool isWhole = true)
    {
        var (kind, fault) = isWhole ? Whole(bytes) : (KindOf(bytes), ContentFault.None);
        if (!isWhole && kind == ContentKind.Zip) return new(kind, ContentFault.None);
        return new(kind, fault != ContentFault.None ? fault : FileEndings.Compare(name, kind));
    }

    private static (ContentKind Kind, ContentFault Fault) Whole(ArraySegment<byte> bytes)
    {
        var kind = KindOf(bytes);
        ReadOnlySpan<byte> span = bytes;
        return kind switch
        {
            ContentKind.Zip => ZipContent.Of(bytes),
            ContentKind.OldOffice when span.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 => (ContentKind.OldOffice, ContentFault.Encrypted),
            ContentKind.Pdf => (kind, PdfFile.IsEncrypted(bytes) ? ContentFault.Encrypted : PdfFile.IsCutOff(bytes) ? ContentFault.CutOff : ContentFault.None),
            ContentKind.Png => (kind, span.IndexOf("IEND"u8) < 0 ? ContentFault.CutOff : ContentFault.None),
            ContentKind.Jpeg => (kind, span.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0 ? ContentFault.CutOff : ContentFault.None),
            ContentKind.WebP => (kind, BinaryPrimitives.ReadUInt32LittleEndian(span[4..]) + 8L > span.Length ? ContentFault.CutOff : ContentFault.None),
            _ => (kind, ContentFault.None),
        };
    }

    private static ContentKind KindOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(Head, bytes.Length)];
        return head.IndexOf("%PDF-"u8) >= 0 ? ContentKind.Pdf
            : head.StartsWith("PK\x03\x04"u8) ? ContentKind.Zip
            : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? ContentKind.OldOffice
            : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? ContentKind.Png
            : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ContentKind.Jpeg
            : head.StartsWith("GIF8"u8) ? ContentKind.Gif
            : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? ContentKind.Tiff
            : head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) ? ContentKind.WebP
            : head.StartsWith("{\\rtf"u8) ? ContentKind.RichText
            : TextKind(bytes[..Math.Min(64 * 1024, bytes.Length)]);
    }

    /// <summary>Text of any encoding: no control characters but those that make lines and pages.</summary>
    private static ContentKind TextKind(ReadOnlySpan<byte> bytes)
    {
        var isWide = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!isWide && bytes.IndexOfAnyExceptInRange((byte)0x20, (byte)0xFF) >= 0 && HasControls(bytes)) return ContentKind.Unknown;
        var encoding = !isWide ? Encoding.Latin1 : bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        var head = encoding.GetString(bytes[..Math.Min(Head, bytes.Length)]).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return head.Length < 2 || head[0] != '<' ? ContentKind.Text
            : head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) ? ContentKind.Html
            : head[1] is '?' or '!' or '_' || char.IsLetter(head[1]) ? ContentKind.Xml
            : ContentKind.Text;
    }

    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        foreach (var letter in bytes)
            if (letter is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A or 0x1B)) return true;
        return false;
    }
}
