using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HandlebarsDotNet;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Writes pages from the templates beside this file: each one HTML file that needs nothing else, no font, no image, no network.</summary>
internal static class HtmlPages
{
    private static readonly string[] Whole = ["report", "hospital", "leader", "explain", "diff"];

    private static readonly ConcurrentDictionary<string, HandlebarsTemplate<TextWriter, object, object>> Compiled = new(StringComparer.Ordinal);

    /// <summary>Writes the page of a template.</summary>
    public static void Write(string page, object view, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Compiled.GetOrAdd(page, Compile)(writer, view);
    }

    private static HandlebarsTemplate<TextWriter, object, object> Compile(string page)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            FormatProvider = CultureInfo.InvariantCulture,
            TextEncoder = new PageEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
        });
        foreach (var part in HtmlParts.Templates.Where(part => !Whole.Contains(part.Name))) handlebars.RegisterTemplate(part.Name, part.Text);
        return handlebars.Compile(new StringReader(HtmlParts.Templates.Single(part => part.Name == page).Text));
    }
}
