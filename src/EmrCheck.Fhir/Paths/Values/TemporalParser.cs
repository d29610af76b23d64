namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Reads dates and times as FHIR and FHIRPath write them.</summary>
internal ref struct TemporalParser
{
    private ReadOnlySpan<char> rest;
    private int year = 1, month = 1, day = 1;
    private long time;
    private Precision precision;

    private TemporalParser(ReadOnlySpan<char> text) => rest = text;

    /// <summary>2026, 2026-11, 2026-11-20.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out Temporal value)
    {
        if (text.Length == 10 && TryFull(text, out value)) return true;
        var parser = new TemporalParser(text);
        return parser.Date() & parser.Finish(0, false, out value);
    }

    /// <summary>A date, which a time and an offset may follow.</summary>
    public static bool TryDateTime(ReadOnlySpan<char> text, out Temporal value)
    {
        if (TryFull(text, out value)) return true;
        var parser = new TemporalParser(text);
        if (!parser.Date()) return false;
        if (!parser.Skip('T')) return parser.Finish(0, false, out value);
        if (parser.rest.IsEmpty) return parser.Finish(0, false, out value);
        if (parser.precision != Precision.Day || !parser.Time()) return false;
        return parser.Offset(out var offset, out var hasOffset) && parser.Finish(offset, hasOffset, out value);
    }

    /// <summary>14, 14:30, 14:30:05, 14:30:05.123, with or without T before it.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out Temporal value)
    {
        var parser = new TemporalParser(text);
        parser.Skip('T');
        return parser.Time() & parser.Finish(0, false, out value);
    }

    /// <summary>What nearly all are: a day, or a second with its offset. False also for what is right and written otherwise.</summary>
    private static bool TryFull(ReadOnlySpan<char> text, out Temporal value)
    {
        value = default;
        if (text.Length is not (10 or 20 or 25) || text[4] != '-' || text[7] != '-') return false;
        var (year, month, day) = (Pair(text, 0) * 100 + Pair(text, 2), Pair(text, 5), Pair(text, 8));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var ticks = new DateTime(year, month, day).Ticks;
        if (text.Length == 10)
        {
            value = new(ticks, 0, false, Precision.Day);
            return true;
        }

        var (hour, minute, second) = (Pair(text, 11), Pair(text, 14), Pair(text, 17));
        if (text[10] != 'T' || text[13] != ':' || text[16] != ':' || hour > 23 || minute > 59 || second > 59) return false;
        var offset = 0;
        if (text.Length == 20 ? text[19] != 'Z' : !TryOffset(text, out offset)) return false;
        value = new(ticks + ((hour * 60 + minute) * 60 + second) * TimeSpan.TicksPerSecond, offset, true, Precision.Second);
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        var (hour, minute) = (Pair(text, 20), Pair(text, 23));
        minutes = (text[19] == '-' ? -1 : 1) * (hour * 60 + minute);
        return text[19] is '+' or '-' && text[22] == ':' && hour <= 14 && minute <= 59;
    }

    /// <summary>Two digits; too much for anything when they are none.</summary>
    private static int Pair(ReadOnlySpan<char> text, int at)
    {
        var (tens, ones) = (text[at] - (uint)'0', text[at + 1] - (uint)'0');
        return tens > 9 || ones > 9 ? 10_000 : (int)(tens * 10 + ones);
    }

    private bool Date()
    {
        if (!Digits(4, 1, 9999, out year)) return false;
        precision = Precision.Year;
        if (!Skip('-')) return true;
        if (!Digits(2, 1, 12, out month)) return false;
        precision = Precision.Month;
        if (!Skip('-')) return true;
        precision = Precision.Day;
        return Digits(2, 1, DateTime.DaysInMonth(year, month), out day);
    }

    private bool Time()
    {
        if (!Digits(2, 0, 23, out var hour)) return false;
        time = hour * TimeSpan.TicksPerHour;
        precision = Precision.Hour;
        if (!Skip(':')) return true;
        if (!Digits(2, 0, 59, out var minute)) return false;
        time += minute * TimeSpan.TicksPerMinute;
        precision = Precision.Minute;
        if (!Skip(':')) return true;
        if (!Digits(2, 0, 59, out var second)) return false;
        time += second * TimeSpan.TicksPerSecond;
        precision = Precision.Second;
        if (!Skip('.')) return true;
        precision = Precision.Millisecond;
        return Fraction();
    }

    private bool Fraction()
    {
        var unit = TimeSpan.TicksPerSecond;
        var any = false;
        for (; !rest.IsEmpty && char.IsAsciiDigit(rest[0]); rest = rest[1..], any = true)
        {
            unit /= 10;
            time += unit * (rest[0] - '0');
        }

        return any;
    }

    private bool Offset(out int minutes, out bool present)
    {
        minutes = 0;
        present = true;
        if (Skip('Z')) return true;
        present = !rest.IsEmpty;
        if (!present) return true;
        var sign = rest[0] switch { '+' => 1, '-' => -1, _ => 0 };
        if (sign == 0) return false;
        rest = rest[1..];
        if (!Digits(2, 0, 14, out var hour) || !Skip(':') || !Digits(2, 0, 59, out var minute)) return false;
        minutes = sign * (hour * 60 + minute);
        return true;
    }

    private readonly bool Finish(int offset, bool hasOffset, out Temporal value)
    {
        var complete = rest.IsEmpty && precision != Precision.None;
        value = complete && day <= DateTime.DaysInMonth(year, month)
            ? new(new DateTime(year, month, day).Ticks + time, offset, hasOffset, precision)
            : default;
        return complete;
    }

    private bool Skip(char c)
    {
        if (rest.IsEmpty || rest[0] != c) return false;
        rest = rest[1..];
        return true;
    }

    private bool Digits(int count, int low, int high, out int value)
    {
        value = 1;
        if (rest.Length < count) return false;
        var number = 0;
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(rest[i])) return false;
            number = number * 10 + rest[i] - '0';
        }

        if (number < low || number > high) return false;
        value = number;
        rest = rest[count..];
        return true;
    }
}
