using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Formats.Packs;

/// <summary>One edit of the good rules and what it must be told, at every place that carries the mark ¦.</summary>
internal static class PackProblem
{
    private const char Mark = '¦';

    public const string Criterion = "test/criteria/T-1/criterion.yaml";

    /// <summary>Puts <paramref name="edited"/> in the place of <paramref name="original"/>, loads, and compares code, line and column.</summary>
    public static void Check(string file, string original, string edited, string codes)
    {
        var text = GoodRules.Files[file];
        Assert.Contains(original, text, StringComparison.Ordinal);
        var marked = original.Length == 0 ? edited : text.Replace(original, edited, StringComparison.Ordinal);
        using var folder = GoodRules.Write().With(file, marked.Replace($"{Mark}", "", StringComparison.Ordinal));
        var expected = codes.Split(' ').Zip(Places(marked), (code, place) => $"{file}:{place} {code}");
        var actual = PackReader.Load(folder.Path).Diagnostics.Select(remark =>
            $"{Path.GetRelativePath(folder.Path, remark.File)}:{remark.Line}:{remark.Column} {remark.Code.Id}");
        Assert.Equal(expected, actual);
    }

    /// <summary>Line and column of each mark as if the marks were not there; 0:0 when there is none.</summary>
    private static IEnumerable<string> Places(string marked)
    {
        if (!marked.Contains(Mark, StringComparison.Ordinal)) yield return "0:0";
        var (line, column) = (1, 1);
        foreach (var letter in marked)
        {
            if (letter == Mark) yield return $"{line}:{column}";
            else (line, column) = letter == '\n' ? (line + 1, 1) : (line, column + 1);
        }
    }
}
