using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the rules folder. The folder is the registry: whatever has a <c>pack.yaml</c> is a pack.</summary>
public static class PackReader
{
    private const string Identifiers = "catalogs/identifiers.yaml";

    /// <summary>Everything in the folder, with all remarks; a pack with an error is not to be used.</summary>
    public static Loaded<PackLibrary> Load(string rules)
    {
        var folder = new RulesFolder(rules);
        var diagnostics = new List<Diagnostic>();
        YamlFile Open(string path) => new(folder.Full(path), folder.Text(path), diagnostics);

        var constants = folder.Has(Identifiers) ? IdentifierCatalog.Read(Open(Identifiers)) : [];
        var settings = new FhirPathSettings(TypeTable.R4, constants);
        var packs = folder.Folders("")
            .Where(name => folder.Has($"{name}/pack.yaml"))
            .Select(name => ReadPack(folder, name, Open, settings, diagnostics))
            .OfType<LoadedPack>()
            .ToImmutableArray();
        var profiles = folder.Files("profiles")
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(name => ProfileYaml.Read(Open($"profiles/{name}"), Path.GetFileNameWithoutExtension(name)))
            .OfType<Profile>()
            .ToImmutableArray();

        foreach (var twice in packs.SelectMany(pack => pack.Criteria).GroupBy(criterion => criterion.Id).Where(group => group.Count() > 1))
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.DuplicateId, rules, 0, 0, twice.Key));
        foreach (var profile in profiles)
            foreach (var missing in profile.Packs.Where(id => packs.All(pack => pack.Pack.Id != id)))
                diagnostics.Add(Diagnostic.At(DiagnosticCodes.UnknownPack, folder.Full($"profiles/{profile.Id}.yaml"), 0, 0, missing));
        return new(new(folder, packs, profiles), [.. diagnostics.Order()]);
    }

    private static LoadedPack? ReadPack(
        RulesFolder folder, string name, Func<string, YamlFile> open, FhirPathSettings settings, List<Diagnostic> diagnostics)
    {
        var all = folder.Folders($"{name}/criteria").Select(id => $"{name}/criteria/{id}/criterion.yaml").ToLookup(folder.Has);
        var paths = all[true].ToArray();
        diagnostics.AddRange(all[false].Select(path => Diagnostic.At(DiagnosticCodes.NoCriterionFile, folder.Full(path), 0, 0)));
        var judging = paths.Append($"{name}/pack.yaml").Concat(folder.Has(Identifiers) ? [Identifiers] : []);
        var file = open($"{name}/pack.yaml");
        if (PackYaml.Read(file, name, folder.Digest(judging)) is not { } pack) return null;
        var criteria = paths
            .Select(path => CriterionYaml.Read(open(path), path.Split('/')[^2], pack, settings))
            .OfType<Criterion>()
            .OrderBy(criterion => criterion.Order).ThenBy(criterion => criterion.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        if (paths.Length == 0) file.Remark(DiagnosticCodes.NoCriteria, 1, 1, name);
        return new(pack, criteria);
    }
}
