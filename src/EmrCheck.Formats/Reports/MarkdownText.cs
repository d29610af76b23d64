using EmrCheck.Core;

namespace EmrCheck.Formats.Reports;

/// <summary>Text in Markdown that stays text.</summary>
internal static class MarkdownText
{
    /// <summary>One line, and nothing that Markdown would make a link, an image, a cell or other markup of, nor a pipeline's log a command.</summary>
    public static string Of(string text)
    {
        var plain = string.Concat(text.Select(letter => letter switch
        {
            _ when UnseenLetter.Is(letter) => " ",
            '<' => "&lt;",
            '&' => "&amp;",
            '[' or ']' or '`' or '*' or '\\' or '|' or '_' or '~' => $"\\{letter}",
            _ => letter.ToString(),
        })).Replace("::", ":\\:", StringComparison.Ordinal);
        return plain.AsSpan().TrimStart() is [('#' or '>' or '+' or '-' or '='), ..] ? $"\\{plain.TrimStart()}" : plain;
    }

    /// <summary>A place or a path as it stands, in a cell, too.</summary>
    public static string Code(string text) => $"`{string.Concat(text.Select(letter => UnseenLetter.Is(letter) ? ' ' : letter == '`' ? '\'' : letter)).Replace("|", "\\|", StringComparison.Ordinal)}`";
}
