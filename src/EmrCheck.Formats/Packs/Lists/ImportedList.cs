using System.Collections.Immutable;
using System.Text;

namespace EmrCheck.Formats.Packs.Lists;

/// <summary>The codes of a list that an import has written: one on each line, beneath comments that say where they come from.</summary>
internal static class ImportedList
{
    public const string Under = "catalogs/imported";

    /// <summary>The codes in order; null when nothing was imported.</summary>
    public static ImmutableArray<string>? Read(RulesFolder folder, string id) => folder.Has(FileOf(id))
        ? [.. folder.Text(FileOf(id)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')]
        : null;

    /// <summary>The text of a list, the same for the same codes and source.</summary>
    public static string Text(string id, string digest, IReadOnlyCollection<string> codes) => new StringBuilder()
        .Append($"# {id}: imported by «emrcheck catalogs import» from a file with sha256 {digest}\n")
        .Append($"# {codes.Count} codes, one on each line; a new import replaces them.\n")
        .AppendJoin("", codes.Select(code => $"{code}\n"))
        .ToString();

    public static string FileOf(string id) => $"{Under}/{id}.txt";
}
