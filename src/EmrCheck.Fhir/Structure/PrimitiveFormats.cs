using System.Buffers;
using System.Buffers.Text;
using System.Text.RegularExpressions;
using EmrCheck.Fhir.Documents;

namespace EmrCheck.Fhir.Structure;

/// <summary>Whether a text is of its primitive's format: by hand for the common ones, by the definitions' expression for the rest.</summary>
internal sealed class PrimitiveFormats
{
    private static readonly SearchValues<byte> idBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."u8);
    private static readonly SearchValues<byte> blanks = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    private readonly Regex?[] expressions = new Regex?[(int)PrimitiveFormat.Xhtml + 1];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public PrimitiveFormats(string text)
    {
        foreach (var line in StructureRules.LinesOf(text)) texts.Add(line[..line.IndexOf('\t')], line[(line.IndexOf('\t') + 1)..]);
    }

    public static PrimitiveFormat Of(string type) => type switch
    {
        "boolean" => PrimitiveFormat.Boolean,
        "integer" => PrimitiveFormat.Integer,
        "unsignedInt" => PrimitiveFormat.UnsignedInt,
        "positiveInt" => PrimitiveFormat.PositiveInt,
        "decimal" => PrimitiveFormat.Decimal,
        "uri" or "url" or "canonical" => PrimitiveFormat.Uri,
        "code" => PrimitiveFormat.Code,
        "id" => PrimitiveFormat.Id,
        "date" => PrimitiveFormat.Date,
        "dateTime" => PrimitiveFormat.DateTime,
        "instant" => PrimitiveFormat.Instant,
        "time" => PrimitiveFormat.Time,
        "base64Binary" => PrimitiveFormat.Base64Binary,
        "oid" => PrimitiveFormat.Oid,
        "uuid" => PrimitiveFormat.Uuid,
        "xhtml" => PrimitiveFormat.Xhtml,
        _ => PrimitiveFormat.String,
    };

    /// <summary>The expression of the definitions, without backtracking; white space is what XML calls so.</summary>
    public Regex ExpressionOf(string type) =>
        new($"^(?:{texts[type].Replace("[^\\s]", "[^ \\t\\r\\n]").Replace("\\S", "[^ \\t\\r\\n]").Replace("\\s", "[ \\t\\r\\n]")})\\z",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether a text that is not empty is of the format.</summary>
    public bool Accepts(PrimitiveFormat format, ReadOnlySpan<byte> text) => format switch
    {
        PrimitiveFormat.Uri => !text.ContainsAny(blanks),
        PrimitiveFormat.Code => IsCode(text),
        PrimitiveFormat.Id => text.Length <= 64 && !text.ContainsAnyExcept(idBytes),
        PrimitiveFormat.Date => DateFormats.IsDate(text),
        PrimitiveFormat.DateTime => DateFormats.IsDateTime(text),
        PrimitiveFormat.Instant => DateFormats.IsInstant(text),
        PrimitiveFormat.Time => DateFormats.IsTime(text),
        PrimitiveFormat.Base64Binary => IsBase64(text),
        PrimitiveFormat.Oid => Matches(format, "oid", text),
        PrimitiveFormat.Uuid => Matches(format, "uuid", text),
        _ => true,
    };

    /// <summary>Whether a JSON number is a whole one of 32 bits, from a least value on.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> number, int least) =>
        Utf8Parser.TryParse(number, out int value, out var used) && used == number.Length && value >= least;

    /// <summary>How many bytes a base64 text stands for.</summary>
    public static long DecodedLength(ReadOnlySpan<byte> text)
    {
        long letters = 0;
        foreach (var b in text)
            if (base64.Contains(b)) letters++;
        return letters * 3 / 4;
    }

    private static bool IsCode(ReadOnlySpan<byte> text)
    {
        var wasBlank = true;
        if (!text.ContainsAny(blanks)) return true;
        foreach (var b in text)
        {
            var isBlank = b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
            if (isBlank && wasBlank) return false;
            wasBlank = isBlank;
        }

        return !wasBlank;
    }

    /// <summary>Groups of four, padded at the end alone, white space anywhere.</summary>
    private static bool IsBase64(ReadOnlySpan<byte> text)
    {
        long letters = 0;
        while (!text.IsEmpty)
        {
            var other = text.IndexOfAnyExcept(base64);
            letters += other < 0 ? text.Length : other;
            if (other < 0) break;
            text = text[other..];
            if (text[0] == '=') return IsPadding(text, letters);
            if (!blanks.Contains(text[0])) return false;
            text = text[1..];
        }

        return letters > 0 && letters % 4 == 0;
    }

    private static bool IsPadding(ReadOnlySpan<byte> text, long letters)
    {
        var signs = 0;
        foreach (var b in text)
        {
            if (b == '=') signs++;
            else if (!blanks.Contains(b)) return false;
        }

        return signs <= 2 && letters >= 2 && (letters + signs) % 4 == 0;
    }

    private bool Matches(PrimitiveFormat format, string type, ReadOnlySpan<byte> text) =>
        (expressions[(int)format] ??= ExpressionOf(type)).IsMatch(Utf8Text.Decode(text, false));
}
