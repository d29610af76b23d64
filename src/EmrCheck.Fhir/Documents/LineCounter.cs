using System.Numerics;
using System.Runtime.Intrinsics;

namespace EmrCheck.Fhir.Documents;

/// <summary>Counts lines and columns, only when somebody asks.</summary>
internal static class LineCounter
{
    /// <summary>The place of a byte.</summary>
    public static FhirPosition Locate(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Clamp(offset, 0, utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        return new(line, Characters(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    /// <summary>The place of a byte that is given by its line and its place in the line, both from 0.</summary>
    public static FhirPosition Locate(ReadOnlySpan<byte> utf8, long line, long byteInLine)
    {
        var start = 0;
        for (var i = 0L; i < line && utf8[start..].IndexOf((byte)'\n') is >= 0 and var end; i++) start += end + 1;
        return Locate(utf8, (int)Math.Min(start + byteInLine, utf8.Length));
    }

    /// <summary>All bytes but those that continue a character; the files of exchange are one long line.</summary>
    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var (length, continuations) = (utf8.Length, 0);
        for (; utf8.Length >= Vector128<byte>.Count; utf8 = utf8[Vector128<byte>.Count..])
            continuations += BitOperations.PopCount(Vector128.LessThan(Vector128.Create(utf8).AsSByte(), Vector128.Create((sbyte)-64)).ExtractMostSignificantBits());
        foreach (var b in utf8)
            if ((b & 0xC0) == 0x80) continuations++;
        return length - continuations;
    }
}
