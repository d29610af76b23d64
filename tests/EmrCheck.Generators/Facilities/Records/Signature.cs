using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>A signature put on a resource, kept as a Provenance; its bytes are visibly synthetic.</summary>
internal static class Signature
{
    private const string Purposes = "urn:iso-astm:E1762-95:2013";
    private static readonly Code Author = new(Purposes, "1.2.840.10065.1.12.1.1", "Author's Signature");
    private static readonly Code Consent = new(Purposes, "1.2.840.10065.1.12.1.7", "Consent Signature");

    public static void AddByAuthor(Chart chart, JsonArray targets, string id, JsonObject who, DateTimeOffset when) =>
        Add(chart, targets, id, who, when, Author, "application/pkcs7-signature");

    public static void AddOfConsent(Chart chart, JsonObject target, string id, JsonObject who, DateTimeOffset when) =>
        Add(chart, [target], id, who, when, Consent, "application/jose");

    private static void Add(Chart chart, JsonArray targets, string id, JsonObject who, DateTimeOffset when, Code purpose, string format)
    {
        var token = "SYNTHETIC-" + chart.Dice.Next().ToString("x16", CultureInfo.InvariantCulture);
        chart.Add("Provenance", chart.Local(id), new JsonObject
        {
            ["target"] = targets,
            ["recorded"] = when.Stamp(),
            ["agent"] = new JsonArray(new JsonObject { ["who"] = who.DeepClone() }),
            ["signature"] = new JsonArray(new JsonObject
            {
                ["type"] = new JsonArray(Element.Coding(purpose)),
                ["when"] = when.Stamp(),
                ["who"] = who,
                ["targetFormat"] = "application/fhir+json",
                ["sigFormat"] = format,
                ["data"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(token)),
            }),
        });
    }
}
