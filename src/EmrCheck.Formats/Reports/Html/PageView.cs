using System.Security.Cryptography;
using System.Text;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What every page has: its title, its style, and the one script, with the digest by which the page allows it and no other.</summary>
internal sealed record PageView(string Lang, string Title, string Css, string Script, string Digest)
{
    private static readonly string Text = HtmlParts.Read("report.js");

    private static readonly string Hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <param name="title">The title of the page.</param>
    /// <param name="subject">Whom it is about: stands at the head of every printed page.</param>
    /// <param name="day">The day that stands beside it.</param>
    /// <param name="wording">The language.</param>
    public static PageView Of(string title, string subject, string day, Wording wording) => new(
        wording.Tag, $"{title} – {subject}", HtmlParts.Css + PageFooter.Css($"{subject} · {day}", wording) + PageFooter.Head(subject, title), Text, Hash);
}
