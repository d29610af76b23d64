using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>The groups of codes that several criteria name: <c>%vital_pulse</c> is a list of codes.</summary>
internal static class CodeGroups
{
    public static void Read(YamlFile file, Dictionary<string, IReadOnlyList<string>> constants)
    {
        if (file.Root() is not { } root) return;
        var concepts = root.Map("concepts");
        foreach (var name in concepts.Keys.ToArray())
        {
            var concept = concepts.Map(name);
            concept.Phrase("title");
            if (!constants.TryAdd(name, concept.Texts("codes"))) file.Remark(Core.DiagnosticCodes.DuplicateId, concepts.At(name), name);
            concept.Done();
        }

        root.Done();
    }
}
