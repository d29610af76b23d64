using System.Text;
using System.Text.RegularExpressions;

namespace EmrCheck.Core.Waivers;

/// <summary>Files by pattern: <c>*</c> stands for anything within a folder, <c>**</c> for anything, <c>?</c> for one letter.</summary>
public sealed record FilePattern
{
    private readonly Regex _regex;

    private FilePattern(string text) => (Text, _regex) = (text, new(RegexOf(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>Whether a file is meant.</summary>
    public bool Matches(string file) => _regex.IsMatch(file);

    /// <summary>The pattern; null where the text names no file inside a submission.</summary>
    public static FilePattern? Of(string text) =>
        text.Length is 0 or > 200 || text[0] == '/' || text.Contains('\\', StringComparison.Ordinal) || text.Any(char.IsControl) || text.Split('/').Any(part => part is "" or "." or "..")
            ? null
            : new(text);

    /// <inheritdoc/>
    public bool Equals(FilePattern? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    private static string RegexOf(string text)
    {
        var regex = new StringBuilder(@"\A");
        for (var at = 0; at < text.Length; at++)
        {
            if (text.AsSpan(at).StartsWith("**/", StringComparison.Ordinal)) (regex, at) = (regex.Append("(?:.*/)?"), at + 2);
            else if (text.AsSpan(at).StartsWith("**", StringComparison.Ordinal)) (regex, at) = (regex.Append(".*"), at + 1);
            else if (text[at] == '*') regex.Append("[^/]*");
            else if (text[at] == '?') regex.Append("[^/]");
            else regex.Append(Regex.Escape(text[at].ToString()));
        }

        return regex.Append(@"\z").ToString();
    }
}
