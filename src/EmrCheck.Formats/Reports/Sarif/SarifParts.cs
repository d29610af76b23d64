using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Reports.Sarif;

/// <summary>The parts of which SARIF is made: messages and places.</summary>
internal static class SarifParts
{
    /// <summary>A message; never empty. Braces are doubled, since single ones name arguments.</summary>
    public static JsonObject Text(Phrase phrase, Language language) => new()
    {
        ["text"] = Plain(phrase.In(language)).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
    };

    /// <summary>One line without what a message would take for a link.</summary>
    public static string Plain(string text) => FoldedText.OneLine(text) is { Length: > 0 } line ? line.Replace("](", "] (", StringComparison.Ordinal) : "–";

    /// <summary>A place in a file; the line, the column and the path where they are known.</summary>
    public static JsonObject Place(ReportOptions options, string file, int line = 0, int column = 0, string path = "")
    {
        var physical = new JsonObject { ["artifactLocation"] = Artifact(options.In(FindingRow.Normal(file))) };
        if (line > 0) physical["region"] = column > 0 ? new JsonObject { ["startLine"] = line, ["startColumn"] = column } : new JsonObject { ["startLine"] = line };
        var location = new JsonObject { ["physicalLocation"] = physical };
        if (path.Length > 0) location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = FoldedText.OneLine(path), ["kind"] = "element" });
        return location;
    }

    private static JsonObject Artifact(string file) => file.StartsWith('/')
        ? new() { ["uri"] = "file://" + Escaped(file) }
        : new() { ["uri"] = Escaped(file), ["uriBaseId"] = SarifReport.Root };

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
