using System.IO.Compression;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Tables;

/// <summary>Tables that other programs, or a password, make unreadable here: each is told by its own name, with what to save instead.</summary>
internal static class ForeignFormat
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[][] OldBooks = [Encoding.Unicode.GetBytes("Workbook\0"), Encoding.Unicode.GetBytes("Book\0")];

    /// <summary>What to tell; null for a file that may be read.</summary>
    public static DiagnosticCode? Of(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Compound))
            return bytes.AsSpan().IndexOf(Encrypted) >= 0 ? DiagnosticCodes.PasswordSpreadsheet
                : OldBooks.Any(name => bytes.AsSpan().IndexOf(name) >= 0) ? DiagnosticCodes.OldSpreadsheet
                : DiagnosticCodes.LockedSpreadsheet;
        if (!bytes.AsSpan().StartsWith("PK"u8)) return null;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return archive.Entries.Any(entry => entry.FullName is "content.xml" or "Index/Document.iwa" or "Index.zip") ? DiagnosticCodes.OtherSpreadsheet : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
