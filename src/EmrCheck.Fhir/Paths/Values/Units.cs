namespace EmrCheck.Fhir.Paths.Values;

/// <summary>The units that quantities are compared across; any other unit equals only itself.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string Basis, decimal Factor)> known = new(StringComparer.Ordinal)
    {
        ["kg"] = ("g", 1000m), ["g"] = ("g", 1m), ["mg"] = ("g", 0.001m), ["ug"] = ("g", 0.000001m), ["ng"] = ("g", 0.000000001m),
        ["[lb_av]"] = ("g", 453.59237m), ["[oz_av]"] = ("g", 28.349523125m),
        ["km"] = ("m", 1000m), ["m"] = ("m", 1m), ["dm"] = ("m", 0.1m), ["cm"] = ("m", 0.01m), ["mm"] = ("m", 0.001m), ["um"] = ("m", 0.000001m),
        ["[in_i]"] = ("m", 0.0254m), ["[ft_i]"] = ("m", 0.3048m),
        ["L"] = ("L", 1m), ["l"] = ("L", 1m), ["dL"] = ("L", 0.1m), ["mL"] = ("L", 0.001m), ["ml"] = ("L", 0.001m), ["uL"] = ("L", 0.000001m),
        ["ms"] = ("s", 0.001m), ["s"] = ("s", 1m), ["min"] = ("s", 60m), ["h"] = ("s", 3600m), ["d"] = ("s", 86400m), ["wk"] = ("s", 604800m),
        ["mo"] = ("mo", 1m), ["a"] = ("a", 1m),
        ["1"] = ("1", 1m), ["%"] = ("1", 0.01m),
        ["mmol/L"] = ("mol/L", 0.001m), ["mol/L"] = ("mol/L", 1m), ["umol/L"] = ("mol/L", 0.000001m),
        ["g/L"] = ("g/L", 1m), ["g/dL"] = ("g/L", 10m), ["mg/dL"] = ("g/L", 0.01m), ["mg/L"] = ("g/L", 0.001m),
    };

    private static readonly Dictionary<string, (string Basis, decimal Factor)> calendar = new(StringComparer.Ordinal)
    {
        ["year"] = ("month", 12m), ["month"] = ("month", 1m),
        ["week"] = ("s", 604800m), ["day"] = ("s", 86400m), ["hour"] = ("s", 3600m), ["minute"] = ("s", 60m),
        ["second"] = ("s", 1m), ["millisecond"] = ("s", 0.001m),
    };

    private static readonly Dictionary<string, string> calendarOfUcum = new(StringComparer.Ordinal)
    {
        ["a"] = "year", ["mo"] = "month", ["wk"] = "week", ["d"] = "day", ["h"] = "hour", ["min"] = "minute", ["s"] = "second", ["ms"] = "millisecond",
    };

    /// <summary>The quantity in the basic unit of its dimension, or as it is.</summary>
    public static (decimal Value, string Unit) Basic(in Item quantity)
    {
        var table = quantity.IsCalendar ? calendar : known;
        if (!table.TryGetValue(quantity.Unit, out var unit)) return (quantity.Number, quantity.Unit);
        return decimal.Abs(quantity.Number) < 1_000_000_000_000_000m ? (quantity.Number * unit.Factor, unit.Basis) : (quantity.Number, quantity.Unit);
    }

    /// <summary>The word for a UCUM unit of time, e.g. <c>day</c> for <c>d</c>; null for any other unit.</summary>
    public static string? CalendarWord(in Item quantity) =>
        calendar.ContainsKey(quantity.Unit) ? quantity.Unit : calendarOfUcum.GetValueOrDefault(quantity.Unit);

    /// <summary>The size of a calendar word and how many of it a quantity of one is; None for no calendar word.</summary>
    public static (Precision Precision, int Times) CalendarUnit(string word) => word switch
    {
        "year" => (Precision.Year, 1),
        "month" => (Precision.Month, 1),
        "week" => (Precision.Day, 7),
        "day" => (Precision.Day, 1),
        "hour" => (Precision.Hour, 1),
        "minute" => (Precision.Minute, 1),
        "second" => (Precision.Second, 1),
        "millisecond" => (Precision.Millisecond, 1),
        _ => (Precision.None, 1),
    };
}
