using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads <c>catalogs/signs.yaml</c>: by what a record shows a service or an event of the catalogue.</summary>
internal static class SignsYaml
{
    public const string File = "catalogs/signs.yaml";

    private const string Record = "Bundle";

    public static ImmutableArray<RecordsCheck> Read(YamlFile file, Catalogs catalogs, FhirPathSettings settings)
    {
        if (file.Root() is not { } root) return [];
        var signs = Section(root, "services", catalogs.Services, settings).Concat(Section(root, "events", catalogs.Events, settings)).ToImmutableArray();
        root.Done();
        return signs;
    }

    private static List<RecordsCheck> Section(YamlMap root, string section, FrozenDictionary<string, Phrase> words, FhirPathSettings settings)
    {
        var signs = new List<RecordsCheck>();
        if (root.MapOrNull(section) is not { } map) return signs;
        foreach (var name in map.Keys.ToArray())
        {
            if (!words.TryGetValue(name, out var title)) continue; // Not asked for, so Done tells it.
            if (map.Expression(name, Record, settings) is { } shows) signs.Add(new() { Id = name, Title = title, Each = Record, Where = shows, Expect = shows });
        }

        map.Done();
        return signs;
    }
}
