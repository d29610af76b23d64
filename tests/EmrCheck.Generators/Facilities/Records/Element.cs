using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>FHIR data types as JSON.</summary>
internal static class Element
{
    public static string Stamp(this DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Stamp(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonObject Coding(Code code) =>
        new() { ["system"] = code.System, ["code"] = code.Value, ["display"] = code.Display };

    /// <summary>Our own words stand in place of the code system's.</summary>
    public static JsonObject Concept(Code code, string? text = null) => new()
    {
        ["coding"] = new JsonArray(Coding(text is null ? code : code with { Display = null })),
        ["text"] = text,
    };

    public static JsonArray Concepts(Code code, string? text = null) => [Concept(code, text)];

    public static JsonObject Text(string text) => new() { ["text"] = text };

    public static JsonObject Period(DateTimeOffset start, DateTimeOffset end) =>
        new() { ["start"] = start.Stamp(), ["end"] = end.Stamp() };

    public static JsonObject Quantity(decimal value, string unit) =>
        new() { ["value"] = value, ["unit"] = unit, ["system"] = "http://unitsofmeasure.org", ["code"] = unit };

    /// <summary>An identifier whose type is one of table 0203 of HL7 v2.</summary>
    public static JsonObject Identifier(string system, string value, string? type = null, string? use = null) => new()
    {
        ["use"] = use,
        ["type"] = type is null ? null : new JsonObject
        {
            ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://terminology.hl7.org/CodeSystem/v2-0203", ["code"] = type }),
        },
        ["system"] = system,
        ["value"] = value,
    };

    public static JsonObject HumanName(string family, string given, string? use = "official") => new()
    {
        ["use"] = use,
        ["text"] = $"{family} {given}",
        ["family"] = family,
        ["given"] = new JsonArray(given),
    };

    public static JsonObject Narrative(string text) => new()
    {
        ["status"] = "additional",
        ["div"] = $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{text}</div>",
    };
}
