using System.Collections.Immutable;
using System.Text;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The templates and style sheets that are embedded beside this file.</summary>
internal static class HtmlParts
{
    /// <summary>Every <c>*.hbs</c>, by its name without extension.</summary>
    /// <remarks>
    /// Lines lose their indentation: Handlebars.Net 2.4.3 writes an indented partial without escaping anything in it,
    /// so that a name from a submission could become markup.
    /// </remarks>
    public static ImmutableArray<(string Name, string Text)> Templates { get; } =
        [.. Named(".hbs").Select(name => (Path.GetFileNameWithoutExtension(name), WithoutIndentation(Read(name))))];

    /// <summary>Colours, letters and the plainest of styles, for pages that are not the report.</summary>
    public static string BaseCss { get; } = Read("report.base.css");

    /// <summary>The style sheets one after the other.</summary>
    public static string Css { get; } = string.Concat(Named(".css").Select(Read));

    private static IEnumerable<string> Named(string extension) => typeof(HtmlParts).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(extension, StringComparison.Ordinal) && !name.Contains('/')).Order(StringComparer.Ordinal);

    private static string WithoutIndentation(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimStart(' ')));

    /// <summary>The text of an embedded file.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(HtmlParts).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
