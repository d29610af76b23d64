using EmrCheck.Core;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Formats.Yaml;

/// <summary>A YAML file with the remarks made while it is read: several problems are told at once.</summary>
internal sealed class YamlFile(string name, string text, List<Diagnostic> diagnostics)
{
    private readonly string[] _lines = text.Split('\n');

    /// <summary>The file's name in remarks.</summary>
    public string Name => name;

    /// <summary>The mapping at the top; null with a remark when the text is not YAML or not a mapping.</summary>
    public YamlMap? Root()
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new(this, root, "");
            Remark(DiagnosticCodes.WrongValue, new Mark(0, 1, 1), name, "các cặp khóa: giá trị", "a mapping of keys to values");
        }
        catch (YamlException fault)
        {
            Remark(DiagnosticCodes.NotYaml, fault.Start, fault.InnerException?.Message ?? fault.Message);
        }

        return null;
    }

    /// <summary>Adds a remark at a place.</summary>
    public void Remark(DiagnosticCode code, in Mark mark, params ReadOnlySpan<string> facts) =>
        Remark(code, (int)mark.Line, (int)mark.Column, facts);

    /// <summary>Adds a remark at a place.</summary>
    public void Remark(DiagnosticCode code, int line, int column, params ReadOnlySpan<string> facts) =>
        diagnostics.Add(Diagnostic.At(code, name, line, column, facts));

    /// <summary>Where a character of a scalar's value stands in the file, through quotes and folded or literal blocks.</summary>
    public (int Line, int Column) PlaceOf(YamlScalarNode scalar, int offset)
    {
        var line = (int)scalar.Start.Line;
        var column = (int)scalar.Start.Column;
        if (scalar.Style is not (ScalarStyle.Folded or ScalarStyle.Literal))
            return (line, column + offset + (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0));

        // Each line of the block adds its text and one separator (a space or a line feed) to the value.
        for (var at = line; at < _lines.Length; at++)
        {
            var content = _lines[at].Trim();
            if (offset <= content.Length) return (at + 1, _lines[at].Length - _lines[at].TrimStart().Length + offset + 1);
            offset -= content.Length + 1;
        }

        return (line, column);
    }
}
