using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the profiles of a rules folder, each after the one that it extends, and holds them against the packs.</summary>
internal sealed class ProfilesReader(RulesFolder folder, Func<string, YamlFile> open)
{
    private readonly List<(Profile Profile, YamlFile File)> _tailored = [];
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

    /// <summary>Remarks on every local change of a criterion that none of the profile's packs has.</summary>
    public void HoldAgainst(ImmutableArray<LoadedPack> packs)
    {
        foreach (var (profile, file) in _tailored.Where(each => each.Profile.Packs.All(id => packs.Any(pack => pack.Pack.Id == id))))
        {
            var ids = packs.Where(pack => profile.Packs.Contains(pack.Pack.Id)).SelectMany(pack => pack.Criteria).Select(criterion => criterion.Id).ToHashSet();
            foreach (var unknown in profile.Tailorings.Select(tailoring => tailoring.Criterion).Where(id => id.Length > 0 && !ids.Contains(id)))
            {
                var meant = Spelling.Nearest(unknown, ids);
                file.Remark(DiagnosticCodes.UnknownTailored, 0, 0, unknown, Nearest.Vi(meant), Nearest.En(meant));
            }
        }
    }

    private Profile? Checked(Profile? profile, YamlFile file)
    {
        if (profile is null) return null;
        foreach (var missing in profile.Packs.Where(id => !folder.Has($"{id}/pack.yaml"))) file.Remark(DiagnosticCodes.UnknownPack, 0, 0, missing);
        if (!profile.Tailorings.IsEmpty) _tailored.Add((profile, file));
        return profile;
    }
}
