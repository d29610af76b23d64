namespace EmrCheck.Fhir.Xml;

/// <summary>Whether a text is a number as JSON writes it.</summary>
internal static class JsonNumber
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('-')) text = text[1..];
        var whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0')) return false;
        text = text[whole..];
        if (text.StartsWith('.'))
        {
            var fraction = Digits(text[1..]);
            if (fraction == 0) return false;
            text = text[(1 + fraction)..];
        }

        if (text.IsEmpty) return true;
        if (text[0] is not ('e' or 'E')) return false;
        text = text[1..];
        if (text.StartsWith('+') || text.StartsWith('-')) text = text[1..];
        return !text.IsEmpty && Digits(text) == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
}
