using System.Globalization;
using System.Text;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Yaml;

/// <summary>Text as it is written into a YAML file, so that reading it back gives the same text.</summary>
internal static class YamlText
{
    /// <summary>The text in double quotes; what no YAML file may hold is escaped.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.Value is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (letter.Value == '\n') quoted.Append("\\n");
            else if (letter.Value is < ' ' or (>= 0x7f and <= 0x9f) or 0x2028 or 0x2029 or 0xfeff or 0xfffe or 0xffff)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{letter.Value:x4}");
            else quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A name as it is where that is plain, else in quotes.</summary>
    public static string Name(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && name is not ("null" or "true" or "false")
            ? name
            : Quoted(name);

    /// <summary>A comment on one line.</summary>
    public static string Comment(string text) => $"# {FoldedText.OneLine(text)}";
}
