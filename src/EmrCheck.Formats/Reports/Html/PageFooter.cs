using System.Globalization;
using System.Text;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What stands at the foot and at the head of every printed page, as CSS.</summary>
internal static class PageFooter
{
    /// <summary>The rule for the page margins. Letters of the text are written as code points, so that nothing can end the string.</summary>
    public static string Css(string text, Wording wording) =>
        $"@page{{@bottom-left{{content:\"{Escaped(text)}\"}}"
        + $"@bottom-right{{content:\"{Escaped(wording.Of("Trang ", "Page "))}\" counter(page) \" / \" counter(pages)}}}}\n";

    /// <summary>The same for the head of the pages.</summary>
    public static string Head(string left, string right) => $"@page{{@top-left{{content:\"{Escaped(left)}\"}}@top-right{{content:\"{Escaped(right)}\"}}}}\n";

    private static string Escaped(string text) => text.EnumerateRunes()
        .Aggregate(new StringBuilder(), (css, rune) =>
            Rune.IsLetterOrDigit(rune) && rune.IsAscii ? css.Append(rune.ToString()) : css.Append('\\').Append(rune.Value.ToString("X6", CultureInfo.InvariantCulture)))
        .ToString();
}
