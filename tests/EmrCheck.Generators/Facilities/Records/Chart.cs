using System.Globalization;
using System.Text.Json.Nodes;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The record of one stay while it is written: its entries and the references between them.</summary>
internal sealed class Chart(Stay stay, Dice dice)
{
    private readonly Dictionary<string, string> _uuids = [];
    private readonly JsonArray _entries = [];

    public Stay Stay { get; } = stay;

    public Dice Dice { get; } = dice;

    /// <summary>Every third record is addressed by uuid, the rest by type and id.</summary>
    private bool ByUuid { get; } = stay.Number % 3 == 1;

    public JsonObject Patient => To("Patient", Local("patient"));

    public JsonObject Encounter => To("Encounter", Local("encounter"));

    public JsonObject Organization => To("Organization", "org-" + Stay.Hospital.Code);

    /// <summary>An id that no other record of the hospital has.</summary>
    public string Local(string name) => string.Create(CultureInfo.InvariantCulture, $"s{Stay.Number:D4}-{name}");

    public JsonObject To(StaffMember member) => To("Practitioner", member.Id);

    public JsonObject To(string type, string id) =>
        new() { ["reference"] = ByUuid ? FullUrl(type, id) : $"{type}/{id}" };

    /// <summary>Adds a resource and gives back a reference to it.</summary>
    public JsonObject Add(string type, string id, JsonObject resource)
    {
        resource.Insert(0, "resourceType", type);
        resource.Insert(1, "id", id);
        _entries.Add(new JsonObject { ["fullUrl"] = FullUrl(type, id), ["resource"] = resource });
        return To(type, id);
    }

    public JsonObject Bundle() => new()
    {
        ["resourceType"] = "Bundle",
        ["id"] = Local("record"),
        ["identifier"] = Element.Identifier($"urn:emrcheck:record:{Stay.Hospital.Code}", Stay.RecordNumber),
        ["type"] = "collection",
        ["timestamp"] = Stay.Discharged.AddHours(20).Stamp(),
        ["entry"] = _entries,
    };

    private string FullUrl(string type, string id)
    {
        var name = $"{type}/{id}";
        if (!ByUuid)
            return Stay.Hospital.BaseUrl + name;
        if (!_uuids.TryGetValue(name, out var uuid))
            _uuids[name] = uuid = "urn:uuid:" + Dice.Uuid();
        return uuid;
    }
}
