using System.Numerics;
using System.Runtime.Intrinsics;

namespace EmrCheck.Fhir.Documents;

/// <summary>Counts lines and columns, only when somebody asks, and goes on from the place that was asked for before.</summary>
internal struct LineCounter()
{
    private int counted;
    private int line = 1;
    private int column = 1;

    /// <summary>The place of a byte.</summary>
    public FhirPosition Locate(ReadOnlySpan<byte> utf8, int offset)
    {
        offset = Math.Clamp(offset, 0, utf8.Length);
        if (offset < counted) return Back(utf8, offset);
        var between = utf8[counted..offset];
        var lastEnd = between.LastIndexOf((byte)'\n');
        line += between.Count((byte)'\n');
        column = (lastEnd < 0 ? column : 1) + Characters(between[(lastEnd + 1)..]);
        counted = offset;
        return new(line, column);
    }

    /// <summary>The places that are asked for lie close together, before or after one another.</summary>
    private FhirPosition Back(ReadOnlySpan<byte> utf8, int offset)
    {
        var between = utf8[offset..counted];
        var ends = between.Count((byte)'\n');
        line -= ends;
        column = ends == 0 ? column - Characters(between) : 1 + Characters(utf8[(utf8[..offset].LastIndexOf((byte)'\n') + 1)..offset]);
        counted = offset;
        return new(line, column);
    }

    /// <summary>The place of a byte, counted from the beginning.</summary>
    public static FhirPosition Find(ReadOnlySpan<byte> utf8, int offset) => new LineCounter().Locate(utf8, offset);

    /// <summary>The place of a byte that is given by its line and its place in the line, both from 0.</summary>
    public static FhirPosition Find(ReadOnlySpan<byte> utf8, long line, long byteInLine)
    {
        var start = 0;
        for (var i = 0L; i < line && utf8[start..].IndexOf((byte)'\n') is >= 0 and var end; i++) start += end + 1;
        return Find(utf8, (int)Math.Min(start + byteInLine, utf8.Length));
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
