using System.Collections.Immutable;

namespace EmrCheck.Formats.Packs;

/// <summary>The files of one pack.</summary>
/// <param name="Name">The folder, which is the pack's id.</param>
/// <param name="Criteria">The files of its criteria.</param>
/// <param name="Without">The files that folders of criteria lack.</param>
internal sealed record PackFolder(string Name, ImmutableArray<string> Criteria, ImmutableArray<string> Without)
{
    /// <summary>The ids of its criteria.</summary>
    public IEnumerable<string> Ids => Criteria.Select(IdOf);

    /// <summary>The id of a criterion is the name of its folder.</summary>
    public static string IdOf(string path) => path.Split('/')[^2];

    public static PackFolder Of(RulesFolder folder, string name)
    {
        var all = folder.Folders($"{name}/criteria").Select(id => $"{name}/criteria/{id}/criterion.yaml").ToLookup(folder.Has);
        return new(name, [.. all[true]], [.. all[false]]);
    }

    /// <summary>Whether an expression of a file may ask for a code list.</summary>
    public static bool AsksForLists(RulesFolder folder, string path) => folder.Text(path).Contains("memberOf", StringComparison.Ordinal);
}
