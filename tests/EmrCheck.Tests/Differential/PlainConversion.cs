using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EmrCheck.Tests.Differential;

/// <summary>From JSON to values, and from one kind of value to another.</summary>
internal static partial class PlainConversion
{
    public static object? FromJson(string? kind, JsonNode? json)
    {
        if (json is null || kind is null) return null;
        var valueKind = json.GetValueKind();
        return kind switch
        {
            "Boolean" => valueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
            "String" => valueKind == JsonValueKind.String ? (string)json! : null,
            "Integer" => valueKind == JsonValueKind.Number && int.TryParse(json.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? i : null,
            "Decimal" => valueKind == JsonValueKind.Number && decimal.TryParse(json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? d : null,
            "Quantity" => Quantity((JsonObject)json),
            _ => valueKind == JsonValueKind.String ? PlainTime.Parse(kind, (string)json!) : null,
        };
    }

    private static PlainQuantity? Quantity(JsonObject json)
    {
        if (FromJson("Decimal", json["value"]) is not decimal number || json.ContainsKey("comparator")) return null;
        return new(number, (string?)json["code"] ?? (string?)json["unit"] ?? "1", false);
    }

    public static object? To(string kind, object? value) => (kind, value) switch
    {
        (_, null) => null,
        ("String", _) => PlainText.Of(value),
        ("Boolean", bool) or ("Integer", int) or ("Decimal", decimal) or ("Quantity", PlainQuantity) => value,
        ("Boolean", int i) => i switch { 1 => true, 0 => false, _ => null },
        ("Boolean", decimal d) => d switch { 1 => true, 0 => false, _ => null },
        ("Boolean", string s) => s.ToUpperInvariant() switch
        {
            "TRUE" or "T" or "YES" or "Y" or "1" or "1.0" => true,
            "FALSE" or "F" or "NO" or "N" or "0" or "0.0" => false,
            _ => null,
        },
        ("Integer", bool b) => b ? 1 : 0,
        ("Integer", string s) => IntegerForm().IsMatch(s) && int.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? i : null,
        ("Decimal", int i) => (decimal)i,
        ("Decimal", bool b) => b ? 1m : 0m,
        ("Decimal", string s) => Decimal(s),
        ("Quantity", int i) => new PlainQuantity(i, "1", false),
        ("Quantity", decimal d) => new PlainQuantity(d, "1", false),
        ("Quantity", bool b) => new PlainQuantity(b ? 1 : 0, "1", false),
        ("Quantity", string s) => Quantity(s),
        ("Date" or "DateTime" or "Time", PlainTime t) when t.Kind == kind => t,
        ("Date", PlainTime { Kind: "DateTime" } t) => new PlainTime("Date", t.Parts.Take(3).ToArray()),
        ("DateTime", PlainTime { Kind: "Date" } t) => t with { Kind = "DateTime" },
        ("Date", string s) => PlainTime.Parse("Date", s) ?? To("Date", PlainTime.Parse("DateTime", s)),
        ("DateTime" or "Time", string s) => PlainTime.Parse(kind, s),
        _ => null,
    };

    private static decimal? Decimal(string text) =>
        DecimalForm().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PlainQuantity? Quantity(string text)
    {
        var match = QuantityForm().Match(text);
        if (!match.Success || Decimal(match.Groups["value"].Value) is not { } number) return null;
        var time = match.Groups["time"];
        var unit = match.Groups["unit"];
        return time.Success ? new(number, time.Value, true) : new(number, unit.Success ? unit.Value : "1", false);
    }

    [GeneratedRegex("^[+-]?[0-9]+\\z")]
    private static partial Regex IntegerForm();

    [GeneratedRegex("^[+-]?[0-9]+(\\.[0-9]+)?\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DecimalForm();

    /// <summary>The form that the specification gives, with the calendar words written out.</summary>
    [GeneratedRegex("^(?<value>[+-]?[0-9]+(\\.[0-9]+)?)\\s*('(?<unit>[^']+)'|(?<time>year|month|week|day|hour|minute|second|millisecond)s?)?\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex QuantityForm();
}
