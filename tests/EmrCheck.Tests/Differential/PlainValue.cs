using System.Globalization;
using System.Text.Json.Nodes;

namespace EmrCheck.Tests.Differential;

/// <summary>What is not an answer but a mistake of the expression on this data.</summary>
internal sealed class PlainError(string what) : Exception(what);

/// <summary>A quantity; a calendar unit is in the singular.</summary>
internal sealed record PlainQuantity(decimal Number, string Unit, bool Calendar);

/// <summary>An item: a value of FHIRPath itself (System), or a place in a document (Json, beside it Ext).</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="System">bool, int, decimal, string, PlainTime or PlainQuantity.</param>
/// <param name="Json">The value; null when only id and extensions are there.</param>
/// <param name="Ext">The object that stands beside a primitive.</param>
internal sealed record Val(string Type, object? System, JsonNode? Json = null, JsonObject? Ext = null)
{
    public bool IsNode => System is null;

    public JsonObject? Object => Json as JsonObject ?? Ext;

    public static Val Of(object value) => new("System." + value switch
    {
        bool => "Boolean",
        int => "Integer",
        decimal => "Decimal",
        string => "String",
        PlainTime time => time.Kind,
        _ => "Quantity",
    }, value);

    public bool IsSamePlace(Val other) => IsNode && other.IsNode && ReferenceEquals(Json ?? Ext, other.Json ?? other.Ext);
}

/// <summary>Values as text.</summary>
internal static class PlainText
{
    public static string? Of(object? value) => value switch
    {
        string s => s,
        bool b => b ? "true" : "false",
        int i => i.ToString(CultureInfo.InvariantCulture),
        decimal d => d.ToString(CultureInfo.InvariantCulture),
        PlainTime t => t.ToString(),
        PlainQuantity { Calendar: true } q => $"{Of(q.Number)} {q.Unit}{(q.Number == 1 ? "" : "s")}",
        PlainQuantity q => $"{Of(q.Number)} '{q.Unit}'",
        _ => null,
    };
}
