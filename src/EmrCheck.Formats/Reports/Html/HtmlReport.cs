using System.Globalization;
using System.Text;
using EmrCheck.Core;
using HandlebarsDotNet;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The evaluation report as one HTML file that needs nothing else: no script, no font, no image, no network.</summary>
internal static class HtmlReport
{
    private static readonly HandlebarsTemplate<TextWriter, object, object> Report = Compile();

    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Report(writer, ReportView.Of(appraisal, new(options.Language)));
    }

    private static HandlebarsTemplate<TextWriter, object, object> Compile()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            FormatProvider = CultureInfo.InvariantCulture,
            TextEncoder = new HtmlEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
        });
        foreach (var part in HtmlParts.Templates.Where(part => part.Name != "report"))
            handlebars.RegisterTemplate(part.Name, part.Text);
        return handlebars.Compile(new StringReader(HtmlParts.Templates.Single(part => part.Name == "report").Text));
    }
}
