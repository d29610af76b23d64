using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>Reads names out of one cell: between them stand semicolons, commas, spaces or line breaks, which a name may hold itself.</summary>
internal sealed class NamesInCell
{
    private const int LongestName = 24;

    /// <summary>What people write around the number of a paper.</summary>
    private static readonly FrozenSet<string> Around = FrozenSet.ToFrozenSet(
        ["so", "ngay", "va", "qd", "quyet", "dinh", "van", "ban", "ke", "hoach", "bao", "cao", "bien", "cong", "quy", "che"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<(string Text, string Name)>> _known;

    /// <summary>Names by every text that means them.</summary>
    public NamesInCell(IEnumerable<(string Text, string Name)> known) => _known = known
        .Select(pair => (Text: FoldedText.OneLine(FormText.Of(pair.Text)), pair.Name)).Where(pair => pair.Text.Length > 0)
        .GroupBy(pair => Key(pair.Text))
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The names that are known, each once; the words that are none; the texts that mean several.</summary>
    public (ImmutableArray<string> Names, ImmutableArray<string> Unknown, ImmutableArray<string> Ambiguous) Read(string cell)
    {
        var (names, unknown, ambiguous) = (new List<string>(), new List<string>(), new List<string>());
        var words = Words(cell);
        for (var at = 0; at < words.Count;)
        {
            var (found, length) = Longest(cell, words, at);
            var text = cell[words[at].Start..words[at + length - 1].End];
            if (found.IsDefault) unknown.Add(text);
            else if (Chosen(found, text) is { } name) names.Add(name);
            else ambiguous.Add(text);
            at += length;
        }

        if (names.Count > 0) unknown.RemoveAll(IsAround);
        return ([.. names.Distinct()], [.. unknown.Distinct()], [.. ambiguous.Distinct()]);
    }

    private (ImmutableArray<(string Text, string Name)> Found, int Length) Longest(string cell, List<(int Start, int End)> words, int at)
    {
        for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
            if (_known.TryGetValue(Key(cell[words[at].Start..words[at + length - 1].End]), out var found)) return (found, length);
        return (default, 1);
    }

    /// <summary>One name, or of several the one that is written exactly so.</summary>
    private static string? Chosen(ImmutableArray<(string Text, string Name)> found, string text)
    {
        var names = found.Select(pair => pair.Name).Distinct().ToArray();
        if (names.Length == 1) return names[0];
        var exact = found.Where(pair => pair.Text == FoldedText.OneLine(text)).Select(pair => pair.Name).Distinct().ToArray();
        return exact.Length == 1 ? exact[0] : null;
    }

    /// <summary>The folded text; what is nothing but signs stays as it is.</summary>
    private static string Key(string text) => FoldedText.Of(text) is { Length: > 0 } folded ? folded : $"={FoldedText.OneLine(text)}";

    private static bool IsAround(string word) => Around.Contains(FoldedText.Of(word)) || CellValue.Day(word) is not null;

    private static List<(int Start, int End)> Words(string cell)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < cell.Length;)
        {
            var start = at;
            while (at < cell.Length && !IsBetween(cell[at])) at++;
            if (at > start) words.Add((start, at));
            else at++;
        }

        return words;
    }

    private static bool IsBetween(char letter) => letter is ';' or ',' || char.IsWhiteSpace(letter) || char.IsControl(letter);
}
