namespace EmrCheck.Tests.Differential;

/// <summary>The units of the cases.</summary>
internal static class PlainUnits
{
    private static (string Basis, decimal Factor) Of(PlainQuantity q) => (q.Unit, q.Calendar) switch
    {
        ("kg", false) => ("g", 1000m),
        ("g", false) => ("g", 1m),
        ("mg", false) => ("g", 0.001m),
        ("m", false) => ("m", 1m),
        ("cm", false) => ("m", 0.01m),
        ("%", false) => ("1", 0.01m),
        ("year", true) => ("month", 12m),
        ("month", true) => ("month", 1m),
        ("week", true) or ("wk", false) => ("s", 7 * 24 * 60 * 60m),
        ("day", true) or ("d", false) => ("s", 24 * 60 * 60m),
        ("hour", true) or ("h", false) => ("s", 60 * 60m),
        ("minute", true) or ("min", false) => ("s", 60m),
        ("second", true) or ("s", false) => ("s", 1m),
        ("millisecond", true) or ("ms", false) => ("s", 0.001m),
        _ => (q.Unit, 1m),
    };

    /// <summary>Null when the units do not go together.</summary>
    public static int? Compare(PlainQuantity a, PlainQuantity b)
    {
        if (Of(a).Basis != Of(b).Basis) return null;
        return (a.Number * Of(a).Factor).CompareTo(b.Number * Of(b).Factor);
    }

    /// <summary>In the smaller of the two units.</summary>
    public static PlainQuantity? Sum(PlainQuantity a, PlainQuantity b)
    {
        if (Of(a).Basis != Of(b).Basis) return null;
        var smaller = Of(a).Factor <= Of(b).Factor ? a : b;
        return smaller with { Number = (a.Number * Of(a).Factor + b.Number * Of(b).Factor) / Of(smaller).Factor };
    }

    /// <summary>In basic units, which are multiplied or divided by writing them so.</summary>
    public static PlainQuantity Product(PlainQuantity a, PlainQuantity b, bool divided)
    {
        var (x, y) = (a.Number * Of(a).Factor, b.Number * Of(b).Factor);
        var (left, right) = (Of(a).Basis, Of(b).Basis);
        var unit = (left == right, left == "1", right == "1", divided) switch
        {
            (true, true, _, _) => "1",
            (true, _, _, true) => "1",
            (true, _, _, _) => left + "2",
            (_, _, true, _) => left,
            (_, true, _, true) => "/" + right,
            (_, true, _, _) => right,
            _ => left + (divided ? "/" : ".") + right,
        };
        return new(divided ? x / y : x * y, unit, false);
    }

    /// <summary>1 year is as good as 1 'a'; otherwise as numbers of the same unit are.</summary>
    public static bool Alike(PlainQuantity a, PlainQuantity b)
    {
        if (a.Unit == b.Unit || (DurationName(a) is { } word && word == DurationName(b))) return PlainEquality.Alike(a.Number, b.Number);
        return Compare(a, b) == 0;
    }

    /// <summary>The calendar word by which dates move; months and years of UCUM are no calendar durations.</summary>
    public static string? DurationWord(PlainQuantity q) => !q.Calendar && q.Unit is "a" or "mo" ? null : DurationName(q);

    private static string? DurationName(PlainQuantity q) => q.Unit switch
    {
        "a" or "year" => "year",
        "mo" or "month" => "month",
        "wk" or "week" => "week",
        "d" or "day" => "day",
        "h" or "hour" => "hour",
        "min" or "minute" => "minute",
        "s" or "second" => "second",
        "ms" or "millisecond" => "millisecond",
        _ => null,
    };
}
