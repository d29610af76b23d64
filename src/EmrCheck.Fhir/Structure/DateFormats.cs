namespace EmrCheck.Fhir.Structure;

/// <summary>Dates and times as the definitions write them; a day must be one that the month has.</summary>
internal static class DateFormats
{
    public static bool IsDate(ReadOnlySpan<byte> text) => text.Length switch
    {
        4 => Year(text) > 0,
        7 => Month(text) > 0,
        10 => IsDay(text),
        _ => false,
    };

    public static bool IsDateTime(ReadOnlySpan<byte> text) => text.Length <= 10 ? IsDate(text) : IsInstant(text);

    public static bool IsInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length < 20 || text[10] != 'T' || !IsDay(text[..10])) return false;
        var zone = text[11..].IndexOfAny((byte)'Z', (byte)'+', (byte)'-') + 11;
        return zone > 11 && IsTime(text[11..zone]) && IsZone(text[zone..]);
    }

    /// <summary>hh:mm:ss, and after a point any number of digits; 60 seconds is a leap second.</summary>
    public static bool IsTime(ReadOnlySpan<byte> text)
    {
        if (text.Length < 8 || text[2] != ':' || text[5] != ':') return false;
        if (Two(text) > 23 || Two(text[3..]) > 59 || Two(text[6..]) > 60) return false;
        return text.Length == 8 || (text.Length > 9 && text[8] == '.' && !text[9..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
    }

    private static bool IsZone(ReadOnlySpan<byte> text)
    {
        if (text.Length == 1) return text[0] == 'Z';
        if (text.Length != 6 || text[3] != ':' || text[0] == 'Z') return false;
        var (hours, minutes) = (Two(text[1..]), Two(text[4..]));
        return hours <= 13 ? minutes <= 59 : hours == 14 && minutes == 0;
    }

    private static bool IsDay(ReadOnlySpan<byte> text)
    {
        if (text[7] != '-' || Month(text[..7]) is not (> 0 and var month)) return false;
        var day = Two(text[8..]);
        return day >= 1 && day <= DateTime.DaysInMonth(Year(text[..4]), month);
    }

    /// <summary>The month of yyyy-mm, or 0.</summary>
    private static int Month(ReadOnlySpan<byte> text)
    {
        if (Year(text[..4]) == 0 || text[4] != '-') return 0;
        var month = Two(text[5..]);
        return month <= 12 ? month : 0;
    }

    /// <summary>The year of four digits, or 0.</summary>
    private static int Year(ReadOnlySpan<byte> text)
    {
        var (first, second) = (Two(text), Two(text[2..]));
        return first > 99 || second > 99 ? 0 : first * 100 + second;
    }

    /// <summary>Two digits; 100 for anything else.</summary>
    private static int Two(ReadOnlySpan<byte> text)
    {
        var (tens, ones) = (text[0] - '0', text[1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? tens * 10 + ones : 100;
    }
}
