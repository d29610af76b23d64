using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace EmrCheck.Tests.Fhir;

/// <summary>Writes a FHIR document as XML: plain, slow, and knowing no types; the other way round from the program.</summary>
internal static class XmlOfJson
{
    private static readonly XNamespace fhir = "http://hl7.org/fhir";

    public static byte[] Write(JsonElement resource)
    {
        using var stream = new MemoryStream();
        new XDocument(Resource(resource)).Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }

    private static XElement Resource(JsonElement resource)
    {
        var element = new XElement(fhir + resource.GetProperty("resourceType").GetString()!);
        Fill(element, resource, isResource: true);
        return element;
    }

    private static void Fill(XElement owner, JsonElement content, bool isResource)
    {
        foreach (var property in content.EnumerateObject())
        {
            var isSibling = property.Name.StartsWith('_');
            var name = isSibling ? property.Name[1..] : property.Name;
            var isAttribute = (name == "id" && !isResource) || (name == "url" && owner.Name.LocalName is "extension" or "modifierExtension");
            if (name == "resourceType" && isResource) continue;
            if (isSibling && content.TryGetProperty(name, out _)) continue;
            if (isAttribute)
            {
                owner.SetAttributeValue(name, property.Value.GetString());
                continue;
            }

            var values = content.TryGetProperty(name, out var value) ? List(value) : [];
            var siblings = content.TryGetProperty("_" + name, out var sibling) ? List(sibling) : [];
            for (var i = 0; i < Math.Max(values.Count, siblings.Count); i++)
                owner.Add(Element(name, i < values.Count ? values[i] : null, i < siblings.Count ? siblings[i] : null));
        }
    }

    private static XElement Element(string name, JsonElement? value, JsonElement? sibling)
    {
        if (name == "div" && value is { ValueKind: JsonValueKind.String }) return XElement.Parse(value.Value.GetString()!, LoadOptions.PreserveWhitespace);
        var element = new XElement(fhir + name);
        if (value is { ValueKind: JsonValueKind.Object } content)
        {
            // ExampleScenario.instance is the one element of R4 that has an element called resourceType.
            if (name != "instance" && content.TryGetProperty("resourceType", out _)) element.Add(Resource(content));
            else Fill(element, content, isResource: false);
        }
        else if (value is { ValueKind: not JsonValueKind.Null } simple)
        {
            element.SetAttributeValue("value", simple.ValueKind == JsonValueKind.String ? simple.GetString() : simple.GetRawText().ToString(CultureInfo.InvariantCulture));
        }

        if (sibling is { ValueKind: JsonValueKind.Object } rest) Fill(element, rest, isResource: false);
        return element;
    }

    private static List<JsonElement?> List(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => (JsonElement?)item)] : [value];
}
