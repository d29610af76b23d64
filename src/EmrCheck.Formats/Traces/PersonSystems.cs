using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Traces;

/// <summary>The systems of the numbers that name one person in every facility, from the catalogue of identifiers of the rules.</summary>
public static class PersonSystems
{
    private static readonly string[] Concepts = ["vn_cccd", "vn_bhyt"];

    /// <summary>The systems; none where the rules have no such catalogue.</summary>
    public static IReadOnlyList<string> Of(string rules)
    {
        var file = Path.Combine(rules, "catalogs", "identifiers.yaml");
        if (!File.Exists(file)) return [];
        var constants = IdentifierCatalog.Read(new(file, File.ReadAllText(file), new List<Diagnostic>()));
        return [.. Concepts.SelectMany(concept => constants.GetValueOrDefault(concept, []))];
    }
}
