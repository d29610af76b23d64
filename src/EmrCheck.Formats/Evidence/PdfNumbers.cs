using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EmrCheck.Formats.Evidence;

/// <summary>Reads the few values of a PDF that signatures need.</summary>
internal static class PdfNumbers
{
    /// <summary>A whole number; null where it is none.</summary>
    public static long? Whole(ReadOnlySpan<byte> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An array of whole numbers; null where it is none.</summary>
    public static ImmutableArray<long>? Array(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'[', .. var inner, (byte)']'] || inner.Length > 1024) return null;
        var numbers = Encoding.Latin1.GetString(inner).Split([' ', '\t', '\r', '\n', '\f', '\0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).ToArray();
        return numbers.All(number => number is not null) ? [.. numbers.Select(number => number!.Value)] : null;
    }

    /// <summary>The bytes of a hexadecimal text <c>&lt;…&gt;</c>; null where it is none.</summary>
    public static byte[]? Hex(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'<', .. var inner, (byte)'>']) return null;
        var digits = new char[inner.Length];
        var count = 0;
        foreach (var letter in inner)
        {
            if (char.IsAsciiHexDigit((char)letter)) digits[count++] = (char)letter;
            else if (letter is not (0 or 9 or 10 or 12 or 13 or 32)) return null;
        }

        return count % 2 == 0 ? Convert.FromHexString(digits.AsSpan(0, count)) : null;
    }

    /// <summary>A time as <c>(D:20260918083000+07'00')</c>; null where it is none.</summary>
    public static DateTimeOffset? Time(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'(', (byte)'D', (byte)':', .. var inner, (byte)')'] || inner.Length < 14) return null;
        var letters = Encoding.Latin1.GetString(inner).Replace("'", "", StringComparison.Ordinal);
        var zone = letters[14..] switch { "" or "Z" or "Z0000" or "Z00" => "+0000", { Length: 3 } hours => $"{hours}00", var offset => offset };
        return DateTimeOffset.TryParseExact(
            zone.Length == 5 ? $"{letters[..14]}{zone[..3]}:{zone[3..]}" : "", "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : null;
    }

    /// <summary>A name without its escapes: <c>Byte#52ange</c> is <c>ByteRange</c>.</summary>
    public static string Unescaped(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal)) return name;
        var plain = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var isEscape = name[at] == '#' && at + 2 < name.Length && char.IsAsciiHexDigit(name[at + 1]) && char.IsAsciiHexDigit(name[at + 2]);
            plain.Append(isEscape ? (char)Convert.ToByte(name.Substring(at + 1, 2), 16) : name[at]);
            if (isEscape) at += 2;
        }

        return plain.ToString();
    }
}
