namespace EmrCheck.Formats.Evidence;

/// <summary>What can be said of a PDF as a whole.</summary>
internal static class PdfFile
{
    /// <summary>Whether a trailer says that its contents are encrypted, be it with an empty password.</summary>
    public static bool IsEncrypted(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.IndexOf("Encrypt"u8) >= 0
        && PdfScan.Find(bytes, "Encrypt").Any(dictionary => dictionary.Values.ContainsKey("Root") || dictionary.Values.ContainsKey("Size"));

    /// <summary>Whether the end is missing: no end mark, or objects after the last.</summary>
    public static bool IsCutOff(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.LastIndexOf("%%EOF"u8);
        return end < 0 || bytes.Span[end..].IndexOf(" obj"u8) >= 0;
    }

    /// <summary>Whether a length is the end of one revision and what follows is a later one, and nothing else.</summary>
    public static bool IsRevision(ReadOnlySpan<byte> bytes, long length)
    {
        var before = bytes[..(int)length].TrimEnd(" \t\r\n\0"u8);
        var after = bytes[(int)length..].TrimEnd(" \t\r\n\0"u8);
        return before.EndsWith("%%EOF"u8) && after.EndsWith("%%EOF"u8) && after.IndexOf("startxref"u8) >= 0;
    }
}
