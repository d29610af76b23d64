using System.Text;
using System.Text.Json;

namespace EmrCheck.Generators;

/// <summary>Remakes <c>r4-types.txt</c>, the compact type table, from the StructureDefinitions of HL7's npm package.</summary>
public static class R4Types
{
    private const string FhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";

    private const string Header = """
        # The types of FHIR R4 (4.0.1), made by `EmrCheck.Generators r4-types` from HL7's StructureDefinitions (CC0).
        #
        #   [abstract] resource|type|primitive|logical NAME [: BASE]
        #     ELEMENT [MIN..MAX] [TYPE ...] [; reserved]
        #
        # Two spaces deeper = inside the element above. MIN..MAX is 0..1 unless told. Several types belong to a choice
        # (NAME[x]). "= Type.element" is the content of that element. After ";" a reader may meet what it does not know.

        """;

    public static int Run(string packageFolder, string outFile)
    {
        var types = Directory.EnumerateFiles(packageFolder, "StructureDefinition-*.json")
            .Select(Describe)
            .OfType<(string Kind, string Name, string Text)>()
            .OrderBy(t => t.Kind, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal);
        File.WriteAllText(outFile, Header.ReplaceLineEndings("\n") + string.Concat(types.Select(t => t.Text)));
        return 0;
    }

    private static (string Kind, string Name, string Text)? Describe(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var definition = document.RootElement;
        var kind = definition.GetProperty("kind").GetString() switch
        {
            "resource" => "resource",
            "complex-type" => "type",
            "primitive-type" => "primitive",
            _ => null,
        };
        if (kind is null || Text(definition, "derivation") == "constraint") return null;

        var name = definition.GetProperty("type").GetString()!;
        var text = new StringBuilder();
        if (definition.GetProperty("abstract").GetBoolean()) text.Append("abstract ");
        text.Append(kind).Append(' ').Append(name);
        if (Text(definition, "baseDefinition") is { } url) text.Append(" : ").Append(url.AsSpan(url.LastIndexOf('/') + 1));
        text.Append('\n');
        foreach (var element in definition.GetProperty("snapshot").GetProperty("element").EnumerateArray().Skip(1))
            Append(text, element);
        return (kind, name, text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement element)
    {
        var path = element.GetProperty("path").GetString()!;
        var inherited = element.GetProperty("base").GetProperty("path").GetString() != path;
        if (inherited) return;

        var steps = path.Split('.');
        text.Append(' ', 2 * (steps.Length - 1)).Append(steps[^1]);
        text.Append(' ').Append(element.GetProperty("min").GetInt32()).Append("..").Append(element.GetProperty("max").GetString());
        if (Text(element, "contentReference") is { } reference) text.Append(" = ").Append(reference.AsSpan(1));
        if (element.TryGetProperty("type", out var types))
            foreach (var type in types.EnumerateArray().Select(t => TypeName(t, steps)).Distinct()) text.Append(' ').Append(type);
        text.Append('\n');
    }

    /// <summary>The FHIR type; for the bare value of a primitive the FHIRPath type, e.g. System.String.</summary>
    private static string TypeName(JsonElement type, string[] steps)
    {
        // The definitions of 4.0.1 say string here; the text of the specification, and HL7's own tests, say id.
        if (steps is ["Resource", "id"]) return "id";
        var code = type.GetProperty("code").GetString()!;
        var system = code.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal);
        if (!system) return code;
        var isValueOfPrimitive = steps is [[>= 'a' and <= 'z', ..], "value"];
        return !isValueOfPrimitive && FhirTypeOf(type) is { } fhirType ? fhirType : code[(code.LastIndexOf('/') + 1)..];
    }

    private static string? FhirTypeOf(JsonElement type) =>
        type.TryGetProperty("extension", out var extensions)
            ? extensions.EnumerateArray().Where(e => Text(e, "url") == FhirType).Select(e => Text(e, "valueUrl")).FirstOrDefault()
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
