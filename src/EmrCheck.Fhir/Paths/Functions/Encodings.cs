using System.Net;
using System.Text;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Strings in other spellings: hex, base64, HTML, JSON.</summary>
internal static class Encodings
{
    public static void Encode(in Call call)
    {
        if (!call.TryText(out var text) || !call.TryText(0, out var format)) return;
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (format)
        {
            case "hex": call.Return(Convert.ToHexStringLower(bytes)); break;
            case "base64": call.Return(Convert.ToBase64String(bytes)); break;
            case "urlbase64": call.Return(Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_')); break;
        }
    }

    public static void Decode(in Call call)
    {
        if (!call.TryText(out var text) || !call.TryText(0, out var format)) return;
        try
        {
            switch (format)
            {
                case "hex": call.Return(Encoding.UTF8.GetString(Convert.FromHexString(text))); break;
                case "base64": call.Return(Encoding.UTF8.GetString(Convert.FromBase64String(text))); break;
                case "urlbase64": call.Return(Encoding.UTF8.GetString(Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/')))); break;
            }
        }
        catch (FormatException)
        {
            throw new FhirPathException("not-decodable", "The text is not in the encoding that is named.");
        }
    }

    public static void Escape(in Call call)
    {
        if (!call.TryText(out var text) || !call.TryText(0, out var target)) return;
        if (target == "html") call.Return(WebUtility.HtmlEncode(text));
        if (target == "json") call.Return(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal));
    }

    public static void Unescape(in Call call)
    {
        if (!call.TryText(out var text) || !call.TryText(0, out var target)) return;
        if (target == "html") call.Return(WebUtility.HtmlDecode(text));
        if (target == "json") call.Return(Documents.Utf8Text.Decode(Encoding.UTF8.GetBytes(text), true));
    }
}
