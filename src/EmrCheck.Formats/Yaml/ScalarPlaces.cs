using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Formats.Yaml;

/// <summary>Where each character of a scalar's value stands in the file, through quotes, escapes, line folding and blocks.</summary>
internal static class ScalarPlaces
{
    /// <summary>Line and column, from 1, of one character of the value.</summary>
    public static (int Line, int Column) Of(string[] lines, YamlScalarNode scalar, int offset) =>
        All([.. Pieces(lines, scalar)], scalar.Style).Skip(offset).FirstOrDefault(((int)scalar.Start.Line, (int)scalar.Start.Column));

    private static IEnumerable<(int, int)> All(Piece[] pieces, ScalarStyle style)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var (line, column, content) = pieces[i];
            for (var at = 0; at < content.Length; at += Width(content, at, style)) yield return (line, column + at);
            if (style == ScalarStyle.Literal || !VanishesAfter(pieces, i)) yield return (line, column + content.Length);
        }
    }

    /// <summary>Between two lines of text the first line break is folded away when blank lines follow it.</summary>
    private static bool VanishesAfter(Piece[] pieces, int i) =>
        pieces[i].IsText && i + 1 < pieces.Length && pieces[i + 1].Content.Length == 0
        && Array.Find(pieces[(i + 1)..], piece => piece.Content.Length > 0) is { IsText: true };

    private static IEnumerable<Piece> Pieces(string[] lines, YamlScalarNode scalar)
    {
        var (first, column) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        if (scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal)
        {
            var indent = lines.Skip(first + 1).Where(line => line.Trim().Length > 0).Select(Indent).FirstOrDefault();
            for (var at = first + 1; at < lines.Length; at++)
                yield return new(at + 1, indent + 1, lines[at].Length > indent ? lines[at][indent..].TrimEnd('\r') : "");
            yield break;
        }

        if (scalar.Style is not ScalarStyle.Plain) column++;
        yield return new(first + 1, column + 1, lines[first][column..].TrimEnd());
        for (var at = first + 1; at < lines.Length; at++) yield return new(at + 1, Indent(lines[at]) + 1, lines[at].Trim());
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    /// <summary>How many characters of the file make the character of the value that begins here.</summary>
    private static int Width(string content, int at, ScalarStyle style) => (style, content[at]) switch
    {
        (ScalarStyle.SingleQuoted, '\'') => 2,
        (ScalarStyle.DoubleQuoted, '\\') when at + 1 < content.Length => content[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 },
        _ => 1,
    };

    private readonly record struct Piece(int Line, int Column, string Content)
    {
        /// <summary>Neither blank nor indented further than its block.</summary>
        public bool IsText => Content is { Length: > 0 } text && !char.IsWhiteSpace(text[0]);
    }
}
