using System.Globalization;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>How much of a date or time is given.</summary>
internal enum Precision : byte
{
    None,
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,

    /// <summary>Fractions of a second; compared as seconds are.</summary>
    Millisecond,
}

/// <summary>A date, a time, or both, as far as it is given.</summary>
/// <param name="Ticks">On its own clock; what is not given is the first moment of what is.</param>
/// <param name="Offset">Minutes before UTC.</param>
/// <param name="HasOffset">Whether it says its offset.</param>
/// <param name="Precision">How much is given.</param>
internal readonly record struct Temporal(long Ticks, int Offset, bool HasOffset, Precision Precision)
{
    public static Temporal Of(DateTimeOffset moment) =>
        new(moment.Ticks, (int)moment.Offset.TotalMinutes, true, Precision.Millisecond);

    private long UtcTicks => Math.Clamp(Ticks - Offset * TimeSpan.TicksPerMinute, 0, DateTime.MaxValue.Ticks);

    /// <summary>Before, same, after; null when the precisions do not allow to say.</summary>
    public static int? Compare(Temporal a, Temporal b)
    {
        var coarsest = Comparable(a.Precision) < Comparable(b.Precision) ? Comparable(a.Precision) : Comparable(b.Precision);
        if (a.HasOffset != b.HasOffset && coarsest >= Precision.Hour) return CompareUnzoned(a, b);
        var (left, right) = a.HasOffset && b.HasOffset ? (a.UtcTicks, b.UtcTicks) : (a.Ticks, b.Ticks);
        var order = Truncate(left, coarsest).CompareTo(Truncate(right, coarsest));
        return order != 0 || Comparable(a.Precision) == Comparable(b.Precision) ? order : null;
    }

    /// <summary>Before, same, after, on what both give; a day is the one written. Null when one of two times does not say its offset.</summary>
    public static int? CompareGiven(Temporal a, Temporal b)
    {
        var shared = a.Precision < b.Precision ? a.Precision : b.Precision;
        if (a.HasOffset != b.HasOffset && shared >= Precision.Hour) return CompareUnzoned(a, b);
        var (left, right) = a.HasOffset && shared >= Precision.Hour ? (a.UtcTicks, b.UtcTicks) : (a.Ticks, b.Ticks);
        if (shared == Precision.Second) (left, right) = (left - left % TimeSpan.TicksPerSecond, right - right % TimeSpan.TicksPerSecond);
        return Truncate(left, shared).CompareTo(Truncate(right, shared));
    }

    /// <summary>One says its offset and the other does not: certain only when they are further apart than any two offsets.</summary>
    private static int? CompareUnzoned(Temporal a, Temporal b)
    {
        var difference = a.UtcTicks - b.UtcTicks;
        return Math.Abs(difference) > 26 * TimeSpan.TicksPerHour ? Math.Sign(difference) : null;
    }

    private static Precision Comparable(Precision precision) => precision == Precision.Millisecond ? Precision.Second : precision;

    private static long Truncate(long ticks, Precision precision)
    {
        var moment = new DateTime(ticks);
        return precision switch
        {
            Precision.Year => moment.Year,
            Precision.Month => moment.Year * 12 + moment.Month,
            Precision.Day => ticks / TimeSpan.TicksPerDay,
            Precision.Hour => ticks / TimeSpan.TicksPerHour,
            Precision.Minute => ticks / TimeSpan.TicksPerMinute,
            _ => ticks,
        };
    }

    /// <summary>Adds a calendar duration, of which only whole units count; null when the result is no date.</summary>
    public Temporal? Add(decimal amount, Precision unit)
    {
        try
        {
            var moment = new DateTime(Ticks);
            var whole = (int)InOwnUnits(decimal.Truncate(amount), ref unit);
            var moved = unit switch
            {
                Precision.Year => moment.AddYears(whole),
                Precision.Month => moment.AddMonths(whole),
                _ => moment.AddTicks(checked(whole * TicksPer(unit))),
            };
            return this with { Ticks = moved.Ticks };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>A duration finer than what is given, in units of the last part given: 365 days are a year, 30 a month.</summary>
    private decimal InOwnUnits(decimal amount, ref Precision unit)
    {
        for (; unit > Precision; unit--)
        {
            var isDaysOfYear = unit == Precision.Day && Precision == Precision.Year;
            amount = decimal.Truncate(amount / unit switch
            {
                Precision.Month => 12,
                Precision.Day => isDaysOfYear ? 365 : 30,
                Precision.Hour => 24,
                Precision.Millisecond => 1000,
                _ => 60,
            });
            if (isDaysOfYear) unit--;
        }

        return amount;
    }

    private static long TicksPer(Precision unit) => unit switch
    {
        Precision.Day => TimeSpan.TicksPerDay,
        Precision.Hour => TimeSpan.TicksPerHour,
        Precision.Minute => TimeSpan.TicksPerMinute,
        Precision.Second => TimeSpan.TicksPerSecond,
        _ => TimeSpan.TicksPerMillisecond,
    };

    /// <summary>As FHIR writes it: as much as is given.</summary>
    public string ToText(ItemKind kind)
    {
        Span<char> text = stackalloc char[32];
        var length = Precision switch { Precision.Year => 4, Precision.Month => 7, Precision.Day => 10, Precision.Hour => 13, Precision.Minute => 16, _ => 19 };
        new DateTime(Ticks).TryFormat(text, out _, "s", CultureInfo.InvariantCulture);
        if (Precision == Precision.Millisecond)
        {
            text[length] = '.';
            (Ticks / TimeSpan.TicksPerMillisecond % 1000).TryFormat(text[(length + 1)..], out var digits, "D3", CultureInfo.InvariantCulture);
            length += 1 + digits;
        }

        if (kind == ItemKind.Time) return new(text[11..length]);
        if (Precision > Precision.Day && HasOffset) length += WriteZone(text[length..]);
        return new(text[..length]);
    }

    private int WriteZone(Span<char> text)
    {
        text[0] = Offset switch { 0 => 'Z', < 0 => '-', _ => '+' };
        if (Offset == 0) return 1;
        var (hours, minutes) = Math.DivRem(Math.Abs(Offset), 60);
        hours.TryFormat(text[1..], out _, "D2", CultureInfo.InvariantCulture);
        text[3] = ':';
        minutes.TryFormat(text[4..], out _, "D2", CultureInfo.InvariantCulture);
        return 6;
    }
}
