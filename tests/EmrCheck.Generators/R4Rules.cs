using System.Text;
using System.Text.Json;

namespace EmrCheck.Generators;

/// <summary>
/// Remakes what the structure check knows beyond the type table: <c>r4-formats.txt</c>, <c>r4-targets.txt</c>,
/// <c>r4-invariants.txt</c> and, with the expansions, <c>r4-codes.txt</c>.
/// </summary>
public static class R4Rules
{
    private const string Made = "made by `EmrCheck.Generators r4-rules` from HL7's definitions (CC0).\n#\n";

    /// <summary>Writes the four files into a folder.</summary>
    public static int Run(string packageFolder, string expansionsArchive, string outFolder)
    {
        foreach (var (name, text) in Make(packageFolder, expansionsArchive)) File.WriteAllText(Path.Combine(outFolder, name), text);
        return 0;
    }

    /// <summary>The files' names and texts; the same packages give the same bytes.</summary>
    public static IEnumerable<(string Name, string Text)> Make(string packageFolder, string expansionsArchive)
    {
        var definitions = Directory.EnumerateFiles(packageFolder, "StructureDefinition-*.json")
            .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)
            .Where(d => Text(d, "kind") is "resource" or "complex-type" or "primitive-type" && Text(d, "derivation") != "constraint")
            .OrderBy(d => Text(d, "type"), StringComparer.Ordinal)
            .ToArray();
        yield return ("r4-formats.txt", "# The formats of R4's primitives (TYPE, tab, regular expression), " + Made + Lines(definitions.SelectMany(Formats)));
        yield return ("r4-targets.txt", "# What R4's references may mean (ELEMENT TYPE ...), " + Made + Lines(definitions.SelectMany(Targets)));
        yield return ("r4-invariants.txt", "# R4's invariants (CONTEXT, key, e(rror) or w(arning), FHIRPath, sentence; tabs between), " + Made + Lines(definitions.SelectMany(Invariants)));
        yield return ("r4-codes.txt", "# R4's required bindings to closed lists (\"= LIST\", then SYSTEM and codes with tabs between; ELEMENT LIST), " + Made
            + R4Codes.Make(definitions.SelectMany(Bindings), expansionsArchive));
    }

    private static IEnumerable<string> Formats(JsonElement definition) =>
        from element in Elements(definition)
        where Text(definition, "kind") == "primitive-type" && element.TryGetProperty("type", out _)
        from type in element.GetProperty("type").EnumerateArray()
        where type.TryGetProperty("extension", out _)
        from extension in type.GetProperty("extension").EnumerateArray()
        where Text(extension, "url")!.EndsWith("/regex", StringComparison.Ordinal)
        select $"{Text(definition, "type")}\t{Text(extension, "valueString")}";

    private static IEnumerable<string> Targets(JsonElement definition)
    {
        foreach (var element in OwnElements(definition))
        {
            if (!element.TryGetProperty("type", out var types)) continue;
            var targets = types.EnumerateArray()
                .Where(t => Text(t, "code") == "Reference" && t.TryGetProperty("targetProfile", out _))
                .SelectMany(t => t.GetProperty("targetProfile").EnumerateArray().Select(p => LastStep(p.GetString()!)))
                .ToArray();
            if (targets.Length > 0 && !targets.Contains("Resource")) yield return $"{PathOf(element)} {string.Join(' ', targets)}";
        }
    }

    private static IEnumerable<string> Invariants(JsonElement definition)
    {
        var url = Text(definition, "url");
        foreach (var element in Elements(definition).Where(e => IsRoot(e) || IsOwn(e)))
        {
            if (!element.TryGetProperty("constraint", out var constraints)) continue;
            foreach (var constraint in constraints.EnumerateArray().Where(c => Text(c, "source") is not { } source || source == url))
            {
                if (Text(constraint, "expression") is not { } expression) continue;
                var severity = Text(constraint, "severity") == "error" ? "e" : "w";
                yield return string.Join('\t', PathOf(element), Text(constraint, "key"), severity, OneLine(expression), OneLine(Text(constraint, "human")!));
            }
        }
    }

    private static IEnumerable<(string Element, string ValueSet)> Bindings(JsonElement definition) =>
        from element in OwnElements(definition)
        where element.TryGetProperty("binding", out var binding) && Text(binding, "strength") == "required"
        let valueSet = Text(element.GetProperty("binding"), "valueSet")
        where valueSet is not null
        select (PathOf(element), valueSet.Split('|')[0]);

    private static IEnumerable<JsonElement> OwnElements(JsonElement definition) => Elements(definition).Where(e => !IsRoot(e) && IsOwn(e));

    private static JsonElement.ArrayEnumerator Elements(JsonElement definition) =>
        definition.GetProperty("snapshot").GetProperty("element").EnumerateArray();

    private static bool IsRoot(JsonElement element) => !Text(element, "path")!.Contains('.');

    private static bool IsOwn(JsonElement element) => Text(element.GetProperty("base"), "path") == Text(element, "path");

    private static string PathOf(JsonElement element) => Text(element, "path")!.Replace("[x]", "");

    private static string LastStep(string url) => url[(url.LastIndexOf('/') + 1)..];

    private static string OneLine(string text) => string.Join(' ', text.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
