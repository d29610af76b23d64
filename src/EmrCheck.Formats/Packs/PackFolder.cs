using System.Collections.Immutable;

namespace EmrCheck.Formats.Packs;

/// <summary>The files of one pack.</summary>
/// <param name="Name">The folder, which is the pack's id.</param>
/// <param name="Criteria">The files of its criteria.</param>
/// <param name="Without">The files that folders of criteria lack.</param>
/// <param name="AsksForLists">Whether an expression may ask for a code list.</param>
internal sealed record PackFolder(string Name, ImmutableArray<string> Criteria, ImmutableArray<string> Without, bool AsksForLists)
{
    public static PackFolder Of(RulesFolder folder, string name)
    {
        var all = folder.Folders($"{name}/criteria").Select(id => $"{name}/criteria/{id}/criterion.yaml").ToLookup(folder.Has);
        return new(name, [.. all[true]], [.. all[false]], all[true].Any(path => folder.Text(path).Contains("memberOf", StringComparison.Ordinal)));
    }
}
