using System.Globalization;
using System.Text;

namespace EmrCheck.Fhir.Documents;

/// <summary>Text as JSON writes it, turned into what it means. Never throws: half a surrogate pair becomes U+FFFD.</summary>
internal static class Utf8Text
{
    public static string Decode(ReadOnlySpan<byte> utf8, bool escaped) =>
        escaped ? Unescape(Encoding.UTF8.GetString(utf8)) : Encoding.UTF8.GetString(utf8);

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                result.Append((char)unit);
                i += 4;
            }
            else
            {
                result.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
            }
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result.ToString()));
    }
}
