using System.Globalization;
using System.Text.RegularExpressions;

namespace EmrCheck.Tests.Differential;

/// <summary>A date, date and time, or time of day, as a list of what is given, the biggest first.</summary>
/// <param name="Kind">Date, DateTime or Time.</param>
/// <param name="Parts">Year, month, day, hour, minute, second; a time begins with the hour.</param>
/// <param name="Fraction">The part of a second; null when no fraction is written.</param>
/// <param name="Offset">Minutes ahead of UTC.</param>
internal sealed partial record PlainTime(string Kind, int[] Parts, decimal? Fraction = null, int? Offset = null)
{
    private static readonly string[] units = ["year", "month", "day", "hour", "minute", "second"];

    /// <summary>How many of the unit below make one; 365 days are a year, 30 a month.</summary>
    private static readonly int[] sizes = [12, 30, 24, 60, 60, 1000];

    private int First => Kind == "Time" ? 3 : 0;

    /// <summary>The place of the last part among the six.</summary>
    private int Last => First + Parts.Length - 1;

    private DateTime Moment
    {
        get
        {
            int At(int i) => i < First ? 1 : i <= Last ? Parts[i - First] : i < 3 ? 1 : 0;
            return new(At(0), At(1), At(2), At(3), At(4), At(5));
        }
    }

    private PlainTime With(DateTime moment)
    {
        int[] parts = [moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, moment.Second];
        return this with { Parts = parts[First..(Last + 1)] };
    }

    /// <summary>Part by part from the biggest; the first difference decides; what only one side gives leaves it open.</summary>
    public static int? Compare(PlainTime a, PlainTime b)
    {
        if (a.Parts.Length > 3 && b.Parts.Length > 3 && (a.Offset is null) != (b.Offset is null))
        {
            var hours = (a.Utc() - b.Utc()).TotalHours;
            return Math.Abs(hours) > 26 ? Math.Sign(hours) : null;
        }

        if (a.Offset is not null && b.Offset is not null) (a, b) = (a.With(a.Utc()), b.With(b.Utc()));
        for (var i = 0; i < Math.Min(a.Parts.Length, b.Parts.Length); i++)
            if (a.Parts[i] != b.Parts[i]) return a.Parts[i].CompareTo(b.Parts[i]);
        if (a.Parts.Length != b.Parts.Length) return null;
        return (a.Fraction ?? 0).CompareTo(b.Fraction ?? 0);
    }

    private DateTime Utc() => Moment.AddMinutes(-(Offset ?? 0));

    /// <summary>The duration is turned into units of the last part given, without fraction, and then added. Null: no such date.</summary>
    public PlainTime? Add(decimal amount, string unit)
    {
        amount = decimal.Truncate(amount);
        if (unit == "week") (amount, unit) = (amount * 7, "day");
        var at = unit == "millisecond" ? 6 : Array.IndexOf(units, unit);
        if (unit == "millisecond" && Fraction is not null) return AddMilliseconds(amount);
        for (; at > Last; at--)
        {
            if (at == 2 && Last == 0)
            {
                amount = decimal.Truncate(amount / 365);
                at = 0;
                break;
            }

            amount = decimal.Truncate(amount / sizes[at - 1]);
        }

        try
        {
            var n = checked((int)amount);
            if (Kind == "Time" && at < 3) return this;
            if (Kind == "Time") return With(new DateTime(2000, 1, 1).Add(Moment.TimeOfDay).Add(Span(at, n)));
            return With(at switch { 0 => Moment.AddYears(n), 1 => Moment.AddMonths(n), _ => Moment.Add(Span(at, n)) });
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private PlainTime? AddMilliseconds(decimal amount)
    {
        var sum = Fraction!.Value + amount / 1000;
        return (this with { Fraction = sum - decimal.Floor(sum) }).Add(decimal.Floor(sum), "second");
    }

    private static TimeSpan Span(int unit, int count) => unit switch
    {
        2 => TimeSpan.FromDays(count),
        3 => TimeSpan.FromHours(count),
        4 => TimeSpan.FromMinutes(count),
        _ => TimeSpan.FromSeconds(count),
    };

    public static PlainTime? Parse(string kind, string text)
    {
        var match = (kind switch { "Date" => DateForm(), "Time" => TimeForm(), _ => DateTimeForm() }).Match(text);
        if (!match.Success) return null;
        var parts = units.Select(u => match.Groups[u]).Where(g => g.Success).Select(g => Number(g.Value)).ToArray();
        var zone = match.Groups["zone"].Value;
        int? offset = zone switch
        {
            "" => null,
            "Z" => 0,
            _ => (zone[0] == '-' ? -1 : 1) * (Number(zone[1..3]) * 60 + Number(zone[4..])),
        };
        var fraction = match.Groups["fraction"];
        var time = new PlainTime(kind, parts, fraction.Success ? decimal.Parse("0" + fraction.Value, CultureInfo.InvariantCulture) : null, offset);
        try
        {
            _ = time.Moment;
            return parts[0] == 0 && kind != "Time" ? null : time;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    public override string ToString()
    {
        string[] before = ["", "-", "-", "T", ":", ":"];
        var text = "";
        for (var i = First; i <= Last; i++)
            text += (i == First ? "" : before[i]) + Parts[i - First].ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture);
        if (Fraction is { } fraction) text += "." + ((int)(fraction * 1000)).ToString("000", CultureInfo.InvariantCulture);
        if (Offset is not { } offset) return text;
        return text + (offset == 0 ? "Z" : $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}");
    }

    [GeneratedRegex("^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DateForm();

    [GeneratedRegex("^T?(?<hour>[01][0-9]|2[0-3])(:(?<minute>[0-5][0-9])(:(?<second>[0-5][0-9])(?<fraction>\\.[0-9]+)?)?)?\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex TimeForm();

    [GeneratedRegex("^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2})(T((?<hour>[01][0-9]|2[0-3])(:(?<minute>[0-5][0-9])(:(?<second>[0-5][0-9])(?<fraction>\\.[0-9]+)?)?)?(?<zone>Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?)?)?)?)?\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DateTimeForm();
}
