using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>A written note with its author's attestation and signature.</summary>
internal sealed record Note(string Id, Code Type, string Title, DateTimeOffset Written, StaffMember Author, JsonArray Sections)
{
    /// <summary>Who signs beside the author.</summary>
    public StaffMember? Countersigned { get; init; }

    public void AddTo(Chart chart)
    {
        var signed = Written.AddMinutes(4);
        var attesters = new JsonArray(Attester(chart, "professional", Author, signed));
        if (Countersigned is { } head)
            attesters.Add((JsonNode)Attester(chart, "official", head, signed.AddMinutes(9)));
        var composition = chart.Add("Composition", chart.Local(Id), new JsonObject
        {
            ["status"] = "final",
            ["type"] = Element.Concept(Type, Title),
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["date"] = Written.Stamp(),
            ["author"] = new JsonArray(chart.To(Author)),
            ["title"] = Title,
            ["attester"] = attesters,
            ["section"] = Sections,
        });
        Signature.AddByAuthor(chart, composition, "signature-" + Id, chart.To(Author), signed);
    }

    public static JsonObject Section(string code, string display, string title, string? text, JsonArray? entries = null) => new()
    {
        ["title"] = title,
        ["code"] = Element.Concept(Code.Loinc(code, display)),
        ["text"] = text is null ? null : Element.Narrative(text),
        ["entry"] = entries,
    };

    private static JsonObject Attester(Chart chart, string mode, StaffMember party, DateTimeOffset time) =>
        new() { ["mode"] = mode, ["time"] = time.Stamp(), ["party"] = chart.To(party) };
}
