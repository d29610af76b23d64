using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the profiles of a rules folder, each after the one that it extends, and holds them against the packs.</summary>
internal sealed class ProfilesReader(RulesFolder folder, Func<string, YamlFile> open, ImmutableArray<LoadedPack> packs)
{
    private readonly Dictionary<string, Profile?> _read = new(StringComparer.Ordinal);

    public ImmutableArray<Profile> All() =>
        [.. folder.Files("profiles").Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Select(Named!).OfType<Profile>()];

    /// <summary>A profile that lies elsewhere: a province's or a hospital's own.</summary>
    public Profile? Local(YamlFile file, string name) => Checked(ProfileYaml.Read(file, name, Named), file);

    private Profile? Named(string id)
    {
        if (_read.TryGetValue(id, out var known)) return known;
        _read[id] = null; // Whoever extends itself by a detour finds nothing.
        if (!folder.Has($"profiles/{id}.yaml")) return null;
        var file = open($"profiles/{id}.yaml");
        return _read[id] = Checked(ProfileYaml.Read(file, id, Named), file);
    }

    private Profile? Checked(Profile? profile, YamlFile file)
    {
        if (profile is null) return null;
        foreach (var missing in profile.Packs.Where(id => packs.All(pack => pack.Pack.Id != id))) file.Remark(DiagnosticCodes.UnknownPack, 0, 0, missing);
        var ids = packs.Where(pack => profile.Packs.Contains(pack.Pack.Id)).SelectMany(pack => pack.Criteria).Select(criterion => criterion.Id).ToHashSet();
        foreach (var unknown in profile.Tailorings.Select(tailoring => tailoring.Criterion).Where(id => !ids.Contains(id)))
        {
            var meant = Spelling.Nearest(unknown, ids);
            file.Remark(DiagnosticCodes.UnknownTailored, 0, 0, unknown, Nearest.Vi(meant), Nearest.En(meant));
        }

        return profile;
    }
}
