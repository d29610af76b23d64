using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>A written note with its author's attestation and signature.</summary>
internal sealed record Note(string Id, Code Type, string Title, DateTimeOffset Written, StaffMember Author, JsonArray Sections)
{
    /// <summary>The form of Circular 32/2023/TT-BYT that it follows.</summary>
    public Code? Form { get; init; }

    /// <summary>Who took part beside the author.</summary>
    public IReadOnlyList<StaffMember> With { get; init; } = [];

    /// <summary>Who signs beside the author.</summary>
    public StaffMember? Countersigned { get; init; }

    /// <summary>The note that this one amends.</summary>
    public JsonObject? Replaces { get; init; }

    /// <summary>The encounter it belongs to, where that is not the stay.</summary>
    public JsonObject? Encounter { get; init; }

    public JsonObject AddTo(Chart chart)
    {
        var signed = Written.AddMinutes(4);
        var attesters = new JsonArray(Attester(chart, "professional", Author, signed));
        if (Countersigned is { } head)
            attesters.Add((JsonNode)Attester(chart, "official", head, signed.AddMinutes(9)));
        var type = Element.Concept(Type, Title);
        if (Form is { } form)
            type["coding"]!.AsArray().Add((JsonNode)Element.Coding(form));
        var composition = chart.Add("Composition", chart.Local(Id), new JsonObject
        {
            ["status"] = Replaces is null ? "final" : "amended",
            ["type"] = type,
            ["subject"] = chart.Patient,
            ["encounter"] = Encounter ?? chart.Encounter,
            ["date"] = Written.Stamp(),
            ["author"] = new JsonArray([.. With.Prepend(Author).Select(chart.To)]),
            ["title"] = Title,
            ["attester"] = attesters,
            ["relatesTo"] = Replaces is null ? null : new JsonArray(new JsonObject { ["code"] = "replaces", ["targetReference"] = Replaces }),
            ["section"] = Sections,
        });
        Signature.AddByAuthor(chart, [composition], "signature-" + Id, chart.To(Author), signed);
        return composition.DeepClone().AsObject();
    }

    public static JsonObject Section(string code, string display, string title, string? text, JsonArray? entries = null) => new()
    {
        ["title"] = title,
        ["code"] = Element.Concept(Code.Loinc(code, display)),
        ["text"] = text is null ? null : Element.Narrative(text),
        ["entry"] = entries,
    };

    /// <summary>A section for which no code is known.</summary>
    public static JsonObject Section(string title, string text) => new() { ["title"] = title, ["text"] = Element.Narrative(text) };

    private static JsonObject Attester(Chart chart, string mode, StaffMember party, DateTimeOffset time) =>
        new() { ["mode"] = mode, ["time"] = time.Stamp(), ["party"] = chart.To(party) };
}
