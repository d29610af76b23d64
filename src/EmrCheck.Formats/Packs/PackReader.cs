using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Packs.Lists;
using EmrCheck.Formats.Packs.Mutation;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the rules folder. The folder is the registry: whatever has a <c>pack.yaml</c> is a pack.</summary>
public static class PackReader
{
    private const string Identifiers = "catalogs/identifiers.yaml";
    private const string Codes = "catalogs/codes.yaml";

    /// <summary>Everything in the folder, with all remarks; a pack with an error is not to be used.</summary>
    /// <param name="rules">The folder.</param>
    /// <param name="forSamples">Whether imported lists hold the few codes that samples use, so that samples judge alike everywhere.</param>
    /// <param name="asked">What is needed; null for everything.</param>
    public static Loaded<PackLibrary> Load(string rules, bool forSamples = false, PacksAsked? asked = null)
    {
        var folder = new RulesFolder(rules);
        var diagnostics = new List<Diagnostic>();
        YamlFile Open(string path) => new(folder.Full(path), folder.Text(path), diagnostics);

        asked ??= PacksAsked.ByName([]);
        var catalogs = CatalogsYaml.Read(folder, Open, withTexts: !asked.RecordsAlone);
        var constants = folder.Has(Identifiers) ? IdentifierCatalog.Read(Open(Identifiers)) : [];
        if (folder.Has(Codes)) CodeGroups.Read(Open(Codes), constants);
        var reader = new ProfilesReader(folder, Open);
        var profiles = reader.All();
        var wanted = asked.Names(profiles)?.ToHashSet(StringComparer.Ordinal);
        var all = folder.Folders("").Where(name => folder.Has($"{name}/pack.yaml")).Select(name => PackFolder.Of(folder, name)).ToArray();
        var folders = all.Where(each => wanted?.Contains(each.Name) != false).ToArray();
        var withSigns = !asked.RecordsAlone && folder.Has(SignsYaml.File);
        var asking = folders.SelectMany(each => each.Criteria).Concat(withSigns ? [SignsYaml.File] : []);
        var lists = wanted is null || asking.Any(path => PackFolder.AsksForLists(folder, path)) ? CodeLists.Read(folder, diagnostics) : CodeLists.None;
        var settings = forSamples
            ? new FhirPathSettings(TypeTable.R4, constants, lists.ForSamples, [])
            : new FhirPathSettings(TypeTable.R4, constants, lists.Loaded, lists.NotImported);
        var packs = folders.Select(each => ReadPack(folder, each, asked, settings, catalogs, diagnostics)).OfType<LoadedPack>().ToImmutableArray();
        foreach (var twice in packs.SelectMany(pack => pack.Criteria).GroupBy(criterion => criterion.Id).Where(group => group.Count() > 1))
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.DuplicateId, folder.Full($"{Samples.FolderOf(twice.Last())}/criterion.yaml"), 1, 1, twice.Key));
        reader.HoldAgainst(packs);
        var signs = withSigns ? SignsYaml.Read(Open(SignsYaml.File), catalogs, settings) : [];
        return new(new(folder, packs, profiles, catalogs) { Signs = signs, Known = [.. all.SelectMany(each => each.Ids)] }, [.. diagnostics.Order()]);
    }

    /// <summary>A profile that lies outside the rules folder: a province's or a hospital's own.</summary>
    public static Loaded<Profile> LoadProfile(PackLibrary library, string path)
    {
        var diagnostics = new List<Diagnostic>();
        YamlFile Open(string name) => new(library.Folder.Full(name), library.Folder.Text(name), diagnostics);
        var reader = new ProfilesReader(library.Folder, Open);
        var profile = reader.Local(new(path, File.ReadAllText(path), diagnostics), Path.GetFileNameWithoutExtension(path));
        reader.HoldAgainst(library.Packs);
        return new(profile, [.. diagnostics.Order()]);
    }

    /// <summary>One pack; its criteria are read side by side, each with remarks of its own.</summary>
    private static LoadedPack? ReadPack(
        RulesFolder folder, PackFolder files, PacksAsked asked, FhirPathSettings settings, Catalogs catalogs, List<Diagnostic> diagnostics)
    {
        YamlFile Open(string path, List<Diagnostic> remarks) => new(folder.Full(path), folder.Text(path), remarks);
        var (name, paths) = (files.Name, files.Criteria);
        diagnostics.AddRange(files.Without.Select(path => Diagnostic.At(DiagnosticCodes.NoCriterionFile, folder.Full(path), 0, 0)));
        var judging = paths.Append($"{name}/pack.yaml").Concat(new[] { Identifiers, Codes }.Where(folder.Has)).Concat(CatalogsYaml.Files(folder)).Concat(CodeLists.Files(folder));
        var file = Open($"{name}/pack.yaml", diagnostics);
        if (PackYaml.Read(file, name, folder.Digest(judging)) is not { } pack) return null;
        if (asked.On is { } day && !pack.InForce.On(day)) return new(pack, [], []);
        var read = new (Criterion? Criterion, List<Diagnostic> Remarks)[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            var remarks = new List<Diagnostic>();
            read[i] = (CriterionYaml.Read(Open(paths[i], remarks), PackFolder.IdOf(paths[i]), pack, settings, catalogs), remarks);
        });
        diagnostics.AddRange(read.SelectMany(each => each.Remarks));
        var criteria = read.Select(each => each.Criterion)
            .OfType<Criterion>()
            .OrderBy(criterion => criterion.Order).ThenBy(criterion => criterion.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        if (paths.Length == 0) file.Remark(DiagnosticCodes.NoCriteria, 1, 1, name);
        if (asked.RecordsAlone) return new(pack, criteria, []);
        var clauses = folder.Has($"{name}/clauses.yaml") ? ClausesYaml.Read(Open($"{name}/clauses.yaml", diagnostics), criteria) : [];
        var survivors = folder.Has($"{name}/survivors.yaml") ? SurvivorsYaml.Read(Open($"{name}/survivors.yaml", diagnostics), criteria) : [];
        return new(pack, criteria, clauses) { Survivors = survivors };
    }
}
