using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;
using HandlebarsDotNet;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>The roll-up as one HTML file that needs nothing else and reads without its script, which only filters and names cells.</summary>
internal static class RollUpHtml
{
    private static readonly HandlebarsTemplate<TextWriter, object, object> Page = Handlebars.Create(new HandlebarsConfiguration
    {
        FormatProvider = CultureInfo.InvariantCulture,
        TextEncoder = new HtmlEncoder(),
        ThrowOnUnresolvedBindingExpression = true,
    }).Compile(new StringReader(HtmlParts.Read("rollup/rollup.hbs")));

    /// <summary>The script and its digest, by which the page allows it and no other.</summary>
    public static (string Text, string Digest) Script { get; } = Digested(HtmlParts.Read("rollup/rollup.js"));

    public static void Write(RollUp rollUp, Stream output, Language language)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Page(writer, RollUpView.Of(rollUp, new(language)));
    }

    private static (string Text, string Digest) Digested(string text) => (text, Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
