using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace EmrCheck.Fhir.Documents;

/// <summary>The words of JSON, as strictly as RFC 8259 has them.</summary>
internal static class JsonText
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipSpace(ReadOnlySpan<byte> utf8, int at) =>
        (uint)at >= (uint)utf8.Length || utf8[at] > ' ' ? at
        : utf8[at] == ' ' && (uint)(at + 1) < (uint)utf8.Length && utf8[at + 1] > ' ' ? at + 1
        : SkipLongSpace(utf8, at);

    /// <summary>The first place from here on with a quotation mark, a backslash, what may not stand in a string, or what is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfAscii(ReadOnlySpan<byte> utf8, int at)
    {
        // With its second bit turned, a quotation mark follows the control characters, and what is not ASCII is below zero.
        for (; Vector512.IsHardwareAccelerated && at <= utf8.Length - Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            var bytes = Vector512.Create(utf8.Slice(at, Vector512<byte>.Count));
            var special = Vector512.LessThanOrEqual((bytes ^ Vector512.Create((byte)2)).AsSByte(), Vector512.Create((sbyte)0x20)).AsByte()
                | Vector512.Equals(bytes, Vector512.Create((byte)'\\'));
            var found = special.ExtractMostSignificantBits();
            if (found != 0) return at + BitOperations.TrailingZeroCount(found);
        }

        for (; at <= utf8.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var bytes = Vector256.Create(utf8.Slice(at, Vector256<byte>.Count));
            var special = Vector256.LessThanOrEqual((bytes ^ Vector256.Create((byte)2)).AsSByte(), Vector256.Create((sbyte)0x20)).AsByte()
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));
            var found = special.ExtractMostSignificantBits();
            if (found != 0) return at + BitOperations.TrailingZeroCount(found);
        }

        return EndOfAsciiTail(utf8, at);
    }

    /// <summary>
    /// The closing quotation mark, from anywhere outside a letter on, where all that comes before it are ASCII and letters of two and three bytes as
    /// Vietnamese has them; -1 when there is anything else, which may be right.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int EndOfLetters(ReadOnlySpan<byte> utf8, int at)
    {
        if (!Vector256.IsHardwareAccelerated) return -1;
        var due = 0UL;
        for (; at <= utf8.Length - Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            var bytes = Vector512.Create(utf8.Slice(at, Vector512<byte>.Count));
            var stop = (Vector512.LessThan(bytes, Vector512.Create((byte)0x20)) | Vector512.Equals(bytes, Vector512.Create((byte)'"')) | Vector512.Equals(bytes, Vector512.Create((byte)'\\'))).ExtractMostSignificantBits();
            var inside = stop == 0 ? ulong.MaxValue : (stop & (0 - stop)) - 1;

            // What has three bytes begins with E1 to EC: those around them allow not all that may follow.
            var three = inside & Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)0xE1), Vector512.Create((byte)(0xEC - 0xE1))).ExtractMostSignificantBits();
            var more = three | (inside & Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)0xC2), Vector512.Create((byte)(0xDF - 0xC2))).ExtractMostSignificantBits());
            var high = inside & bytes.ExtractMostSignificantBits();
            var following = high & Vector512.LessThan(bytes, Vector512.Create((byte)0xC0)).ExtractMostSignificantBits();
            var wanted = due | (more << 1) | (three << 2);
            if (wanted != following || (more | following) != high) return -1;
            if (stop != 0) return at + BitOperations.TrailingZeroCount(stop) is var end && utf8[end] == '"' ? end : -1;
            due = (more >> 63) | (three >> 62);
        }

        return -1;
    }

    /// <summary>The closing quotation mark of a text that is not plain ASCII; -1 when the text is not right.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static int EndOfString(ReadOnlySpan<byte> utf8, int start)
    {
        var end = EndOfPlain(utf8, start);
        if ((uint)end < (uint)utf8.Length && utf8[end] == '\\') end = EndOfEscaped(utf8, end);
        return (uint)end < (uint)utf8.Length && utf8[end] == '"' && Utf8.IsValid(utf8[start..end]) ? end : -1;
    }

    /// <summary>The first place from here on with a quotation mark, a backslash, or what may not stand in a string.</summary>
    private static int EndOfPlain(ReadOnlySpan<byte> utf8, int at)
    {
        for (; at <= utf8.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var bytes = Vector256.Create(utf8.Slice(at, Vector256<byte>.Count));
            var special = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes);
            var found = special.ExtractMostSignificantBits();
            if (found != 0) return at + BitOperations.TrailingZeroCount(found);
        }

        return EndOfPlainTail(utf8, at);
    }

    /// <summary>The closing quotation mark, from a backslash on; -1 when the text is not right.</summary>
    private static int EndOfEscaped(ReadOnlySpan<byte> utf8, int at)
    {
        while ((uint)at < (uint)utf8.Length && utf8[at] == '\\')
        {
            if (at + 1 >= utf8.Length) return -1;
            if (utf8[at + 1] == 'u')
            {
                if (at + 6 > utf8.Length) return -1;
                foreach (var digit in utf8.Slice(at + 2, 4))
                    if (!char.IsAsciiHexDigit((char)digit)) return -1;
                at += 6;
            }
            else
            {
                if (!"\"\\/bfnrt"u8.Contains(utf8[at + 1])) return -1;
                at += 2;
            }

            at = EndOfPlain(utf8, at);
        }

        return (uint)at < (uint)utf8.Length && utf8[at] == '"' ? at : -1;
    }

    /// <summary>A number, true, false or null: which, and where it ends; -1 when it is none.</summary>
    public static (NodeKind Kind, int End) EndOfWord(ReadOnlySpan<byte> utf8, int at) => utf8[at] switch
    {
        (byte)'t' => (NodeKind.True, utf8[at..].StartsWith("true"u8) ? at + 4 : -1),
        (byte)'f' => (NodeKind.False, utf8[at..].StartsWith("false"u8) ? at + 5 : -1),
        (byte)'n' => (NodeKind.Null, utf8[at..].StartsWith("null"u8) ? at + 4 : -1),
        _ => (NodeKind.Number, EndOfNumber(utf8, at)),
    };

    private static int EndOfNumber(ReadOnlySpan<byte> utf8, int at)
    {
        if (utf8[at] == '-') at++;
        var first = at;
        if (!TrySkipDigits(utf8, ref at) || (utf8[first] == '0' && at > first + 1)) return -1;
        if (at < utf8.Length && utf8[at] == '.')
        {
            at++;
            if (!TrySkipDigits(utf8, ref at)) return -1;
        }

        if (at < utf8.Length && utf8[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < utf8.Length && utf8[at] is (byte)'+' or (byte)'-') at++;
            if (!TrySkipDigits(utf8, ref at)) return -1;
        }

        return at;
    }

    private static bool TrySkipDigits(ReadOnlySpan<byte> utf8, ref int at)
    {
        var start = at;
        while ((uint)at < (uint)utf8.Length && (uint)(utf8[at] - '0') <= 9) at++;
        return at > start;
    }

    private static int EndOfAsciiTail(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && utf8[at] is not ((byte)'"' or (byte)'\\') and >= 0x20 and < 0x80) at++;
        return at;
    }

    private static int EndOfPlainTail(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && utf8[at] is not ((byte)'"' or (byte)'\\') and >= 0x20) at++;
        return at;
    }

    /// <summary>Mostly a new line and the blanks that begin it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int SkipLongSpace(ReadOnlySpan<byte> utf8, int at)
    {
        for (; at <= utf8.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var bytes = Vector256.Create(utf8.Slice(at, Vector256<byte>.Count));
            var space = Vector256.Equals(bytes, Vector256.Create((byte)' '))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\r'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\t'));
            var other = ~space.ExtractMostSignificantBits();
            if (other != 0) return at + BitOperations.TrailingZeroCount(other);
        }

        while (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }
}
