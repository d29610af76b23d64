using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>
/// The identifier concepts that criteria name instead of URIs: <c>%vn_cccd</c> (accepted systems), <c>%vn_cccd_type</c>
/// (v2-0203 codes), <c>%vn_cccd_format</c> (regular expression).
/// </summary>
internal static class IdentifierCatalog
{
    public static Dictionary<string, IReadOnlyList<string>> Read(YamlFile file)
    {
        var constants = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (file.Root() is not { } root) return constants;
        var concepts = root.Map("concepts");
        foreach (var name in concepts.Keys.ToArray())
        {
            var concept = concepts.Map(name);
            concept.Phrase("title");
            concept.TextOrNull("status");
            constants[name] = concept.Texts("systems");
            constants[$"{name}_type"] = concept.Texts("type");
            constants[$"{name}_format"] = concept.TextOrNull("format") is { } format ? [format] : [];
            concept.Done();
        }

        root.Done();
        return constants;
    }
}
