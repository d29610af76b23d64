using System.IO.Compression;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>What a .zip is: an office file, or an archive of anything.</summary>
internal static class ZipContent
{
    public static (ContentKind Kind, ContentFault Fault) Of(ArraySegment<byte> bytes)
    {
        if (Open(bytes) is not { } archive) return (ContentKind.Zip, ContentFault.CutOff);
        using (archive)
        {
            var kind = KindOf(archive);
            return (kind, archive.Entries.Any(entry => entry.IsEncrypted) || IsEncryptedOpenDocument(kind, archive) ? ContentFault.Encrypted : ContentFault.None);
        }
    }

    /// <summary>How many signatures an office file holds; they are counted, not judged.</summary>
    public static int SignaturesIn(ArraySegment<byte> bytes)
    {
        using var archive = Open(bytes);
        return archive?.Entries.Count(entry =>
            (entry.FullName.StartsWith("_xmlsignatures/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            || entry.FullName == "META-INF/documentsignatures.xml") ?? 0;
    }

    private static ZipArchive? Open(ArraySegment<byte> bytes)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count > 0 ? archive : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static ContentKind KindOf(ZipArchive archive)
    {
        bool Holds(string folder) => archive.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal));
        return Holds("META-INF/manifest.xml") && Holds("mimetype") ? ContentKind.OpenDocument
            : !Holds("[Content_Types].xml") ? ContentKind.Zip
            : Holds("word/") ? ContentKind.Word
            : Holds("xl/") ? ContentKind.Spreadsheet
            : Holds("ppt/") ? ContentKind.Slides
            : ContentKind.Zip;
    }

    /// <summary>An OpenDocument with a password is a plain .zip whose manifest says how its parts are encrypted.</summary>
    private static bool IsEncryptedOpenDocument(ContentKind kind, ZipArchive archive)
    {
        if (kind != ContentKind.OpenDocument || archive.GetEntry("META-INF/manifest.xml") is not { } manifest) return false;
        try
        {
            using var reader = new StreamReader(manifest.Open());
            var text = new char[256 * 1024];
            return text.AsSpan(0, reader.ReadBlock(text)).Contains("encryption-data", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
