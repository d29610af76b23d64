using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>An address of two levels, as since 01/07/2025: ward or commune, and province.</summary>
internal static class HomeAddress
{
    private const string Guide = "http://fhir.hl7.org.vn/core/";

    /// <summary>Plain: the words alone; otherwise with the extensions of the community guide.</summary>
    public static JsonObject Of(Person person, bool plain) => new()
    {
        ["extension"] = plain ? null : new JsonArray(
            new JsonObject
            {
                ["url"] = Guide + "StructureDefinition/vn-ext-province",
                ["valueCoding"] = Element.Coding(new Code(Guide + "CodeSystem/vn-province-cs", Hospital.Province, "Lào Cai")),
            },
            new JsonObject
            {
                ["url"] = Guide + "StructureDefinition/vn-ext-ward",
                ["valueCoding"] = new JsonObject { ["display"] = person.Ward },
            }),
        ["use"] = person.Country is null ? "home" : "temp",
        ["text"] = $"{person.Street}, {person.Ward}, tỉnh Lào Cai",
        ["line"] = new JsonArray(person.Street),
        ["city"] = person.Ward,
        ["state"] = "Lào Cai",
        ["country"] = "VN",
    };
}
