using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs.Lists;

/// <summary>The code lists of a rules folder: those whose codes are known, and those that have to be imported first.</summary>
public sealed class CodeLists
{
    private const string Under = "catalogs/lists";

    private CodeLists(ImmutableArray<CodeList> all) => All = all;

    /// <summary>No list at all.</summary>
    public static CodeLists None { get; } = new([]);

    /// <summary>Every list, by id.</summary>
    public ImmutableArray<CodeList> All { get; }

    /// <summary>The codes of each list that is loaded, by its id.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Loaded => All
        .Where(list => !list.IsToBeImported)
        .ToFrozenDictionary(list => list.Id, list => list.Codes.Select(code => code.Value).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The codes by which samples are judged: those of the lists that ship, and the few that imported lists name for it.</summary>
    public FrozenDictionary<string, FrozenSet<string>> ForSamples => All.ToFrozenDictionary(
        list => list.Id,
        list => (list.InSamples.IsEmpty ? list.Codes.Select(code => code.Value) : list.InSamples).ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>The ids of lists that are known, but whose codes were not imported.</summary>
    public FrozenSet<string> NotImported => All.Where(list => list.IsToBeImported).Select(list => list.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lists of a rules folder, with all remarks.</summary>
    public static Loaded<CodeLists> Read(string rules)
    {
        var diagnostics = new List<Diagnostic>();
        var lists = Read(new RulesFolder(rules), diagnostics);
        return new(lists, [.. diagnostics.Order()]);
    }

    internal static CodeLists Read(RulesFolder folder, List<Diagnostic> diagnostics) => new(
    [
        .. folder.Files(Under)
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(name => CodeListYaml.Read(new YamlFile(folder.Full($"{Under}/{name}"), folder.Text($"{Under}/{name}"), diagnostics), Path.GetFileNameWithoutExtension(name), folder))
            .OfType<CodeList>(),
    ]);

    /// <summary>The files that lists are made of, so that a digest can cover them.</summary>
    internal static IEnumerable<string> Files(RulesFolder folder) =>
        folder.Files(Under).Select(name => $"{Under}/{name}").Concat(folder.Files(ImportedList.Under).Select(name => $"{ImportedList.Under}/{name}"));
}
