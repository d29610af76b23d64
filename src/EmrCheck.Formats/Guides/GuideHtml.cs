using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using HandlebarsDotNet;

namespace EmrCheck.Formats.Guides;

/// <summary>A checklist that a hospital prints and fills in by hand, as one HTML file that needs nothing else.</summary>
public static class GuideHtml
{
    private static readonly HandlebarsTemplate<TextWriter, object, object> Guide = Handlebars.Create(new HandlebarsConfiguration
    {
        FormatProvider = CultureInfo.InvariantCulture,
        TextEncoder = new HtmlEncoder(),
        ThrowOnUnresolvedBindingExpression = true,
    }).Compile(new StringReader(HtmlParts.Read("guide/guide.hbs")));

    /// <summary>Writes the checklist in Vietnamese.</summary>
    public static void Write(Checklist checklist, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Guide(writer, GuideView.Of(checklist));
    }
}
