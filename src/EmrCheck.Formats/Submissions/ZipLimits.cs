using System.IO.Compression;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>What an archive may declare before anything of it is read. What it declares is all that is ever read of it.</summary>
internal static class ZipLimits
{
    private const int MostEntries = 1_000_000;
    private const long MostBytes = 1L << 40;

    /// <summary>Records compress some twenty times; deflate can do a thousand. Below the size it does not matter.</summary>
    private const int MostTimes = 200;
    private const long FreeBytes = 64L << 20;

    /// <summary>A remark on the archive as a whole; null when all is well.</summary>
    public static Diagnostic? FaultOf(IReadOnlyCollection<ZipArchiveEntry> entries, string name)
    {
        if (entries.Count > MostEntries) return Diagnostic.At(DiagnosticCodes.TooManyEntries, name, 0, 0, $"{entries.Count}", $"{MostEntries}");
        long packed = 0, unpacked = 0;
        foreach (var entry in entries)
        {
            packed = Sum(packed, entry.CompressedLength);
            unpacked = Sum(unpacked, entry.Length);
        }

        return unpacked > MostBytes || IsBomb(packed, unpacked) ? Diagnostic.At(DiagnosticCodes.ZipBomb, name, 0, 0, $"{packed}", $"{unpacked}") : null;
    }

    /// <summary>A remark on entries that cannot all lie in an archive of a size; null when they can.</summary>
    public static Diagnostic? Overlap(IReadOnlyCollection<ZipArchiveEntry> entries, long size, string name) =>
        entries.Aggregate(0L, (sum, entry) => Sum(sum, entry.CompressedLength)) is var packed && packed > size
            ? Diagnostic.At(DiagnosticCodes.OverlappingEntries, name, 0, 0, $"{packed}", $"{size}") : null;

    /// <summary>A remark on one entry; null when all is well.</summary>
    public static Diagnostic? FaultOf(ZipArchiveEntry entry, string path) =>
        IsBomb(entry.CompressedLength, entry.Length) ? Diagnostic.At(DiagnosticCodes.ZipBomb, path, 0, 0, $"{entry.CompressedLength}", $"{entry.Length}") : null;

    /// <summary>Whether a name, written to disk, would land outside: absolute, on a drive, or through the folder above.</summary>
    public static bool LeadsOut(string path) =>
        path.StartsWith('/') || (path.Length > 1 && path[1] == ':') || path.Split('/').Contains("..");

    private static bool IsBomb(long packed, long unpacked) => unpacked > FreeBytes && unpacked / MostTimes > packed;

    private static long Sum(long a, long b) => b < 0 || a > long.MaxValue - b ? long.MaxValue : a + b;
}
