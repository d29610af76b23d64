using System.Text;
using EmrCheck.Formats.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Formats.Assessments;

/// <summary>Writes a YAML tree: mappings by lines, lists of texts on one line, every text as it reads back; what says nothing is left out.</summary>
internal static class TreeText
{
    /// <summary>The text of a mapping.</summary>
    /// <param name="root">The mapping.</param>
    /// <param name="place">The place of a key among the keys of its mapping.</param>
    public static string Of(YamlMappingNode root, Func<IReadOnlyCollection<string>, string, int> place)
    {
        var text = new StringBuilder();
        Add(text, root, "", "", place);
        return text.ToString();
    }

    private static void Add(StringBuilder text, YamlMappingNode map, string first, string indent, Func<IReadOnlyCollection<string>, string, int> place)
    {
        var keys = map.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "").ToArray();
        var prefix = first;
        foreach (var (key, value) in map.Children.Where(pair => !SaysNothing(pair.Value)).OrderBy(pair => place(keys, (pair.Key as YamlScalarNode)?.Value ?? "")))
        {
            text.Append(prefix).Append(Flow(key)).Append(':');
            prefix = indent;
            switch (value)
            {
                case YamlMappingNode { Children.Count: > 0 } inner:
                    text.Append('\n');
                    Add(text, inner, $"{indent}  ", $"{indent}  ", place);
                    break;
                case YamlSequenceNode { Children.Count: > 0 } list when list.Children.Any(item => item is not YamlScalarNode):
                    text.Append('\n');
                    foreach (var item in list) AddItem(text, item, indent, place);
                    break;
                default:
                    text.Append(' ').Append(Flow(value)).Append('\n');
                    break;
            }
        }
    }

    private static void AddItem(StringBuilder text, YamlNode item, string indent, Func<IReadOnlyCollection<string>, string, int> place)
    {
        if (item is YamlMappingNode { Children.Count: > 0 } map) Add(text, map, $"{indent}  - ", $"{indent}    ", place);
        else text.Append(indent).Append("  - ").Append(Flow(item)).Append('\n');
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Scalar(scalar),
        YamlSequenceNode list => $"[{string.Join(", ", list.Select(Flow))}]",
        YamlMappingNode map => $"{{{string.Join(", ", map.Children.Select(pair => $"{Flow(pair.Key)}: {Flow(pair.Value)}"))}}}",
        _ => "null",
    };

    /// <summary>Plain where that reads back as the same text, else in quotes.</summary>
    private static string Scalar(YamlScalarNode scalar) => scalar switch
    {
        { Value: null } or { Value: "", Style: ScalarStyle.Plain } => "null",
        { Style: ScalarStyle.Plain, Value: var plain } when plain.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/') && plain[0] is not '-' => plain,
        { Value: var text } => YamlText.Name(text),
    };

    private static bool SaysNothing(YamlNode node) => node
        is YamlScalarNode { Value: null } or YamlScalarNode { Value: "" or "null" or "~", Style: ScalarStyle.Plain } or YamlSequenceNode { Children.Count: 0 } or YamlMappingNode { Children.Count: 0 };
}
