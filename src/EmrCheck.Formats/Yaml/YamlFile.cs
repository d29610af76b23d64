using EmrCheck.Core;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Formats.Yaml;

/// <summary>A YAML file with the remarks made while it is read: several problems are told at once.</summary>
internal sealed class YamlFile(string name, string text, List<Diagnostic> diagnostics)
{
    private readonly string[] _lines = text.Split('\n');
    private Mark _reached = new(0, 1, 1);

    /// <summary>The file's name in remarks.</summary>
    public string Name => name;

    /// <summary>The mapping at the top; null with a remark when the text is not YAML or not a mapping.</summary>
    public YamlMap? Root()
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new PlainYaml(new Parser(new StringReader(text)), reached => _reached = reached));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new(this, root, "");
            Remark(DiagnosticCodes.WrongValue, new Mark(0, 1, 1), name, "các cặp khóa: giá trị", "a mapping of keys to values");
        }
        catch (YamlException fault)
        {
            Remark(DiagnosticCodes.NotYaml, fault.Start, fault.InnerException?.Message ?? fault.Message);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The scanner's own slips, for instance over a flow list that is never closed.
            Remark(DiagnosticCodes.NotYaml, _reached, fault.Message);
        }

        return null;
    }

    /// <summary>Adds a remark at a place.</summary>
    public void Remark(DiagnosticCode code, in Mark mark, params ReadOnlySpan<string> facts) =>
        Remark(code, (int)mark.Line, (int)mark.Column, facts);

    /// <summary>Adds a remark at a place.</summary>
    public void Remark(DiagnosticCode code, int line, int column, params ReadOnlySpan<string> facts) =>
        diagnostics.Add(Diagnostic.At(code, name, line, column, facts));

    /// <summary>Where a character of a scalar's value stands in the file.</summary>
    public (int Line, int Column) PlaceOf(YamlScalarNode scalar, int offset) => ScalarPlaces.Of(_lines, scalar, offset);
}
