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
    /// <param name="only">For records alone: the packs that are wanted, by the profiles of the folder; a null answer for all. Null for everything.</param>
    /// <param name="on">The only day that is of interest: a pack that is not in force then comes without its criteria; null for every day.</param>
    public static Loaded<PackLibrary> Load(string rules, bool forSamples = false, Func<ImmutableArray<Profile>, IEnumerable<string>?>? only = null, DateOnly? on = null)
    {
        var folder = new RulesFolder(rules);
        var diagnostics = new List<Diagnostic>();
        YamlFile Open(string path) => new(folder.Full(path), folder.Text(path), diagnostics);

        var recordsAlone = only is not null; // Then neither papers nor the tables of authors are asked for.
        var catalogs = CatalogsYaml.Read(folder, Open, withTexts: !recordsAlone);
        var constants = folder.Has(Identifiers) ? IdentifierCatalog.Read(Open(Identifiers)) : [];
        if (folder.Has(Codes)) CodeGroups.Read(Open(Codes), constants);
        var reader = new ProfilesReader(folder, Open);
        var profiles = reader.All();
        var wanted = only?.Invoke(profiles)?.ToHashSet(StringComparer.Ordinal);
        var folders = folder.Folders("").Where(name => folder.Has($"{name}/pack.yaml") && wanted?.Contains(name) != false).Select(name => PackFolder.Of(folder, name)).ToArray();
        var lists = wanted is null || folders.Any(each => each.AsksForLists(folder)) ? CodeLists.Read(folder, diagnostics) : CodeLists.None;
        var settings = forSamples
            ? new FhirPathSettings(TypeTable.R4, constants, lists.ForSamples, [])
            : new FhirPathSettings(TypeTable.R4, constants, lists.Loaded, lists.NotImported);
        var packs = folders.Select(each => ReadPack(folder, each, on, settings, catalogs, diagnostics, recordsAlone)).OfType<LoadedPack>().ToImmutableArray();
        foreach (var twice in packs.SelectMany(pack => pack.Criteria).GroupBy(criterion => criterion.Id).Where(group => group.Count() > 1))
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.DuplicateId, folder.Full($"{Samples.FolderOf(twice.Last())}/criterion.yaml"), 1, 1, twice.Key));
        reader.HoldAgainst(packs);
        var signs = !recordsAlone && folder.Has(SignsYaml.File) ? SignsYaml.Read(Open(SignsYaml.File), catalogs, settings) : [];
        return new(new(folder, packs, profiles, catalogs) { Signs = signs }, [.. diagnostics.Order()]);
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
        RulesFolder folder, PackFolder files, DateOnly? on, FhirPathSettings settings, Catalogs catalogs, List<Diagnostic> diagnostics, bool recordsAlone)
    {
        YamlFile Open(string path, List<Diagnostic> remarks) => new(folder.Full(path), folder.Text(path), remarks);
        var (name, paths) = (files.Name, files.Criteria);
        diagnostics.AddRange(files.Without.Select(path => Diagnostic.At(DiagnosticCodes.NoCriterionFile, folder.Full(path), 0, 0)));
        var judging = paths.Append($"{name}/pack.yaml").Concat(new[] { Identifiers, Codes }.Where(folder.Has)).Concat(CatalogsYaml.Files(folder)).Concat(CodeLists.Files(folder));
        var file = Open($"{name}/pack.yaml", diagnostics);
        if (PackYaml.Read(file, name, folder.Digest(judging)) is not { } pack) return null;
        if (on is { } day && !pack.InForce.On(day)) return new(pack, [], []);
        var read = new (Criterion? Criterion, List<Diagnostic> Remarks)[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            var remarks = new List<Diagnostic>();
            read[i] = (CriterionYaml.Read(Open(paths[i], remarks), paths[i].Split('/')[^2], pack, settings, catalogs), remarks);
        });
        diagnostics.AddRange(read.SelectMany(each => each.Remarks));
        var criteria = read.Select(each => each.Criterion)
            .OfType<Criterion>()
            .OrderBy(criterion => criterion.Order).ThenBy(criterion => criterion.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        if (paths.Length == 0) file.Remark(DiagnosticCodes.NoCriteria, 1, 1, name);
        if (recordsAlone) return new(pack, criteria, []);
        var clauses = folder.Has($"{name}/clauses.yaml") ? ClausesYaml.Read(Open($"{name}/clauses.yaml", diagnostics), criteria) : [];
        var survivors = folder.Has($"{name}/survivors.yaml") ? SurvivorsYaml.Read(Open($"{name}/survivors.yaml", diagnostics), criteria) : [];
        return new(pack, criteria, clauses) { Survivors = survivors };
    }
}
