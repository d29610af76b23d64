using System.Buffers;
using System.Globalization;
using System.Text;

namespace EmrCheck.Fhir.Documents;

/// <summary>Text as JSON writes it, turned into what it means. Never throws: half a surrogate pair becomes U+FFFD.</summary>
internal static class Utf8Text
{
    public static string Decode(ReadOnlySpan<byte> utf8, bool escaped) => escaped ? Unescape(utf8) : Encoding.UTF8.GetString(utf8);

    private static string Unescape(ReadOnlySpan<byte> utf8)
    {
        var rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        var text = rented.AsSpan(0, Encoding.UTF8.GetChars(utf8, rented));
        var (length, mayBeHalf) = (0, false);
        for (var rest = text; ;)
        {
            var plain = rest.IndexOf('\\') is >= 0 and var escape && escape + 1 < rest.Length ? escape : rest.Length;
            rest[..plain].CopyTo(text[length..]);
            length += plain;
            if (plain == rest.Length) break;
            var letter = rest[plain + 1];
            rest = rest[(plain + 2)..];
            if (letter == 'u' && rest.Length >= 4 && ushort.TryParse(rest[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                mayBeHalf |= char.IsSurrogate((char)unit);
                text[length++] = (char)unit;
                rest = rest[4..];
            }
            else
            {
                text[length++] = letter switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other };
            }
        }

        var result = text[..length].ToString();
        ArrayPool<char>.Shared.Return(rented);
        return mayBeHalf ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result)) : result;
    }
}
