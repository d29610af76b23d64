namespace EmrCheck.Formats.Yaml;

/// <summary>The word that was probably meant.</summary>
public static class Nearest
{
    /// <summary>The nearest of the words within a third of its length in edits; null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> words) =>
        words.Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, pair.candidate.Length / 3))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>" Có phải là …?", or nothing.</summary>
    public static string Vi(string? suggestion) => suggestion is null ? "" : $" Có phải là «{suggestion}»?";

    /// <summary>" Did you mean …?", or nothing.</summary>
    public static string En(string? suggestion) => suggestion is null ? "" : $" Did you mean «{suggestion}»?";

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
