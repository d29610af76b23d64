using System.Text.Json.Nodes;

namespace EmrCheck.Tests.Differential;

/// <summary>Small resources of every shape that the type table allows, with values as they are and as they should not be.</summary>
internal sealed class DocumentGenerator(Dice dice)
{
    public static readonly string[] CommonResources = ["Patient", "Observation", "Encounter", "Condition", "Organization"];

    private static readonly PlainTypes types = PlainTypes.R4;

    public JsonObject Document(string type) => type == "Bundle" ? Bundle() : Resource(type, 0, dice.Any("1", "2", "a-b"));

    private JsonObject Bundle()
    {
        var entries = new JsonArray();
        var count = dice.Below(5);
        for (var i = 0; i < count; i++)
        {
            var type = dice.Any(CommonResources[..3]);
            var id = dice.Any("1", "2", "3");
            var entry = new JsonObject();
            if (dice.Chance(80)) entry["fullUrl"] = dice.Any($"http://h/fhir/{type}/{id}", $"http://other/{type}/{id}", "urn:uuid:" + i, "urn:uuid:1");
            if (dice.Chance(95)) entry["resource"] = Resource(type, 1, id);
            entries.Add((JsonNode)entry);
        }

        var bundle = new JsonObject { ["resourceType"] = "Bundle", ["type"] = "document" };
        if (dice.Chance(70)) bundle["timestamp"] = Primitive("instant");
        if (count > 0) bundle["entry"] = entries;
        return bundle;
    }

    private JsonObject Resource(string type, int depth, string id)
    {
        var resource = new JsonObject { ["resourceType"] = type };
        if (dice.Chance(80)) resource["id"] = id;
        Fill(resource, type, depth + 1, (depth == 0 ? 55 : 40) * 16 / Math.Max(16, types.Elements(type).Count));
        if (depth == 0 && dice.Chance(25) && types.Find(type, "contained") is not null)
        {
            var contained = new JsonArray();
            for (var i = dice.Below(2); i >= 0; i--) contained.Add((JsonNode)Resource(dice.Any(CommonResources), 2, dice.Any("c1", "c2")));
            resource["contained"] = contained;
        }

        return resource;
    }

    private void Fill(JsonObject owner, string type, int depth, int percent)
    {
        foreach (var element in types.Elements(type))
        {
            var form = dice.Any(element.Forms.Where(f => f.Type is not "Resource" and not "Narrative" && types.KindOf(f.Type) != "system").DefaultIfEmpty().ToArray());
            var isExtension = element.Name is "extension" or "modifierExtension";
            if (form is null || element.Name == "id" || !dice.Chance(isExtension ? 6 : percent)) continue;
            if (!types.IsPrimitive(form.Type) && depth > 3 + dice.Below(2)) continue;
            if (types.IsPrimitive(form.Type)) AddPrimitive(owner, form, element.Many, depth);
            else if (element.Many) owner[form.Json] = new JsonArray(Enumerable.Range(0, dice.Any(1, 1, 2, 3)).Select(_ => (JsonNode)Complex(form.Type, depth)).ToArray());
            else owner[form.Json] = Complex(form.Type, depth);
        }
    }

    private void AddPrimitive(JsonObject owner, PlainForm form, bool many, int depth)
    {
        if (many)
        {
            var count = 1 + dice.Below(3);
            owner[form.Json] = new JsonArray(Enumerable.Range(0, count).Select(_ => dice.Chance(8) ? null : Primitive(form.Type)).ToArray());
            if (dice.Chance(15)) owner["_" + form.Json] = new JsonArray(Enumerable.Range(0, count + dice.Below(2)).Select(_ => dice.Chance(50) ? null : (JsonNode)Beside(depth)).ToArray());
            return;
        }

        var hasBeside = dice.Chance(10);
        if (!hasBeside || dice.Chance(60)) owner[form.Json] = Primitive(form.Type);
        if (hasBeside) owner["_" + form.Json] = Beside(depth);
    }

    private JsonObject Beside(int depth)
    {
        var beside = new JsonObject();
        if (dice.Chance(40)) beside["id"] = dice.Any("p1", "p2");
        if (beside.Count == 0 || dice.Chance(50)) beside["extension"] = new JsonArray(Extension(depth));
        return beside;
    }

    private JsonObject Complex(string type, int depth)
    {
        switch (type)
        {
            case "Extension": return Extension(depth);
            case "Reference": return Reference();
        }

        var result = new JsonObject();
        if (types.IsA(type, "Quantity"))
        {
            if (dice.Chance(90)) result["value"] = Primitive("decimal");
            if (dice.Chance(4)) result["comparator"] = "<";
            if (!dice.Chance(85)) return result;
            var unit = dice.Any("mg", "g", "kg", "cm", "m", "%", "d", "wk", "a", "mo", "1", "u/x");
            result["unit"] = unit;
            result["code"] = unit;
            result["system"] = "http://unitsofmeasure.org";
            return result;
        }

        if (dice.Chance(8)) result["id"] = dice.Any("e1", "e2");
        Fill(result, type, depth + 1, depth > 2 ? 30 : 45);
        return result;
    }

    private JsonObject Extension(int depth)
    {
        var extension = new JsonObject { ["url"] = dice.Any(Samples.ExtensionUrls) };
        if (depth < 4 && dice.Chance(15)) extension["extension"] = new JsonArray(Extension(depth + 1));
        else
        {
            var type = dice.Any("string", "code", "boolean", "integer", "decimal", "dateTime", "date", "uri", "Quantity", "Reference", "Coding");
            var name = "value" + char.ToUpperInvariant(type[0]) + type[1..];
            extension[name] = types.IsPrimitive(type) ? Primitive(type) : Complex(type, depth + 1);
        }

        return extension;
    }

    private JsonObject Reference()
    {
        var reference = new JsonObject();
        if (dice.Chance(90))
        {
            reference["reference"] = dice.Any("#c1", "#c2", "#", "Patient/1", "Patient/2", "Observation/1", "Encounter/3/_history/2", "urn:uuid:1", "urn:uuid:2",
                "http://h/fhir/Patient/1", "http://other/Encounter/2", "Nothing/1", "x");
        }

        if (dice.Chance(30)) reference["display"] = dice.Any(Samples.Strings);
        return reference;
    }

    private JsonNode Primitive(string type) => type switch
    {
        "boolean" => dice.Chance(50),
        "integer" or "positiveInt" or "unsignedInt" => dice.Any(0, 1, 2, 3, 10, 12, -1, int.MaxValue),
        "decimal" => JsonNode.Parse(dice.Any("0", "1", "1.0", "1.50", "-2.5", "37.25", "1e2", "100", "0.001", "2.345"))!,
        "date" => dice.Any(Samples.Dates),
        "dateTime" => dice.Any(Samples.DateTimes),
        "instant" => dice.Any("2020-02-29T10:00:00Z", "2020-02-29T10:00:00.123+07:00", "2026-11-20T02:30:00Z"),
        "time" => dice.Any("10:00:00", "23:59:59", "00:00:00.5"),
        "code" => dice.Any("final", "official", "male", "temp", "old", "finished"),
        "id" => dice.Any("1", "2", "x-1"),
        "uri" or "url" or "canonical" or "oid" or "uuid" => dice.Any("http://a", "http://b", "urn:uuid:1", "Patient/1", "#c1", "http://unitsofmeasure.org"),
        "base64Binary" => dice.Any("YWJj", ""),
        _ => dice.Any(Samples.Strings),
    };
}
